"""Changes and what they are made of."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # the third kind is told behind the changes of the others
    "“三公”经费比上年减少2.82万元，其中公务用车减少0.28万元，公务接待减少2万元，因公出国费两年均为零。": [
        (Relation.GROWTH, False, "0.28＋2＝2.28万元≠2.82万元，相差0.54万元")
    ],
    # the three kinds stand in the clauses before their changes
    "“三公”经费比上年减少2.1万元。其中：因公出国费0万元；公务用车运行费5万元，比上年减少0.6万元，公务接待费3万元，比上年减少1.8万元。": [
        (Relation.GROWTH, False, "0.6＋1.8＝2.4万元≠2.1万元，相差0.3万元")
    ],
    # what came in and what went out
    "比年初增加8人，其中新增12人，退休4人。": [(Relation.GROWTH, True, "12－4＝8人")],
    "比年初增加9人，其中新增12人，退休4人。": [(Relation.GROWTH, False, "12－4＝8人≠9人，相差1人")],
    "现有车辆26辆，较上年减少5辆，其中报废4辆，新购1辆。": [(Relation.GROWTH, False, "4－1＝3辆≠5辆，相差2辆")],
    "本年减少15人，其中退休9人，调出8人。": [(Relation.SUM, False, "9＋8＝17人≠15人，相差2人")],
    # the last takes in all others
    "收入比上年增加69万元，其中拨款增加80万元，其他收入增加16万元。": [
        (Relation.GROWTH, False, "80＋16＝96万元≠69万元，相差27万元")
    ],
    "支出较上年增加78.63万元，主要原因是人员经费减少12.25万元，公用经费增加40.87万元，项目经费增加50.01万元。": [
        (Relation.GROWTH, True, "40.87＋50.01－12.25＝78.63万元")
    ],
    "支出较上年增加78.63万元，主要原因是人员经费减少12.25万元，公用经费增加40.87万元，项目经费增加51.00万元。": [
        (Relation.GROWTH, False, "40.87＋51.00－12.25＝79.62万元≠78.63万元，相差0.99万元")
    ],
    # 其中 in a sentence of its own
    "比上年减少8,742元。其中：接待费减少7,800元；运行费减少942元。": [(Relation.GROWTH, True, "7800＋942＝8742元")],
    "比上年减少8,742元。其中：接待费减少7,800元；运行费减少924元。": [
        (Relation.GROWTH, False, "7800＋924＝8724元≠8,742元，相差18元")
    ],
    # three kinds that always stand together
    "“三公”经费比上年减少12万元，其中：因公出国费减少4万元，公务用车费减少6万元，公务接待费减少5万元。": [
        (Relation.GROWTH, False, "4＋6＋5＝15万元≠12万元，相差3万元")
    ],
    # the change two sentences before
    "支出比上年减少8.2万元。支出合计96万元。其中：因公出国费增加2万元，公务用车费减少6万元，公务接待费减少2.4万元。": [
        (Relation.GROWTH, False, "6＋2.4－2＝6.4万元≠8.2万元，相差1.8万元")
    ],
    # as the whole is divided, so is its change
    "职工参保486.2万人，比上年末增加21.4万人，其中在职361.5万人，退休124.7万人，分别增加15.1万人和6.6万人。": [
        (Relation.SUM, True, "361.5＋124.7＝486.2万人"),
        (Relation.GROWTH, False, "15.1＋6.6＝21.7万人≠21.4万人，相差0.3万人"),
    ],
    "职工120人，比上年增加12人，其中在编80人，增加5人；聘用40人，增加9人。": [
        (Relation.SUM, True, "80＋40＝120人"),
        (Relation.GROWTH, False, "5＋9＝14人≠12人，相差2人"),
    ],
    "投资86.4亿元，比上年增加4.8亿元，其中工业投资31.2亿元，商业投资15.2亿元，分别增加3.6亿元和2.2亿元。": [],
    # the change follows from two amounts, its parts stand behind it
    "收入由年初预算1,728.21万元调整为2,040.17万元，调增311.96万元，其中专项收入调增128.46万元，其他收入调增129.5万元。": [
        (Relation.GROWTH, True, "2,040.17万元－1,728.21万元＝311.96万元"),
        (Relation.GROWTH, False, "128.46＋129.5＝257.96万元≠311.96万元，相差54万元"),
    ],
    "支出586万元，比上年的532万元增加54万元，主要是人员经费增加32万元，设备购置增加15万元。": [
        (Relation.GROWTH, True, "586万元－532万元＝54万元")
    ],
    # the main reasons need not be all
    "支出比上年增加50万元，主要原因是人员经费增加30万元，培训费增加10万元。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_change_is_the_sum_of_its_parts(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
