"""What was given to how many is read from one clause."""

import pytest

from jiheng.checks.manuscript.facts.events import is_same
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年为16名创业妇女发放贷款240万元。", [("16名", "240万元", "创业妇女", "16名创业妇女")]),
        ("2032年共向320户低收入家庭发放补贴64万元。", [("320户", "64万元", "低收入家庭", "320户低收入家庭")]),
        (
            "全年为12户成功申请贷款的农户提供贴息8万元。",
            [("12户", "8万元", "农户", "12户成功申请")],
        ),
    ],
)
def test_receivers_and_amount_of_the_year_are_read_together(
    text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    manuscript = Manuscript.of_text(text)
    passage = manuscript.passages[0].text
    assert [
        (each.count.text, each.amount.text, each.receivers, passage[each.count_place.start : each.count_place.end])
        for each in manuscript.events
    ] == expected
    assert [passage[each.amount_place.start : each.amount_place.end] for each in manuscript.events] == [
        amount for _, amount, _, _ in expected
    ]


@pytest.mark.parametrize(
    "text",
    [
        "计划全年为20名创业妇女发放贷款300万元。",  # a plan
        "为20名创业妇女发放贷款300万元。",  # not the year's total
        "全年救助45人。支出9万元。",  # two sentences
        "全年救助45人，支出9万元。",  # two clauses
        "全年惠及45人资金9万元。",  # nothing given
        "全年为45名的人发放9万元。",
        "全年为45名发放补贴的群众9万元。",  # nothing given behind 的
        "全年为45名" + "家住各个乡镇的" * 9 + "群众发放9万元。",  # too far apart
    ],
)
def test_plans_and_figures_that_are_no_one_event_are_passed_over(text: str) -> None:
    assert [each.receivers for each in Manuscript.of_text(text).events if len(each.receivers) > 1] == []


def test_two_events_are_one_where_receivers_and_words_are_alike() -> None:
    one, again, other, elsewhere = Manuscript.of_text(
        "全年为16名创业妇女发放小额贷款240万元。\n2032年共为18名创业妇女发放小额贷款240万元。\n"
        "全年为16户农户发放小额贷款240万元。\n全年为16户创业妇女兑现奖金2万元。"
    ).events
    assert is_same(one, again)
    assert not is_same(one, other)
    assert not is_same(one, elsewhere)
