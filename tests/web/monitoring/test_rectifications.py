"""A rectification from notice to end: terms in working days, replies with evidence, what is overdue."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from jiheng.web.accounts.access import access_of_person
from jiheng.web.monitoring.models import Rectification, RectificationState
from jiheng.web.monitoring.rectifying import evidence_of, issue, reply, verify
from jiheng.web.monitoring.views.rectifications import time_left
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event, Notice
from tests.web.conftest import SEEN_ON_THE_BRANCH, YEAR

from .conftest import Monitored

SEPTEMBER = date(YEAR, 9, 29)
OPTION = "继续执行并落实纠偏措施"


def issued(monitored: Monitored, today: date = SEPTEMBER, due_on: date | None = None) -> Rectification:
    return issue(
        monitored.whole,
        access_of_person(monitored.district.person("bureau_officer")),
        problem="讲座场次落后于序时进度",
        demand="九月底前补足场次",
        today=today,
        due_on=due_on,
    )


def replied(monitored: Monitored, notice: Rectification, today: date = SEPTEMBER) -> Rectification:
    access = access_of_person(monitored.district.person("preparer"))
    return reply(notice, access, choice=OPTION, words="已补办12场", today=today)


def address(notice: Rectification, page: str = "") -> str:
    return f"/{YEAR}/FL01/monitoring/rectifications/{notice.pk}/{page}"


def test_the_term_runs_in_working_days_over_the_national_day_week(monitored: Monitored) -> None:
    notice = issued(monitored)
    assert (notice.due_on, notice.reply_workdays) == (date(YEAR, 10, 18), 10)
    assert notice.basis.startswith("10个工作日，设计默认值")


def test_a_day_can_be_set_instead(monitored: Monitored) -> None:
    notice = issued(monitored, due_on=date(YEAR, 10, 31))
    assert (notice.due_on, notice.basis) == (date(YEAR, 10, 31), "发出时指定的日期")


def test_without_a_calendar_a_day_must_be_set(monitored: Monitored) -> None:
    with pytest.raises(ActionRefusedError, match=r"2027年的放假调休安排没有数据.*直接填写回复期限"):
        issued(monitored, today=date(2026, 12, 30))


def test_a_notice_is_answered_verified_reopened_and_closed(monitored: Monitored) -> None:
    officer = access_of_person(monitored.district.person("bureau_officer"))
    notice = replied(monitored, issued(monitored))
    assert notice.state == RectificationState.REPLIED
    with pytest.raises(ActionRefusedError, match="退回继续整改要写明还差什么"):
        verify(notice, officer, is_accepted=False, words="", today=SEPTEMBER)
    notice = verify(notice, officer, is_accepted=False, words="缺签到表", today=date(YEAR, 10, 12))
    assert (notice.state, notice.due_on) == (RectificationState.REOPENED, date(YEAR, 10, 26))
    notice = replied(monitored, notice, date(YEAR, 10, 20))
    notice = verify(notice, officer, is_accepted=True, words="", today=date(YEAR, 10, 21))
    assert (notice.state, notice.closed_on) == (RectificationState.CLOSED, date(YEAR, 10, 21))
    assert [event.verb for event in Event.objects.filter(subject=notice.subject)] == [
        "issue",
        "reply",
        "reopen",
        "reply",
        "close",
    ]
    with pytest.raises(ActionRefusedError, match="现在是“已销号”"):
        replied(monitored, notice)


def test_only_the_right_people_act(monitored: Monitored) -> None:
    stranger, preparer = (access_of_person(monitored.district.person(name)) for name in ("stranger", "preparer"))
    notice = issued(monitored)
    with pytest.raises(ActionRefusedError, match="只有示例区妇女联合会（本级）的填报人"):
        reply(notice, stranger, choice=OPTION, words="已办", today=SEPTEMBER)
    with pytest.raises(ActionRefusedError, match="处置方式要从"):
        reply(notice, preparer, choice="再说", words="已办", today=SEPTEMBER)
    with pytest.raises(ActionRefusedError, match="只有主管部门和财政部门"):
        verify(notice, preparer, is_accepted=True, words="", today=SEPTEMBER)
    with pytest.raises(ActionRefusedError, match="只有主管部门和财政部门"):
        issue(monitored.whole, preparer, problem="甲", demand="乙", today=SEPTEMBER)
    with pytest.raises(ActionRefusedError, match="又有修改"):
        reply(notice, preparer, choice=OPTION, words="已办", today=SEPTEMBER, revision=7)


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(YEAR, 10, 17), "还有1个工作日"),
        (date(YEAR, 10, 18), "今天到期"),
        (date(YEAR, 10, 19), "已逾期1个工作日"),
        (date(YEAR, 10, 24), "已逾期4个工作日"),
    ],
)
def test_what_is_left_is_told_in_working_days(monitored: Monitored, today: date, words: str) -> None:
    assert time_left(issued(monitored), today) == words


@pytest.mark.any_database
@pytest.mark.parametrize(("name", "status"), SEEN_ON_THE_BRANCH.items())
def test_a_notice_is_seen_by_those_of_its_branch_alone(monitored: Monitored, name: str, status: int) -> None:
    notice = issued(monitored)
    assert monitored.district.client(name).get(address(notice)).status_code == status


def test_the_whole_way_on_the_pages(monitored: Monitored) -> None:
    officer, preparer = (monitored.district.client(name) for name in ("bureau_officer", "preparer"))
    posted = {"problem": "场次落后", "demand": "补足", "due_on": "2099-12-31"}
    answer = officer.post(monitored.address(monitored.whole, "rectify/"), posted, follow=True)
    assert "整改通知已发出" in answer.content.decode()
    notice = Rectification.objects.get()
    file = SimpleUploadedFile("签到表.pdf", b"%PDF-1.4 ...", content_type="application/pdf")
    answer = preparer.post(
        address(notice, "reply/"),
        {"choice": OPTION, "words": "已补办", "revision": "0", "evidence": file},
        follow=True,
    )
    assert "已回复，等待核验" in answer.content.decode()
    (evidence,) = evidence_of(notice)
    got = officer.get(address(notice, f"evidence/{evidence.pk}/"))
    assert b"".join(got.streaming_content) == b"%PDF-1.4 ..."  # type: ignore[attr-defined]
    assert monitored.district.client("stranger").get(address(notice, f"evidence/{evidence.pk}/")).status_code == 404
    answer = officer.post(address(notice, "verify/"), {"verdict": "close", "revision": "1"}, follow=True)
    assert "已核验通过，销号。" in answer.content.decode()
    notice.refresh_from_db()
    assert notice.state == RectificationState.CLOSED
    assert Notice.objects.filter(person=monitored.district.person("preparer"), words__contains="销号").exists()


def test_a_file_that_is_not_what_it_says_is_refused(monitored: Monitored) -> None:
    notice = issued(monitored)
    file = SimpleUploadedFile("签到表.pdf", b"MZ....")
    answer = monitored.district.client("preparer").post(address(notice, "evidence/"), {"evidence": file}, follow=True)
    assert "与扩展名不符" in answer.content.decode()
    assert evidence_of(notice) == []


def test_the_overdue_are_listed(monitored: Monitored) -> None:
    issued(monitored)
    client = monitored.district.client("supervisor")
    text = client.get(f"/{YEAR}/monitoring/rectifications/?late=1").content.decode()
    assert "讲座场次落后于序时进度" in text
    assert "已逾期" in text
    assert "没有整改" in client.get(f"/{YEAR}/monitoring/rectifications/?state=closed").content.decode()
    assert "整改回复1件" in client.get(f"/{YEAR}/monitoring/").content.decode()
