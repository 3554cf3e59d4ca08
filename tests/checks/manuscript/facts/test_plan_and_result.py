"""Sections that part what was to be from what came of it."""

import pytest

from jiheng.checks.manuscript.facts.aspects import are_plan_and_result
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("一、年初目标", "二、完成情况", True),
        ("二、资金使用情况", "一、资金安排情况", True),
        ("一、投资计划", "二、资金到位", True),
        ("一、2023年工作任务", "二、工作成效", True),
        ("一、目标完成情况", "二、项目成效", False),
        ("一、年初目标", "二、基本情况", False),
        ("", "二、完成情况", False),
    ],
)
def test_headings_tell_of_plans_and_of_results(one: str, other: str, expected: bool) -> None:
    assert are_plan_and_result(one, other) is expected


@pytest.mark.parametrize(
    ("text", "conflicts"),
    [
        ("一、年初目标\n培训护林员1,360人。\n二、完成情况\n培训护林员1,260人。", 0),
        # two digits swapped are no shortfall
        ("一、年初目标\n培训护林员1,360人。\n二、完成情况\n培训护林员1,630人。", 1),
        ("一、基本情况\n培训护林员1,360人。\n二、完成情况\n培训护林员1,260人。", 1),
    ],
)
def test_a_result_is_no_conflict_with_the_plan_of_another_section(text: str, conflicts: int) -> None:
    found = Manuscript.of_text(f"某县2023年度绩效自评报告\n{text}").restatements
    assert sum(not each.agrees for each in found) == conflicts
