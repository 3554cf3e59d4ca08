"""Points of indicators that missed their target against what completion earns."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.checks.check import Answers, Bad, Flaw, Kind, check
from jiheng.checks.declared.heads import REASONS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import FormLine, IndicatorForm, forms_showing
from jiheng.core.finding import Confidence, Severity
from jiheng.core.indicator_values import Direction
from jiheng.core.numbers import EXACT, fixed, plain, round_half_up
from jiheng.schema.form_tables.vocabulary import Meaning

_TOLERANCE = Decimal("0.05")
_FLOOR = Decimal("0.6")
_SHOWN = 3


@check(
    id="RPT611",
    title="未完成指标的得分应与完成比例相符",
    why="定量指标未完成的，一般按完成值÷指标值×分值记分；按其他办法记分的要写明，否则无法复核。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R11",),
    good=(
        f"{REASONS}| 植树数量 | ≥900株 | 810株 | 20 | 18.00 | 苗木不足 |\n| 护林次数 | ≥12次 | 12次 | 10 | 10 | |",
        f"{REASONS}| 植树数量 | ≥900株 | 810株 | 20 | 15 | 60%以下不得分，以上按比例 |",
        f"{REASONS}| 办结时间 | ≤5天 | 6天 | 10 | 8 | 材料补正 |\n| 投诉件数 | ≤10件 | 12件 | 10 | 8.33 | 材料补正 |\n"
        "| 植树数量 | ≥900株 | 810株 | 20 | 0 | 未完成不得分 |",
        "| 投诉件数 | ≤10件 | 12件 | 10 | 8.33 | 材料补正 |\n| 植树数量 | ≥900株 | 810株 | 20 | 0 | 未完成不得分 |",
    ),
    bad=(
        Bad(
            f"{REASONS}| 植树数量 | ≥900株 | 810株 | 20 | 19.2 | 苗木不足 |",
            says="“植树数量”完成90.00%，按比例应得18.00分，写的是19.2分",
        ),
        Bad(f"{REASONS}| 投诉件数 | ≤10件 | 12件 | 10 | 9.2 | 材料补正 |", says="完成80.00%，按比例应得8.00分"),
    ),
)
def points_against_completion(manuscript: Manuscript) -> Answers:
    """Asked once for a table: who scores in bands or by deduction scores all rows so."""
    for form in forms_showing(
        manuscript.indicator_forms, Meaning.TARGET, Meaning.ACTUAL, Meaning.WEIGHT, Meaning.POINTS
    ):
        yield from _asked(form)


def _asked(form: IndicatorForm) -> Iterator[Flaw]:
    differing = [(line, told) for line in form.indicators if (told := _difference(line))]
    if not differing:
        return
    told = "；".join(words for _, words in differing[:_SHOWN]) + ("等" if len(differing) > _SHOWN else "")
    message = f"{told}。请核对得分；按分段、扣分等其他办法记分的，请在表中注明。"
    yield Flaw(tuple(line.at(Meaning.POINTS) for line, _ in differing), message)


def _difference(line: FormLine) -> str:
    weight, points, shares = line.weight, line.points, _shares(line)
    if line.is_met is not False or not shares or weight is None or points is None:
        return ""
    given = points.value
    if given == weight.value or given == 0 or weight.value <= 0:
        return ""
    floored = max(Decimal(0), (shares[0] - _FLOOR) / (1 - _FLOOR))
    if any(_near(given, EXACT.multiply(share, weight.value)) for share in (*shares, floored)):
        return ""
    right = fixed(round_half_up(EXACT.multiply(shares[0], weight.value), 2), 2)
    return f"“{line.name}”完成{fixed(shares[0] * 100, 2)}%，按比例应得{right}分，写的是{plain(given)}分"


def _shares(line: FormLine) -> tuple[Decimal, ...]:
    """The share reached; where less is better, by both published formulas."""
    target, actual = line.target.value, line.actual.value
    if line.completion is not None:
        return (line.completion,)
    if not isinstance(target, Decimal) or not isinstance(actual, Decimal) or target <= 0 or actual <= target:
        return ()
    if line.target.direction is not Direction.LOWER:
        return ()
    return (max(Decimal(0), 1 - (actual - target) / target), target / actual)


def _near(given: Decimal, earned: Decimal) -> bool:
    """Equal, or the same at the digits given: 18 for 17.6."""
    exponent = given.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return abs(given - earned) <= _TOLERANCE or given == round_half_up(earned, min(places, 1))
