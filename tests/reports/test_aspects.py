"""Plans and actuals: which words around a figure contradict it, and which only look as if they did."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from jiheng.core.figure import Aspect, Figure, FigureUnit
from jiheng.figures.reference import parse
from jiheng.reports.aspects import misuses


def figure(name: str, aspect: Aspect) -> Figure:
    return Figure(id=name, name=name, unit=FigureUnit.MONEY, value=Decimal(10000), formula="", aspect=aspect)


FIGURES: Mapping[str, Figure] = {
    "目标": figure("目标", Aspect.PLANNED),
    "实际": figure("实际", Aspect.ACTUAL),
    "项数": figure("项数", Aspect.NEUTRAL),
}


def cues(text: str) -> list[tuple[str, str]]:
    return [(each.reference.name, each.cue) for each in misuses(tuple(parse(text)), FIGURES)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("今年共为创业妇女提供了{{ 目标 }}。", [("目标", "提供了")]),
        ("实际发放贷款{{ 目标 }}。", [("目标", "实际")]),
        ("全年已拨付{{ 目标 }}，效果良好。", [("目标", "已")]),
        ("截至年底完成{{ 目标 }}。", [("目标", "完成")]),
        ("贷款规模达到{{ 目标 }}。", [("目标", "达到")]),
        ("实际发放{{ 实际 }}、{{ 目标 }}。", [("目标", "实际")]),
        ("年初目标为{{ 实际 }}。", [("实际", "目标")]),
        ("年初计划发放{{ 实际 }}。", [("实际", "计划")]),
        ("力争发放{{ 实际 }}，已发放{{ 目标 }}。", [("实际", "力争"), ("目标", "已")]),
    ],
)
def test_words_that_say_the_other_thing(text: str, found: list[tuple[str, str]]) -> None:
    assert cues(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "年初目标{{ 目标 }}，实际发放{{ 实际 }}。",
        "实际发放{{ 实际 }}（年初目标{{ 目标 }}）。",
        "实际完成年初目标{{ 目标 }}的九成。",
        "完成{{ 目标 }}的发放任务还需努力。",
        "未完成{{ 目标 }}。",
        "未能达到{{ 目标 }}。",
        "应完成{{ 目标 }}。",
        "已批复预算{{ 目标 }}。",
        "已下达资金{{ 目标 }}。",
        "发放贷款{{ 目标 }}，扶持妇女创业。",
        "目标完成情况：发放{{ 实际 }}。",
        "预算执行数{{ 实际 }}。",
        "全年预算中支出{{ 实际 }}。",
        "绩效目标管理到位，支出{{ 实际 }}。",
        "完成年初目标的{{ 实际 }}。",
        "按年初目标，实际发放{{ 实际 }}。",
        "共有{{ 项数 }}指标完成目标。",
        "实际困难较多，目标仍为{{ 目标 }}。",
    ],
)
def test_words_that_fit_the_figure_are_left_alone(text: str) -> None:
    assert cues(text) == []
