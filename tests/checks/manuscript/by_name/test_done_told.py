"""What is said to be all done, or not to have been at all, and figures that deny it."""

import pytest

from jiheng.checks.manuscript.by_name.done_told import DONE, NONE, done_told, none_told
from jiheng.checks.manuscript.manuscript import Manuscript

REPORT = (
    "东洲市航标站2023年度工作总结\n"
    "排查险情420处，已处置412处，处置率98.10%。年初确定的12件船员实事办结11件。投诉16件。\n"
    "下达浮标项目18个，开工18个，完工15个。应收泊位费86.4万元，已收缴79.5万元，收缴率92.01%。\n"
    "受理渡口工单426件，上年465件，下降8.39%，已办结418件。\n"
    "接待来信来访128件次，比上年减少12件次。从类别看，船票类86件次、其他42件次。已答复120件次。\n"
    "抽检救生衣320件，合格314件。应参训船员126人，实际参训126人。\n"
)


def told(claim: str) -> list[str]:
    manuscript = Manuscript.of_text(REPORT + claim)
    text, measures = manuscript.whole_text, manuscript.measures
    done = done_told(text.passages_where(DONE), measures)
    return [each.told for each in (*done, *none_told(text.passages_where(NONE), measures))]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("12件船员实事全部办结。", ["11件＜12件"]),
        ("各项船员实事均已办结。", ["11件＜12件"]),
        ("险情已全部处置到位。", ["处置率98.10%＜100%"]),
        ("泊位费已足额收缴。", ["收缴率92.01%＜100%"]),
        ("18个项目全部完工。", ["15个＜18个"]),
        ("16个项目全部完工。", []),
        ("抽检救生衣全部合格。", ["314件＜320件"]),
        ("渡口工单已全部办结。", ["418件＜426件"]),
        ("渡口工单件件办结。", ["418件＜426件"]),
        ("信访诉求件件答复。", ["120件次＜128件次"]),
        ("渡口工单件件有着落。", []),
        ("力争渡口工单件件办结。", []),
        ("全年实现零投诉。", ["投诉16件"]),
        ("全年实现零事故。", []),
        ("泊位费基本收缴到位。", []),
        ("确保险情全部处置到位。", []),
        ("浮标项目全部开工。", []),
        ("东滩码头的船票已足额收缴。", []),
    ],
)
def test_what_the_figures_deny(claim: str, expected: list[str]) -> None:
    assert told(claim) == expected
