"""From the points of the rows to the total and its grade, each step in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from jiheng.core.numbers import EXACT, HUNDRED, fixed, plain, round_half_up
from jiheng.rules.standard import BonusRules, GradeBand, Standard


@dataclass(frozen=True, slots=True)
class Total:
    """`earned` is the rows' total (折算 included); `bonus` and `penalty` are what counted of them, both at least 0.

    `total` is earned + bonus − penalty at the standard's places, and is what was graded; `shown` is how it is printed.
    """

    earned: Decimal
    bonus: Decimal
    penalty: Decimal
    total: Decimal
    shown: str
    grade: GradeBand
    steps: tuple[str, ...]


def total_points(
    rows: Iterable[tuple[Decimal, Decimal | None]], bonus_items: Iterable[Decimal], standard: Standard
) -> Total:
    """The total of a form.

    `rows` are (full points, points), points None where the row is not applicable; leave out rows that are only shown.
    `bonus_items` are points, negative for a penalty.
    """
    earned, earned_steps = earned_points(
        list(rows),
        full_points=standard.full_points,
        points_places=standard.points_places,
        rescales=standard.rescales_not_applicable,
    )
    bonus, penalty, bonus_steps = counted_bonus(list(bonus_items), standard.bonus)
    points, total_steps = adjusted_total(
        earned, bonus, penalty, standard.full_points, is_capped=standard.bonus.total_capped
    )
    grade, grade_step = grade_of(points, standard.grades, standard.full_points)
    shown = fixed(points, standard.shown_places)
    shown_step = [] if plain(points) == plain(Decimal(shown)) else [f"按规定位数显示为{shown}分"]
    steps = (*earned_steps, *bonus_steps, *total_steps, *shown_step, grade_step)
    return Total(earned, bonus, penalty, points, shown, grade, steps)


def earned_points(
    rows: Sequence[tuple[Decimal, Decimal | None]], *, full_points: Decimal, points_places: int, rescales: bool
) -> tuple[Decimal, list[str]]:
    """The sum of the rows' rounded points, with 不适用 rows left out.

    Where the standard rescales (郫财函〔2026〕11号): 实得 ÷ (满分 − 不适用) × 满分, rounded half-up. ValueError when
    every row is not applicable, for then nothing was evaluated.
    """
    earned = _sum(points for _, points in rows if points is not None)
    absent = _sum(full for full, points in rows if points is None)
    counted = sum(points is not None for _, points in rows)
    steps = [f"{counted}项指标得分合计{plain(earned)}分"]
    if not absent:
        return round_half_up(earned, points_places), steps
    applicable = EXACT.subtract(full_points, absent)
    not_applicable = f"不适用指标分值合计{plain(absent)}分"
    if not rescales:
        return round_half_up(earned, points_places), [*steps, f"{not_applicable}，本标准不折算"]
    if applicable <= 0:
        raise ValueError("every indicator is not applicable: there is nothing to rescale")
    exact = Fraction(earned) / Fraction(applicable) * Fraction(full_points)
    rescaled = round_half_up(exact, points_places)
    formula = f"{plain(earned)}÷({plain(full_points)}－{plain(absent)})×{plain(full_points)}"
    return rescaled, [*steps, f"{not_applicable}，折算：{formula}＝{plain(rescaled)}分"]


def counted_bonus(items: Sequence[Decimal], rules: BonusRules) -> tuple[Decimal, Decimal, list[str]]:
    """What counts of bonus and penalty items: each summed and cut at its cap; nothing where the standard has none."""
    bonus, bonus_steps = _capped(_sum(each for each in items if each > 0), rules.bonus_cap, "加分")
    penalty, penalty_steps = _capped(-_sum(each for each in items if each < 0), rules.penalty_cap, "减分")
    return bonus, penalty, [*bonus_steps, *penalty_steps]


def _capped(points: Decimal, cap: Decimal | None, name: str) -> tuple[Decimal, list[str]]:
    if points == 0:
        return Decimal(0), []
    if cap is None:
        return Decimal(0), [f"{name}{plain(points)}分：本标准不设{name}，不计"]
    if points > cap:
        return cap, [f"{name}{plain(points)}分，超过上限{plain(cap)}分，计{plain(cap)}分"]
    return points, [f"{name}{plain(points)}分"]


def adjusted_total(
    earned: Decimal, bonus: Decimal, penalty: Decimal, full_points: Decimal, *, is_capped: bool
) -> tuple[Decimal, list[str]]:
    """earned + bonus − penalty, never below 0, and at most the full points where the standard caps the total."""
    total = EXACT.subtract(EXACT.add(earned, bonus), penalty)
    if not bonus and not penalty:
        return total, [f"没有加分、减分，总分{plain(total)}分"]
    parts = plain(earned) + (f"＋{plain(bonus)}" if bonus else "") + (f"－{plain(penalty)}" if penalty else "")
    steps = [f"总分{parts}＝{plain(total)}分"]
    if total < 0:
        return Decimal(0), [*steps, "不低于0分，计0分"]
    if is_capped and total > full_points:
        return full_points, [*steps, f"总分不超过{plain(full_points)}分，计{plain(full_points)}分"]
    return total, steps


def grade_of(total: Decimal, grades: Sequence[GradeBand], full_points: Decimal = HUNDRED) -> tuple[GradeBand, str]:
    """The highest grade whose minimum the rounded total reaches; minima are of 100 points."""
    of_hundred = EXACT.multiply(total, HUNDRED)
    highest_first = sorted(grades, key=lambda band: band.minimum, reverse=True)
    for place, band in enumerate(highest_first):
        if of_hundred >= EXACT.multiply(band.minimum, full_points):
            upper = f"、低于{plain(highest_first[place - 1].minimum)}分" if place else ""
            return band, f"不低于{plain(band.minimum)}分{upper}，等级为“{band.label}”"
    raise ValueError(f"no grade for {total}: the lowest band must begin at 0")


def _sum(numbers: Iterable[Decimal]) -> Decimal:
    total = Decimal(0)
    for number in numbers:
        total = EXACT.add(total, number)
    return total
