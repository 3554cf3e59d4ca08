"""A project's page tells its money and its results together."""

from pytest_django import DjangoAssertNumQueries

from jiheng.core.budget import Project as ProjectRecord
from jiheng.web.accounts.access import access_of_person
from jiheng.web.budget_units.models import FiscalYear, UnitYear
from jiheng.web.budgets.actions.projects import change_project
from jiheng.web.budgets.models import Project
from jiheng.web.records.models import Event
from jiheng.web.targets.models import TargetSet
from tests.web.budgets.conftest import put_line, put_money
from tests.web.conftest import District


def test_a_projects_page_shows_money_and_what_happened(
    district: District, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    money = put_money(district.unit_year)
    preparer = access_of_person(district.person("preparer"))
    change_project(preparer, money, "X1", {"manager": "负责人壬"}, revision=0)
    client = district.client("supervisor")
    with django_assert_max_num_queries(27):
        page = client.get("/2022/FL01/budgets/projects/X1/").content.decode()
    for words in ("示例培训项目", "25.00", "省级2021", "没有批复", "修改项目X1"):
        assert words in page


def test_what_was_done_names_and_opens_the_work_it_was_done_to(district: District) -> None:
    money = put_money(district.unit_year)
    targets = TargetSet.objects.create(unit_year=money, project="X1")
    told = {"subject": targets.subject, "verb": "approve", "words": "财政丁（财政部门）批复"}
    Event.objects.create(person=district.person("bureau_officer"), unit_year=money, project="X1", **told)
    page = district.client("supervisor").get("/2022/FL01/budgets/projects/X1/").content.decode()
    assert f'批复 <a href="{targets.get_absolute_url()}">2022年绩效目标（示例培训项目）</a>' in page


def test_a_continued_project_shows_its_money_year_by_year(district: District) -> None:
    money = put_money(district.unit_year)
    earlier = UnitYear.objects.create(budget_unit=district.unit, year=FiscalYear.objects.create(year=2021))
    before = ProjectRecord(code="X7", name="示例培训项目", short_name="示例培训", budget_unit="FL01")
    old = Project(unit_year=earlier).fill(before)
    old.save()
    Project.objects.filter(unit_year=money).update(continues=old)
    put_line(earlier, code="Y1", project="X7", revised=180_000, spent=150_000, origin=2021)
    page = district.client("supervisor").get("/2022/FL01/budgets/projects/X1/").content.decode()
    assert ("历年资金" in page, "18.00" in page, "/2021/FL01/budgets/projects/X7/" in page) == (True, True, True)
