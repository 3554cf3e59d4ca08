"""Two figures told as the total of one thing, as one target, or of things worded alike."""

import pytest

from jiheng.checks.manuscript.facts.pairs.totals_retold import (
    are_one_target,
    are_one_total,
    is_told_beside,
    is_worded_alike,
)
from jiheng.checks.manuscript.manuscript import Manuscript

TOTAL = "全年举办科普活动38场。\n一年来共举办各类科普活动36场。"
LONGER = "开展非遗进校园，走进学校20场。\n全年非遗进校园走进学校25场。"
TARGET = "年度目标为培训护林员40名。\n计划培训护林员30名。"
ALIKE = "建议交由34个市直部门承办。\n43个承办部门按期答复。"
BESIDE = "抽查发现问题50项。\n问题50项中已整改问题40项。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TOTAL, (True, False, False, False)),
        (LONGER, (True, False, False, False)),
        (TARGET, (False, True, False, False)),
        (ALIKE, (False, False, False, True)),
        (BESIDE, (False, False, True, False)),
        ("城区共举办科普活动38场。\n乡镇共举办科普活动36场。", (False, False, False, False)),
        ("上半年共举办科普活动38场。\n全年共举办科普活动36场。", (False, False, False, False)),
        ("全年科普经费支出38万元。\n全年共科普经费支出36万元。", (False, False, False, False)),
        ("全年举办科普活动共38场讲座。\n全年举办科普活动共36场展览。", (False, False, False, False)),
    ],
)
def test_what_two_figures_are_to_each_other(text: str, expected: tuple[bool, bool, bool, bool]) -> None:
    one, other = (Manuscript.of_text(text).facts[at] for at in (0, -1))
    found = tuple(are(one, other) for are in (are_one_total, are_one_target, is_told_beside, is_worded_alike))
    assert found == expected
