"""A total score is told in many words; the full mark and the points of parts are none."""

from decimal import Decimal

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

TOLD = [
    ("自评得分95.5分。", ["自评得分95.5分"]),
    ("本部门综合得分为97分。", ["综合得分为97分"]),
    ("部门整体支出绩效自评总分是88分，等级为良。", ["整体支出绩效自评总分是88分"]),
    ("自评96.5分，扣3.5分。", ["自评96.5分"]),
    ("满分100分，自评得分96分。", ["自评得分96分"]),
    ("总分100分，自评得分100分。", ["总分100分", "自评得分100分"]),
    ("产出指标扣2分，效益得28分。", []),
    ("评价用时约90分钟，总得分率95%。", []),
]


@pytest.mark.parametrize(("text", "scores"), TOLD)
def test_total_scores_are_found(text: str, scores: list[str]) -> None:
    manuscript = Manuscript.of_text(text)
    assert [text[score.start : score.end] for score in manuscript.total_scores] == scores


def test_the_full_mark_gives_way_to_the_score() -> None:
    (score,) = Manuscript.of_text("评价总分100分，我局自评得分92.25分。").total_scores
    assert score.value == Decimal("92.25")
