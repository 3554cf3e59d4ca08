"""Where projects, purses and payments are kept."""

from urllib.parse import urlencode

from django.urls import reverse

from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import Adjustment, BudgetLine, Payment, Project
from jiheng.web.figures.places import RecordPlace, keep_at


def _project(unit_year: UnitYear, key: str) -> str:
    return reverse("projects:project", args=[*_place(unit_year), key])


def _payment(unit_year: UnitYear, key: str) -> str:
    return f"{reverse('budgets:payments', args=_place(unit_year))}?{urlencode({'q': key})}"


def _line(unit_year: UnitYear, _key: str) -> str:
    return reverse("budgets:lines", args=_place(unit_year))


def _adjustment(unit_year: UnitYear, _key: str) -> str:
    return reverse("budgets:adjustments", args=_place(unit_year))


def _place(unit_year: UnitYear) -> list[object]:
    return [unit_year.year.year, unit_year.budget_unit.code]


for _model, _address in ((Project, _project), (Payment, _payment), (BudgetLine, _line), (Adjustment, _adjustment)):
    keep_at(_model.case_table.name, RecordPlace(_address))
