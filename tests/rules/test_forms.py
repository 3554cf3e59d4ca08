"""Form files: blocks, columns and what belongs to each block."""

from datetime import date
from pathlib import Path

import pytest

from jiheng.core.budget import ProjectContinuity
from jiheng.rules.form import (
    BasicEntry,
    BasicField,
    CheckBox,
    CheckBoxGroup,
    FormBlock,
    FormText,
    IndicatorColumn,
    IndicatorColumnKind,
    MoneyColumn,
    MoneyColumnKind,
    MoneyLayout,
    MoneyRow,
    MoneyRowKind,
)
from jiheng.rules.standard import StandardScope

from .texts import FORM, changed, files_of, mistakes

VALUE = "rules/1.yaml:第11行 values[1].value"


def test_a_form_is_read_as_it_is_laid_out(tmp_path: Path) -> None:
    assert files_of(tmp_path, FORM).forms["test.form"].value_on(date(2020, 1, 1)) == FormText(
        title="试验自评表",
        scope=StandardScope.PROJECT,
        is_reconstruction=False,
        blocks=(FormBlock.BASIC_INFORMATION, FormBlock.MONEY, FormBlock.INDICATORS, FormBlock.TOTAL),
        basic=(BasicEntry(BasicField.PROJECT_NAME, "项目名称"),),
        check_boxes=(),
        money=MoneyLayout(
            "资金",
            False,
            (MoneyColumn(MoneyColumnKind.SOURCE, "来源", 60), MoneyColumn(MoneyColumnKind.POINTS, "得分", 40)),
            (MoneyRow(MoneyRowKind.TOTAL, "总额"),),
            "—",
        ),
        scores_execution_in_money=False,
        objective_title="",
        objective_heads=(),
        indicator_title="绩效指标",
        indicators=(
            IndicatorColumn(IndicatorColumnKind.LEVEL1, "一级", 50),
            IndicatorColumn(IndicatorColumnKind.POINTS, "得分", 50),
        ),
        level1_shows_points=False,
        total_head="总分",
        footer=(),
        signatures=(),
        has_seal=False,
    )


def test_check_boxes_may_follow_the_project(tmp_path: Path) -> None:
    text = changed(FORM, "[basic_information, money", "[basic_information, check_boxes, money")
    text += "      check_boxes: [{head: 属性, boxes: [{label: 持续, continuity: continuing}, {label: 其他}]}]\n"
    form = files_of(tmp_path, text).forms["test.form"].value_on(date(2020, 1, 1))
    assert form.check_boxes == (
        CheckBoxGroup("属性", (CheckBox("持续", ProjectContinuity.CONTINUING), CheckBox("其他"))),
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "indicators, total]",
            "indicators, totals]",
            [
                f"{VALUE}.blocks[4] “totals”不是可选的值；是否要写“total”？可选："
                + "、".join(f"{each.value}（{each.label}）" for each in FormBlock)
                + "。"
            ],
        ),
        ("width: 60", "width: 50", [f"{VALUE}.money.columns 各栏宽度合计90，应为100；请调整 width。"]),
        ("{kind: level1,", "{kind: points,", [f"{VALUE}.indicators 有两个“points”栏；请只留一个。"]),
        ("indicators, total]", "indicators, indicators]", [f"{VALUE}.blocks “indicators”写了两次；请只留一处。"]),
        (
            "indicators, total]",
            "indicators, total, footer]",
            [f"{VALUE} 表里有“表尾说明”一块，却没有写“footer”；请补写。"],
        ),
        (
            "      total_head: 总分",
            "      total_head: 总分\n      footer: [{kind: improvements, head: 改进措施}]",
            [f"{VALUE}.footer 表里没有“表尾说明”一块；请删去“footer”，或写入 blocks。"],
        ),
        (
            "indicators, total]\n",
            "indicators, total, objectives]\n      objective_heads: [预期目标]\n",
            [f"{VALUE}.objective_heads 写了1个栏目，应是两个：预期目标、实际完成情况；请改正。"],
        ),
    ],
)
def test_a_mistake_in_a_form_is_refused(tmp_path: Path, old: str, new: str, told: list[str]) -> None:
    found = [
        f"{each.split(':第')[0]}:{each.split('行 ', 1)[1]}" for each in mistakes(tmp_path, changed(FORM, old, new))
    ]
    assert found == [each.replace("第11行 ", "") for each in told]
