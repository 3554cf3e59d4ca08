"""What is left where income and spending are set off."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

FUND = "养老保险基金收入8624万元，上年结余2140万元，养老保险基金支出7915万元。"
STATED: dict[str, list[Told]] = {
    "全县收入8,624万元，支出9,715万元，收支相抵，支出大于收入1,901万元。": [
        (Relation.REMAINDER, False, "9715－8624＝1091万元≠1,901万元，相差810万元")
    ],
    # each begins a sentence of its own
    "全县总收入8624万元，包括补助收入2140万元、税收收入3265万元。总支出7915万元。收支相抵，结转结余3265万元。": [
        (Relation.REMAINDER, False, "8624－7915＝709万元≠3265万元，相差2556万元")
    ],
    f"{FUND}上述收支相抵，年终结余2849万元。": [(Relation.REMAINDER, True, "8624＋2140－7915＝2849万元")],
    f"{FUND}上述收支相抵，年终结余2489万元。": [
        (Relation.REMAINDER, False, "8624＋2140－7915＝2849万元≠2489万元，相差360万元")
    ],
    # what both sum up to
    "收入800万元，补助200万元，收入合计1000万元；支出700万元，上解60万元，支出合计760万元。收支相抵，结余420万元。": [
        (Relation.SUM, True, "800＋200＝1000万元"),
        (Relation.SUM, True, "700＋60＝760万元"),
        (Relation.REMAINDER, False, "1000－760＝240万元≠420万元，相差180万元"),
    ],
    # each with what is added to it, and what is lacking
    "收入600亿元。加上调入20亿元，收入总量620亿元。支出700亿元。加上补充基金8亿元，支出总量708亿元。收支总量相抵，赤字88亿元。": [
        (Relation.SUM, True, "600＋20＝620亿元"),
        (Relation.SUM, True, "700＋8＝708亿元"),
        (Relation.REMAINDER, True, "708－620＝88亿元"),
    ],
    # one that plays no known part
    "基金收入8624万元，定期存款2140万元，基金支出7915万元。上述收支相抵，年终结余2853万元。": [],
    # of the year alone, whatever rates stand between
    "失业保险基金收入3,260万元，增长8%，完成预算的103%；支出2,745万元，增长11%。本年收支结余615万元。": [
        (Relation.REMAINDER, False, "3260－2745＝515万元≠615万元，相差100万元")
    ],
    "门诊收入4,820万元、补助收入365万元，上年结余42万元，总支出5,093万元，当年结余92万元。": [
        (Relation.REMAINDER, True, "4820＋365－5093＝92万元")
    ],
    # the total of either side in a sentence of its own
    "全镇收入3,260万元，加上补助收入415万元，收入总计3,675万元。支出3,188万元，上解支出52万元，支出总计3,240万元。收支总量相抵，累计结余453万元。": [
        (Relation.SUM, True, "3260＋415＝3675万元"),
        (Relation.SUM, True, "3188＋52＝3240万元"),
        (Relation.REMAINDER, False, "3675－3240＝435万元≠453万元，相差18万元"),
    ],
    # and the other way round where more was spent
    "收入总量3,675万元。支出总量3,940万元。收支总量相抵，赤字256万元。": [
        (Relation.REMAINDER, False, "3940－3675＝265万元≠256万元，相差9万元")
    ],
    "收入792.2万元，支出799.1万元，当年超支9.6万元。": [
        (Relation.REMAINDER, False, "799.1－792.2＝6.9万元≠9.6万元，相差2.7万元")
    ],
    "收入128.6万元，支出141.3万元，收不抵支13.7万元。": [
        (Relation.REMAINDER, False, "141.3－128.6＝12.7万元≠13.7万元，相差1万元")
    ],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_all_that_came_in_less_all_that_went_out_is_left(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
