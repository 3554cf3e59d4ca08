"""A project is set up, described, and shown with its money and its results."""

from decimal import Decimal
from typing import Any

import pytest

from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.budget_unit import Task as TaskRecord
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.projects import add_project, change_project
from jiheng.web.budgets.models import Project, Task
from jiheng.web.cases.records import year_records
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


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"task": "R9"}, "没有任务“R9”"),
        ({"first_year": 2023, "last_year": 2021}, "结束年度2021早于开始年度2023"),
        ({"first_year": 2023, "last_year": 2025}, "项目期2023—2025不含2022年"),
        ({"first_year": 2020, "last_year": 2021}, "项目期2020—2021不含2022年"),
        ({"midterm_appropriation": Decimal(10)}, "没有填中期资金总额"),
        ({"requested_appropriation": Decimal(10)}, "没有填申请资金总额"),
        (
            {"midterm_budget": Decimal(5), "midterm_appropriation": Decimal(10)},
            "中期财政拨款10.00元超过中期资金总额5.00元",
        ),
        ({"midterm_budget": Decimal(5), "first_year": 2022, "last_year": 2022}, "跨年度项目的全部资金"),
    ],
)
def test_a_projects_term_holds_together(money: UnitYear, preparer: Access, told: dict[str, Any], message: str) -> None:
    with pytest.raises(ActionRefusedError, match=message):
        change_project(preparer, money, "X1", told, revision=0)


def test_the_form_tells_task_term_and_midterm_money(district: District, money: UnitYear) -> None:
    Task(unit_year=money).fill(TaskRecord(code="R1", name="示例任务")).save()
    client = district.client("preparer")
    assert "R1 示例任务" in client.get("/2022/FL01/budgets/projects/X1/edit/").content.decode()
    typed = {
        "name": "示例培训项目", "short_name": "示例培训", "task": "R1", "first_year": "2021", "last_year": "2023",
        "midterm_budget": "60", "midterm_appropriation": "45.5", "requested_budget": "20", "revision": "0",
    }  # fmt: skip
    page = client.post("/2022/FL01/budgets/projects/X1/edit/", typed, follow=True).content.decode()
    for words in ("R1 示例任务", "项目期2021—2023年", "60.00万元，其中财政拨款45.50万元", "申请资金"):
        assert words in page
    found: ProjectRecord = year_records(Project, money)[0]
    assert (found.task, found.first_year, found.last_year) == ("R1", 2021, 2023)
    assert (found.midterm_budget, found.midterm_appropriation) == (Decimal(600_000), Decimal(455_000))
