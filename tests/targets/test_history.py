"""The same indicator in earlier years and of similar units."""

from dataclasses import replace
from decimal import Decimal

from jiheng.targets.history import PastIndicator, past_indicators, past_values

from .invented import CASE, INDICATORS, with_indicator


def past(year: int, unit: str, name: str, unit_of_measure: str = "座") -> PastIndicator:
    return PastIndicator(year, unit, f"{unit}站", name, "3座", "3座", unit_of_measure)


def test_a_case_is_remembered_with_what_was_reached() -> None:
    case = with_indicator("1", actual=Decimal(2))
    assert past_indicators(case)[0] == PastIndicator(2024, "S01", "示例县水利站", "除险加固水库数", "3座", "2座", "座")
    assert past_indicators(case)[1].target == "100%"


def test_the_own_unit_comes_first_then_the_latest_year_then_the_nearest_name() -> None:
    rows = [
        past(2022, "S02", "除险加固水库数"),
        past(2023, "S02", "除险加固水库数量"),
        past(2021, "S01", "除险加固水库数"),
        past(2021, "S01", "除险加固水库数"),
    ]
    found = past_values("除险加固水库数", "座", "S01", rows)
    assert [(each.past.year, each.past.unit_code, each.likeness, each.is_own) for each in found] == [
        (2021, "S01", 100, True),
        (2023, "S02", 93, False),
        (2022, "S02", 100, False),
    ]


def test_another_unit_of_measure_or_another_name_is_another_indicator() -> None:
    rows = [past(2023, "S01", "除险加固水库数", "万元"), past(2023, "S01", "山塘整治数")]
    assert past_values("除险加固水库数", "座", "S01", rows) == ()


def test_other_names_of_the_library_are_the_same_indicator() -> None:
    rows = [past(2023, "S01", "水库除险数")]
    assert [each.likeness for each in past_values("加固病险库", "座", "S01", rows, aliases=["水库除险数"])] == [100]


def test_an_indicator_of_a_subordinate_unit_is_not_the_own_units_history() -> None:
    case = replace(CASE, indicators=(replace(INDICATORS[0], budget_unit="S02"), INDICATORS[1]))
    assert [each.name for each in past_indicators(case)] == ["工程验收合格率"]
