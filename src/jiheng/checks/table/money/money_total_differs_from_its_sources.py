"""年度资金总额 against the lines of its sources, column by column."""

from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.money_tables import MoneyTable, MoneyTableRow
from jiheng.checks.manuscript.tables.shown_number import ShownNumber, sum_of
from jiheng.core.budget import GovernmentLevel, Source
from jiheng.core.finding import Severity
from jiheng.core.numbers import plain
from jiheng.quantities.interval import total
from jiheng.schema.form_tables.vocabulary import MoneyMeaning

_HEAD = "| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n"
_AMOUNTS = (MoneyMeaning.ORIGINAL, MoneyMeaning.REVISED, MoneyMeaning.ACTUAL)
_EXHAUSTIVE = 3


@check(
    id="RPT602",
    title="年度资金总额应等于各来源之和",
    why="总额由当年财政拨款、上年结转资金和其他资金组成，预算数和执行数各列都应相等，执行率按总额计算。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    references=("R07",),
    good=(
        f"{_HEAD}| 年度资金总额 | 80 | 86.5 | 84.20 | 10 | 97.34% | 9.73 |\n"
        "| 其中：当年财政拨款 | 80 | 80 | 77.7 | — | — | — |\n"
        "| 上年结转资金 | 0 | 6.5 | 6.5 | — | — | — |\n| 其他资金 | 0 | 0 | 0 | — | — | — |",
        f"{_HEAD}| 年度资金总额 | 80 | 80 | 78 | 10 | 97.5% | 9.75 |\n| 其中：财政拨款 | 60 | 60 | 60 | — | — | — |",
        f"{_HEAD}| 年度资金总额 | 100 | 100 | 95 | 10 | 95% | 9.5 |\n| 其中：财政拨款 | 90 | 90 | 86 | — | — | — |\n"
        "| 省级资金 | 50 | 50 | 50 | — | — | — |\n| 县级资金 | 40 | 40 | 36 | — | — | — |\n"
        "| 其他资金 | 10 | 10 | 9 | — | — | — |",
    ),
    bad=(
        Bad(
            f"{_HEAD}| 年度资金总额 | 80 | 86.5 | 84.2 | 10 | 97.34% | 9.73 |\n"
            "| 其中：当年财政拨款 | 80 | 80 | 77.7 | — | — | — |\n"
            "| 上年结转资金 | 0 | 6.5 | 5.6 | — | — | — |\n| 其他资金 | 0 | 0 | 0 | — | — | — |",
            says="“全年执行数”一列，年度资金总额写的是84.2万元，各来源合计83.3万元，相差0.9万元",
        ),
        Bad(
            f"{_HEAD}| 年度资金总额 | 0 | 0 | 0 | 10 | 0 | 10 |\n"
            "| 其中：当年财政拨款 | 72 | 72 | 71.968 | — | — | — |\n"
            "| 上年结转资金 | 0 | 0 | 0 | — | — | — |\n| 其他资金 | 0 | 0 | 0 | — | — | — |",
            says="年度资金总额写的是0万元，各来源合计72万元",
        ),
        Bad(
            f"{_HEAD}| 年度资金总额 | 40 | 40 | 38 | 10 | 95% | 9.5 |\n| 其中：财政拨款 | 40 | 45 | 38 | — | — | — |",
            says="“财政拨款”45万元超过年度资金总额40万元",
        ),
    ),
)
def money_total_differs_from_its_sources(manuscript: Manuscript) -> Answers:
    """A single source need not be the whole, and 财政拨款 may be broken down by level below it."""
    looked = [money for money in manuscript.money_tables if money.total is not None and money.parts]
    if not looked:
        raise DoesNotApply("报告里没有按来源列明资金的表")
    for money in looked:
        answers = [answer for meaning in _AMOUNTS for answer in _column(money, meaning)]
        yield from (answer for answer in answers if isinstance(answer, Holds))
        flaws = [answer for answer in answers if isinstance(answer, Flaw)]
        if flaws:
            told = "；".join(flaw.message for flaw in flaws)
            places = tuple(dict.fromkeys(place for flaw in flaws for place in flaw.places))
            yield Flaw(places, f"{told}；请核对总额和各来源。", "；".join(flaw.arithmetic for flaw in flaws))


def _column(money: MoneyTable, meaning: MoneyMeaning) -> Iterator[Flaw | Holds]:
    whole = money.total
    said = whole.number(meaning) if whole is not None else None
    parts = [(row, number) for row in money.parts if (number := row.number(meaning)) is not None]
    if whole is None or said is None or not parts:
        return
    unit = "" if money.table.money_unit is None else money.table.money_unit.label
    title = money.heading(meaning, whole)
    sums = list(_sums(parts))
    for numbers in sums:
        if total([money.interval(each) for each in numbers]).meets(money.interval(said)):
            if said.value or any(each.value for each in numbers):
                yield Holds((whole.at(meaning),), f"{title}：{sum_of(numbers)}")
            return
    if _is_exhaustive([row for row, _ in parts]):
        added = sum((each.value for each in sums[0]), said.value * 0)
        gap = plain(abs(added - said.value))
        message = (
            f"“{title}”一列，年度资金总额写的是{said.value:f}{unit}，各来源合计{plain(added)}{unit}，相差{gap}{unit}"
        )
        places = (whole.at(meaning), *(row.at(meaning) for row, _ in parts))
        yield Flaw(places, message, f"{sum_of(sums[0])}≠{said.value:f}")
        return
    for row, number in parts:
        if money.interval(number).low > money.interval(said).high:
            name = row.name.removeprefix("其中").lstrip("：: ")
            message = f"“{title}”一列，“{name}”{number.value:f}{unit}超过年度资金总额{said.value:f}{unit}"
            yield Flaw((row.at(meaning), whole.at(meaning)), message, f"{number.value:f}＞{said.value:f}")


Parts = list[tuple[MoneyTableRow, ShownNumber]]


def _sums(parts: Parts) -> Iterator[list[ShownNumber]]:
    """All lines; where 财政拨款 is broken down by level, either it or its levels."""
    yield [number for _, number in parts]
    levels = [row for row, _ in parts if row.row.line.level not in {None, GovernmentLevel.NONE}]
    if levels:
        yield [number for row, number in parts if row not in levels]
        yield [number for row, number in parts if not row.row.line.is_plain_appropriation]


def _is_exhaustive(rows: list[MoneyTableRow]) -> bool:
    return len(rows) >= _EXHAUSTIVE or any(row.row.line.source is Source.OTHER for row in rows)
