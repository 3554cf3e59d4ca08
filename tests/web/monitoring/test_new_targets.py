"""Targets approved or adjusted while a period runs are offered to its sheets, and never come by themselves."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.rules.target_rules import AdjustmentReason
from jiheng.web.accounts.access import access_of_person
from jiheng.web.budgets.models import Project
from jiheng.web.monitoring.following import follow_approval
from jiheng.web.monitoring.models import MonitoringSheet, Observation
from jiheng.web.monitoring.monitored import case_of
from jiheng.web.monitoring.new_targets import newer_targets, take_over
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event, Notice
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.actions.starting import adjust
from jiheng.web.targets.models import Indicator, TargetSet

from .conftest import DUE, Monitored

REASON = AdjustmentReason(code="policy", label="政策调整", needs_document=False)


@pytest.fixture
def second(monitored: Monitored) -> TargetSet:
    """Version 2: 1 has a lower target, 1.2 is gone, 2 is new; something was told of 1 and 1.2 before."""
    monitored.fill(monitored.whole, ind_1__value="33", **{"ind_1%2E2__value": "91"})
    first = TargetSet.objects.select_related("unit_year__year", "unit_year__budget_unit").get(project="", version=1)
    made = adjust(first, access_of_person(monitored.district.person("preparer")), REASON, "", "")
    for row in Indicator.objects.filter(target_set=made):
        if row.record_values()["code"] == "1":
            row.put_in(next(each for each in row.stored if each.name == "target"), Decimal(50))
            row.save()
        else:
            row.delete()
    new = IndicatorRecord(code="2", level1="效果", name="咨询人次", target=Decimal(200), unit_of_measure="人次")
    Indicator(unit_year=made.unit_year, target_set=made, position=5).fill(new).save()
    TargetSet.objects.filter(pk=made.pk).update(state=State.APPROVED)
    return made


def test_the_sheet_offers_the_new_version_with_what_it_changes(monitored: Monitored, second: TargetSet) -> None:
    client = monitored.district.client("preparer")
    assert "绩效目标已经调整为第2版，这张表还是第1版" in client.get(monitored.address(monitored.whole)).content.decode()
    page = client.get(monitored.address(monitored.whole, "targets/")).content.decode()
    for words in ("新增指标", "删除指标", "<del>60</del>", "<ins>50</ins>", "1.2 听众满意度", "政策调整"):
        assert words in page
    assert [each.code for each in case_of(monitored.again(monitored.whole)).indicators] == ["1", "1.2"]
    seen = {"target_set": str(second.pk), "revision": str(monitored.again(monitored.whole).revision)}
    client.post(monitored.address(monitored.whole, "targets/"), seen)
    case = case_of(monitored.again(monitored.whole))
    assert [(each.code, each.target) for each in case.indicators] == [("1", Decimal(50)), ("2", Decimal(200))]
    assert [(each.indicator, each.value) for each in case.observations] == [("1", Decimal(33))]
    assert Observation.objects.filter(project="").count() == 2
    assert newer_targets(monitored.again(monitored.whole)) is None
    told = Event.objects.get(verb="take_over").words
    assert told == "填报人甲（填报人）把1—7月监控由第1版换成第2版目标"


def test_the_others_read_and_the_submitted_sheet_stays(monitored: Monitored, second: TargetSet) -> None:
    page = monitored.address(monitored.whole, "targets/")
    statuses = {
        who: monitored.district.client(who).get(page).status_code
        for who in ("unit_reviewer", "bureau_officer", "stranger", "administrator", "nobody")
    }
    assert statuses == {
        "unit_reviewer": 200,
        "bureau_officer": 200,
        "stranger": 404,
        "administrator": 404,
        "nobody": 302,
    }
    for who, state, message in (
        ("unit_reviewer", State.DRAFT, "由填报人办理"),
        ("preparer", State.SUBMITTED, "请先撤回"),
    ):
        MonitoringSheet.objects.filter(pk=monitored.whole.pk).update(state=state)
        with pytest.raises(ActionRefusedError, match=message):
            take_over(monitored.whole, access_of_person(monitored.district.person(who)), second.pk)
    assert monitored.again(monitored.whole).target_set == monitored.whole.target_set


def test_it_is_the_version_that_was_read(monitored: Monitored, second: TargetSet) -> None:
    access = access_of_person(monitored.district.person("preparer"))
    for target_set, revision, message in ((second.pk, -1, "又有修改"), (0, None, "又调整成第2版")):
        with pytest.raises(ActionRefusedError, match=message):
            take_over(monitored.whole, access, target_set, revision=revision)


def test_a_sheet_opened_before_there_were_targets_takes_them_over(monitored: Monitored) -> None:
    approved = TargetSet.objects.get(project="", version=1)
    MonitoringSheet.objects.filter(pk=monitored.whole.pk).update(target_set=None)
    client = monitored.district.client("preparer")
    address = monitored.address(monitored.whole)
    assert "绩效目标已经批复，这张表还没有目标" in client.get(address).content.decode()
    assert "按第1版填报目标进度" in client.get(f"{address}targets/").content.decode()
    client.post(f"{address}targets/", {"target_set": str(approved.pk)})
    assert monitored.again(monitored.whole).target_set == approved


@pytest.mark.parametrize(("days_after_due", "joins"), [(0, True), (1, False)])
@pytest.mark.usefixtures("monitored")
def test_a_project_whose_targets_are_approved_joins_periods_that_are_not_due(
    days_after_due: int, *, joins: bool
) -> None:
    MonitoringSheet.objects.filter(project="X1").delete()
    Notice.objects.all().delete()
    approved = TargetSet.objects.select_related("unit_year__year", "unit_year__budget_unit").get(project="X1")
    follow_approval(approved, DUE + timedelta(days=days_after_due))
    made = [(sheet.title, sheet.target_set, sheet.due_on) for sheet in MonitoringSheet.objects.filter(project="X1")]
    told = list(Notice.objects.values_list("words", flat=True))
    assert made == ([("1—7月监控：家庭教育讲座", approved, DUE)] if joins else [])
    words = "示例区妇女联合会（本级）：目标已批复，1—7月监控增加了“家庭教育讲座”的监控表，8月20日前报送。"
    assert told == ([words] if joins else [])


def test_the_preparer_of_a_running_period_is_told_of_a_new_version(monitored: Monitored, second: TargetSet) -> None:
    Notice.objects.all().delete()
    follow_approval(second, date(2022, 8, 1))
    (told,) = Notice.objects.all()
    assert "第2版已批复，1—7月监控的监控表还没有按它" in told.words
    assert told.address == monitored.address(monitored.whole, "targets/")
    assert Project.objects.count() == 1
