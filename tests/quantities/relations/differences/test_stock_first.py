"""Stocks told before what they are made of."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STOCKS: dict[str, list[Told]] = {
    "建成书屋累计64个，当年新增12个，上年末52个。": [(Relation.SUM, True, "52＋12＝64个")],
    "建成书屋累计64个，当年新增12个，上年末50个。": [(Relation.SUM, False, "50＋12＝62个≠64个，相差2个")],
    "低保对象年末3,152人，当年新增180人，当年退出246人，年初3,218人。": [
        (Relation.SUM, True, "3218＋180－246＝3152人")
    ],
    # nothing says whether the 40 came or went
    "书屋累计达到64个，当年新建20个，到期40个，上年末50个。": [],
    # no stock at the beginning is told
    "书屋累计达到64个，当年新建12个，改造20个。": [],
    # far off: another stock
    "书屋累计达到640个，当年新建12个，上年末50个。": [],
}


@pytest.mark.parametrize(("text", "statements"), STOCKS.items())
def test_what_there_was_and_what_came_make_up_the_stock(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is Relation.SUM] == statements
