"""The rate of a total lies between those of its parts, and they tell what it is."""

import pytest

from jiheng.quantities.relations.rates.of_parts import rates_of_parts
from jiheng.quantities.scan import mentions
from jiheng.quantities.sentence import sentences

TOLD: dict[str, list[str]] = {
    "全县支出资金2,160万元，支出进度73.4%，其中：部门支出1,028万元，支出进度89.4%；乡镇支出1,132万元，支出进度85.6%。": [
        "按各项的数推算＝87.37%≠73.4%"
    ],
    "收入86.42亿元，增长5.1%。其中税收61.27亿元，增长8.5%；非税25.15亿元，下降2.4%。": [],
    "收入86.42亿元，增长1.5%，其中税收61.27亿元，增长5.5%；非税25.15亿元，增长4.1%。": ["按各项的数推算＝5.09%≠1.5%"],
    # a little off may be of another base, and growth at constant prices is
    "收入86.42亿元，增长5.6%，其中税收61.27亿元，增长8.5%；非税25.15亿元，下降2.4%。": [],
    "增加值86.42亿元，增长5.0%，其中甲61.27亿元，增长5.5%；乙25.15亿元，增长4.1%。": [],
    # but lies between them whatever they are measured by
    "增加值86.42亿元，增长1.5%，其中甲61.27亿元，增长5.5%；乙25.15亿元，增长4.1%。": ["1.5%不在各项的4.1%～5.5%之间"],
    "增加值86.42亿元，增长6.2%。其中甲61.27亿元，增长5.5%；乙25.15亿元，下降4.1%。": ["6.2%不在各项的－4.1%～5.5%之间"],
    "执行率97.3%，其中基本支出执行率99.1%，项目支出执行率99.4%。": ["97.3%不在各项的99.1%～99.4%之间"],
    "执行率99.3%，其中基本支出执行率99.1%，项目支出执行率99.4%。": [],
    "执行率97.3%，其中甲项目执行率99.1%，乙项目执行率99.4%。": [],
    "执行率97.3%，其中基本支出执行率99.1%，项目支出支付率99.4%。": [],
    "到位率90%，其中上级资金到位率100%，本级资金到位率100%，自筹到位率60%。": [],
    # not all of it, or rates of other things
    "收入96.42亿元，增长1.5%，其中税收61.27亿元，增长5.5%；非税25.15亿元，增长4.1%。": [],
    "收入86.42亿元，比预算增长1.5%，其中税收61.27亿元，增长5.5%；非税25.15亿元，增长4.1%。": [],
}


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_the_rates_of_all_parts_tell_that_of_the_whole(text: str, told: list[str]) -> None:
    first, *behind = sentences(text, mentions(text))
    assert [each.arithmetic for each in rates_of_parts(first, behind)] == told
