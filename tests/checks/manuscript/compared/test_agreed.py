"""What is said to be as many as was planned."""

import pytest

from jiheng.checks.manuscript.compared.agreed import agreed_in
from jiheng.checks.manuscript.manuscript import Manuscript


def agreements(text: str) -> list[tuple[bool, str]]:
    manuscript = Manuscript.of_text(text)
    facts = manuscript.indexed_facts
    return [(each.holds, each.told) for passage in manuscript.prose for each in agreed_in(passage, facts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("年度目标：采购渡船13艘。\n全年采购渡船15艘，采购数量与年度目标一致。", (False, "15艘＞13艘")),
        ("年度目标：采购渡船13艘。\n全年采购渡船13艘，采购数量与年度目标一致。", (True, "13艘＝13艘")),
        ("目标：新建光伏电站36座。\n63座光伏电站已建成，与年度目标一致。", (False, "63座＞36座")),
        ("计划改造户厕860户，实际改造户厕806户，与计划任务数完全一致。", (False, "806户＜860户")),
    ],
)
def test_what_was_done_is_held_against_its_plan(text: str, expected: tuple[bool, str]) -> None:
    assert agreements(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "计划改造桥梁12座，前三季度改造8座，四季度改造4座，与年度计划一致。",
        "全县计划植树36万株，林场植树12万株，与任务数一致。",
        "计划采购设备45台，其中渡船30艘；采购渡船30艘，价格与计划数一致。",
        "计划新建泵站3座，完工2座，进度与计划基本一致。",
        "计划改造户厕860户，实际改造户厕806户，与年度目标不一致。",
        "计划改造户厕860户，第二批计划改造户厕760户，实际改造户厕806户，与计划数一致。",
    ],
)
def test_a_part_and_what_is_not_said_to_agree_are_left(text: str) -> None:
    assert all(holds for holds, _ in agreements(text))
