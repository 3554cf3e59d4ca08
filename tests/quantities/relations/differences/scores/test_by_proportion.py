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
    # the points of several things, weighed together
    "任务一得分9.5分，权重30%；任务二得分9分，权重70%，加权得分9.15分。": [
        (Relation.SCORE, True, "9.5分×30%＋9分×70%＝9.15分")
    ],
}


@pytest.mark.parametrize(("sentence", "statements"), TOLD.items())
def test_points_go_by_a_rate_or_a_weight(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
