"""The example district is whole, believable, and scored by the engine."""

from dataclasses import replace

import pytest

from jiheng.core.case import Case
from jiheng.documents.case_json import case_to_json
from jiheng.evaluation.evaluate import evaluate
from jiheng.rules.library import load_library, rule_day
from jiheng.web.cases import whole_case
from jiheng.web.example_district.composing import UnitOfYear
from jiheng.web.example_district.description import (
    YEARS,
    DepartmentRow,
    Description,
    examples_folder,
    read_description,
)
from jiheng.web.example_district.loading import (
    PROJECT_STANDARD,
    REGION,
    WHOLE_UNIT_STANDARD,
    NotEmptyError,
    load,
)
from jiheng.web.home import Home
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.targets.models import TargetSet

SMALL = ("FL00", "MZ00")


def _small() -> Description:
    """Two of the departments: enough for every kind of unit."""
    whole = read_description()
    return replace(whole, departments=tuple(each for each in whole.departments if each.code in SMALL))


def test_the_district_has_six_departments_and_sixteen_units() -> None:
    departments = read_description().departments
    assert [len(department.units) for department in departments] == [3, 3, 3, 3, 2, 2]
    codes = [unit.code for department in departments for unit in department.units]
    assert len(codes) == len(set(codes))


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
def test_it_is_loaded_with_its_people_and_past_years_are_approved(home: Home, womens_federation: Case) -> None:
    accounts = load(home, _small())
    assert [account.username for account in accounts] == [
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
        load(home, _small())
