"""A unit together with the units below it."""

from dataclasses import replace
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.figures.registry import figures_of
from jiheng.figures.roll_up import rolled_up


def test_absolute_values_are_added(elderly_care: Case) -> None:
    summed = {each.code: (each.target, each.actual) for each in rolled_up(elderly_care).indicators}
    assert summed["1"] == (Decimal(1650), Decimal(1795))
    assert summed["4"] == (Decimal(12), Decimal(13))


def test_rates_are_formed_from_added_numerators_and_denominators(elderly_care: Case) -> None:
    rates = {each.code: (each.numerator, each.denominator) for each in rolled_up(elderly_care).indicators}
    assert rates["11"] == (Decimal(467 + 93 + 184), Decimal(500 + 100 + 200))


def test_rates_without_parts_are_weighted_by_budget(elderly_care: Case) -> None:
    typed = {"11": Decimal(90), "A5": Decimal(80), "B4": Decimal(100)}
    case = replace(
        elderly_care,
        indicators=tuple(
            replace(each, actual=typed[each.code], numerator=None, denominator=None) if each.code in typed else each
            for each in elderly_care.indicators
        ),
    )
    satisfaction = next(each for each in rolled_up(case).indicators if each.code == "11")
    weighted = (Decimal(90) * 260 + Decimal(80) * 80 + Decimal(100) * 60) / 400
    assert satisfaction.actual == weighted


def test_one_missing_value_makes_the_sum_missing(elderly_care: Case) -> None:
    case = replace(
        elderly_care,
        indicators=tuple(replace(each, actual=None) if each.code == "A1" else each for each in elderly_care.indicators),
    )
    assert next(each for each in rolled_up(case).indicators if each.code == "1").actual is None


def test_what_cannot_be_added_and_sums_of_nothing_stay_the_unit_s_own(elderly_care: Case) -> None:
    own = {each.code: each for each in elderly_care.indicators}
    rolled = {each.code: each for each in rolled_up(elderly_care).indicators}
    assert [code for code in rolled if rolled[code] == own[code]] == ["2", "5", "6", "7", "8", "9", "10"]


def test_the_budget_of_all_units_becomes_one(elderly_care: Case) -> None:
    alone, together = figures_of(elderly_care), figures_of(rolled_up(elderly_care))
    assert [alone["部门整体.全年预算数"].told(), together["部门整体.全年预算数"].told()] == ["260万元", "400万元"]
    assert together["项目.全年预算数"].told() == "400万元"


def test_one_unit_alone_has_its_own_money_and_project(elderly_care: Case) -> None:
    home = figures_of(elderly_care.of_unit("MZ02"))
    assert [home["部门整体.全年预算数"].told(), home["项目.预算执行率"].told()] == ["80万元", "95%"]
