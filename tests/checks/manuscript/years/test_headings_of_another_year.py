"""Sections of a report of 2023 that are headed with the year beside it."""

import pytest

from jiheng.checks.check import Flaw
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.years.headings_of_another_year import headings_of_another_year
from jiheng.checks.report.agreement.figures_of_another_year import figures_of_another_year
from tests.checks.manuscript.years.told import years_told


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("七、2022年度机构补贴收支决算情况。本单位没有使用其他资金。", "2022≠2023"),
        ("三、2022年补贴发放中存在的困难和问题\n一是发放迟。", "2022≠2023"),
        ("五、2022年养老工作总结与下步安排\n一年来，服务老人3,402人。", "2022≠2023"),
        ("八、2022年度项目自评结论\n全年补贴420万元。", "2022≠2023"),
        ("三、2024年度资金使用情况\n全年支出420万元。", "2024≠2023"),
    ],
)
def test_the_only_heading_of_another_year_is_told(text: str, arithmetic: str) -> None:
    assert years_told(text) == [arithmetic]


@pytest.mark.parametrize(
    "text",
    [
        "二、2022年项目回顾\n建床200张。",
        "三、2022年度结转资金使用情况\n结转12万元全部支出。",
        "三、2022年与2023年支出对比情况\n增加12万元。",
        "四、2022年度审计查出问题整改情况\n已整改。",
        "三、2022年收支情况\n2022年收入20万元。",
        "三、2022年收支情况\n收入20万元。\n四、2022年服务情况\n服务120人。",
        "五、存在问题及2024年安排\n无。",
        "六、2024年资金需求情况及工作打算\n无。",
    ],
)
def test_a_heading_with_a_reason_is_left(text: str) -> None:
    assert years_told(text) == []


@pytest.mark.parametrize("title", ["某县民政局2024年工作计划", "某县2024年度审计查出问题整改报告"])
def test_a_plan_or_a_report_on_an_audit_tells_the_year_before_as_well(title: str) -> None:
    text = f"{title}\n一、2023年工作完成情况\n建床200张。\n"
    manuscript = Manuscript.of_text(text)
    assert not list(headings_of_another_year(manuscript.outline.entries, manuscript.prose, 2024))


def test_a_budget_report_is_about_the_year_that_was_carried_out() -> None:
    text = "关于某县2023年财政预算执行情况和2024年财政预算草案的报告\n三、2022年财政运行中存在的问题\n一是财源薄弱。"
    told = figures_of_another_year.find(Manuscript.of_text(text))
    assert [each.arithmetic for each in told if isinstance(each, Flaw)] == ["2022≠2023"]
