"""The bureau opens periods; everybody sees what lies in their branch; the late are urged."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from jiheng.web.accounts.access import access_of_person
from jiheng.web.budget_units.models import BudgetUnit, UnitYear
from jiheng.web.monitoring.models import MonitoringPeriod, MonitoringSheet
from jiheng.web.monitoring.opening import open_period, proposals
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Notice
from tests.web.conftest import YEAR, District

from .conftest import DUE, JULY, Monitored

LIST = f"/{YEAR}/monitoring/"


def test_a_period_makes_a_sheet_for_each_unit_and_each_project_with_targets(monitored: Monitored) -> None:
    made = MonitoringSheet.objects.order_by("unit_year__budget_unit__path", "project")
    assert [(sheet.unit_year.budget_unit.code, sheet.project, sheet.title) for sheet in made] == [
        ("FL01", "", "1—7月监控：部门整体"),
        ("FL01", "X1", "1—7月监控：家庭教育讲座"),
        ("MZ01", "", "1—7月监控：部门整体"),
    ]
    told = Notice.objects.get(person=monitored.district.person("preparer"))
    assert told.words == "1—7月监控已开放：请填报截至7月31日的进度，8月20日前报送。"


def test_the_rules_propose_the_periods(district: District) -> None:
    (proposal,) = proposals(district.year, [])
    assert (proposal.name, proposal.as_of, proposal.due_on) == ("1—7月监控", JULY, date(YEAR, 8, 31))
    assert proposals(district.year, [JULY]) == ()


@pytest.mark.parametrize(
    ("who", "as_of", "due_on", "message"),
    [
        ("supervisor", JULY, DUE, "只有财政部门能开放监控"),
        ("bureau_officer", date(2021, 7, 31), DUE, "监控日2021-07-31不在2022年度内"),
        ("bureau_officer", date(YEAR, 10, 31), JULY, "报送截止2022-07-31不晚于监控日2022-10-31"),
        ("bureau_officer", JULY, DUE, "2022-07-31的监控已经开放过"),
    ],
)
def test_a_period_that_cannot_be_is_refused(
    monitored: Monitored, who: str, as_of: date, due_on: date, message: str
) -> None:
    access = access_of_person(monitored.district.person(who))
    with pytest.raises(ActionRefusedError, match=message):
        open_period(monitored.district.year, access, name="又一期", as_of=as_of, due_on=due_on)
    assert MonitoringPeriod.objects.count() == 1


def test_the_bureau_opens_a_period_on_the_page(monitored: Monitored) -> None:
    client = monitored.district.client("bureau_officer")
    posted = {"name": "1—10月监控", "as_of": "2022-10-31", "due_on": "2022-11-15"}
    answer = client.post(f"{LIST}periods/", posted, follow=True)
    assert "已开放1—10月监控" in answer.content.decode()
    assert client.post(f"{LIST}periods/", {"name": ""}, follow=True).status_code == 200
    assert MonitoringPeriod.objects.count() == 2


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("name", "status"),
    [("preparer", 200), ("auditor", 200), ("stranger", 200), ("administrator", 404), ("nobody", 302)],
)
def test_the_list_shows_one_s_own_branch(monitored: Monitored, name: str, status: int) -> None:
    answer = monitored.district.client(name).get(LIST)
    assert answer.status_code == status
    if status == 200:
        assert ("家庭教育讲座" in answer.content.decode()) is (name != "stranger")


@pytest.mark.parametrize("page", ["periods/"])
def test_verbs_of_the_bureau_do_not_exist_for_a_unit(monitored: Monitored, page: str) -> None:
    assert monitored.district.client("preparer").post(LIST + page).status_code == 404


def test_a_district_without_monitoring_is_told_what_it_is_for(district: District) -> None:
    assert "还没有开放监控" in district.client("preparer").get(LIST).content.decode()


def test_the_bureau_sees_money_and_lights_by_department(monitored: Monitored) -> None:
    monitored.fill_all()
    client = monitored.district.client("bureau_officer")
    assert "59.23%" in client.get(LIST).content.decode()
    text = client.get(f"{LIST}summary/").content.decode()
    assert "按主管部门汇总" in text
    assert "154.00" in text
    assert monitored.district.client("administrator").get(f"{LIST}summary/").status_code == 404


def test_lists_are_filtered(monitored: Monitored) -> None:
    client = monitored.district.client("bureau_officer")
    assert "没有符合条件的监控表" in client.get(f"{LIST}?level=warning").content.decode()
    assert "没有符合条件的监控表" in client.get(f"{LIST}?state=approved").content.decode()
    assert "家庭教育讲座" in client.get(f"{LIST}?words=讲座&late=1").content.decode()


def test_the_late_are_urged_by_the_one_click_of_the_desk(monitored: Monitored) -> None:
    client = monitored.district.client("supervisor")
    page = client.get(LIST).content.decode()
    assert f'action="/{YEAR}/remind/"' in page
    before = Notice.objects.count()
    answer = client.post(f"/{YEAR}/remind/", headers={"Referer": f"http://testserver{LIST}"})
    assert (answer["Location"], Notice.objects.count()) == (LIST, before + 1)
    client.post(f"/{YEAR}/remind/")
    monitored.district.client("bureau_officer").post(f"/{YEAR}/remind/")
    told = Notice.objects.filter(words__contains="催办").values_list("person__username", flat=True)
    assert sorted(told) == ["preparer", "stranger"]


@pytest.mark.any_database
def test_more_sheets_need_no_more_queries(
    monitored: Monitored, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = monitored.district.client("bureau_officer")
    client.get(LIST)
    with django_assert_max_num_queries(40) as few:
        client.get(LIST)
    for number in range(20):
        unit = BudgetUnit.objects.create(code=f"N{number}", name=f"单位{number}", parent=monitored.district.department)
        place = UnitYear.objects.create(budget_unit=unit, year=monitored.district.year)
        MonitoringSheet.objects.create(unit_year=place, period=monitored.period, due_on=DUE)
    with django_assert_max_num_queries(len(few.captured_queries)):
        client.get(LIST)
