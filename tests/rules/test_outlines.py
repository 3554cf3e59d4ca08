"""Outline files: sections, blocks, numbering."""

from datetime import date
from pathlib import Path

import pytest

from jiheng.rules.outline import OutlineBlock, OutlineSection, OutlineText

from .texts import OUTLINE, changed, files_of, mistakes


def test_an_outline_is_read_in_its_order(tmp_path: Path) -> None:
    rule = files_of(tmp_path, OUTLINE).outlines["test.outline"]
    overview = OutlineSection("overview", "概况", (OutlineBlock.PASSAGE, OutlineBlock.DUTIES))
    assert rule.value_on(date(2020, 1, 1)) == OutlineText(
        "{unit}{year}年{project}自评报告",
        ("一、", "（一）"),
        (
            OutlineSection("basics", "基本情况", children=(overview,)),
            OutlineSection("problems", "存在问题", (OutlineBlock.PROBLEMS,), required=False),
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "numbering: [一、, （一）]",
            "numbering: [一、]",
            "rules/1.yaml:第9行 values[1].value 提纲有2层，编号样式只有1种；请在 numbering 里补齐。",
        ),
        (
            "numbering: [一、, （一）]",
            "numbering: [一、, (一)]",
            "rules/1.yaml:第10行 values[1].value.numbering[2] “(一)”不是可选的值；是否要写“（一）”？可选：一、、（一）、1.、（1）。",
        ),
        (
            "code: problems",
            "code: overview",
            "rules/1.yaml:第9行 values[1].value 章节代号“overview”用了两次；请换一个。",
        ),
        (
            "code: problems",
            "code: 问题",
            "rules/1.yaml:第16行 values[1].value.sections[2].code 章节代号“问题”只能用小写英文字母、数字和下划线。",
        ),
        (
            ", blocks: [problems], required: false",
            "",
            "rules/1.yaml:第16行 values[1].value.sections[2] “存在问题”下面什么也没有；请写 blocks 或 children。",
        ),
        (
            "{project}",
            "{name}",
            "rules/1.yaml:第9行 values[1].value.report_title 标题里没有“{name}”可填；可用的：{unit}、{year}、{project}。",
        ),
        ("{project}", "{project", "rules/1.yaml:第9行 values[1].value.report_title 花括号没有成对；请检查。"),
        (
            "blocks: [problems]",
            "blocks: [problem]",
            "rules/1.yaml:第16行 values[1].value.sections[2].blocks[1] “problem”不是可选的值；是否要写“problems”？可选："
            + "、".join(f"{each.value}（{each.label}）" for each in OutlineBlock)
            + "。",
        ),
    ],
)
def test_a_mistake_in_an_outline_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert mistakes(tmp_path, changed(OUTLINE, old, new)) == [told]
