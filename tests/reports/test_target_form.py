"""Target forms as they are composed: the cells of each block."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.targets.invented import CASE, INDICATORS, LIBRARY, law_of, line

from jiheng.core.blocks import SignatureLines, Table
from jiheng.core.case import Case
from jiheng.core.finding import CaseError
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Span
from jiheng.figures.cells import source_words
from jiheng.reports.target_blocks.figures import declared_money
from jiheng.reports.target_blocks.indicators import declared_value
from jiheng.reports.target_form import compose_target_form
from jiheng.rules.standard import StandardScope
from jiheng.rules.target_form import TargetFormLayout

DAY = date(2024, 12, 31)
PROJECT = law_of().form
WHOLE = LIBRARY.target_form(StandardScope.WHOLE_DEPARTMENT, "000000", DAY)


def rows(case: Case, layout: TargetFormLayout) -> list[list[str]]:
    form = compose_target_form(case, layout)
    return [[cell.text for cell in row] for block in form.blocks if isinstance(block, Table) for row in block.rows]


def test_the_project_form_tells_money_and_objectives_of_both_horizons() -> None:
    assert rows(CASE, PROJECT)[:8] == [
        ["项目名称", "水库除险加固"],
        ["主管部门及代码", "示例县水利局", "实施单位", "示例县水利站"],
        ["项目属性", "延续性项目", "项目期", "2023—2025年"],
        ["项目资金（万元）", "中期资金总额", "540.00", "年度资金总额", "180.00"],
        ["其中：财政拨款", "500.00", "其中：财政拨款", "170.00"],
        ["其他资金", "40.00", "其他资金", "10.00"],
        ["总体目标", "中期目标", "年度目标"],
        ["三年加固9座水库。", "加固3座水库，保护下游群众。"],
    ]


def test_a_project_without_purses_tells_what_is_asked_for_it() -> None:
    asking = replace(CASE.projects[0], requested_budget=Decimal(320_000), requested_appropriation=Decimal(300_000))
    case = replace(CASE, projects=(asking,), budget_lines=(line("Y2", 200_000, year=2023),))
    told = [row[-2:] for row in rows(case, PROJECT)[3:6]]
    assert told == [["年度资金总额", "52.00"], ["其中：财政拨款", "50.00"], ["其他资金", "2.00"]]
    wholly = replace(case, projects=(replace(asking, requested_appropriation=None),), budget_lines=())
    assert [row[-1] for row in rows(wholly, PROJECT)[3:6]] == ["32.00", "32.00", "0.00"]
    figure = declared_money(wholly)["目标申报.财政拨款"]
    assert (figure.value, [source_words(each) for each in figure.sources]) == (
        Decimal(320_000),
        ["项目[X1].申请资金总额"],
    )


def test_indicators_stand_under_their_levels_with_the_midterm_beside() -> None:
    case = replace(CASE, indicators=(replace(INDICATORS[0], midterm_target=Decimal(9)), *INDICATORS[1:]))
    assert rows(case, PROJECT)[8:12] == [
        ["", "一级指标", "二级指标", "三级指标", "指标值（中期）", "二级指标", "三级指标", "指标值（年度）"],
        ["绩效指标", "产出指标", "数量指标", "除险加固水库数", "≥9座", "数量指标", "除险加固水库数", "≥3座"],
        ["", "", "", "质量指标", "工程验收合格率", "≥100%"],
        ["", "", "", "成本指标", "单座水库平均造价", "≤60万元"],
    ]


def test_indicators_of_one_type_stand_together_wherever_they_were_typed() -> None:
    types = [row[1] for row in rows(CASE, PROJECT) if row[0] in ("绩效指标", "效益指标", "满意度指标")]
    told = [cell for row in rows(CASE, PROJECT) for cell in row if cell in ("产出指标", "效益指标", "满意度指标")]
    assert (types[0], told) == ("产出指标", ["产出指标", "效益指标", "满意度指标"])


def test_the_local_form_gives_sign_direction_unit_and_points_columns_of_their_own() -> None:
    layout = LIBRARY.target_form(StandardScope.PROJECT, "000000", DAY, "cn.project_target_with_points")
    told = rows(CASE, layout)
    assert ["投入目标（万元）", "资金总额", "180.00"] in told
    assert ["上年结转资金", "20.00"] in told
    assert ["质量指标", "工程验收合格率", "正向", "≥", "100", "%", "15", "计划标准"] in told


def test_the_whole_form_lists_tasks_with_their_money_and_foots() -> None:
    basic = replace(CASE.budget_lines[0], code="Y9", project="", revised_budget=Decimal(300_000), original_budget=None)
    case = replace(CASE, budget_lines=(*CASE.budget_lines, basic))
    assert rows(case, WHOLE)[1:5] == [
        ["年度主要任务", "任务名称", "主要内容", "总额（万元）", "财政拨款", "其他资金"],
        ["水库除险", "加固病险水库。", "180.00", "170.00", "10.00"],
        ["未列入上述任务的支出", "", "30.00", "30.00", "0.00"],
        ["金额合计", "210.00", "200.00", "10.00"],
    ]


def test_a_form_without_indicators_keeps_its_frame() -> None:
    assert rows(replace(CASE, indicators=()), WHOLE)[-1] == ["年度绩效指标", "", "", "", ""]


def test_who_signs_is_known_where_the_case_says() -> None:
    form = compose_target_form(CASE, PROJECT)
    (lines,) = [block for block in form.blocks if isinstance(block, SignatureLines)]
    assert lines.roles == (("填报人", ""), ("单位负责人", "负责人甲"))


def test_a_name_that_does_not_exist_refuses_the_form() -> None:
    case = replace(CASE, objectives=(replace(CASE.objectives[0], expected="加固{{ 没有这个数 }}座。"),))
    with pytest.raises(CaseError, match="没有这个数"):
        compose_target_form(case, PROJECT)


@pytest.mark.parametrize(
    ("indicator", "told"),
    [
        (replace(INDICATORS[0], target=None), ""),
        (replace(INDICATORS[0], target=Span(Decimal(80), Decimal(120))), "80～120座"),
        (replace(INDICATORS[0], target=date(2024, 6, 30)), "2024年6月30日前"),
        (replace(INDICATORS[0], target="无溃坝"), "无溃坝"),
        (replace(INDICATORS[1], unit_of_measure="％"), "≥100%"),
    ],
)
def test_a_target_is_told_as_forms_print_it(indicator: Indicator, told: str) -> None:
    assert declared_value(indicator, indicator.target) == told
