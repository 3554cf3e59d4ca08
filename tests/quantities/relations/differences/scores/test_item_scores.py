"""Scores told item by item, with full marks, points and deductions."""

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
}


@pytest.mark.parametrize(("sentence", "statements"), TOLD.items())
def test_points_of_items_are_held_against_full_marks_and_totals(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
