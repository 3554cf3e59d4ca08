"""Totals whose parts stand in the sentence before."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # the same amount told again
    "甲方移交15具设备。另据统计，乙方接收了15具设备，接收的设备总数目前为165具。": [],
    # as many amounts as the words say, whatever is paid to each
    "慰问妇女326户，发放慰问金16.3万元，每户500元；走访患病妇女58名，发放救助金58万元，每人1万元。两项共发放74.8万元。": [
        (Relation.AVERAGE, True, "16.3万元÷326户＝500元"),
        (Relation.AVERAGE, True, "58万元÷58名＝1万元"),
        (Relation.SUM, False, "16.3＋58＝74.3万元≠74.8万元，相差0.5万元"),
    ],
    # of plans and results those that the total names
    "公务接待费预算3万元，支出决算1.86万元；公务用车费预算8万元，支出决算7.2万元。“三公”经费决算合计9.66万元。": [
        (Relation.SUM, False, "1.86＋7.2＝9.06万元≠9.66万元，相差0.6万元")
    ],
    "公务接待费预算3万元，支出决算1.86万元；公务用车费预算8万元，支出决算7.2万元。“三公”经费决算合计9.06万元。": [
        (Relation.SUM, True, "1.86＋7.2＝9.06万元")
    ],
    # where the words leave a choice, nothing is said
    "社区矫正在册126人，解除矫正43人；安置帮教在册312人，解除帮教65人。合计438人。": [],
    "甲项目安排资金120万元，支出116万元；乙项目安排资金80万元，支出72万元。项目支出合计188万元。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_total_sums_up_one_amount_of_each_stretch_of_the_sentence_before(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
