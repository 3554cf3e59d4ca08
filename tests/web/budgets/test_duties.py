"""Duties and tasks are told once a year; projects and indicators refer to them."""

import pytest
from pytest_django import DjangoAssertNumQueries

from jiheng.core.budget_unit import Duty as DutyRecord
from jiheng.core.budget_unit import Task as TaskRecord
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.duties import TABLES, put_row, remove_row
from jiheng.web.budgets.actions.projects import change_project
from jiheng.web.budgets.models import Duty, Project, Task
from jiheng.web.cases.records import year_records
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event
from tests.web.budgets.conftest import put_money
from tests.web.conftest import District

PAGE = "/2022/FL01/budgets/duties/"


@pytest.fixture
def told(money: UnitYear, preparer: Access) -> UnitYear:
    """Z1, and R1 that serves it."""
    put_row(preparer, money, TABLES["duties"], {"text": "组织妇女培训"})
    put_row(preparer, money, TABLES["tasks"], {"name": "开展技能培训", "duties": ("Z1",)})
    return money


def test_rows_get_the_next_free_code(told: UnitYear) -> None:
    assert year_records(Duty, told) == (DutyRecord(code="Z1", text="组织妇女培训"),)
    assert year_records(Task, told) == (TaskRecord(code="R1", name="开展技能培训", duties=("Z1",)),)
    assert [event.words for event in Event.objects.all()] == [
        "填报人甲（填报人）新增职责Z1",
        "填报人甲（填报人）新增任务R1",
    ]


def test_the_forms_add_and_change_a_task(district: District, told: UnitYear) -> None:
    client = district.client("preparer")
    form = client.get(f"{PAGE}tasks/R1/").content.decode()
    assert ('value="Z1" id="id_duties_0" checked' in form, "组织妇女培训" in form) == (True, True)
    typed = {
        "name": "开展技能培训",
        "duties": ["Z1"],
        "content": "全年办班",
        "result": "办班{{ 活动.场次 }}",
        "revision": "1",
    }
    page = client.post(f"{PAGE}tasks/R1/", typed, follow=True).content.decode()
    assert ("已保存" in page, "全年办班" in page) == (True, True)
    page = client.post(f"{PAGE}tasks/new/", {"name": "走访慰问"}, follow=True).content.decode()
    assert "走访慰问" in page
    codes = [task.code for task in year_records(Task, told)]
    assert codes == ["R1", "R2"]


@pytest.mark.usefixtures("told")
def test_the_second_editor_is_told_and_keeps_what_was_typed(district: District) -> None:
    answer = district.client("preparer").post(f"{PAGE}duties/Z1/", {"text": "另写一条", "revision": "0"})
    page = answer.content.decode()
    assert (answer.status_code, "又有人改过" in page, "另写一条" in page) == (422, True, True)


def test_what_others_hang_on_stays(told: UnitYear, preparer: Access) -> None:
    change_project(preparer, told, "X1", {"task": "R1"}, revision=0)
    with pytest.raises(ActionRefusedError, match="职责Z1还用在任务里，不能删除"):
        remove_row(preparer, told, TABLES["duties"], "Z1")
    with pytest.raises(ActionRefusedError, match="任务R1还用在项目里"):
        remove_row(preparer, told, TABLES["tasks"], "R1")
    change_project(preparer, told, "X1", {"task": ""}, revision=1)
    remove_row(preparer, told, TABLES["tasks"], "R1")
    remove_row(preparer, told, TABLES["duties"], "Z1")
    assert (year_records(Task, told), year_records(Duty, told)) == ((), ())


def test_a_task_is_shown_with_its_projects_and_their_money(
    district: District, told: UnitYear, preparer: Access
) -> None:
    before = district.client("supervisor").get(PAGE).content.decode()
    assert "有1个项目没有所属任务" in before
    change_project(preparer, told, "X1", {"task": "R1"}, revision=0)
    page = district.client("supervisor").get(PAGE).content.decode()
    assert ("没有所属任务" in page, "X1 示例培训项目" in page, "25.00" in page) == (False, True, True)


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("who", "status"), [("preparer", 200), ("auditor", 200), ("stranger", 404), ("administrator", 404), ("nobody", 302)]
)
@pytest.mark.usefixtures("told")
def test_who_sees_the_page(district: District, who: str, status: int) -> None:
    assert district.client(who).get(PAGE).status_code == status


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("who", "status"), [("preparer", 302), ("supervisor", 404), ("stranger", 404), ("nobody", 302)]
)
def test_only_the_preparer_writes(district: District, told: UnitYear, who: str, status: int) -> None:
    answer = district.client(who).post(f"{PAGE}duties/new/", {"text": "新的职责"})
    assert answer.status_code == status
    assert len(year_records(Duty, told)) == (2 if who == "preparer" else 1)


@pytest.mark.parametrize("count", [2, 20])
def test_the_page_asks_the_same_however_many_rows(
    district: District, preparer: Access, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    unit_year = put_money(district.unit_year)
    for at in range(count):
        put_row(preparer, unit_year, TABLES["duties"], {"text": f"职责{at}"})
        put_row(preparer, unit_year, TABLES["tasks"], {"name": f"任务{at}"})
    Project.objects.filter(unit_year=unit_year).update(task="R1")
    client = district.client("supervisor")
    client.get(PAGE)
    with django_assert_num_queries(10):
        client.get(PAGE)
