"""A measure with a filter: 活动.场次（类别=培训，地点=街口，日期=2022-03至2022-06） is counted when it is asked for.

Any column of a ledger that is not restricted can be filtered by. Missing is no zero: where no row matches, or none
that does tells the value, the figure is missing; rows that nobody can place are told beside the formula.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.activity import ACTIVITY_COUNTS
from jiheng.core.case import TABLE_TITLES, TABLES, Case
from jiheng.core.figure import Aspect, Figure, FigureUnit
from jiheng.core.indicator_values import Accumulation
from jiheng.core.numbers import in_wan, plain
from jiheng.core.quantity import Qualifier, Quantity, total_of
from jiheng.core.record import Kind, Record, columns_of
from jiheng.figures.activities import ONCE_EACH
from jiheng.figures.cells import COLUMN_TITLES, Cells
from jiheng.figures.conditions import Condition, read_condition, unplaced
from jiheng.figures.reference import Reference, parse

_WRITTEN = re.compile(r"(?P<base>[^（）{}|]{1,40})（(?P<conditions>[^（）{}|]{1,200})）")
_SEPARATORS = re.compile("[，,]")
NOTHING_MATCHES = "没有符合条件的行"


@dataclass(frozen=True, slots=True)
class _Base:
    """What is counted of which table; `column` empty counts records, `distinct` people.

    `has_gaps`: rows may rightly leave the column blank, and the sum is that of the others.
    """

    table: str
    id: str
    word: str
    column: str = ""
    distinct: str = ""
    is_money: bool = False
    has_gaps: bool = False

    @property
    def read(self) -> str:
        """The column that is looked at, "" where rows are counted."""
        return self.column or self.distinct


def _of_activities(column: str, word: str) -> _Base:
    return _Base("activities", f"activity.{column}", word, column, is_money=column == "amount", has_gaps=True)


BASES: Mapping[str, _Base] = {
    **{f"活动.{ending}": _of_activities(column, word) for column, ending, word in ACTIVITY_COUNTS},
    "活动.项数": _Base("activities", "activity.rows", "项"),
    "投诉.受理件数": _Base("complaints", "complaint.received", "件"),
    "工程.项数": _Base("works", "works.count", "项"),
    "维权.受理件数": _Base("rights_cases", "rights.cases", "件"),
    "维权.求助人数": _Base("rights_cases", "rights.people", "名", distinct="person", has_gaps=True),
    "救助名单.人次": _Base("relief_recipients", "relief.times", "人次"),
    "救助名单.人数": _Base("relief_recipients", "relief.people", "名", distinct="person"),
    "救助名单.金额": _Base("relief_recipients", "relief.amount", "", "amount", is_money=True),
    "贷款.放款金额": _Base("loans", "loan.amount", "", "disbursed_amount", is_money=True, has_gaps=True),
    "贷款.笔数": _Base("loans", "loan.count", "笔"),
}
"""The measures that take a filter, by the name that stands before it."""

_COLUMNS = {
    table.name: {column.title: column for column in columns_of(table.record_type) if not column.restricted}
    for table in TABLES
}
_KEYS = {table.name: columns_of(table.record_type)[0].name for table in TABLES}


def filtered_figure(name: str, case: Case) -> Figure | None:
    """The figure of a name with a filter; None where the name is not of this kind or its filter means nothing."""
    found = _WRITTEN.fullmatch(name)
    base = BASES.get(found["base"].strip()) if found else None
    if found is None or base is None:
        return None
    read = [read_condition(part, _COLUMNS[base.table]) for part in _SEPARATORS.split(found["conditions"])]
    conditions = [each for each in read if each is not None]
    return _figure(name, base, conditions, getattr(case, base.table)) if len(conditions) == len(read) else None


def filtered_names(case: Case) -> Iterator[str]:
    """Every name with a filter that the case itself asks for, in indicators, stated totals and its own words."""
    yield from (each.actual_measure for each in case.indicators if "（" in each.actual_measure)
    yield from (each.name for each in case.stated_figures if "（" in each.name)
    for table in TABLES:
        columns = [each.name for each in columns_of(table.record_type) if each.kind is Kind.PARAGRAPHS]
        for record in getattr(case, table.name) if columns else ():
            for text in (getattr(record, column) for column in columns):
                if "（" in text and "{{" in text:
                    yield from (part.name for part in parse(text) if isinstance(part, Reference) and "（" in part.name)


def _figure(name: str, base: _Base, conditions: Sequence[Condition], table: Sequence[Record]) -> Figure:
    kept = [each for each in table if all(condition.holds(each) for condition in conditions)]
    filled = [each for each in kept if getattr(each, base.read) not in (None, "")] if base.read else kept
    value, qualifier = _value(base, table, kept, filled)
    told = in_wan(value) if base.is_money and value is not None else plain(value or Decimal(0))
    words = {each.items_word for each in filled} if base.column == "items" else set()
    is_vague = value is not None and qualifier is not Qualifier.EXACT
    return Figure(
        id=base.id,
        name=name,
        unit=FigureUnit.MONEY if base.is_money else FigureUnit.COUNT,
        value=value if len(words) <= 1 else None,
        formula="；".join((_formula(base, conditions), *_notes(base, conditions, table, kept, filled))),
        aspect=Aspect.ACTUAL,
        word=next(iter(words), "") or base.word,
        accumulation=Accumulation.SUM,
        sources=Cells(base.table, base.read or _KEYS[base.table], kept if value is None else filled),
        qualifier=qualifier,
        wording=f"{qualifier.label}{told}" if is_vague and len(words) <= 1 else "",
        assumed=any(base.column in getattr(each, "assumed", ()) for each in filled),
    )


def _value(
    base: _Base, table: Sequence[Record], kept: Sequence[Record], filled: Sequence[Record]
) -> tuple[Decimal | None, Qualifier]:
    """Counted rows may be none where there is a ledger; a sum, and a number of people, need a row that tells them."""
    if not base.read:
        return (Decimal(len(kept)) if table else None), Qualifier.EXACT
    if not filled or (len(filled) < len(kept) and not base.has_gaps):
        return None, Qualifier.EXACT
    cells = [getattr(each, base.read) for each in filled]
    if base.distinct:
        return Decimal(len(set(cells))), Qualifier.EXACT
    if isinstance(cells[0], Quantity):
        return total_of(cells)
    return sum(cells, Decimal(0)), Qualifier.EXACT


def _formula(base: _Base, conditions: Sequence[Condition]) -> str:
    where = "，".join(each.words for each in conditions)
    which = "；".join(part for part in (where, ONCE_EACH.get(base.column, "")) if part)
    title = COLUMN_TITLES.get((base.table, base.read), "")
    what = f"“{title}”合计" if base.column else f"不同“{title}”的个数" if base.distinct else "行数"
    return f"{TABLE_TITLES[base.table]}表（{which}）{what}"


def _notes(
    base: _Base,
    conditions: Sequence[Condition],
    table: Sequence[Record],
    kept: Sequence[Record],
    filled: Sequence[Record],
) -> Iterator[str]:
    """What the number alone would hide: nothing to count, cells that are blank, rows that no filter can place."""
    if not kept and (base.read or not table):
        yield NOTHING_MATCHES
    elif len(filled) < len(kept):
        yield f"{len(kept)}行中有{len(kept) - len(filled)}行没填“{COLUMN_TITLES[base.table, base.read]}”"
    if base.column == "items" and len({each.items_word for each in filled}) > 1:
        yield "计量单位不同，不相加"
    for title, rows in unplaced(conditions, table).items():
        yield f"另有{rows}行没填“{title}”，没有计入"
