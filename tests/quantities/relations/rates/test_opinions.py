"""Satisfaction from the opinions counted."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "调查400户，满意372户、基本满意16户、不满意12户，满意度（含基本满意）达98%。": [
        (Relation.SUM, True, "372＋16＋12＝400户"),
        (Relation.RATE, False, "（372＋16）÷400户＝97.00%≠98%"),
    ],
    "办理建议146件，满意率达100%（满意114件，基本满意2件）。": [
        (Relation.RATE, False, "（114＋2）÷146件＝79.45%≠100%")
    ],
    "办理建议146件，满意率达100%（满意144件，基本满意2件）。": [
        (Relation.SUM, True, "144＋2＝146件"),
        (Relation.RATE, True, "（144＋2）÷146件＝100.00%"),
    ],
    # who was asked is what all good answers make up, told before
    "收到建议86件，均已答复。从反馈看，满意82件，基本满意4件，满意率92%。": [
        (Relation.SUM, True, "82＋4＝86件"),
        (Relation.RATE, False, "（82＋4）÷86件＝100.00%≠92%"),
    ],
    "收到建议96件，均已答复。从反馈看，满意82件，基本满意4件，满意率92%。": [],
    "发放测评表300张，满意276张，基本满意15张，满意度97%。": [(Relation.RATE, True, "（276＋15）÷300张＝97.00%")],
    "发放测评表300张，满意276张，基本满意15张，满意度79%。": [(Relation.RATE, False, "（276＋15）÷300张＝97.00%≠79%")],
    "抽查食堂86家，优秀22家、良好48家、一般14家、差2家，优良率为83.4%。": [
        (Relation.SUM, True, "22＋48＋14＋2＝86家"),
        (Relation.RATE, False, "（22＋48）÷86家＝81.40%≠83.4%"),
    ],
    # all that was good in one figure, over those told in the sentence before
    "收回有效问卷304份。满意和基本满意的289份，满意度96.05%。": [(Relation.RATE, False, "289份÷304份＝95.07%≠96.05%")],
    # who was asked is what all answers make up
    "28个单位参加考核，优秀7个、良好18个、合格3个，优良率92.98%。": [
        (Relation.SUM, True, "7＋18＋3＝28个"),
        (Relation.RATE, False, "（7＋18）÷28个＝89.29%≠92.98%"),
    ],
    # between the best answers and all good ones it may be weighted, unless it is a slip from them all
    "有效问卷145份，“非常满意”96份、“满意”32份、“不满意”17份，满意率82.28%。": [
        (Relation.SUM, True, "96＋32＋17＝145份"),
        (Relation.RATE, False, "（96＋32）÷145份＝88.28%≠82.28%"),
    ],
    # only the best answers
    "收回问卷400份，其中满意348份、基本满意36份、不满意16份，满意率为87%。": [
        (Relation.SUM, True, "348＋36＋16＝400份"),
        (Relation.RATE, True, "348份÷400份＝87.00%"),
    ],
    # each answer with a weight
    "收回问卷400份，其中满意348份、基本满意36份、不满意16份，满意率为94.2%。": [
        (Relation.SUM, True, "348＋36＋16＝400份")
    ],
    # who was asked is told by the words behind
    "对100名服务对象进行回访，非常满意76人，满意18人，不满意6人，总体满意率96%。": [
        (Relation.SUM, True, "76＋18＋6＝100名"),
        (Relation.RATE, False, "（76＋18）÷100名＝94.00%≠96%"),
    ],
    # the base stands in the sentence before
    "发放问卷600份，收回580份。其中满意493份，基本满意58份，满意率81%。": [
        (Relation.RATE, False, "（493＋58）÷580份＝95.00%≠81%")
    ],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_satisfaction_is_measured_by_the_opinions_counted(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
