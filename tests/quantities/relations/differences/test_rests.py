"""What is not the part told before it."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "机关有干部75名和工勤12名，除2名请假外，其余85名参加培训。": [],
    "实事24项中，常年开展的有3项（甲；乙；丙），其余21项中，已完成16项。剩余5项年底前完成。": [
        (Relation.REMAINDER, True, "24－3＝21项"),
        (Relation.REMAINDER, True, "21－16＝5项"),
    ],
    "实事24项中，常年开展的有3项（甲；乙；丙），其余20项年内完成。": [
        (Relation.REMAINDER, False, "24－3＝21项≠20项，相差1项")
    ],
    # the time stands between, and the part before its verb
    "细化为67项任务，截至9月底，47项已完成，其余50项正在推进。": [
        (Relation.REMAINDER, False, "67－47＝20项≠50项，相差30项")
    ],
    # several parts before the rest
    "收到建议54件，立案46件。其余18件未予立案。": [(Relation.REMAINDER, False, "54－46＝8件≠18件，相差10件")],
    "检查企业54家，合格46家。其余8家责令整改。": [(Relation.REMAINDER, True, "54－46＝8家")],
    # what there was is no part of what there is
    "受理投诉54件，上年46件。其余18件未办结。": [],
    "收到建议54件，办结37件，列入计划12件，其余7件作解释说明。": [],
    "其余21项中，已完成16项。剩余4项年底前完成。": [(Relation.REMAINDER, False, "21－16＝5项≠4项，相差1项")],
    # what was spent on two things leaves nothing of them
    "研发补助支出226.00万元，平台奖补支出138.00万元。剩余64.00万元由财政收回。": [],
    # the words stand behind the figure
    "可供安排资金846.35万元。分配资金612.18万元，惠及5县。234.71万元资金结转下一年。": [
        (Relation.REMAINDER, False, "846.35－612.18＝234.17万元≠234.71万元，相差0.54万元")
    ],
    # two kinds of what there was, of which the rest is no third
    "检修路灯310盏，其中更换210盏、维修100盏，剩余40盏列入下一批。": [],
    # names before the part are no row of parts
    "全省10个地市中，东市、西市、南市3个市增速为正，其余8个市为负。": [
        (Relation.REMAINDER, False, "10－3＝7个≠8个，相差1个")
    ],
    # what a rate of the sentence before leaves
    "应整改问题86个，已整改78个，整改率90.7%。未整改的8个明年完成。": [(Relation.REMAINDER, True, "86－78＝8个")],
    "应整改问题86个，已整改78个，整改率90.7%。未整改的9个明年完成。": [
        (Relation.REMAINDER, False, "86－78＝8个≠9个，相差1个")
    ],
    "受理86件，办结78件，办结率90.7%。未办结的信访件12件为上年结转。": [],
    # the last part of what was spent, not what is left of the budget
    "预算160万元，支出148万元；场租96.5万元；搭建费38.4万元；其余13.1万元为保险支出。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_the_rest_is_what_is_left_of_the_count_before_it(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is Relation.REMAINDER] == statements


def test_nothing_is_left_of_a_total_that_is_all_done() -> None:
    text = "共细化为17项任务，截至9月底，17项已完成，其余50项正在推进。"
    assert stated(text) == [(Relation.SUM, False, "17＋50＝67项≠17项，相差50项")]
