"""From the library into the unit's own standard."""

from datetime import date

import pytest

from jiheng.core.indicator_values import Direction, Operator
from jiheng.rules.indicator_library import LibraryIndicator
from jiheng.rules.standard import Standard
from jiheng.rules.target_rules import TypeMapping
from jiheng.targets.picking import known_as, levels_in, picked

from .invented import LIBRARY, law_of

PARTS = LIBRARY.indicator_parts("440117", date(2022, 12, 31))
FIVE_TYPES = LIBRARY.standard("conghua.whole_department", date(2022, 12, 31))
MAPPING = LIBRARY.target_rule(TypeMapping, "440117", date(2022, 12, 31))


def entry(code: str) -> LibraryIndicator:
    return next(each for part in PARTS for each in part.indicators if each.code == code)


@pytest.mark.parametrize(
    ("standard", "code", "levels"),
    [
        (law_of().standard, "employment.loan_amount", ("产出指标", "数量指标")),
        (law_of().standard, "employment.subsidy_per_wan", ("产出指标", "成本指标")),
        (FIVE_TYPES, "employment.loan_amount", ("产出", "")),
        (FIVE_TYPES, "employment.subsidy_per_wan", ("效率", "")),
        (FIVE_TYPES, "employment.borrower_satisfaction", ("成果", "")),
    ],
)
def test_an_entry_stands_where_the_standard_has_a_place(standard: Standard, code: str, levels: tuple[str, str]) -> None:
    assert MAPPING is not None
    assert levels_in(standard, entry(code), MAPPING.value) == levels


def test_without_a_place_the_national_levels_stay() -> None:
    assert levels_in(FIVE_TYPES, entry("employment.loan_amount")) == ("产出指标", "数量指标")


def test_a_picked_indicator_brings_all_but_value_and_points() -> None:
    found = picked(entry("employment.overdue"), "7", law_of().standard)
    assert (found.code, found.name, found.direction, found.operator, found.unit_of_measure) == (
        "7", "贷款逾期率", Direction.LOWER, Operator.AT_MOST, "%",
    )  # fmt: skip
    assert (found.target, found.weight) == (None, None)
    assert found.definition == "期末逾期贷款余额÷期末贷款余额×100%"


@pytest.mark.parametrize("name", ["放款执行率", "发放金额完成率", "贷款发放率", "放款进度"])
def test_many_names_of_one_measure_lead_to_one_entry(name: str) -> None:
    found = known_as(PARTS, name)
    assert found is not None
    assert found.indicator.name == "贷款发放金额完成率"


def test_a_name_nobody_knows_leads_nowhere() -> None:
    assert known_as(PARTS, "无人知晓的指标") is None
