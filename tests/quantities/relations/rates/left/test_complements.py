"""Rates that follow from the rate or the amount of the opposite."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

CASES: dict[str, list[Told]] = {
    # what is done and the rest of it
    "已完成投资65%，剩余45%将于明年完成。": [(Relation.RATE, False, "100%－65%＝35%≠45%")],
    "已完成投资65%，剩余35%将于明年完成。": [(Relation.RATE, True, "100%－65%＝35%")],
    "完成任务的65%，其余20%正在施工，15%未开工。": [],
    "完成投资65%，剩余工程款45%将在明年支付。": [],
    # of what was approved and what was cut
    "审定金额70.2万元，净核减7.33万元，平均核减率4.95%。": [
        (Relation.RATE, False, "7.33万元÷（7.33万元＋70.2万元）＝9.45%≠4.95%")
    ],
    "批准逮捕158件196人，不批准逮捕33件40人，不捕率为19.65%。": [
        (Relation.RATE, False, "40人÷（40人＋196人）＝16.95%≠19.65%")
    ],
    "批准逮捕15件19人，不批准逮捕3件4人，不捕率为17.39%。": [(Relation.RATE, True, "4人÷（4人＋19人）＝17.39%")],
    "起诉各类犯罪373件507人；决定不起诉118人，起诉率（按人数）为81.12%。": [
        (Relation.RATE, True, "507人÷（507人＋118人）＝81.12%")
    ],
    "合格6006批次，不合格129批次，合格率97.09%。": [
        (Relation.RATE, False, "6006批次÷（6006批次＋129批次）＝97.90%≠97.09%")
    ],
    # what was spent and what is left make up the whole
    "全年支出889.2万元，占下达资金的95%，余46.8万元。": [
        (Relation.RATE, True, "889.2万元÷（889.2万元＋46.8万元）＝95.00%")
    ],
    "全年支出889.2万元，占下达资金的59%，余46.8万元。": [
        (Relation.RATE, False, "889.2万元÷（889.2万元＋46.8万元）＝95.00%≠59%")
    ],
    # done and not done, both told before
    "已完成采购56个，未完成4个，采购完成率83.33%。": [(Relation.RATE, False, "56个÷（56个＋4个）＝93.33%≠83.33%")],
    "总体合格率97.90%，不合格率2.10%。": [(Relation.RATE, True, "100%－97.90%＝2.10%")],
    "总体不合格率2.10%，合格率97.09%。": [(Relation.RATE, False, "100%－2.10%＝97.90%≠97.09%")],
    "全年执行94万元，执行率94%，未执行6万元。": [(Relation.RATE, True, "94万元÷（94万元＋6万元）＝94.00%")],
    "全年执行92万元，执行率94%，未执行8万元。": [(Relation.RATE, False, "92万元÷（92万元＋8万元）＝92.00%≠94%")],
    # of what was paid and what was saved
    "完成项目26宗，交易金额8.6亿元，节约资金1.4亿元，节资率14.00%。": [
        (Relation.RATE, True, "1.4亿元÷（1.4亿元＋8.6亿元）＝14.00%")
    ],
    "完成项目26宗，交易金额8.64亿元，节约资金1.38亿元，节资率17.37%。": [
        (Relation.RATE, False, "1.38亿元÷（1.38亿元＋8.64亿元）＝13.77%≠17.37%")
    ],
    "不合格率1.25%，合格率89.75%。": [(Relation.RATE, False, "100%－1.25%＝98.75%≠89.75%")],
    "不合格率1.25%，合格率78.75%。": [(Relation.RATE, False, "100%－1.25%＝98.75%≠78.75%")],
    "累计消除风险728户2,726人，风险消除率49.69%；未消除风险908户2,760人。": [
        (Relation.RATE, True, "2,726人÷（2,726人＋2,760人）＝49.69%")
    ],
    "累计消除风险728户2,726人，风险消除率4.69%；未消除风险908户2,760人。": [
        (Relation.RATE, False, "2,726人÷（2,726人＋2,760人）＝49.69%≠4.69%")
    ],
    # of another kind, or too far from the whole
    "核减造价358万元，送审造价4,475万元，核减率8.5%。": [(Relation.RATE, False, "358万元÷4,475万元＝8.00%≠8.5%")],
    "合格率97.90%，不满意率2.00%。": [],
    "合格率97.90%，不合格率52.00%。": [(Relation.RATE, False, "100%－97.90%＝2.10%≠52.00%")],
    "满意率67.90%，不满意率2.00%。": [],
    "全年执行92万元，执行率94%，未支付8万元。": [],
    "全年执行92万元，办理顺利，进展较快，执行率94%，未执行8万元。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), CASES.items())
def test_a_rate_and_its_opposite_make_up_the_whole(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
