"""A case goes into the database and comes back the same."""

from dataclasses import replace

import pytest

from jiheng.core.case import Case
from jiheng.documents.case_json import case_to_json
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, Level, UnitYear
from jiheng.web.self_evaluations.whole_case import whole_case
from tests.web.put_case import put_case


@pytest.mark.django_db
def test_the_worked_case_comes_back_from_the_database_as_it_went_in(womens_federation: Case) -> None:
    unit_year = _own_unit_year(womens_federation)
    evaluation = put_case(womens_federation, unit_year)
    assert case_to_json(whole_case(evaluation)) == case_to_json(womens_federation)


@pytest.mark.django_db
def test_a_projects_case_comes_back_too(elderly_care: Case) -> None:
    case = replace(
        elderly_care,
        budget_units=elderly_care.budget_units[:1],
        budget_lines=tuple(line for line in elderly_care.budget_lines if line.budget_unit == "MZ01"),
        projects=tuple(project for project in elderly_care.projects if project.budget_unit == "MZ01"),
        indicators=tuple(
            replace(each, project="X1") for each in elderly_care.indicators if each.budget_unit in ("", "MZ01")
        ),
        objectives=tuple(replace(each, project="X1") for each in elderly_care.objectives),
        adjustments=(),
        payments=(),
    )
    evaluation = put_case(case, _own_unit_year(case))
    assert case_to_json(whole_case(evaluation)) == case_to_json(case)


def _own_unit_year(case: Case) -> UnitYear:
    year = FiscalYear.objects.create(year=case.year, region=case.profile.region)
    bureau = BudgetUnit.objects.create(code="CZ00", name="示例财政局", level=Level.FINANCE_DEPARTMENT)
    department = BudgetUnit.objects.create(
        code="ZG00",
        name=case.own_unit.supervising_department,
        level=Level.SUPERVISING_DEPARTMENT,
        parent=bureau,
    )
    for record in case.budget_units:
        unit = BudgetUnit.objects.create(
            code=record.code, name=record.name, kind=record.kind.value, note=record.note, parent=department
        )
        UnitYear.objects.create(budget_unit=unit, year=year)
    return UnitYear.objects.get(budget_unit__code=case.profile.budget_unit, year=year)
