"""Which outline a report has to follow."""

import pytest

from jiheng.checks.manuscript.outline.in_force import outline_in_force
from jiheng.schema.case_text import case_of_text


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("某站2023年度部门整体支出绩效自评报告", "部门整体支出绩效自评报告提纲"),
        ("某站2023年度护栏更新项目支出绩效自评报告", "项目支出绩效自评报告提纲"),
        ("某站2023年度养护专项资金绩效自评报告", "项目支出绩效自评报告提纲"),
    ],
)
@pytest.mark.parametrize("year", [2018, 2023, None])
def test_without_a_case_the_title_tells(title: str, named: str, year: int | None) -> None:
    assert outline_in_force(title, None, year)[0] == named


@pytest.mark.parametrize(
    ("standard", "named"),
    [
        ("cn.project_self_evaluation", "项目支出绩效自评报告提纲"),
        ("cn.whole_department", "部门整体支出绩效自评报告提纲"),
        # not one of ours: the title tells
        ("unknown.standard", "部门整体支出绩效自评报告提纲"),
    ],
)
def test_with_a_case_its_standard_tells(standard: str, named: str) -> None:
    case = case_of_text(f"基本信息\n| 评分标准 |\n| --- |\n| {standard} |")
    assert outline_in_force("某站2031年度绩效自评报告", case, 2031)[0] == named
