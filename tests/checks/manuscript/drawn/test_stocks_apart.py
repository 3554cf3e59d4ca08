"""What there is in the end, told sentences or paragraphs behind what there was at first and what came and went."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

_TOLD = {
    "年初净资产2,462.30万元。\n总收入3,149.00万元，其中捐赠3,000.00万元、利息149.00万元。\n"
    "总支出2,982.40万元，其中业务支出2,900.00万元、管理费用82.40万元。\n年末净资产2,682.90万元。": (
        "2462.30＋3149.00－2982.40＝2628.9万元≠2,682.90万元，相差54万元"
    ),
    "年初在册企业3,286户。\n本年新登记企业486户，同比增长8.2%。\n注销企业127户。\n年末在册企业3,654户。": (
        "3286＋486－127＝3645户≠3,654户，相差9户"
    ),
    "上年末党员1,268名。\n发展党员46名，转入28名。\n因死亡、转出减少37名。\n年末党员1,350名。": (
        "1268＋46＋28－37＝1305名≠1,350名，相差45名"
    ),
    "年初库存粮食12,640吨。\n当年收购粮食8,450吨。\n轮换出库粮食7,960吨。\n年末库存粮食13,310吨。": (
        "12640＋8450－7960＝13130吨≠13,310吨，相差180吨"
    ),
}

_HELD = (
    "年初净资产2,462.30万元。\n总收入3,149.00万元。\n总支出2,982.40万元。\n年末净资产2,628.90万元。",
    "年初净资产2,462.30万元。\n总收入3,149.00万元，总支出2,982.40万元。\n年末净资产2,596.10万元。",
    "年初在册企业3,286户。\n本年新登记企业486户。\n注销企业127户，吊销52户。\n年末在册企业3,593户。",
    "年初户籍人口52.46万人。\n出生4,260人，死亡3,180人。\n年末户籍人口52.64万人。",
    "年初库存大米640吨、面粉320吨。\n当年收购粮食450吨。\n年末库存小麦461吨。",
    "上年结余0.43亿元，基金收入14.37亿元。\n支出14.26亿元，年终结余0.54亿元。\n"
    "社保基金收入9.84亿元，支出8.96亿元。\n年末滚存结余10.32亿元。",
)


def _drawn(text: str) -> list[str]:
    return [each.arithmetic for _, each in Manuscript.of_text(text).drawn if not each.holds]


@pytest.mark.parametrize(("text", "arithmetic"), _TOLD.items())
def test_a_stock_that_a_slip_parts_from_its_account_is_told(text: str, arithmetic: str) -> None:
    assert _drawn(text) == [arithmetic]


@pytest.mark.parametrize("text", _HELD)
def test_a_stock_that_is_right_or_of_another_account_is_left(text: str) -> None:
    assert _drawn(text) == []
