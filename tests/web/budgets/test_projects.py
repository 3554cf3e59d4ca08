"""A project is set up, described, and shown with its money and its results."""

import pytest
from pytest_django import DjangoAssertNumQueries

from jiheng.core.budget import Project as ProjectRecord
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.projects import add_project, change_project
from jiheng.web.budgets.models import Project
from jiheng.web.cases import year_records
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event
from tests.web.conftest import District


def test_a_project_gets_the_next_free_code(money: UnitYear, preparer: Access) -> None:
    add_project(preparer, money, {"name": "示例宣传项目", "short_name": "示例宣传"})
    found: tuple[ProjectRecord, ...] = year_records(Project, money)
    assert [(each.code, each.name) for each in found] == [("X1", "示例培训项目"), ("X2", "示例宣传项目")]


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"name": "示例培训项目", "short_name": "甲"}, "项目名称“示例培训项目”与别的项目重复"),
        ({"name": "甲", "short_name": "示例培训"}, "项目简称“示例培训”与别的项目重复"),
        ({"name": "甲", "short_name": "甲.乙"}, "有“.”或空格"),
        ({"code": "X1", "name": "甲", "short_name": "甲"}, "项目编号“X1”已经有了"),
    ],
)
def test_a_project_has_names_of_its_own(money: UnitYear, preparer: Access, told: dict[str, str], message: str) -> None:
    with pytest.raises(ActionRefusedError, match=message):
        add_project(preparer, money, told)


def test_the_second_editor_is_told_and_nothing_is_lost(district: District, money: UnitYear, preparer: Access) -> None:
    change_project(preparer, money, "X1", {"manager": "负责人壬"}, revision=0)
    client = district.client("preparer")
    typed = {"name": "示例培训项目", "short_name": "示例培训", "manager": "负责人癸", "revision": "0"}
    answer = client.post("/2022/FL01/budgets/projects/X1/edit/", typed)
    page = answer.content.decode()
    assert (answer.status_code, "又有人改过" in page, "负责人癸" in page) == (422, True, True)
    assert Event.objects.get().words == "填报人甲（填报人）修改项目X1：项目负责人"


@pytest.mark.usefixtures("money")
def test_the_form_sets_up_and_changes_a_project(district: District) -> None:
    client = district.client("preparer")
    typed = {"name": "示例宣传项目", "short_name": "示例宣传", "continuity": "new", "is_key": "on"}
    page = client.post("/2022/FL01/budgets/projects/new/", typed, follow=True).content.decode()
    assert ("已设立项目“示例宣传项目”" in page, "重点" in page, "新增项目" in page) == (True, True, True)
    changed = {**typed, "name": "示例宣传活动", "revision": "0"}
    page = client.post("/2022/FL01/budgets/projects/X2/edit/", changed, follow=True).content.decode()
    assert "示例宣传活动" in page


def test_a_projects_page_shows_money_and_what_happened(
    district: District, money: UnitYear, preparer: Access, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    change_project(preparer, money, "X1", {"manager": "负责人壬"}, revision=0)
    client = district.client("supervisor")
    with django_assert_max_num_queries(20):
        page = client.get("/2022/FL01/budgets/projects/X1/").content.decode()
    for words in ("示例培训项目", "25.00", "省级2021", "没有批复", "修改项目X1：项目负责人"):
        assert words in page
