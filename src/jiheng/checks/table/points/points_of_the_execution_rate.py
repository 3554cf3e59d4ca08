"""The points given for the execution rate against the rate itself."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.scores.published_rules import execution_rate_bands
from jiheng.checks.manuscript.tables.money_tables import MoneyTable
from jiheng.core.finding import Confidence, Severity
from jiheng.core.numbers import fixed, plain
from jiheng.schema.form_tables.vocabulary import MoneyMeaning

_HEAD = "| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n"
_TOLERANCE = Fraction(1, 10)


@check(
    id="RPT608",
    title="预算执行率得分应与执行率相符",
    why="执行率得分＝分值×执行率（不超过满分）；按分段给分的要在表中注明，否则看不出这一项是怎样得来的。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R08", "cn.execution_rate_bands_2021"),
    good=(
        f"{_HEAD}| 年度资金总额 | 50 | 46.2 | 10 | 92.4% | 9.24 |",
        f"{_HEAD}| 年度资金总额 | 50 | 46.2 | 10 | 92.4% | 7 |",
        f"{_HEAD}| 年度资金总额 | 50 | 52 | 20 | 104% | 20 |",
    ),
    bad=(
        Bad(f"{_HEAD}| 年度资金总额 | 50 | 41 | 10 | 82% | 9.6 |", says="10×82.00%＝8.20分，写的是9.6分"),
        Bad(f"{_HEAD}| 年度资金总额 | 50 | 41 | 10 | 82% | 10 |", says="写的是10分"),
    ),
)
def points_of_the_execution_rate(manuscript: Manuscript) -> Answers:
    """Proportional or in the published bands: both are right."""
    if not manuscript.money_tables:
        raise DoesNotApply("报告里没有按来源列明资金的表")
    for money in manuscript.money_tables:
        yield from _compared(money)


def _compared(money: MoneyTable) -> Iterator[Flaw | Holds]:
    row = money.total
    if row is None:
        return
    budget, actual = row.number(MoneyMeaning.REVISED), row.number(MoneyMeaning.ACTUAL)
    weight, points = row.number(MoneyMeaning.WEIGHT), row.number(MoneyMeaning.POINTS)
    if budget is None or actual is None or weight is None or points is None or not budget.value:
        return
    rate = min(Fraction(actual.value) / Fraction(budget.value), Fraction(1))
    earned = rate * Fraction(weight.value)
    place = (row.at(MoneyMeaning.POINTS),)
    working = f"{weight.value:f}×{fixed(rate * 100, 2)}%＝{fixed(earned, 2)}分"
    if abs(earned - Fraction(points.value)) <= _TOLERANCE:
        yield Holds(place, working)
    elif points.value != _banded(rate, weight.value):
        message = f"按执行率应得{working}，写的是{plain(points.value)}分；请改正得分，按其他办法给分的请注明规则。"
        yield Flaw(place, message, f"{working}≠{plain(points.value)}分")


def _banded(rate: Fraction, weight: Decimal) -> Decimal:
    """What the published bands give, scaled from 10 points to the weight."""
    for band in execution_rate_bands():
        if band.lower is None or rate * 100 >= Fraction(band.lower):
            return (band.points or Decimal(0)) * weight / 10
    return Decimal(0)
