"""Scores told with their deductions."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

TOLD: dict[str, list[Told]] = {
    "数量指标15分，得分14分，扣2分。": [(Relation.SCORE, False, "15－14＝1分≠2分，相差1分")],
    "数量指标15分，得分14分，扣1分。": [(Relation.SCORE, True, "15－14＝1分")],
    "数量指标15分，得14分，超量扣0.5分，迟报扣0.5分。": [],
    "该项指标满意度5分，得分5.5分。": [(Relation.SCORE, False, "5.5分＞5分")],
    "该项满分5分，得分5.5分。": [(Relation.SCORE, False, "5.5分＞5分")],
    "满意度5分，超额完成，得分5.5分。": [],
    "产出指标50分，得48分；效益指标30分，得29分；满意度10分，得10分；预算执行10分，得9.5分，总分97.5分。": [
        (Relation.SCORE, False, "48＋29＋10＋9.5＝96.5分≠97.5分，相差1分")
    ],
    "产出指标50分，得48分；效益指标30分，得29分；满意度10分，得10分；预算执行10分，得9.5分，总分96.5分。": [
        (Relation.SCORE, True, "48＋29＋10＋9.5＝96.5分")
    ],
    "预算执行率扣0.8分，数量指标扣2分，满意度扣1分，共扣4.8分。": [
        (Relation.SCORE, False, "0.8＋2＋1＝3.8分≠4.8分，相差1分")
    ],
    "预算执行率扣0.8分，数量指标扣2分，满意度扣1分，共扣3.8分。": [(Relation.SCORE, True, "0.8＋2＋1＝3.8分")],
    "预算执行率等扣0.8分，数量指标扣2分，共扣4.8分。": [],
    "执行率9.9分，产出50分，效益29.5分，满意度10分，得分99.4分。": [
        (Relation.SCORE, True, "9.9＋50＋29.5＋10＝99.4分")
    ],
    "每少1个百分点扣1分，得8分。": [],
    "预算执行得分29分（满分20分）。": [(Relation.SCORE, False, "29分＞20分")],
    "预算执行得分19分（满分20分）。": [],
    "产出指标满分40分：培训735人次，得10分；覆盖率得10分；到位率得7分，产出指标小计37分。": [
        (Relation.SCORE, False, "10＋10＋7＝27分≠37分，相差10分")
    ],
    "产出指标满分40分：培训735人次，得10分；覆盖率得10分；到位率得7分，产出指标小计27分。": [
        (Relation.SCORE, True, "10＋10＋7＝27分")
    ],
    # only the score of a whole is rounded to full points
    "因滞后扣2分、抽验不合格扣1分、待整改扣0.5分，共扣4分。": [
        (Relation.SCORE, False, "2＋1＋0.5＝3.5分≠4分，相差0.5分")
    ],
    "得分为19分、18.6分、33.2分、24分，自评95.8分。": [
        (Relation.SCORE, False, "19＋18.6＋33.2＋24＝94.8分≠95.8分，相差1分")
    ],
    # one sum, told on both sides of its parts
    "考核得分94.6分，其中工程40分得38.4分、供水30分得28.1分、防汛30分得29.1分，三项得分合计94.6分。": [
        (Relation.SCORE, False, "38.4＋28.1＋29.1＝95.6分≠94.6分，相差1分")
    ],
    "产出46.8分，效益29.5分，合计得76.3分；产出指标满分50分，扣4.2分。": [
        (Relation.SCORE, True, "46.8＋29.5＝76.3分"),
        (Relation.SCORE, False, "50－46.8＝3.2分≠4.2分，相差1分"),
    ],
    # how points are taken is no deduction
    "时效满分5分，按每延误10天扣0.5分，扣1.5分，得3.5分。": [
        (Relation.SCORE, True, "1.5＋3.5＝5分"),
        (Relation.SCORE, True, "5－1.5＝3.5分"),
    ],
    # points in tenths may be rounded to whole ones, but upwards
    "质量得8分，时效得5.5分，成本得6分，三项合计得19分。": [
        (Relation.SCORE, False, "8＋5.5＋6＝19.5分≠19分，相差0.5分")
    ],
    "自评97.4分，扣3.6分，其中执行扣0.6分、产出扣1分、效益扣1分。": [(Relation.SCORE, False, "100－97.4＝2.6分≠3.6分")],
    "自评97.4分，扣2.6分，其中执行扣0.6分、产出扣1分、效益扣1分。": [(Relation.SCORE, True, "0.6＋1＋1＝2.6分")],
    "预算执行率权重10分，执行率97.6%，按执行率计得9.26分。": [(Relation.SCORE, False, "10分×97.6%＝9.76分≠9.26分")],
    # the weight told in the sentence before
    "执行率指标分值10分，得分按执行率计算。本年执行率38.8%，得8.3分。": [
        (Relation.SCORE, False, "10分×38.8%＝3.88分≠8.3分")
    ],
    "执行率指标分值10分，得分按执行率计算。本年执行率38.8%，得3.9分。": [(Relation.SCORE, True, "10分×38.8%＝3.88分")],
    # a deduction and what it is made of
    "产出满分50分，得48分，扣2分，其中数量扣1分、时效扣0.5分。": [
        (Relation.SCORE, True, "50－2＝48分"),
        (Relation.SCORE, False, "1＋0.5＝1.5分≠2分，相差0.5分"),
    ],
    "部门自评得分为94分。扣分情况：编制扣1分，执行扣2分，资产扣2分。": [
        (Relation.SCORE, False, "100－1－2－2＝95分≠94分")
    ],
    "部门自评得分为95分。扣分情况：编制扣1分，执行扣2分，资产扣2分。": [(Relation.SCORE, True, "100－1－2－2＝95分")],
    "最高的东山镇得97.6分，最低的西滩镇得81.2分，相差15.4分。": [
        (Relation.COMPARISON, False, "97.6－81.2＝16.4分≠15.4分，相差1分")
    ],
    "资金到位率指标4分，到位率92%，按比例得3.86分。": [(Relation.SCORE, False, "4分×92%＝3.68分≠3.86分")],
    "满分100分，投入10分、过程20分、产出40分、效益30分；得分依次为9.5分、19分、38.2分、28分，合计94.7分。扣分合计6.3分。": [
        (Relation.SCORE, True, "9.5＋19＋38.2＋28＝94.7分"),
        (Relation.SCORE, False, "100－94.7＝5.3分≠6.3分"),
    ],
    "群众6分得5.7分；产出指标中，数量20分、质量12分、时效10分、成本6分，满分50分。": [
        (Relation.SCORE, False, "20＋12＋10＋6＝48分≠50分，相差2分")
    ],
    "管理30分得28分，产出50分得46分，效益20分得19分，总评93分；三项权重合计为110分。": [
        (Relation.SCORE, True, "28＋46＋19＝93分"),
        (Relation.SCORE, False, "30＋50＋20＝100分≠110分，相差10分"),
    ],
    "投入9.6分，产出47分，效益29分，合计85.6分；共扣15.4分。": [
        (Relation.SCORE, True, "9.6＋47＋29＝85.6分"),
        (Relation.SCORE, False, "100－85.6＝14.4分≠15.4分"),
    ],
    # in proportion to the rate; another rule is as good
    "预算执行率为92.5%，该项分值10分，得分9.52分。": [(Relation.SCORE, False, "10分×92.5%＝9.25分≠9.52分")],
    "预算执行率为92.5%，该项分值10分，得分8分。": [],
    "该项满分10分，因进度滞后扣1.4分，得8.6分。": [(Relation.SCORE, True, "10－1.4＝8.6分")],
    "扣分共0.89分，即满分100分与自评得分99.11分之差。": [
        (Relation.SCORE, True, "100－99.11＝0.89分"),
        (Relation.SCORE, True, "100－0.89＝99.11分"),
    ],
    "该项满分10分，得8.6分，扣1.4分。": [(Relation.SCORE, True, "10－8.6＝1.4分")],
    "自评得分97.8分，扣执行率0.2分、时效1分、满意度1分。": [(Relation.SCORE, True, "100－0.2－1－1＝97.8分")],
    "自评得分97.8分，共扣2.2分。": [(Relation.SCORE, True, "100－97.8＝2.2分")],
    "自评得97.8分，扣分为2.2分。": [(Relation.SCORE, True, "100－97.8＝2.2分")],
    "各项扣分共计6.4分，综合得分94.6分（满分100分）。": [(Relation.SCORE, False, "100－6.4＝93.6分≠94.6分")],
    "本项扣1分、扣2分，得8分（满分10分）。": [(Relation.SCORE, False, "10－1－2＝7分≠8分，相差1分")],
    "该项满分10分，因进度滞后扣1.4分，得8.8分。": [(Relation.SCORE, False, "10－1.4＝8.6分≠8.8分，相差0.2分")],
    "该项满分10分，得8.6分，扣1.6分。": [(Relation.SCORE, False, "10－8.6＝1.4分≠1.6分，相差0.2分")],
    "自评得分96.8分，扣执行率0.2分、时效1分、满意度1分。": [(Relation.SCORE, False, "100－0.2－1－1＝97.8分≠96.8分")],
}


@pytest.mark.parametrize(("sentence", "statements"), TOLD.items())
def test_a_score_is_held_against_its_full_marks_and_deductions(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
