"""Full marks and losses that stand beside points got, and sum up none of them."""

import pytest

from tests.quantities.stated import stated

HOLDING = (
    "该指标分值10分，按“执行率×分值”计9分；超过要求的数量指标不加分，按满分15分计。",
    "该指标分值8分，实得7分，超额完成的按满分12分计。",
    "自评分值100分，得分96.8分，其中产出48分、效益29分、满意度10分、执行率9.8分。",
    "分值100分，得分92分，其中决策20分、过程20分、产出30分、效益30分。",
    "效益扣1.60分，过程扣1.40分，产出扣0.80分。",
    "质量得28分，数量得13分，时效得14分。",
)
FAILING = {
    "分值100分，得分91分，其中决策18分、过程17分、产出33分、效益24分。": "18＋17＋33＋24＝92分≠91分，相差1分",
    "数量指标满分20分，质量指标满分15分，成本指标满分10分，合计满分48分。": "20＋15＋10＝45分≠48分，相差3分",
}


@pytest.mark.parametrize("text", HOLDING)
def test_points_told_beside_others_are_not_their_sum(text: str) -> None:
    assert [each for each in stated(text) if not each[1]] == []


@pytest.mark.parametrize("text", FAILING)
def test_points_told_of_others_are_their_sum(text: str) -> None:
    assert {told for _, holds, told in stated(text) if not holds} == {FAILING[text]}
