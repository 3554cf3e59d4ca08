"""Halves held against their whole told elsewhere."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

BETWEEN = "\n公务车2辆。\n聘用保洁员12名。\n"
STATED: dict[str, list[tuple[bool, str]]] = {
    f"剧团演出372场，每场4,000元。{BETWEEN}上半年演出138场，下半年演出244场。": [
        (False, "第1段：372－138＝234场≠244场，相差10场")
    ],
    "举办活动286场，参加3.86万人次；线上活动108场，线下活动187场。": [(False, "第1段：286－108＝178场≠187场，相差9场")],
    f"城乡供养人员420人，其中城市供养人员385人；农村供养人员35人。{BETWEEN}城市集中供养人员36人，分散供养人员339人。": [
        (False, "第1段：385－36＝349人≠339人，相差10人")
    ],
}
SILENT = [
    f"剧团演出372场，每场4,000元。{BETWEEN}上半年演出138场，下半年演出234场。",
    # two wholes may be meant
    f"剧团演出372场，校园演出390场。{BETWEEN}上半年演出138场，下半年演出244场。",
    # a plan is no whole, nor is last year's
    f"计划演出372场。{BETWEEN}上半年演出138场，下半年演出244场。",
    f"上年演出372场。{BETWEEN}上半年演出138场，下半年演出244场。",
    # nor are all of town and land the whole of those in town
    f"城乡供养人员420人。{BETWEEN}城市集中供养人员36人，分散供养人员374人。",
    # what is far from it is of something else
    f"剧团演出1,372场。{BETWEEN}上半年演出138场，下半年演出244场。",
]


def told(text: str) -> list[tuple[bool, str]]:
    return [(each.holds, each.arithmetic) for _, each in Manuscript.of_text(text).drawn]


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_the_second_half_is_the_whole_less_the_first(text: str, statements: list[tuple[bool, str]]) -> None:
    assert told(text) == statements


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_told_where_the_whole_is_open(text: str) -> None:
    assert told(text) == []
