"""Deductions told apart from the points."""

import pytest

from jiheng.checks.manuscript.drawn.deductions import deductions
from jiheng.checks.manuscript.manuscript import Manuscript

STATED: dict[str, list[tuple[bool, str]]] = {
    "决策15分得14分，产出40分得37.2分，总分51.2分。\n产出扣分2.8分，主要是工期滞后。": [(True, "40－37.2＝2.8分")],
    "决策15分得14分，产出40分得37.2分，总分51.2分。\n产出扣分3.8分，主要是工期滞后。": [
        (False, "40－37.2＝2.8分≠3.8分，相差1分")
    ],
    # the full marks in the order of the names
    "一级指标为决策、过程、产出、效益，权重20分、20分、35分、25分。\n（二）过程。得17.5分，合同管理较好。\n"
    "主要扣分点：过程类合计扣3.5分。": [(False, "20－17.5＝2.5分≠3.5分，相差1分")],
    "决策18.2分、过程17.4分、产出32.6分，综合得分68.2分；三部分权重20分、20分、35分。\n决策扣2.8分，产出扣2.4分。": [
        (False, "20－18.2＝1.8分≠2.8分，相差1分"),
        (True, "35－32.6＝2.4分"),
    ],
    # the deduction stands between the full marks and the points
    "总分100分：预算执行10分、产出50分、效益40分。预算执行得9.5分，产出因验收较晚扣4.5分，得46.5分。": [
        (False, "50－46.5＝3.5分≠4.5分，相差1分")
    ],
    # a name may be told in short
    "执行10分、履职产出50分、满意度40分，总分100分。\n产出得47.2分，产出扣2.8分。": [(True, "50－47.2＝2.8分")],
    # two values of one name: nothing is told
    "甲项目产出40分得38分。\n乙项目产出40分得36分。\n产出扣3分。": [],
    "产出得47.2分。\n产出扣2.8分。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_deduction_is_what_the_points_of_its_indicator_lack(text: str, statements: list[tuple[bool, str]]) -> None:
    manuscript = Manuscript.of_text(text)
    told = [(each.holds, each.arithmetic) for _, each in deductions(manuscript.whole_text, manuscript.readings)]
    assert told == statements
