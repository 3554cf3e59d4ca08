"""Gaps from what was planned of a name in another paragraph."""

import pytest

from jiheng.checks.manuscript.drawn.gaps_from_named_plans import gaps_from_named_plans
from jiheng.checks.manuscript.manuscript import Manuscript

_PLANNED = "批复概算1,268.00万元，其中临时工程68.40万元、独立费用178.60万元。\n"
STATED: dict[str, list[tuple[bool, str]]] = {
    _PLANNED + "临时工程完成64.20万元，比概算减少2.40万元。": [(False, "68.40－64.20＝4.2万元≠2.40万元，相差1.8万元")],
    _PLANNED + "临时工程完成64.20万元，比概算减少4.20万元。": [(True, "68.40－64.20＝4.2万元")],
    _PLANNED + "独立费用完成197.70万元，比概算增加19.10万元。": [(True, "197.70－178.60＝19.1万元")],
    "年初预算安排教育支出86.4万元、卫生支出52.6万元。\n卫生支出完成55.8万元，比年初预算增加2.3万元。": [
        (False, "55.8－52.6＝3.2万元≠2.3万元，相差0.9万元")
    ],
    # of another plan, of two values, and far off
    _PLANNED + "临时工程完成64.20万元，比计划减少2.40万元。": [],
    _PLANNED + "调整概算中，临时工程66.40万元。\n临时工程完成64.20万元，比概算减少2.40万元。": [],
    _PLANNED + "临时工程完成64.20万元，比概算减少31.60万元。": [],
}


@pytest.mark.parametrize(("text", "expected"), STATED.items())
def test_a_gap_is_held_against_the_plan_of_its_name(text: str, expected: list[tuple[bool, str]]) -> None:
    manuscript = Manuscript.of_text(text)
    told = gaps_from_named_plans(manuscript.text_with_figures, manuscript.readings)
    assert [(each.holds, each.arithmetic) for _, each in told] == expected
