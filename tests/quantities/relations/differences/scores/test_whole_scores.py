"""Points told in the sentence behind the whole score."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

TOLD: dict[str, list[Told]] = {
    "综合得分91.2分，评价等级为“优”。决策18分，过程17.6分，产出31.8分，效益23.8分。": [
        (Relation.SCORE, True, "18＋17.6＋31.8＋23.8＝91.2分")
    ],
    "综合得分91.2分，评价等级为“优”。决策18分，过程16.6分，产出31.8分，效益23.8分。": [
        (Relation.SCORE, False, "18＋16.6＋31.8＋23.8＝90.2分≠91.2分，相差1分")
    ],
    # full marks, last year's points, deductions and points of something else
    "综合得分91.2分，等级为优。决策20分、过程20分、产出35分、效益25分。": [],
    "综合得分91.2分，等级为优。权重决策20分、过程20分、产出35分。": [],
    "综合得分91.2分，等级为优。决策扣2分，过程扣2.4分，产出扣3.2分。": [],
    "综合得分91.2分，等级为优。制度建设8分，档案管理7分，公示公开5分。": [],
}


@pytest.mark.parametrize(("text", "statements"), TOLD.items())
def test_points_behind_a_whole_score_make_it_up(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
