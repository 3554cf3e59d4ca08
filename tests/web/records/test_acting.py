"""Work moves on by one table; every step is told in the trail; nothing happens twice."""

import pytest

from jiheng.web.accounts.access import access_of_person
from jiheng.web.accounts.models import Post
from jiheng.web.accounts.roles import Role
from jiheng.web.records.acting import ActionRefusedError, act, holders, mark_opened, possible
from jiheng.web.records.models import Event, Notice
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.models import TargetSet
from tests.web.conftest import District


def _work(district: District) -> TargetSet:
    return TargetSet.objects.create(unit_year=district.unit_year)


def _do(district: District, work: TargetSet, name: str, verb: str, words: str = "") -> TargetSet:
    return act(work, verb, access_of_person(district.person(name)), words)


def test_work_goes_from_the_preparer_to_approval(district: District) -> None:
    work = _work(district)
    for name, verb, state in (
        ("preparer", "submit", State.SUBMITTED),
        ("unit_reviewer", "return_by_unit_reviewer", State.RETURNED),
        ("preparer", "submit", State.SUBMITTED),
        ("unit_reviewer", "confirm", State.CONFIRMED),
        ("supervisor", "review", State.REVIEWED),
        ("bureau_officer", "approve", State.APPROVED),
    ):
        work = _do(district, work, name, verb, "样本量未填" if verb.startswith("return") else "")
        assert work.state == state
    assert [event.words for event in Event.objects.all()] == [
        "填报人甲（填报人）提交审核",
        "审核人乙（单位审核人）退回修改：样本量未填",
        "填报人甲（填报人）提交审核",
        "审核人乙（单位审核人）审核通过",
        "主管丙（主管部门）审核通过",
        "财政丁（财政部门）批复",
    ]
    assert [notice.person.username for notice in Notice.objects.order_by("pk")] == [
        "unit_reviewer",
        "preparer",
        "unit_reviewer",
        "supervisor",
        "bureau_officer",
        "preparer",
    ]


def test_a_stand_in_tells_for_whom_and_somebody_else_has_to_review(district: District) -> None:
    reviewer = district.person("unit_reviewer")
    lent = {"role": Role.PREPARER, "budget_unit": district.unit, "lent_by": district.person("preparer")}
    Post.objects.create(person=reviewer, **lent)
    work = _do(district, _work(district), "unit_reviewer", "submit")
    assert Event.objects.get().words == "审核人乙代填报人甲（填报人）提交审核"
    page = district.client("unit_reviewer").get(work.get_absolute_url()).content.decode()
    told = "除提交人外没有人担任“单位审核人”；请系统管理员登记岗位"
    assert (holders(work), told in page, "附言" in page, "退回时必填" in page) == ([], True, True, False)
    Post.objects.create(person=district.person("stranger"), role=Role.UNIT_REVIEWER, budget_unit=district.unit)
    assert holders(work) == [district.person("stranger")]
    page = district.client("stranger").get(work.get_absolute_url()).content.decode()
    assert (told in page, "退回时必填" in page) == (False, True)


def test_submitting_twice_does_one_thing(district: District) -> None:
    work = _work(district)
    _do(district, work, "preparer", "submit")
    with pytest.raises(ActionRefusedError, match="现在是“待单位审核”，不能提交审核"):
        _do(district, work, "preparer", "submit")
    assert Event.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "verb", "message"),
    [
        ("preparer", "confirm", "只有单位审核人能审核通过"),
        ("stranger", "withdraw", "只有填报人能撤回"),
        ("supervisor", "approve", "现在是“待单位审核”，不能批复"),
        ("unit_reviewer", "return_by_unit_reviewer", "退回修改要写明意见"),
    ],
)
def test_a_refused_step_says_why_and_leaves_no_trace(district: District, name: str, verb: str, message: str) -> None:
    work = _do(district, _work(district), "preparer", "submit")
    with pytest.raises(ActionRefusedError, match=message):
        _do(district, work, name, verb)
    work.refresh_from_db()
    assert (work.state, Event.objects.count()) == (State.SUBMITTED, 1)


def test_the_maker_is_never_the_checker(district: District) -> None:
    preparer = district.person("preparer")
    preparer.posts.create(role="unit_reviewer", budget_unit=district.unit)
    work = _do(district, _work(district), "preparer", "submit")
    with pytest.raises(ActionRefusedError, match="您自己提交的"):
        _do(district, work, "preparer", "confirm")


def test_work_is_withdrawn_only_until_the_reviewer_opens_it(district: District) -> None:
    work = _do(district, _work(district), "preparer", "submit")
    mark_opened(work, access_of_person(district.person("preparer")))
    assert work.opened_by_reviewer_at is None
    mark_opened(work, access_of_person(district.person("unit_reviewer")))
    with pytest.raises(ActionRefusedError, match="审核人已经打开"):
        _do(district, work, "preparer", "withdraw")


def test_an_action_on_an_outdated_page_is_refused(district: District) -> None:
    work = _do(district, _work(district), "preparer", "submit")
    with pytest.raises(ActionRefusedError, match="又有修改"):
        act(work, "confirm", access_of_person(district.person("unit_reviewer")), revision=work.revision - 1)


def test_everyone_is_offered_what_they_may_do(district: District) -> None:
    work = _do(district, _work(district), "preparer", "submit")
    offered = {
        name: [step.verb for step in possible(work, access_of_person(district.person(name)))]
        for name in ("preparer", "unit_reviewer", "supervisor", "stranger", "auditor")
    }
    assert offered == {
        "preparer": ["withdraw"],
        "unit_reviewer": ["confirm", "return_by_unit_reviewer"],
        "supervisor": [],
        "stranger": [],
        "auditor": [],
    }
    assert [person.username for person in holders(work)] == ["unit_reviewer"]


def test_why_work_was_sent_back_stands_above_it_until_it_is_handed_in_again(district: District) -> None:
    work, client = _work(district), district.client("preparer")
    _do(district, work, "preparer", "submit")
    told = "<strong>审核人乙（单位审核人）"
    _do(district, work, "unit_reviewer", "return_by_unit_reviewer", "样本量未填")
    page = client.get(work.get_absolute_url()).content.decode()
    assert told in page
    assert "退回修改</strong>样本量未填" in page
    _do(district, work, "preparer", "submit")
    assert told not in client.get(work.get_absolute_url()).content.decode()
