"""Kinds counted before a total that those told behind it make up."""

import pytest

from jiheng.quantities.enumerations.counts_of_addends import counts_of_addends
from jiheng.quantities.reading import Reading


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("监测“四类对象”6,189户：易返贫户1,569户，易致贫户987户，突发困难户3,633户。", [("四类", 3, False)]),
        ("监测“三类对象”6,189户：易返贫户1,569户，易致贫户987户，突发困难户3,633户。", [("三类", 3, True)]),
        ("反馈问题5个方面18条，其中党建方面5条、廉政方面4条、用人方面6条、整改方面3条。", [("5个", 4, False)]),
        ("反馈意见4个方面18条，其中采纳9条、部分采纳6条、未采纳3条。", []),
        # what does not make up the total may leave kinds out
        ("监测“四类对象”6,289户，其中易返贫户1,569户，易致贫户987户，突发困难户3,633户。", []),
        # divided by place
        ("发放四类补助630万元，其中东山县156万元、西江县98万元、南坪县376万元。", []),
    ],
)
def test_so_many_kinds_make_up_the_total(text: str, told: list[tuple[str, int, bool]]) -> None:
    reading = Reading(text)
    found = counts_of_addends(text, reading.mentions, reading.statements)
    assert [(each.announced.text, each.listed, each.holds) for each in found] == told
