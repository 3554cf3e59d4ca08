"""Rates of change behind two levels, of which each has a rate of its own."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "今年受理86.1万件，同比下降11.4%；2023年受理97.1万件，上升25.2%。": [],
    "2024年受理86.1万件，同比下降11.3%；2023年受理97.1万件，上升25.2%，审结95.4万件，上升23.1%。": [],
    "同期决定起诉68.1万人，同比下降14.4%；决定不起诉20.9万人，同比上升55.7%。": [],
    "受理举报22448件，由投诉18077件和咨询4371件组成。网购类4445件，比2022年增长21.18%。": [
        (Relation.SUM, True, "18077＋4371＝22448件")
    ],
    "固定业务收入905.7亿元，增长0.9%，占比由31.85%下降到29.37%。": [],
    # a year before that has its own rate as well
    "2022年办理1200件，同比增长5%；2023年办理1500件，同比增长24%。": [
        (Relation.GROWTH, False, "（1500件－1200件）÷1200件＝25.00%≠24%")
    ],
    "去年同期办理1200件，同比增长5%；今年办理1500件，同比增长24%。": [
        (Relation.GROWTH, False, "（1500件－1200件）÷1200件＝25.00%≠24%")
    ],
}


@pytest.mark.parametrize(("text", "told"), STATED.items())
def test_a_rate_of_change_is_of_the_amount_that_it_stands_behind(text: str, told: list[Told]) -> None:
    assert stated(text) == told
