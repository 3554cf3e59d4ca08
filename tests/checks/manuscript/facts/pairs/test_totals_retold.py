"""Two figures told as the total of one thing, as one target, or of things worded alike."""

import pytest

from jiheng.checks.manuscript.facts.pairs.totals_retold import (
    are_one_deed_of_the_year,
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年造林1150亩。\n全年造林1180亩。", True),
        ("全年计划造林1200亩，实际造林1150亩。\n造林进度偏慢，全年造林1180亩，未达到计划。", True),
        ("全年发放补贴1200万元，惠及农户。\n2023年发放补贴1150万元。", True),
        ("全年发放补贴1200万元，惠及农户。\n全年发放补贴1150万元，惠及渔民。", False),
        ("（一）东岭林场\n全年造林1150亩。\n（二）西岭林场\n全年造林1180亩。", False),
        ("东岭林场工作扎实，全年造林1150亩。\n全年造林1180亩。", False),
        ("一是抓农技培训。全年培训1200人。\n二是抓妇女培训。全年培训1150人。", False),
        ("预期产出：全年培训1200人。\n实际产出：全年培训1150人。", False),
        ("上半年培训1150人。\n全年培训1180人。", False),
        ("全年计划培训1200人。\n全年培训1150人。", False),
    ],
)
def test_a_deed_of_the_whole_year_is_one_where_nothing_tells_whose_else_it_is(text: str, expected: bool) -> None:
    one, other = (Manuscript.of_text(text).facts[at] for at in (0, -1))
    one = next((fact for fact in Manuscript.of_text(text).facts if fact.is_done), one)
    assert are_one_deed_of_the_year(one, other) is expected
