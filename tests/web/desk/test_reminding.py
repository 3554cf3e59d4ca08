"""催办, notices and the letters about them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.utils import timezone
from pytest_django.fixtures import Settings

from jiheng.web.accounts.access import access_of_person
from jiheng.web.desk.digest import is_due, send_digests
from jiheng.web.desk.reminding import count_late, remind
from jiheng.web.desk.works import stage_counts
from jiheng.web.records.acting import ActionRefusedError, tell
from jiheng.web.records.models import Event, Notice
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.models import TargetSet
from tests.web.conftest import YEAR, District

MORNING = datetime(2024, 3, 8, 8, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
EVENING = datetime(2024, 3, 7, 17, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def late_work(district: District) -> District:
    for project, state in (("", State.DRAFT), ("X1", State.DRAFT), ("X2", State.CONFIRMED), ("X3", State.APPROVED)):
        TargetSet.objects.create(unit_year=district.unit_year, project=project, state=state, due_on=date(YEAR, 3, 1))
    TargetSet.objects.create(unit_year=district.other_unit_year, due_on=date(YEAR, 3, 1))
    return district


def test_one_click_tells_everybody_who_holds_something_late_once_a_day(late_work: District) -> None:
    officer = access_of_person(late_work.person("bureau_officer"))
    today = timezone.localdate()
    assert count_late(officer, YEAR, today, stage_counts(officer, YEAR, today)) == 4
    assert (remind(officer, YEAR, today), remind(officer, YEAR, today)) == (3, 0)
    assert dict(Notice.objects.values_list("person__username", "words")) == {
        "preparer": "财政丁（财政部门）催办：2022年度有2件事已逾期，请尽快办理。",
        "supervisor": "财政丁（财政部门）催办：2022年度有1件事已逾期，请尽快办理。",
        "stranger": "财政丁（财政部门）催办：2022年度有1件事已逾期，请尽快办理。",
    }
    assert [event.words for event in Event.objects.all()] == ["财政丁（财政部门）催办2022年度逾期事项，通知3人"]


def test_a_department_reminds_its_own_units_only(late_work: District) -> None:
    access = access_of_person(late_work.person("supervisor"))
    assert remind(access, YEAR, timezone.localdate()) == 2
    assert set(Notice.objects.values_list("person__username", flat=True)) == {"preparer", "supervisor"}


def test_others_may_not_remind(late_work: District) -> None:
    with pytest.raises(ActionRefusedError, match="只有主管部门和财政部门能催办；请与上级联系。"):
        remind(access_of_person(late_work.person("preparer")), YEAR, timezone.localdate())


def test_letters_go_out_from_eight_where_mail_is_set_up(settings: Settings) -> None:
    assert not is_due(MORNING)
    settings.EMAIL_HOST = "mail.invalid"
    assert (is_due(MORNING.replace(hour=7)), is_due(MORNING)) == (False, True)


def test_a_letter_tells_what_came_before_this_morning(district: District) -> None:
    person = district.person("preparer")
    for words, at in (("周某（单位审核人）退回修改：样本量未填", EVENING), ("刚刚开放1—7月监控", MORNING)):
        tell([person], words, "/")
        Notice.objects.filter(words=words).update(at=at)
    assert send_digests(MORNING) == 0  # nobody knows where to
    person.email = "jia@example.invalid"
    person.save()
    assert (send_digests(MORNING), send_digests(MORNING)) == (1, 0)
    (letter,) = mail.outbox
    assert (letter.subject, letter.body, letter.to) == (
        "绩衡：您有1条新通知",
        "填报人甲：\n\n您在绩衡有新的通知：\n1. 周某（单位审核人）退回修改：样本量未填\n\n请登录绩衡，在“通知”里查看并办理。",
        ["jia@example.invalid"],
    )
