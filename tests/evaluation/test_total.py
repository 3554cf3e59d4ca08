"""From points to a total: rescaling, bonus and penalty with caps, the grade on the rounded total."""

from decimal import Decimal

import pytest

from jiheng.evaluation.total import adjusted_total, counted_bonus, earned_points, grade_of
from jiheng.rules.standard import BonusRules, GradeBand

GRADES = tuple(
    GradeBand(name, label, Decimal(minimum))
    for name, label, minimum in (("excellent", "优", 90), ("good", "良", 80), ("fair", "中", 60), ("poor", "差", 0))
)


def earned(rows: list[tuple[str, str | None]], *, rescales: bool) -> tuple[Decimal, list[str]]:
    given = [(Decimal(full), None if points is None else Decimal(points)) for full, points in rows]
    return earned_points(given, full_points=Decimal(100), points_places=2, rescales=rescales)


def test_points_are_added_up() -> None:
    assert earned([("60", "59.11"), ("40", "40")], rescales=False) == (Decimal("99.11"), ["2项指标得分合计99.11分"])


def test_what_does_not_apply_is_rescaled_where_the_standard_says_so() -> None:
    rows: list[tuple[str, str | None]] = [("60", "50"), ("35", "33.28"), ("5", None)]
    assert earned(rows, rescales=True) == (
        Decimal("87.66"),
        ["2项指标得分合计83.28分", "不适用指标分值合计5分，折算：83.28÷(100－5)×100＝87.66分"],
    )
    assert earned(rows, rescales=False)[0] == Decimal("83.28")


def test_when_nothing_applies_there_is_no_total() -> None:
    with pytest.raises(ValueError, match="nothing to rescale"):
        earned([("100", None)], rescales=True)


@pytest.mark.parametrize(
    ("items", "caps", "counted"),
    [
        (["3", "1"], ("5", "5"), ("4", "0")),
        (["4", "3", "-1"], ("5", "5"), ("5", "1")),
        (["3", "-2"], (None, None), ("0", "0")),
        ([], ("5", "5"), ("0", "0")),
    ],
)
def test_bonus_and_penalty_count_up_to_their_caps(
    items: list[str], caps: tuple[str | None, str | None], counted: tuple[str, str]
) -> None:
    bonus_cap, penalty_cap = (None if cap is None else Decimal(cap) for cap in caps)
    bonus, penalty, _ = counted_bonus([Decimal(item) for item in items], BonusRules(bonus_cap, penalty_cap, True))
    assert (bonus, penalty) == (Decimal(counted[0]), Decimal(counted[1]))


@pytest.mark.parametrize(
    ("bonus", "penalty", "is_capped", "total"),
    [("3", "0", True, "100"), ("3", "0", False, "102"), ("0", "3", True, "96"), ("0", "200", True, "0")],
)
def test_a_total_stays_between_nothing_and_its_cap(bonus: str, penalty: str, is_capped: bool, total: str) -> None:
    got, _ = adjusted_total(Decimal(99), Decimal(bonus), Decimal(penalty), Decimal(100), is_capped=is_capped)
    assert got == Decimal(total)


@pytest.mark.parametrize(
    ("total", "label"), [("90.00", "优"), ("89.99", "良"), ("60", "中"), ("59.99", "差"), ("0", "差")]
)
def test_the_rounded_total_is_graded(total: str, label: str) -> None:
    assert grade_of(Decimal(total), GRADES)[0].label == label


def test_grades_of_a_form_of_sixty_points_are_read_as_of_a_hundred() -> None:
    assert grade_of(Decimal(54), GRADES, Decimal(60))[0].label == "优"
    assert grade_of(Decimal("53.99"), GRADES, Decimal(60))[0].label == "良"
