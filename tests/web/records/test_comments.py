"""Reviewers say something at a field; the preparer deals with it; every step is in the trail, nothing twice."""

import pytest

from jiheng.web.accounts.access import access_of_person
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.comments import add_comment, open_comments, settle_comment
from jiheng.web.records.models import Comment, Event
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.models import TargetSet
from tests.web.conftest import District

FIELD = "2.实际完成值"


@pytest.fixture
def work(district: District) -> TargetSet:
    return TargetSet.objects.create(unit_year=district.unit_year, state=State.SUBMITTED)


def _say(district: District, work: TargetSet, name: str, words: str = "没有附名单，请补。") -> Comment:
    return add_comment(work, access_of_person(district.person(name)), FIELD, words)


def test_a_comment_stands_at_its_field_until_it_is_dealt_with(district: District, work: TargetSet) -> None:
    comment = _say(district, work, "unit_reviewer")
    assert _say(district, work, "unit_reviewer") == comment
    assert open_comments(work) == {FIELD: [comment]}
    work.state = State.RETURNED
    work.save()
    for _ in range(2):
        settle_comment(work, access_of_person(district.person("preparer")), comment)
    assert open_comments(work) == {}
    assert [event.words for event in Event.objects.all()] == [
        "审核人乙（单位审核人）对“2.实际完成值”提出意见：没有附名单，请补。",
        "填报人甲（填报人）已处理意见：没有附名单，请补。",
    ]


def test_whoever_said_it_may_take_it_back(district: District, work: TargetSet) -> None:
    comment = _say(district, work, "expert")
    settle_comment(work, access_of_person(district.person("expert")), comment)
    assert open_comments(work) == {}
    assert Event.objects.last().words.endswith("撤回意见：没有附名单，请补。")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "state", "words", "told"),
    [
        ("preparer", State.SUBMITTED, "不对。", "只有单位审核人"),
        ("auditor", State.SUBMITTED, "不对。", "只有单位审核人"),
        ("supervisor", State.DRAFT, "不对。", "不在审核中"),
        ("supervisor", State.APPROVED, "不对。", "不在审核中"),
        ("supervisor", State.CONFIRMED, "  ", "意见是空的"),
        ("supervisor", State.CONFIRMED, "长" * 1001, "超过1000字"),
    ],
)
def test_comments_that_are_not_taken(
    district: District, work: TargetSet, name: str, state: State, words: str, told: str
) -> None:
    work.state = state
    with pytest.raises(ActionRefusedError, match=told):
        _say(district, work, name, words)
    assert Comment.objects.count() == 0


def test_nobody_else_settles(district: District, work: TargetSet) -> None:
    comment = _say(district, work, "unit_reviewer")
    for name in ("preparer", "supervisor"):  # the work is not in the preparer's hands
        with pytest.raises(ActionRefusedError):
            settle_comment(work, access_of_person(district.person(name)), comment)
    assert open_comments(work) == {FIELD: [comment]}


def test_comments_are_posted_by_those_who_see_the_work(district: District, work: TargetSet) -> None:
    posted = {"subject": work.subject, "field": FIELD, "words": "请补。", "next": "/2022/targets/"}
    answer = district.client("supervisor").post("/comments/", posted)
    assert (answer.status_code, answer["Location"]) == (302, "/2022/targets/")
    beside = district.client("supervisor").post("/comments/", posted, headers={"HX-Request": "true"})
    assert "请补。" in beside.content.decode()
    assert district.client("stranger").post("/comments/", posted).status_code == 404
    assert district.client("administrator").post("/comments/", posted).status_code == 404
    assert district.client("nobody").post("/comments/", posted).status_code == 302
    assert Comment.objects.count() == 1
    key = Comment.objects.get().pk
    assert district.client("stranger").post(f"/comments/{key}/settle/").status_code == 404
    district.client("supervisor").post(f"/comments/{key}/settle/")
    assert open_comments(work) == {}


@pytest.mark.parametrize("subject", ["", "targets.targetset:x", "accounts.person:1", "no.model:1", "targets.targetset"])
def test_only_work_can_be_commented(district: District, subject: str) -> None:
    answer = district.client("supervisor").post("/comments/", {"subject": subject, "words": "请补。"})
    assert answer.status_code == 404


def test_nobody_is_led_away(district: District, work: TargetSet) -> None:
    posted = {"subject": work.subject, "field": FIELD, "words": "请补。", "next": "https://elsewhere.example/"}
    answer = district.client("supervisor").post("/comments/", posted)
    assert answer["Location"] == work.get_absolute_url()
