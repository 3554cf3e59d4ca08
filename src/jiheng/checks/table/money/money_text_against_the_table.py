"""The project's budget or spending told in the text with another amount than its money table."""

from collections.abc import Iterator, Sequence

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.money_left import SPENT
from jiheng.checks.manuscript.tables.money_tables import MoneyTable, MoneyTableRow
from jiheng.core.case import MoneyUnit
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.units import MONEY
from jiheng.schema.form_tables.vocabulary import MoneyMeaning

_BUDGET = late_pattern(
    r"(?:[本该]?项目|全年|年度|年初|当年|调整后|资金|经费|财政|专项|安排|下达|批复|核定|总|的)*预算(?:数|资金|总额|金额|安排|批复|经费)*"
)
_COLUMNS = {"预算": (MoneyMeaning.ORIGINAL, MoneyMeaning.REVISED), "支出": (MoneyMeaning.ACTUAL,)}
_AT_FIRST = "年初"
"""年初预算 is not what the year's budget came to."""
_LIKE = 2
_HEAD = "| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 |\n"


@check(
    id="RPT648",
    title="正文的预算数、支出数应与资金表一致",
    why="资金表和正文是同一笔钱；两处不同，复核人不知道以哪个为准，执行率也无法核对。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R46",),
    good=(
        f"{_HEAD}| 年度资金总额 | 120 | 126 | 118.6 |\n项目年初预算120万元，全年预算126万元，实际支出118.6万元。",
        f"{_HEAD}| 年度资金总额 | 120 | 126 | 118.6 |\n培训费支出36万元；上年预算110万元；其中：省级预算80万元。",
        f"{_HEAD}| 年度资金总额 | 120 | 126 | 118.6 |\n甲项目预算60万元。乙项目预算66万元。",
        "| 项目资金（万元） | 全年预算数 | 全年执行数 |\n| 年度资金总额 | 126 | 118.6 |\n"
        "年初预算数120万元，全年预算数126万元。",
        f"{_HEAD}| 年度资金总额 | 120 | 126 | 118.6 |\n本部门年初预算3,680万元，全年支出3,542万元。",
        f"{_HEAD}| 年度资金总额 | 120 | 126 | 118.6 |\n| 其中：财政拨款 | 110 | 110 | 105.2 |\n财政拨款预算110万元。",
    ),
    bad=(
        Bad(
            f"{_HEAD}| 年度资金总额 | 120 | 126 | 118.6 |\n项目全年预算162万元，实际支出118.6万元。",
            says="资金表是“126”",
        ),
        Bad(
            f"{_HEAD}| 年度资金总额 | 120 | 126 | 118.6 |\n项目实际支出116.8万元，结余交回财政。",
            says="资金表是“118.6”",
        ),
    ),
)
def money_text_against_the_table(manuscript: Manuscript) -> Answers:
    """Only where the report has one money table, and its text one such amount of the whole."""
    tables = manuscript.money_tables
    if len(tables) != 1 or tables[0].total is None:
        raise DoesNotApply("报告没有资金表，或不止一张")
    wholes = [fact for fact in manuscript.facts if _is_of_whole(fact)]
    for word, meanings in _COLUMNS.items():
        told = [fact for fact in wholes if (_BUDGET.fullmatch(_name(fact)) is not None) == (word == "预算")]
        if len({fact.mention.value for fact in told if not _is_shown(tables[0], fact)}) <= 1:
            yield from _compared(tables[0], tables[0].total, told, meanings)


def _is_of_whole(fact: Fact) -> bool:
    if fact.mention.unit != MONEY or fact.is_part or fact.is_other_year:
        return False
    name = _name(fact)
    return SPENT.fullmatch(name) is not None or _BUDGET.fullmatch(name) is not None


def _name(fact: Fact) -> str:
    return fact.own_left


def _compared(
    table: MoneyTable, total: MoneyTableRow, told: Sequence[Fact], meanings: Sequence[MoneyMeaning]
) -> Iterator[Flaw | Holds]:
    for fact in told:
        own = meanings[:1] if _AT_FIRST in fact.term.name else meanings
        column = next((each for each in reversed(own) if total.number(each) is not None), None)
        if column is None:
            continue
        places = (fact.place, total.at(column))
        if not _is_near(table, total, column, fact):
            continue
        if _is_shown(table, fact):
            yield Holds(places, f"正文{fact.mention.text}，资金表有此数")
        else:
            shown = total.text(column)
            yield Flaw(
                places,
                f"正文“{_name(fact)}{fact.mention.text}”，资金表是“{shown}”；请核对后统一，是别的口径请注明。",
                f"{fact.mention.text}≠{shown}",
            )


def _is_near(table: MoneyTable, total: MoneyTableRow, column: MoneyMeaning, fact: Fact) -> bool:
    """Whether the amounts are of like size: a project's table may stand in the report of a whole department."""
    shown = total.number(column)
    if shown is None:
        return False
    whole = shown.value * (table.table.money_unit or MoneyUnit.WAN).yuan
    return fact.mention.value < whole * _LIKE and whole < fact.mention.value * _LIKE


def _is_shown(table: MoneyTable, fact: Fact) -> bool:
    """Whether some line of the table has the amount."""
    scale = int((table.table.money_unit or MoneyUnit.WAN).yuan)
    return any(
        _in_yuan(table.interval(amount), scale).meets(fact.mention.bounds)
        for row in table.rows
        for meaning in (MoneyMeaning.ORIGINAL, MoneyMeaning.REVISED, MoneyMeaning.ACTUAL)
        if (amount := row.number(meaning)) is not None
    )


def _in_yuan(interval: Interval, scale: int) -> Interval:
    return interval.times(scale)
