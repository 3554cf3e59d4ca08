"""A unit goes over to another department: later years follow it, earlier ones keep the department they had."""

import pytest

from jiheng.core.case import Case
from jiheng.web.accounts.access import Access, access_of_person
from jiheng.web.accounts.models import Person, Post
from jiheng.web.accounts.roles import Role
from jiheng.web.administration.actions.moving import move_unit
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, UnitYear
from jiheng.web.records.acting import ActionRefusedError, possible
from jiheng.web.records.models import Event, Notice
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.whole_case import whole_case
from jiheng.web.targets.models import TargetSet
from tests.web.conftest import District
from tests.web.put_case import put_case

REASON = "机构改革方案"


@pytest.fixture
def administrator(district: District) -> Access:
    return access_of_person(district.person("administrator"))


@pytest.fixture
def moved(district: District, administrator: Access) -> District:
    """妇联（本级） goes to 民政局 from 2023 on; 2022 and 2023 are open."""
    later = FiscalYear.objects.create(
        year=2023, region="440117", whole_unit_standard="hunan.whole_department", project_standard="x"
    )
    UnitYear.objects.create(budget_unit=district.unit, year=later)
    person = Person.objects.create(username="new_supervisor", name="主管壬")
    Post.objects.create(person=person, role=Role.SUPERVISING_DEPARTMENT, budget_unit=district.other_department)
    district.people["new_supervisor"] = person
    move_unit(administrator, district.unit, district.other_department, 2023, REASON)
    return district


def _years(who: str, district: District) -> list[int]:
    access = access_of_person(district.person(who))
    return [year for year in (2022, 2023) if access.unit_years(year).filter(budget_unit__code="FL01").exists()]


def test_the_tree_and_the_trail_know_of_it(moved: District) -> None:
    unit = BudgetUnit.objects.get(code="FL01")
    assert unit.path == f"/{moved.bureau.pk:06}/{moved.other_department.pk:06}/{unit.pk:06}/"
    assert Event.objects.get(verb="move").words == (
        "管理员庚（系统管理员）把单位FL01“示例区妇女联合会（本级）”由示例区妇女联合会划转到示例区民政局，自2023年度起：机构改革方案"
    )
    told = Notice.objects.values_list("person__username", flat=True)
    assert sorted(told) == ["new_supervisor", "preparer", "supervisor"]


def test_earlier_years_keep_their_department(moved: District, womens_federation: Case) -> None:
    of_year = {each.year.year: each.department.name for each in UnitYear.objects.filter(budget_unit=moved.unit)}
    assert of_year == {2022: "示例区妇女联合会", 2023: "示例区民政局"}
    unit_year = UnitYear.objects.get(budget_unit=moved.unit, year=moved.year)
    evaluation = put_case(womens_federation, unit_year)
    assert whole_case(evaluation).budget_units[0].supervising_department == "示例区妇女联合会"


def test_the_old_department_reads_its_years_and_the_new_one_sees_all(moved: District) -> None:
    seen = {who: _years(who, moved) for who in ("supervisor", "new_supervisor", "bureau_officer", "stranger")}
    assert seen == {
        "supervisor": [2022],
        "new_supervisor": [2022, 2023],
        "bureau_officer": [2022, 2023],
        "stranger": [],
    }
    statuses = [moved.client("supervisor").get(f"/{year}/FL01/budgets/").status_code for year in (2022, 2023)]
    assert statuses == [200, 404]


def test_what_is_under_way_is_reviewed_by_the_new_department(moved: District) -> None:
    work = TargetSet.objects.create(unit_year=moved.unit_year, state=State.CONFIRMED)
    work = TargetSet.objects.select_related("unit_year__budget_unit", "unit_year__year").get(pk=work.pk)
    steps = {
        who: [step.verb for step in possible(work, access_of_person(moved.person(who)))]
        for who in ("supervisor", "new_supervisor")
    }
    assert steps == {"supervisor": [], "new_supervisor": ["review", "return_by_supervising_department"]}


def test_summaries_follow_the_department_of_the_year(moved: District) -> None:
    client = moved.client("bureau_officer")
    shown = {
        (year, code): "/FL01/" in client.get(f"/{year}/summary/?department={code}").content.decode()
        for year in (2022, 2023)
        for code in ("FL00", "MZ00")
    }
    assert shown == {(2022, "FL00"): True, (2022, "MZ00"): False, (2023, "FL00"): False, (2023, "MZ00"): True}


def test_the_departments_to_choose_from_are_those_of_the_year(moved: District) -> None:
    access = access_of_person(moved.person("bureau_officer"))
    offered = {year: [code for code, _ in access.departments(year)] for year in (2022, 2023)}
    assert offered == {2022: ["FL00", "MZ00"], 2023: ["MZ00"]}


def test_each_department_sums_up_the_units_it_had_in_the_year(moved: District) -> None:
    summed = {
        (who, year): [each.budget_unit.code for each in access_of_person(moved.person(who)).overseen_years(year)]
        for who in ("supervisor", "new_supervisor")
        for year in (2022, 2023)
    }
    assert summed == {
        ("supervisor", 2022): ["FL01"],
        ("supervisor", 2023): [],
        ("new_supervisor", 2022): ["MZ01"],
        ("new_supervisor", 2023): ["FL01"],
    }
    page = moved.client("supervisor").get("/2022/summary/").content.decode()
    assert "/2022/FL01/budgets/" in page


def test_the_subordinates_of_a_year_are_those_it_had_then(moved: District, administrator: Access) -> None:
    """活动中心 stays with its department, was there in 2022 alone, and is taken out of use later."""
    UnitYear.objects.create(budget_unit=moved.activity_centre, year=moved.year)
    BudgetUnit.objects.filter(pk=moved.activity_centre.pk).update(is_active=False)
    own = {each.year.year: each for each in UnitYear.objects.filter(budget_unit=moved.unit)}
    told = {year: [each.code for each in unit_year.subordinates()] for year, unit_year in own.items()}
    assert told == {2022: ["FL02"], 2023: []}
    move_unit(administrator, moved.activity_centre, moved.other_department, 2023, REASON)
    assert [each.code for each in own[2022].subordinates()] == ["FL02"]


def test_a_second_move_leaves_the_first_years_alone(moved: District, administrator: Access) -> None:
    move_unit(administrator, moved.unit, moved.department, 2024, "再次调整")
    of_year = {each.year.year: each.department.name for each in UnitYear.objects.filter(budget_unit__code="FL01")}
    assert of_year == {2022: "示例区妇女联合会", 2023: "示例区民政局"}


def test_what_cannot_be_moved_is_refused(district: District, administrator: Access) -> None:
    for unit, department, reason, message in (
        (district.department, district.other_department, REASON, "只有预算单位能划转"),
        (district.unit, district.other_unit, REASON, "不是在用的主管部门"),
        (district.unit, district.other_department, " ", "划转要写明依据"),
    ):
        with pytest.raises(ActionRefusedError, match=message):
            move_unit(administrator, unit, department, 2023, reason)
    with pytest.raises(ActionRefusedError, match="只有系统管理员"):
        move_unit(access_of_person(district.person("bureau_officer")), district.unit, district.department, 2023, REASON)


def test_the_page_moves_a_unit(district: District) -> None:
    client = district.client("administrator")
    page = "/administration/units/FL02/move/"
    form = client.get(page).content.decode()
    assert ("示例区民政局</option>" in form, "示例区妇女联合会</option>" in form) == (True, False)
    wrong = client.post(page, {"department": "FL01", "since": "23"})
    assert (wrong.status_code, "没有这个主管部门" in wrong.content.decode()) == (422, True)
    told = client.post(page, {"department": "MZ00", "since": "2023", "reason": REASON}, follow=True).content.decode()
    assert ("已划转到示例区民政局，自2023年度起" in told, "归示例区民政局" in told) == (True, True)


@pytest.mark.parametrize(("who", "status"), [("bureau_officer", 404), ("preparer", 404), ("nobody", 302)])
def test_only_the_administrator_opens_the_page(district: District, who: str, status: int) -> None:
    assert district.client(who).get("/administration/units/FL01/move/").status_code == status
