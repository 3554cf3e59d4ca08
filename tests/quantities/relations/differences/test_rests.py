"""What is not the part told before it."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "实事24项中，常年开展的有3项（甲；乙；丙），其余21项中，已完成16项。剩余5项年底前完成。": [
        (Relation.REMAINDER, True, "24－3＝21项"),
        (Relation.REMAINDER, True, "21－16＝5项"),
    ],
    "实事24项中，常年开展的有3项（甲；乙；丙），其余20项年内完成。": [
        (Relation.REMAINDER, False, "24－3＝21项≠20项，相差1项")
    ],
    "其余21项中，已完成16项。剩余4项年底前完成。": [(Relation.REMAINDER, False, "21－16＝5项≠4项，相差1项")],
    # what was spent on two things leaves nothing of them
    "研发补助支出226.00万元，平台奖补支出138.00万元。剩余64.00万元由财政收回。": [],
    # the words stand behind the figure
    "可供安排资金846.35万元。分配资金612.18万元，惠及5县。234.71万元资金结转下一年。": [
        (Relation.REMAINDER, False, "846.35－612.18＝234.17万元≠234.71万元，相差0.54万元")
    ],
    # two kinds of what there was, of which the rest is no third
    "检修路灯310盏，其中更换210盏、维修100盏，剩余40盏列入下一批。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_the_rest_is_what_is_left_of_the_count_before_it(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is Relation.REMAINDER] == statements
