"""Amounts written out in full beside their figures."""

import pytest

from jiheng.quantities.reading import Reading

STATED = {
    "合同金额为人民币壹拾贰万伍仟元整（￥125,000.00）。": ("壹拾贰万伍仟元＝125,000元", True),
    "合同金额为人民币壹拾贰万伍仟元整（￥152,000.00）。": ("壹拾贰万伍仟元＝125,000元≠152,000.00元", False),
    "捐款共计捌万陆仟零伍元整（86,005元）。": ("捌万陆仟零伍元＝86,005元", True),
    "捐款共计捌万陆仟零伍元整（86,050元）。": ("捌万陆仟零伍元＝86,005元≠86,050元", False),
    "补助资金8.65万元（大写：捌万陆仟伍佰元整）。": ("捌万陆仟伍佰元＝86,500元", True),
    "补助资金8.56万元（大写：人民币捌万陆仟伍佰元整）。": ("捌万陆仟伍佰元＝86,500元≠8.56万元", False),
    "投资人民币叁亿零贰佰万元整，即30,200万元。": ("叁亿零贰佰万元＝302,000,000元", True),
}


@pytest.mark.parametrize(("text", "stated"), STATED.items())
def test_the_figure_is_the_amount_in_full(text: str, stated: tuple[str, bool]) -> None:
    assert [(each.arithmetic, each.holds) for each in Reading(text).statements] == [stated]


@pytest.mark.parametrize("text", ["共整改元整问题12个。", "壹佰拾元整（120元）。", "一是完整（125元）。"])
def test_what_is_no_amount_in_full_is_left(text: str) -> None:
    assert Reading(text).statements == ()
