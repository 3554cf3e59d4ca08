"""What was given to how many is read from one clause or two."""

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
            [("12户", "8万元", "农户", "12户")],
        ),
    ],
)
def test_receivers_and_amount_of_the_year_are_read_together(
    text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    manuscript = Manuscript.of_text(text)
    passage = manuscript.passages[0].text
    assert [
        (
            each.count.mention.text,
            each.amount.mention.text,
            each.receivers,
            passage[each.count_place.start : each.count_place.end],
        )
        for each in manuscript.events
    ] == expected
    assert [passage[each.amount_place.start : each.amount_place.end] for each in manuscript.events] == [
        amount for _, amount, _, _ in expected
    ]


@pytest.mark.parametrize(
    "text",
    [
        "计划全年为20名创业妇女发放贷款300万元。",  # a plan
        "上半年为20名创业妇女发放贷款300万元。",  # not the year's total
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("截至年底，共发放“两癌”救助金26万元，救助患病妇女26人。", ("26人", "26万元", "患病妇女", "“两癌”救助金")),
        ("全年救助28名患病妇女，发放救助金28万元。", ("28名", "28万元", "患病妇女", "救助金")),
    ],
)
def test_amount_and_receivers_may_have_a_clause_each(text: str, expected: tuple[str, str, str, str]) -> None:
    (event,) = Manuscript.of_text(text).events
    assert (event.count.mention.text, event.amount.mention.text, event.receivers, event.fund) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("全年发放救助金86万元，救助困难群众1260人。", "上半年发放救助金42万元，救助困难群众620人。"),
        ("全年发放救助金86万元，救助困难群众1260人。", "全年发放慰问金12万元，慰问困难群众600人。"),
        ("2032年发放高龄津贴86万元，惠及老人1260人。", "2033年发放高龄津贴89万元，惠及老人1290人。"),
        ("全年发放救助金86万元，救助困难群众1260人。", "全市全年发放救助金866万元，救助困难群众9600人。"),
        ("东镇全年发放救助金86万元，救助困难群众1260人。", "西镇全年发放救助金66万元，救助困难群众1160人。"),
    ],
)
def test_help_of_other_funds_years_and_places_is_another(one: str, other: str) -> None:
    events = Manuscript.of_text(f"{one}\n{other}").events
    assert len(events) < 2 or not is_same(*events)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年发放创业担保贷款21笔270万元。", ("21笔", "270万元", "", "创业担保贷款")),
        ("全年完成小额贷款贴息36笔，贴息资金45.1万元。", ("36笔", "45.1万元", "", "小额贷款贴息")),
        ("享受护林补贴农户2136户，补贴资金132.5万元。", ("2136户", "132.5万元", "农户", "补贴")),
        ("共有21名妇女获得小额贷款，总金额270万元。", ("21名", "270万元", "妇女", "小额贷款")),
        ("稳岗返还惠及企业41家，返还资金133万元。", ("41家", "133万元", "企业", "返还")),
    ],
)
def test_help_is_read_in_many_words(text: str, expected: tuple[str, str, str, str]) -> None:
    (event,) = Manuscript.of_text(text).events
    assert (event.count.mention.text, event.amount.mention.text, event.receivers, event.fund) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("全年发放创业担保贷款21笔270万元。", "全年收回创业担保贷款16笔240万元。"),
        ("全年发放贷款21笔270万元。", "全年发放贷款16笔240万元。"),  # loans of no name may be of two banks
        ("县工会全年慰问困难职工126名，发放慰问金12.6万元。", "团县委全年慰问困难职工142名，发放慰问金14.2万元。"),
        ("（一）小学\n全年为126名学生发放助学金3.8万元。", "（二）初中\n全年为142名学生发放助学金4.2万元。"),
        ("年度目标\n全年为142名学生发放助学金4.2万元。", "完成情况\n全年为126名学生发放助学金3.8万元。"),
        ("全年为142名学生发放助学金4.2万元。", "全年为126名学生发放助学金13.8万元。"),
    ],
)
def test_help_of_other_doers_kinds_and_sizes_is_another(one: str, other: str) -> None:
    events = Manuscript.of_text(f"{one}\n{other}").events
    assert len(events) < 2 or not is_same(*events)
