"""Totals whose parts stand in paragraphs of their own."""

import pytest

from jiheng.checks.manuscript.divided_below import divided_below
from jiheng.checks.manuscript.manuscript import Manuscript

READ = {
    # numbered paragraphs that nothing announces: a slip, or nothing
    "全年支出1,320.44万元。\n1.救助支出1,308.94万元，受益655人。\n2.活动支出11.50万元。": [("1,320.44万元", 2, True)],
    "全年支出1,320.44万元。\n1.救助支出1,380.94万元，受益655人。\n2.活动支出11.50万元。": [("1,320.44万元", 2, False)],
    "全年支出1,320.44万元。\n1.救助支出1,208.94万元，受益655人。\n2.活动支出31.50万元。": [],
    # in two units, the totals in a paragraph before
    "发生事故98.4万起，伤亡1,324人。\n从城乡分布看，农村39.1万起、645人；城区59.3万起、697人。": [
        ("98.4万起", 2, True),
        ("1,324人", 2, False),
    ],
    # numbered, with words of explanation between
    "支出共91万元，具体情况如下：\n（一）接待费27万元。\n比上年减少3万元。\n（二）运行费64万元。": [
        ("91万元", 2, True)
    ],
    # no numbers
    "支出共91万元，其中：\n接待费27万元，减少3万元。\n运行费64万元，增加1万元。": [("91万元", 2, True)],
    # the list ends where words go on
    "支出共91万元，其中：\n接待费27万元，减少3万元。\n运行费64万元，增加1万元。\n全年运行平稳，无违规支出。": [
        ("91万元", 2, True)
    ],
    # the second amount of each
    "支出88万元，分项如下：\n1.印刷费预算50万元，支出40万元。\n2.差旅费预算70万元，支出48万元。": [("88万元", 2, True)],
    # the list ends where its numbers begin anew
    "支出共91万元，具体情况如下：\n（一）接待费27万元。\n（二）运行费64万元。\n二、绩效情况\n（一）培训费12万元。": [
        ("91万元", 2, True)
    ],
    "支出共91万元，具体情况如下：\n（一）接待费27万元。\n（二）运行费66万元。": [("91万元", 2, False)],
    # only what stands out
    "支出共910万元，主要用于：\n（一）接待费27万元。\n（二）运行费66万元。": [],
    # one part without an amount
    "支出共91万元，具体情况如下：\n（一）接待费27万元。\n（二）运行费按实列支。": [],
}


@pytest.mark.parametrize(("text", "divided"), READ.items())
def test_a_total_is_read_with_the_paragraphs_of_its_parts(text: str, divided: list[tuple[str, int, bool]]) -> None:
    found = list(divided_below(Manuscript.of_text(text)))
    assert [(each.whole[1].mention.text, len(each.parts), each.holds) for each in found] == divided
