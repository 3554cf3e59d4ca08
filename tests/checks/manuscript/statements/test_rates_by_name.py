"""Rates by the amounts that a report tells elsewhere under their names."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.statements.rates_by_name import rates_by_name

_GIVEN = (
    "一、预算安排\n下达资金1,180万元，其中水质监测260万元、泵站检修420万元、县级管护配套500万元。\n"
    "二、支出情况\n水质监测支出247万元，泵站检修支出386.4万元。\n"
)


def told(text: str) -> list[tuple[bool, str]]:
    manuscript = Manuscript.of_text(f"某县2023年度绩效自评报告\n{_GIVEN}{text}")
    found = rates_by_name(manuscript.prose, manuscript.readings, manuscript.facts)
    return [(statement.holds, statement.arithmetic) for _, statement in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "水质监测执行率95%，泵站检修执行率94%。",
            [(True, "247万元÷260万元＝95.00%"), (False, "386.4万元÷420万元＝92.00%≠94%")],
        ),
        # the part right before its rate, of a longer name told above
        ("管护配套到位450万元，到位率92%。", [(False, "450万元÷500万元＝90.00%≠92%")]),
        # some of those counted before
        ("农村水厂餐饮点120户。餐饮点“明厨”96户，覆盖率85%。", []),
        ("餐饮点120户，检查2次。餐饮点“明厨”96户，覆盖率85%。", [(False, "96户÷120户＝80.00%≠85%")]),
        # all that was spent of all that was given
        ("截至年底支出1,121万元。\n资金总执行率93%。", [(False, "1,121万元÷1,180万元＝95.00%≠93%")]),
        # of nothing that the report names
        ("堤防加固支出80万元，执行率88%。", []),
        # of the whole, whose two amounts stand in the sentence
        ("预算260万元。预算200万元，其中其他资金40万元；支出190万元，其中其他资金36万元，执行率95%。", []),
        # far from what the two give
        ("泵站检修执行率45%。", []),
        ("泵站检修资金支出率94%。", [(False, "386.4万元÷420万元＝92.00%≠94%")]),
    ],
)
def test_a_rate_is_held_against_the_amounts_of_its_name(text: str, expected: list[tuple[bool, str]]) -> None:
    assert told(text) == expected
