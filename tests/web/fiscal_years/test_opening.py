"""A new year begins with what goes on from the year before; opening it twice does one thing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.budget import ProjectContinuity
from jiheng.core.case import Case
from jiheng.web.accounts.access import Access, access_of_person
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, UnitYear
from jiheng.web.budgets.actions.carrying_over import Remainder, carry_over
from jiheng.web.budgets.models import BudgetLine, Duty, Project, Task
from jiheng.web.cases.records import year_records
from jiheng.web.fiscal_years.bringing_in import goes_on
from jiheng.web.fiscal_years.closing import change_terms, close_year, reopen_year, terms_of
from jiheng.web.fiscal_years.opening import Terms, open_year
from jiheng.web.jobs.running import run_next
from jiheng.web.records.acting import ActionRefusedError, act
from jiheng.web.records.models import Event, Notice
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.targets.models import Indicator, Objective, TargetSet
from tests.web.conftest import District
from tests.web.put_case import put_case

TERMS = Terms("440117", "hunan.whole_department", "cn.project_self_evaluation", targets_due_on=date(2023, 3, 10))


@pytest.fixture
def officer(district: District) -> Access:
    return access_of_person(district.person("bureau_officer"))


@pytest.fixture
def last_year(district: District, womens_federation: Case) -> UnitYear:
    """The worked case of 2022 in the district's first unit."""
    put_case(womens_federation, district.unit_year)
    return district.unit_year


def _open(officer: Access, terms: Terms = TERMS) -> UnitYear:
    open_year(officer, 2023, terms)
    assert run_next()
    return UnitYear.objects.select_related("year", "budget_unit").get(budget_unit__code="FL01", year__year=2023)


def test_every_unit_in_use_is_brought_in(district: District, officer: Access) -> None:
    BudgetUnit.objects.filter(code="FL02").update(is_active=False)
    _open(officer)
    codes = UnitYear.objects.filter(year__year=2023).values_list("budget_unit__code", flat=True)
    assert sorted(codes) == ["FL01", "MZ01"]
    assert Notice.objects.get(person=district.person("preparer")).words == (
        "示例区妇女联合会（本级）：2023年度已开放，请核对带入的项目和绩效目标，3月10日前提交。"
    )


def test_duties_tasks_and_projects_go_on(last_year: UnitYear, officer: Access, womens_federation: Case) -> None:
    opened = _open(officer)
    assert year_records(Duty, opened) == womens_federation.duties
    assert year_records(Task, opened) == tuple(replace(each, result="") for each in womens_federation.tasks)
    continued = Project.objects.filter(unit_year=opened).order_by("pk")
    assert [project.continues for project in continued] == list(Project.objects.filter(unit_year=last_year))


def test_last_years_results_are_the_new_drafts_baselines(last_year: UnitYear, officer: Access) -> None:
    SelfEvaluation.objects.update(state=State.APPROVED)
    opened = _open(officer)
    draft = TargetSet.objects.get(unit_year=opened, project="")
    before = TargetSet.objects.get(unit_year=last_year)
    assert (draft.state, draft.version, draft.due_on) == ("draft", 1, date(2023, 3, 10))
    assert Objective.objects.filter(target_set=draft).count() == Objective.objects.filter(target_set=before).count()
    values = [row.record_values() for row in Indicator.objects.filter(target_set=draft)]
    assert len(values) == Indicator.objects.filter(target_set=before).count()
    loans = next(each for each in values if each["name"] == "妇女小额贴息贷款发放金额完成率")
    assert (loans["previous_actual"], loans["baseline"], loans["baseline_year"]) == (Decimal(240), Decimal(240), 2022)


def test_carried_money_keeps_its_origin(district: District, last_year: UnitYear, officer: Access) -> None:
    preparer = access_of_person(district.person("preparer"))
    carry_over(preparer, last_year, {"Y3": Remainder(Decimal(100_000), Decimal(0))})
    (line,) = year_records(BudgetLine, _open(officer))
    assert (line.project, line.year_of_origin, line.revised_budget) == ("X1", 2022, Decimal(100_000))


def test_opening_twice_does_one_thing_and_brings_in_what_was_lacking(
    district: District, last_year: UnitYear, officer: Access
) -> None:
    opened = _open(officer)
    before = (TargetSet.objects.count(), Project.objects.count(), UnitYear.objects.count())
    BudgetUnit.objects.create(code="FL09", name="示例新单位", parent=district.department)
    assert _open(officer, replace(TERMS, region="000000")) == opened
    after = (TargetSet.objects.count(), Project.objects.count(), UnitYear.objects.count())
    assert after == (before[0], before[1], before[2] + 1)
    assert FiscalYear.objects.get(year=2023).region == "440117"
    assert Event.objects.filter(verb="open").count() == 1
    assert last_year.pk != opened.pk


@pytest.mark.parametrize(
    ("continuity", "last", "is_going_on"),
    [
        (ProjectContinuity.CONTINUING, None, True),
        (ProjectContinuity.NEW, None, False),
        (None, None, True),
        (ProjectContinuity.NEW, 2024, True),
        (ProjectContinuity.CONTINUING, 2022, False),
    ],
)
def test_a_project_goes_on_until_its_last_year(
    continuity: ProjectContinuity | None, last: int | None, is_going_on: bool
) -> None:
    project = ProjectRecord(
        code="X1", name="某项目", short_name="某", budget_unit="D1", continuity=continuity, last_year=last
    )
    assert goes_on(project, 2023) == is_going_on


def test_a_standard_that_is_not_there_is_refused(officer: Access) -> None:
    with pytest.raises(ActionRefusedError, match="请为2023年另选一个评分标准"):
        open_year(officer, 2023, replace(TERMS, project_standard="cn.nothing"))
    assert FiscalYear.objects.count() == 1


def test_only_the_finance_bureau_opens_and_closes(district: District) -> None:
    supervisor = access_of_person(district.person("supervisor"))
    with pytest.raises(ActionRefusedError, match="只有财政部门"):
        open_year(supervisor, 2023, TERMS)
    with pytest.raises(ActionRefusedError, match="只有财政部门"):
        close_year(supervisor, district.year, "")


def test_in_a_closed_year_nothing_moves_until_it_is_opened_again(district: District, officer: Access) -> None:
    work = TargetSet.objects.create(unit_year=district.unit_year)
    close_year(officer, district.year, "决算已批复")
    close_year(officer, district.year, "决算已批复")
    preparer = access_of_person(district.person("preparer"))
    with pytest.raises(ActionRefusedError, match="2022年度已经关闭，只能查看"):
        act(work, "submit", preparer)
    with pytest.raises(ActionRefusedError, match="请联系财政部门重新打开"):
        open_year(officer, 2022, TERMS)
    with pytest.raises(ActionRefusedError, match="写明原因"):
        reopen_year(officer, district.year, " ")
    reopen_year(officer, district.year, "补报一件")
    assert act(work, "submit", preparer).state == "submitted"
    assert [event.verb for event in Event.objects.all()] == ["close", "reopen", "submit"]


def test_standards_stay_once_a_self_evaluation_has_begun(
    district: District, last_year: UnitYear, officer: Access
) -> None:
    year = last_year.year
    other = replace(terms_of(year), project_standard="conghua.whole_department")
    with pytest.raises(ActionRefusedError, match="已有单位开始自评"):
        change_terms(officer, year, other)
    change_terms(officer, year, replace(terms_of(year), requires_target=True))
    assert Event.objects.get().words == "财政丁（财政部门）修改2022年度的无目标不入库"
    district.year.refresh_from_db()
    assert district.year.requires_target
