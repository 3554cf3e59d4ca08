"""What is left where income and spending are set off."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

FUND = "养老保险基金收入8624万元，上年结余2140万元，养老保险基金支出7915万元。"
STATED: dict[str, list[Told]] = {
    # each begins a sentence of its own
    "全县总收入8624万元，包括补助收入2140万元、税收收入3265万元。总支出7915万元。收支相抵，结转结余3265万元。": [
        (Relation.REMAINDER, False, "8624－7915＝709万元≠3265万元，相差2556万元"),
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
    # one that plays no known part
    "基金收入8624万元，定期存款2140万元，基金支出7915万元。上述收支相抵，年终结余2853万元。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_all_that_came_in_less_all_that_went_out_is_left(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
