"""Counts of what a sum that comes out adds up, before its total, between it and its addends, or behind them."""

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
        # between the addends and their total
        ("编发日报28期、周报6期，三类简报共34期。", [("三类", 2, False)]),
        ("编发日报28期、周报6期，两类简报共34期。", [("两类", 2, True)]),
        ("一季度发放32人、二季度发放25人、三季度发放28人，四个季度共发放85人。", [("四个", 3, False)]),
        ("水池投入45万元、道路投入60万元，三个项目共投入105万元。", [("三个", 2, False)]),
        ("中央投入25万元、省级投入30万元、自筹10万元，两个项目共投入65万元。", []),
        ("男生24人、女生35人，三个社区共59人。", []),
        ("2022年培训36人、2023年培训45人，三个基地共培训81人。", []),
        ("党员24人、群众35人、学生10人，4个小组共69人。", []),
        ("水池投入45万元、道路投入60万元、亮化投入20万元，后两个项目共投入80万元。", []),
        # right behind them
        ("下达资金412.9万元，包括一般项目375.7万元、绩效奖励37.2万元共3项。", [("3项", 2, False)]),
        ("下达资金412.9万元，包括一般项目375.7万元、绩效奖励37.2万元，共3个乡镇受益。", []),
        # divided by place
        ("发放四类补助630万元，其中东山县156万元、西江县98万元、南坪县376万元。", []),
    ],
)
def test_so_many_addends_make_up_the_total(text: str, told: list[tuple[str, int, bool]]) -> None:
    reading = Reading(text)
    found = counts_of_addends(text, reading.mentions, reading.statements)
    assert [(each.announced.text, each.listed, each.holds) for each in found] == told
