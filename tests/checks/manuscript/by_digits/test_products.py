"""Amounts that one slip parts from a price of the report times a number beside them."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

PRICE = "补助标准为每人每年600元。"
PAID = "全年惠及老人5,324人，发放{}万元。"
MONTHLY = "护理补贴每人每月120元。"


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        ((PRICE, PAID.format("319.44")), []),
        ((PRICE, PAID.format("391.44")), ["600元×5,324人＝319.44万元≠391.44万元"]),
        ((PAID.format("391.44"), PRICE), ["600元×5,324人＝319.44万元≠391.44万元"]),
        # of three digits two that are swapped alone are no chance
        (("每村安排5万元。", "共安排86个村，下达资金403万元。"), ["5万元×86个＝430万元≠403万元"]),
        (("每村安排5万元。", "共安排86个村，下达资金438万元。"), []),
        # no slip parts them
        ((PRICE, PAID.format("286.15")), []),
        # another price gives it
        ((PRICE, "护理补贴每人735.24元。", PAID.format("391.44")), []),
        ((MONTHLY, PAID.format("766.656")), []),
        ((MONTHLY, PAID.format("766.566")), ["120元×5,324人×12＝766.656万元≠766.566万元"]),
        # a price with decimals may be rounded itself
        (("每公里造价105.95万元。", "改造管道33.60公里，工程款3560.00万元。"), []),
        # told twice, it was not mistyped
        ((PRICE, PAID.format("391.44"), "发放资金391.44万元。"), []),
    ],
)
def test_an_amount_a_slip_from_price_and_number_is_doubted(paragraphs: tuple[str, ...], told: list[str]) -> None:
    manuscript = Manuscript.of_text("\n".join(("某县2023年度绩效自评报告", *paragraphs)))
    assert [statement.arithmetic for _, statement in manuscript.by_digits] == told
