"""A measure with a filter: 活动.场次（类别=培训，地点=街口，日期=2022-03至2022-06） is counted when it is asked for.

Any column of a ledger that is not restricted can be filtered by. Several values are joined by 、; text is found
anywhere in the cell, dates are months or days, alone or from … to ….
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from jiheng.core.activity import ACTIVITY_COUNTS
from jiheng.core.case import TABLES, Case
from jiheng.core.choice import Choice
from jiheng.core.figure import Aspect, Figure, FigureUnit
from jiheng.core.goal import Accumulation
from jiheng.core.numbers import plain, to_wan
from jiheng.core.quantity import Qualifier, total_of
from jiheng.core.record import Column, Kind, Record, columns_of
from jiheng.figures.activities import ONCE_EACH
from jiheng.figures.cells import Cells
from jiheng.figures.measure import Count, Measure, Total, Where
from jiheng.figures.reference import Reference, parse

_WRITTEN = re.compile(r"(?P<base>[^（）{}|]{1,40})（(?P<conditions>[^（）{}|]{1,200})）")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_SHORT_TITLES = {"任务": "对应任务", "活动": "对应活动", "简称": "活动简称", "类型": "求助类型", "项目": "项目编号"}
_SEPARATORS = re.compile("[，,]")


@dataclass(frozen=True, slots=True)
class _Base:
    """What is counted of which table; `column` empty counts records, `distinct` people."""

    table: str
    id: str
    word: str
    column: str = ""
    distinct: str = ""
    is_money: bool = False


BASES: Mapping[str, _Base] = {
    **{
        f"活动.{ending}": _Base("activities", f"activity.{column}", word, column, is_money=column == "amount")
        for column, ending, word in ACTIVITY_COUNTS
    },
    "活动.项数": _Base("activities", "activity.rows", "项"),
    "投诉.受理件数": _Base("complaints", "complaint.received", "件"),
    "工程.项数": _Base("works", "works.count", "项"),
    "维权.受理件数": _Base("rights_cases", "rights.cases", "件"),
    "维权.求助人数": _Base("rights_cases", "rights.people", "名", distinct="person"),
    "救助名单.人次": _Base("relief_recipients", "relief.times", "人次"),
    "救助名单.人数": _Base("relief_recipients", "relief.people", "名", distinct="person"),
    "救助名单.金额": _Base("relief_recipients", "relief.amount", "", "amount", is_money=True),
    "贷款.放款金额": _Base("loans", "loan.amount", "", "disbursed_amount", is_money=True),
    "贷款.笔数": _Base("loans", "loan.count", "笔"),
}
"""The measures that take a filter, by the name that stands before it."""

_COLUMNS = {
    table.name: {column.title: column for column in columns_of(table.record_type) if not column.restricted}
    for table in TABLES
}


def filtered_figure(name: str, case: Case) -> Figure | None:
    """The figure of a name with a filter; None where the name is not of this kind or its filter means nothing."""
    found = _WRITTEN.fullmatch(name)
    base = BASES.get(found["base"].strip()) if found else None
    if found is None or base is None:
        return None
    conditions = [_condition(part, base.table) for part in _SEPARATORS.split(found["conditions"])]
    where = Where("", lambda record, _: True)
    for condition in conditions:
        if condition is None:
            return None
        where = where.also(*condition)
    return _counted(name, base, where, case)


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


def _counted(name: str, base: _Base, where: Where, case: Case) -> Figure:
    if base.table == "activities" and base.column:
        return _activity_figure(name, base, where, case)
    formula = Total(base.table, base.column, where) if base.column else Count(base.table, where, base.distinct)
    unit = FigureUnit.MONEY if base.is_money else FigureUnit.COUNT
    return Measure(base.id, name, unit, formula, accumulation=Accumulation.SUM, word=base.word).figure(case, {})


def _activity_figure(name: str, base: _Base, where: Where, case: Case) -> Figure:
    """Counts of activities keep their bounds."""
    kept = [each for each in case.activities if getattr(each, base.column) is not None and where.keep(each, case)]
    value, qualifier = total_of(getattr(each, base.column) for each in kept)
    words = {each.items_word for each in kept} if base.column == "items" else set()
    notes = "；".join(part for part in (where.words, ONCE_EACH.get(base.column, "")) if part)
    told = f"{plain(to_wan(value))}万元" if base.is_money else plain(value)
    return Figure(
        id=base.id,
        name=name,
        unit=FigureUnit.MONEY if base.is_money else FigureUnit.COUNT,
        value=value if len(words) <= 1 else None,
        formula=f"活动表（{notes}）“{_title(base)}”合计",
        aspect=Aspect.ACTUAL,
        word=next(iter(words), "") or base.word,
        accumulation=Accumulation.SUM,
        sources=Cells("activities", base.column, kept),
        qualifier=qualifier,
        wording="" if qualifier is Qualifier.EXACT else f"{qualifier.label}{told}",
    )


def _title(base: _Base) -> str:
    return next(title for title, column in _COLUMNS[base.table].items() if column.name == base.column)


def _condition(written: str, table: str) -> tuple[str, Callable[[Record, Case], bool]] | None:
    title, sign, text = written.replace("＝", "=").partition("=")
    title = title.strip()
    column = _COLUMNS[table].get(title) or _COLUMNS[table].get(_SHORT_TITLES.get(title, ""))
    values = [part.strip() for part in text.split("、") if part.strip()]
    if column is None or not sign or not values:
        return None
    tests = [_test(column, value) for value in values]
    if None in tests:
        return None
    known = [test for test in tests if test is not None]
    name = column.name
    return f"{column.title}{'或'.join(values)}", lambda record, _: any(test(getattr(record, name)) for test in known)


def _test(column: Column, value: str) -> Callable[[object], bool] | None:
    """Whether a cell of the column is meant by one value; None for a value that the column cannot have."""
    if column.choices is not None:
        chosen: Choice | None = column.choices.find(value)
        return None if chosen is None else lambda cell: cell is chosen
    if column.kind is Kind.FLAG:
        return {"是": bool, "否": lambda cell: not cell}.get(value)
    if column.kind is Kind.DATE:
        span = _span(value)
        return None if span is None else lambda cell: isinstance(cell, date) and span[0] <= cell <= span[1]
    if column.kind in (Kind.YEAR, Kind.COUNT):
        return (lambda cell: str(cell) == value) if value.isdecimal() else None
    if column.kind in (Kind.CODE, Kind.REFERENCE):
        return lambda cell: cell == value
    if column.kind is Kind.TEXT:
        return lambda cell: value in str(cell)
    return None


def _span(value: str) -> tuple[date, date] | None:
    """From the first to the last day of 2022-03, 2022-03-15, 2022-03至2022-06."""
    first, joint, last = (part.strip() for part in value.partition("至"))
    begins, ends = _days(first), _days(last if joint else first)
    return (begins[0], ends[1]) if begins and ends else None


def _days(value: str) -> tuple[date, date] | None:
    month = _MONTH.fullmatch(value)
    try:
        if month:
            year, number = int(month[1]), int(month[2])
            return date(year, number, 1), date(year, number, monthrange(year, number)[1])
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day, day
