"""What is not yet done, by what is and by its rate."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "放映村318个，放映率97.55%，其中山区64个；未放映的8个村集中在库区。": [
        (Relation.REMAINDER, True, "318个÷97.55%－318个＝8个")
    ],
    "放映村318个，放映率97.55%，其中山区64个；未放映的18个村集中在库区。": [
        (Relation.REMAINDER, False, "318个÷97.55%－318个＝8个≠18个")
    ],
    # of so rough a rate many wholes may be meant; of others; money is no count
    "入户4,186户，入户率96%，未入户的252户分布在高山村。": [],
    "放映村318个，放映率97.55%，未通车的18个村集中在库区。": [],
    "支付318万元，支付率97.55%，未支付的18万元为质保金。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_what_is_left_follows_from_what_is_done_and_its_rate(text: str, statements: list[Told]) -> None:
    told = [each for each in stated(text) if each[0] is Relation.REMAINDER and "÷" in each[2]]
    assert told == statements
