"""Whole scores, of the points that other paragraphs give."""

import pytest

from jiheng.checks.manuscript.drawn.whole_scores import whole_scores
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.document import Document

POINTS = "预算执行得分9.6分（满分10分）。\n产出指标得分46.5分；效益指标得分28.5分；满意度得分10分。\n"
SUMMED = "预算执行得9.6分，产出得46.5分，效益得28.5分，满意度得10分，合计94.6分。\n"
HEADED = "（一）决策指标15分，得13.5分。\n（二）过程指标25分，得20.8分。\n（三）产出指标60分，得51.6分。\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{POINTS}综合得分94.6分。", [(True, "9.6＋46.5＋28.5＋10＝94.6分")]),
        (f"{POINTS}综合得分96.4分，等级为优。", [(False, "9.6＋46.5＋28.5＋10＝94.6分≠96.4分，相差1.8分")]),
        # no slip parts them: some points may not be told
        (f"{POINTS}综合得分97.8分。", []),
        # a sum that holds, or full marks that make up a hundred, leave no others
        (f"{SUMMED}水渠运行良好，自评总分97.8分。", [(False, "9.6＋46.5＋28.5＋10＝94.6分≠97.8分，相差3.2分")]),
        (f"摘要：综合得分89.5分。\n{HEADED}", [(False, "13.5＋20.8＋51.6＝85.9分≠89.5分，相差3.6分")]),
        # two wholes, another year, and what the points themselves tell
        (f"{SUMMED}决策得9分、产出得48分、效益得29分，合计86分。\n部门整体自评得分91.2分。", []),
        (f"{SUMMED}上年自评得分92.5分。", []),
        ("项目综合得分86.4分，其中决策得14.2分，过程得17.2分，产出得56分，三项合计86.4分。", []),
        ("综合得分86.4分，等级为良。", []),
    ],
)
def test_a_whole_score_is_the_sum_of_the_points_told_elsewhere(text: str, told: list[tuple[bool, str]]) -> None:
    manuscript = Manuscript(Document.of_text(text))
    found = whole_scores(manuscript.whole_text, manuscript.readings, frozenset())
    assert [(each.holds, each.arithmetic) for _, each in found] == told
