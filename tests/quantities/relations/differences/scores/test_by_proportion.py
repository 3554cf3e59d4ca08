"""Points in proportion to a rate or a weight."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

TOLD: dict[str, list[Told]] = {
    "成效准则权重20%，评价分值73.90分，加权得分17.48分。": [(Relation.SCORE, False, "73.90分×20%＝14.78分≠17.48分")],
    "成效准则权重20%，评价分值73.90分，加权得分14.78分。": [(Relation.SCORE, True, "73.90分×20%＝14.78分")],
    # two digits that changed places, whatever the rate is of; any other rule is as good
    "满意度满分10分，问卷满意率为93.6%，得9.63分。": [(Relation.SCORE, False, "10分×93.6%＝9.36分≠9.63分")],
    "满意度满分10分，问卷满意率为93.6%，得8分。": [],
    # by the two amounts that the rate is of, where no bound is set to it
    "执行率权重10分，按执行率计分。全年预算460万元，执行414万元，该项得10分。": [
        (Relation.SCORE, False, "10分×414万元÷460万元＝9分≠10分")
    ],
    "执行率分值10分，按支出进度计分，年初预算460万元，实际支出414万元，得9分。": [
        (Relation.SCORE, True, "10分×414万元÷460万元＝9分")
    ],
    "执行率10分，按执行率计分。全年预算460万元，1-9月执行314万元，得10分。": [],
    "执行率10分，按执行率分档计分。全年预算460万元，执行414万元，得8分。": [],
    "执行率10分，按比例得分，达到90%得满分。全年预算460万元，执行424万元，得10分。": [],
    "执行率10分，按执行率计分。年初预算460万元，调整预算440万元，执行424万元，得10分。": [],
    # the full marks further ahead, and the rule behind
    "执行率指标分值10分，预算420万元，支出378万元，执行率90%，得9.9分（按执行率乘以分值计分）。": [
        (Relation.RATE, True, "378万元÷420万元＝90.00%"),
        (Relation.SCORE, False, "10分×90%＝9分≠9.9分"),
    ],
    # the points of several things, weighed together
    "任务一得分9.5分，权重30%；任务二得分9分，权重70%，加权得分9.15分。": [
        (Relation.SCORE, True, "9.5分×30%＋9分×70%＝9.15分")
    ],
}


@pytest.mark.parametrize(("sentence", "statements"), TOLD.items())
def test_points_go_by_a_rate_or_a_weight(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
