"""The example district is whole, believable, and scored by the engine."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.db.models import F
from django.test import override_settings
from pytest_django.fixtures import Settings

from jiheng.core.case import Case
from jiheng.documents.case_json import case_to_json
from jiheng.evaluation.evaluate import evaluate
from jiheng.figures.registry import figures_of
from jiheng.rules.library import load_library, rule_day
from jiheng.subsidy.results import results_of
from jiheng.web.budget_units.models import BudgetUnit
from jiheng.web.example_district.composing import UnitOfYear
from jiheng.web.example_district.description import (
    YEARS,
    DepartmentRow,
    Description,
    examples_folder,
    read_description,
)
from jiheng.web.example_district.ledgers import LedgersOfUnit
from jiheng.web.example_district.loading import (
    PROJECT_STANDARD,
    REGION,
    WHOLE_UNIT_STANDARD,
    NotEmptyError,
    load,
)
from jiheng.web.figures.models import FiguresTold
from jiheng.web.home import Home
from jiheng.web.loans.models import Loan
from jiheng.web.loans.register import lives_in, register_of
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.whole_case import whole_case
from jiheng.web.targets.models import TargetSet

SMALL = "FL00"


@dataclass(frozen=True)
class Loaded:
    """`home` holds the files that were handed in."""

    home: Home
    accounts: tuple[str, ...]


def _small() -> Description:
    """One department, which has every kind of unit."""
    whole = read_description()
    return replace(whole, departments=tuple(each for each in whole.departments if each.code == SMALL))


@pytest.fixture(scope="module")
def loaded(
    rows_of_the_module: None,  # noqa: ARG001  # undoes what is made here
    tmp_path_factory: pytest.TempPathFactory,
) -> Loaded:
    home = Home(Path(tmp_path_factory.mktemp("district"), "home"))
    home.prepare()
    with override_settings(HOME=home):
        return Loaded(home, tuple(account.username for account in load(home, _small())))


def test_the_district_has_six_departments_and_sixteen_units() -> None:
    departments = read_description().departments
    assert [len(department.units) for department in departments] == [3, 3, 3, 3, 2, 2]
    codes = [unit.code for department in departments for unit in department.units]
    assert len(codes) == len(set(codes))


@pytest.mark.any_database
@pytest.mark.parametrize("department", read_description().departments, ids=lambda each: each.code)
def test_every_past_evaluation_can_be_scored(department: DepartmentRow) -> None:
    rules = load_library(examples_folder() / "district" / "rules")
    for unit in department.units:
        for year in YEARS[:-1]:
            told = UnitOfYear(unit, year, REGION, department.name, ())
            cases = [told.whole(WHOLE_UNIT_STANDARD)]
            cases += [told.of_project(project, PROJECT_STANDARD) for project in unit.projects]
            for case in cases:
                outcome = evaluate(case, rules.standard(case.profile.standard, rule_day(year)))
                assert 80 < outcome.total <= 100, case.profile.title


@pytest.mark.django_db
def test_it_is_loaded_with_its_people_and_past_years_are_approved(loaded: Loaded, womens_federation: Case) -> None:
    assert list(loaded.accounts) == [
        "finance",
        "expert",
        "auditor",
        "department",
        "preparer",
        "reviewer",
        "administrator",
    ]
    assert not TargetSet.objects.exclude(state=State.APPROVED).exists()
    left = SelfEvaluation.objects.exclude(state=State.APPROVED)
    assert [(each.unit_year.budget_unit.code, each.unit_year.year.year, each.project) for each in left] == [
        ("FL01", 2022, "X1")
    ]
    worked = SelfEvaluation.objects.get(unit_year__budget_unit__code="FL01", unit_year__year__year=2022, project="")
    without_notes = tuple(replace(unit, note="") for unit in womens_federation.budget_units)
    assert case_to_json(whole_case(worked)) == case_to_json(replace(womens_federation, budget_units=without_notes))
    assert (worked.submissions.get().total, worked.submissions.get().grade) == ("99.1", "优")
    with pytest.raises(NotEmptyError):
        load(loaded.home, _small())


@pytest.mark.any_database
@pytest.mark.parametrize("year", YEARS)
def test_what_an_indicator_tells_is_what_its_records_come_to(year: int) -> None:
    """Sessions, person-times and satisfaction are drawn from the ledgers, and come to what the district's file says."""
    drawn = 0
    for department in read_description().departments:
        for unit in department.units:
            told = UnitOfYear(unit, year, REGION, department.name, ())
            case = told.whole(WHOLE_UNIT_STANDARD)
            figures = figures_of(case)
            rows = [row for project in unit.projects for row in project.indicators]
            for indicator, row in zip(case.indicators, rows, strict=True):
                if indicator.actual_measure:
                    drawn += 1
                    assert indicator.actual is None
                    assert figures[f"指标.{indicator.code}.实际完成值"].value == row.actuals[YEARS.index(year)]
    assert drawn > 20


@pytest.mark.any_database
def test_every_unit_keeps_its_ledgers_and_the_kindergarten_its_own() -> None:
    for department in read_description().departments:
        for unit in department.units:
            tables = LedgersOfUnit(unit, 2022).tables()
            assert tables["surveys"]
            assert len(tables["complaints"]) == 2
            assert all(each.accidents == 0 for each in tables["works"])
            assert len(tables["pay_days"]) == (12 if "幼儿园" in unit.name else 0)


@pytest.mark.django_db
def test_the_worked_unit_has_its_loan_register_and_nothing_is_out_of_date(loaded: Loaded, settings: Settings) -> None:
    settings.HOME = loaded.home
    register = register_of(BudgetUnit.objects.get(code="FL01"))
    results = results_of(lives_in(register), 2022, date(2022, 12, 31))
    assert (results.amount, results.borrowers) == (Decimal(2_400_000), 16)
    assert (results.direct_jobs.people, results.indirect_jobs.people) == (83, 283)
    case_loans = {str(code) for code in Loan.objects.values_list("code", flat=True)}
    assert case_loans >= {loan.code for loan in register.loans}
    assert FiguresTold.objects.exists()
    assert not FiguresTold.objects.exclude(compared=F("unit_year__records_revision")).exists()
    assert not FiguresTold.objects.filter(out_since__isnull=False).exists()
