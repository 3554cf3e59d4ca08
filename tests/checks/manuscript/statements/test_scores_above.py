"""Whole scores, of the points that the paragraphs above give."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import places_of
from jiheng.checks.manuscript.statements.scores_above import scores_above
from jiheng.core.document import Document

POINTS = "预算执行得分9.6分（满分10分）。\n产出指标得分46.5分；效益指标得分28.5分；满意度得分10分。\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{POINTS}综合得分94.6分。", []),
        (f"{POINTS}综合得分96.4分，等级为优。", ["9.6＋46.5＋28.5＋10＝94.6分≠96.4分，相差1.8分"]),
        # no slip parts them: some points may not be told
        (f"{POINTS}综合得分97.8分。", []),
        # points that are taken, and full marks, are no points given
        (f"质量扣1.8分。\n{POINTS}综合得分96.4分。", []),
        (f"产出分值50分。\n{POINTS}综合得分96.4分。", []),
        # the points of another whole
        (f"过程得分9分。\n自评总分88分。\n{POINTS}综合得分96.4分。", ["9.6＋46.5＋28.5＋10＝94.6分≠96.4分，相差1.8分"]),
    ],
)
def test_a_whole_score_is_the_sum_of_the_points_above_it(text: str, told: list[str]) -> None:
    manuscript = Manuscript(Document.of_text(text))
    assert [each.arithmetic for _, each in scores_above(manuscript.prose, manuscript.readings)] == told


def test_the_points_are_shown_where_they_stand() -> None:
    manuscript = Manuscript(Document.of_text(f"{POINTS}综合得分96.4分。"))
    ((passage, statement),) = scores_above(manuscript.prose, manuscript.readings)
    assert [(each.paragraph, each.quote) for each in places_of(passage, statement)] == [
        (3, "96.4分"),
        (1, "9.6分"),
        (2, "46.5分"),
        (2, "28.5分"),
        (2, "10分"),
    ]
