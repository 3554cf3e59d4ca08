"""Growth a year over several years."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # the years told ahead of the way, and who counts both ends counts one more
    "五年来，粮食产量由41.2万吨增加到60.5万吨，年均增长8%。": [
        (Relation.GROWTH, True, "（60.5万吨÷41.2万吨）开5次方－1＝7.99%")
    ],
    "五年来，粮食产量由41.2万吨增加到60.5万吨，年均增长9.8%。": [
        (Relation.GROWTH, False, "（60.5万吨÷41.2万吨）开5次方－1＝7.99%≠9.8%")
    ],
    # at constant prices, and where not all of the years are over
    "五年来，地区生产总值由412亿元增加到605亿元，年均增长6.8%。": [],
    "“十四五”以来，粮食产量由41.2万吨增加到43.6万吨，年均增长1.9%。": [],
    "2021年至2023年养护支出分别为200万元、230万元和242万元，年均增长10%。": [
        (Relation.GROWTH, True, "（242万元÷200万元）开2次方－1＝10%")
    ],
    "2021年至2023年养护支出分别为200万元、230万元和242万元，年均增长16%。": [
        (Relation.GROWTH, False, "（242万元÷200万元）开2次方－1＝10%≠16%")
    ],
    # the mean of the steps is as good
    "2021年、2022年、2023年养护支出分别为200万元、240万元、240万元，年均增长10%。": [
        (Relation.GROWTH, True, "（240万元÷200万元）开2次方－1＝9.54%")
    ],
    "2019年产值12.5亿元，2023年产值18.3亿元，年均增长15%。": [
        (Relation.GROWTH, False, "（18.3亿元÷12.5亿元）开4次方－1＝10%≠15%")
    ],
    "2019年能耗500吨，2021年能耗405吨，年均下降10%。": [(Relation.GROWTH, True, "1－（405吨÷500吨）开2次方＝10%")],
    "收入从156万元提高到188.76万元，两年年均增长15%。": [
        (Relation.GROWTH, False, "（188.76万元÷156万元）开2次方－1＝10%≠15%")
    ],
    # the base is what it has grown from
    "2023年基金收入18.3亿元，比上年增加1.8亿元；比2019年增加5.8亿元，年平均增长10%。": [
        (Relation.GROWTH, True, "（18.3亿元÷12.5亿元）开4次方－1＝10%")
    ],
    "2023年基金收入18.3亿元，比2019年增加5.8亿元，年平均增长15%。": [
        (Relation.GROWTH, False, "（18.3亿元÷12.5亿元）开4次方－1＝10%≠15%")
    ],
    "2023年能耗405吨，比2021年减少95吨，年均下降10%。": [(Relation.GROWTH, True, "1－（405吨÷500吨）开2次方＝10%")],
    "2020年护林员721人，与2010年普查的600人相比，十年间增加121人，年平均增长率为8.15%。": [
        (Relation.GROWTH, True, "721人－600人＝121人"),
        (Relation.GROWTH, False, "（721人÷600人）开10次方－1＝1.85%≠8.15%"),
    ],
    "2020年护林员721人，与2010年的600人相比，其中女性86人，年均增长8.15%。": [(Relation.PART, True, "86人≤721人")],
    # of a base that is told with its change, over the years that the change counts or the names tell
    "2020年全县有人口412,680人，与2010年的386,520人相比，十年共增加26,160人，年均增长0.86%。": [
        (Relation.GROWTH, True, "412,680人－386,520人＝26160人"),
        (Relation.GROWTH, False, "（412,680人÷386,520人）开10次方－1＝0.66%≠0.86%"),
    ],
    "与2000年普查的58.2万人相比，十年间增加6.3万人，增长10.8%，年平均增长1.03%。": [
        (Relation.GROWTH, True, "6.3万人÷58.2万人＝10.82%≈10.8%"),
        (Relation.GROWTH, True, "（（58.2万人＋6.3万人）÷58.2万人）开10次方－1＝1.03%"),
    ],
    "2023年有专利8,640件，比2018年的3,215件增加5,425件，年均增长12.9%。": [
        (Relation.GROWTH, True, "8,640件－3,215件＝5425件"),
        (Relation.GROWTH, False, "（8,640件÷3,215件）开5次方－1＝21.9%≠12.9%"),
    ],
    # of what it grew by in all
    "五年来，存款余额增长68.5%，年均增长10.1%。": [(Relation.GROWTH, False, "（1＋68.5%）开5次方－1＝11%≠10.1%")],
    "五年来，存款余额增长61%，年均增长10%。": [(Relation.GROWTH, True, "（1＋61%）开5次方－1＝10%")],
    "五年来，一般公共预算收入增长28.4%，税收收入年均增长7.6%。": [],
    "2022年农民收入21,450元，比2017年增加7,620元，扣除价格因素年均增长6.1%。": [],
    # over two years: of the rate since then, or of both
    "投资同比增长12.6%，比2019年同期增长16.4%，两年平均增长8.7%。": [
        (Relation.GROWTH, False, "（1＋16.4%）开2次方－1＝7.9%≠8.7%")
    ],
    "2021年零售额增长12.4%，2020年下降3.6%，两年平均增长5.1%。": [
        (Relation.GROWTH, False, "（1＋12.4%）×（1－3.6%）开2次方－1＝4.1%≠5.1%")
    ],
    "2021年零售额增长12.4%，2020年下降3.6%，两年平均增长4.1%。": [
        (Relation.GROWTH, True, "（1＋12.4%）×（1－3.6%）开2次方－1＝4.1%")
    ],
    "零售额增长12.4%，两年平均增长4.1%；进出口增长21.2%，两年平均增长11.3%。": [],
    "2020年产值386.4亿元，是2015年265.8亿元的1.45倍，年均增长9.7%。": [
        (Relation.RATE, True, "386.4亿元÷265.8亿元＝1.45倍"),
        (Relation.GROWTH, False, "（386.4亿元÷265.8亿元）开5次方－1＝7.77%≠9.7%"),
    ],
    # a point that slipped, however far that goes
    "收入从2015年的2007万元上升到2020年的2468万元，年均增长42.2%。": [
        (Relation.GROWTH, False, "（2468万元÷2007万元）开5次方－1＝4.22%≠42.2%")
    ],
    "补助收入从2015年的99229万元上升到2020年的811398万元，年均增长12.82%。": [
        (Relation.GROWTH, False, "（811398万元÷99229万元）开5次方－1＝52.24%≠12.82%")
    ],
    # of which years is not told
    "养护支出分别为200万元、230万元和242万元，年均增长16%。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_growth_a_year_is_measured_from_the_first_to_the_last(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
