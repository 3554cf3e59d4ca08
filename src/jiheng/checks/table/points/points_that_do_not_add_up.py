"""得分 of the rows against the total."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.declared.heads import POINTS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import IndicatorForm, forms_showing
from jiheng.checks.manuscript.tables.shown_number import ShownNumber, sum_of
from jiheng.core.finding import Severity
from jiheng.core.numbers import plain
from jiheng.quantities.interval import Interval, total
from jiheng.schema.form_tables.vocabulary import Meaning, MoneyMeaning

_CENT = Fraction(1, 100)


@check(
    id="RPT604",
    title="各项得分应合计为总分",
    why="总分由各项得分相加得出；不等，说明某一项或总分填错，评价等级也可能随之改变。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    references=("R03", "R40"),
    good=(
        f"{POINTS}| 植树数量 | ≥900株 | 860株 | 50 | 47.78 |\n| 成活率 | ≥85% | 88% | 50 | 50 |\n"
        "| 总分 | | | 100 | 97.78 |",
        f"{POINTS}| 植树数量 | ≥900株 | 900株 | 33.33 | 33.33 |\n| 成活率 | ≥85% | 88% | 33.33 | 33.33 |\n"
        "| 管护次数 | ≥4次 | 4次 | 33.34 | 33.34 |\n| 合计 | | | 100 | 100 |",
        f"{POINTS}| 植树数量 | ≥900株 | 900株 | 60 | 57 |\n| 成活率 | ≥85% | 不适用 | 20 | — |\n"
        "| 管护次数 | ≥4次 | 4次 | 20 | 19 |\n| 总分（不适用项已折算） | | | 100 | 95 |",
        f"{POINTS}| 植树数量 | ≥900株 | 860株 | 40 | 38.22 |\n| 成活率 | ≥85% | 88% | 50 | 50 |\n"
        "| 总分（含执行率9.6分） | | | 100 | 97.82 |",
    ),
    bad=(
        Bad(
            f"{POINTS}| 植树数量 | ≥900株 | 860株 | 50 | 47.78 |\n| 成活率 | ≥85% | 88% | 50 | 50 |\n"
            "| 总分 | | | 100 | 99 |",
            says="各项得分合计97.78分，总分写的是99分，相差1.22分",
        ),
        Bad(
            f"{POINTS}| 植树数量 | ≥900株 | 860株 | 40 | 38.22 |\n| 成活率 | ≥85% | 83% | 50 | 48.8 |\n"
            "| 管护次数 | ≥4次 | 4次 | 10 | 9.6 |\n| 总分 | | | 100 | 96.72 |",
            says="各项得分合计96.62分，总分写的是96.72分，相差0.1分",
        ),
    ),
)
def points_that_do_not_add_up(manuscript: Manuscript) -> Answers:
    """The money block's points may belong to the total; rows without points may have been rescaled away."""
    looked = False
    for form in forms_showing(manuscript.indicator_forms, Meaning.POINTS):
        stated, points = form.stated_total(Meaning.POINTS), form.column(Meaning.POINTS)
        if stated is None or not points:
            continue
        looked = True
        said, place = stated
        own = [number for _, number in points]
        money = form.money and form.money.total and form.money.total.number(MoneyMeaning.POINTS)
        sums = [own, [*own, money]] if money else [own]
        held = next((numbers for numbers in sums if _agree(_added(numbers), said)), None)
        if held is not None:
            yield Holds((place,), f"得分：{sum_of(held)}")
            continue
        numbers = sums[-1]
        added = sum((each.value for each in numbers), said.value * 0)
        if not _is_rescaled(form, sums, said) and not 0 <= said.value - added <= _weight_elsewhere(form):
            gap = plain(abs(added - said.value))
            message = f"各项得分合计{plain(added)}分，总分写的是{said.value:f}分，相差{gap}分；请核对各项得分和总分。"
            yield Flaw((place,), message, f"{sum_of(numbers)}≠{said.value:f}")
    if not looked:
        raise DoesNotApply("指标表没有写总分的一行")


def _weight_elsewhere(form: IndicatorForm) -> Decimal:
    """What the total weighs more than the rows of the table do: the execution rate may be scored in another table."""
    stated, weights = form.stated_total(Meaning.WEIGHT), form.column(Meaning.WEIGHT)
    if stated is None or not weights or any(line.is_execution for line in form.lines):
        return Decimal(0)
    own = sum((number.value for _, number in weights), Decimal(0))
    money = form.money and form.money.total and form.money.total.number(MoneyMeaning.POINTS)
    return Decimal(0) if money else max(stated[0].value - own, Decimal(0))


def _added(numbers: Sequence[ShownNumber]) -> Interval:
    """The sum; where one row is scored to the hundredth, so are all: 4.6 beside 9.38 is 4.60."""
    places = max(each.places for each in numbers)
    return total([each.interval_at(places) if each.places else each.exact for each in numbers])


def _agree(added: Interval, said: ShownNumber) -> bool:
    return Interval(added.low - _CENT, added.high + _CENT).meets(said.points)


def _is_rescaled(form: IndicatorForm, sums: list[list[ShownNumber]], said: ShownNumber) -> bool:
    """Whether the rows that were scored, scaled up to 100, give the total."""
    unscored = [line.weight for line in form.lines if line.points is None and line.weight is not None]
    left = 100 - sum((weight.value for weight in unscored), said.value * 0)
    if not unscored or left <= 0:
        return False
    return any(_agree(_added(numbers).times(Fraction(100) / Fraction(left)), said) for numbers in sums)
