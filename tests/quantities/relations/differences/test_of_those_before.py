"""Gaps and rests that begin a sentence, of what the sentences before it tell."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "收入预算8,650万元，实现收入8,946.3万元。超收269.3万元补充调节基金。": [
        (Relation.COMPARISON, False, "8946.3－8650＝296.3万元≠269.3万元，相差27万元")
    ],
    "计划造林12.5万亩。年内完成11.86万亩。尚有0.46万亩未实施。": [
        (Relation.REMAINDER, False, "12.5－11.86＝0.64万亩≠0.46万亩，相差0.18万亩")
    ],
    "到期本金3.47亿元。再融资偿还2.86亿元。其余0.16亿元由预算资金偿还。": [
        (Relation.REMAINDER, False, "3.47－2.86＝0.61亿元≠0.16亿元，相差0.45亿元")
    ],
    "计划招收学员240名。实际招收学员263名。超计划招收32名。": [
        (Relation.COMPARISON, False, "263－240＝23名≠32名，相差9名")
    ],
    "概算总投资4,286万元。实际完成投资4,103.7万元。与概算相比节约投资128.3万元。": [
        (Relation.REMAINDER, False, "4286－4103.7＝182.3万元≠128.3万元，相差54万元")
    ],
    "应配套资金420万元。实际到位资金265万元。资金缺口115万元。": [
        (Relation.REMAINDER, False, "420－265＝155万元≠115万元，相差40万元")
    ],
    "安排项目资金1,250万元。年内实际支出1,068.5万元。结余181.5万元。": [
        (Relation.REMAINDER, True, "1250－1068.5＝181.5万元")
    ],
    # what was there at first is told as well
    "年初结余96万元。本年支出512万元。结余181.5万元。": [],
    "收入预算为36.2亿元。年中调减2.35亿元。调整后收入预算为38.55亿元。": [
        (Relation.REMAINDER, False, "36.2－2.35＝33.85亿元≠38.55亿元，相差4.7亿元")
    ],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_gap_is_of_what_the_sentences_before_it_tell(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
