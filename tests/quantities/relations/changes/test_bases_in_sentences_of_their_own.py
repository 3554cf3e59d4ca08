"""Changes whose base stands in a sentence of its own, or that have the last part right before them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "今年受理信访件326件。上年为371件。降幅达13.8%。": [
        (Relation.GROWTH, False, "（371件－326件）÷371件＝12.13%≠13.8%")
    ],
    "今年受理信访件326件。上年为371件。降幅达12.1%。": [
        (Relation.GROWTH, True, "（371件－326件）÷371件＝12.13%≈12.1%")
    ],
    "发电量86.4亿度，增长5.2%；其中水电31.6亿度，增加2.4亿度，增长7.6%。": [
        (Relation.PART, True, "31.6亿度≤86.4亿度"),
        (Relation.GROWTH, False, "2.4亿度÷（31.6亿度－2.4亿度）＝8.22%≠7.6%"),
    ],
    "收入、支出总计均为846.5万元。与上年相比，收、支总计各减少52.3万元，下降6.2%。": [
        (Relation.GROWTH, False, "52.3万元÷（846.5万元＋52.3万元）＝5.82%≠6.2%")
    ],
    # the year before is not the one that was recovered to
    "接待游客86万人次，恢复到2019年的92%，2019年为93.5万人次，比上年增长64%。": [],
    "土地收入9.6亿元，比上年短收2.4亿元，下降20%。": [(Relation.GROWTH, True, "2.4亿元÷（9.6亿元＋2.4亿元）＝20.00%")],
    "平均浓度为9微克/立方米，上年为12微克/立方米，同比下降33.3%。": [
        (Relation.GROWTH, False, "（12微克/立方米－9微克/立方米）÷12微克/立方米＝25.00%≠33.3%")
    ],
    "税收占比82.4%，比上年的79.1%提高3.3%。": [(Relation.GROWTH, False, "82.4%－79.1%＝3.3个百分点，写作3.3%")],
}


@pytest.mark.parametrize("text", STATED)
def test_the_base_is_found_where_it_stands(text: str) -> None:
    assert stated(text) == STATED[text]
