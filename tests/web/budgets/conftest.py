"""A unit with one project, three purses and a person who may spend them."""

from decimal import Decimal

import pytest

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import ExpenditureKind, GovernmentLevel
from jiheng.core.budget import Project as ProjectRecord
from jiheng.web.accounts.access import Access, access_of_person
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import BudgetLine, Project
from jiheng.web.cases.records import record_of
from tests.web.conftest import YEAR, District


@pytest.fixture
def money(district: District) -> UnitYear:
    """Y1 基本支出 100万元, of which 40 spent; Y2 项目 20万元 of this year; Y3 项目 5万元 carried in."""
    return put_money(district.unit_year)


def put_money(unit_year: UnitYear) -> UnitYear:
    """The project and the purses; whoever needs them outside of a test's transaction calls this."""
    project = ProjectRecord(code="X1", name="示例培训项目", short_name="示例培训", budget_unit="FL01")
    Project(unit_year=unit_year).fill(project).save()
    put_line(unit_year, code="Y1", kind=ExpenditureKind.BASIC, revised=1_000_000, spent=400_000)
    put_line(unit_year, code="Y2", project="X1", revised=200_000, original=200_000)
    put_line(unit_year, code="Y3", project="X1", revised=50_000, origin=YEAR - 1)
    return unit_year


def put_line(
    unit_year: UnitYear,
    *,
    code: str,
    kind: ExpenditureKind = ExpenditureKind.PROJECT,
    project: str = "",
    revised: int,
    spent: int = 0,
    original: int | None = None,
    origin: int = YEAR,
) -> BudgetLine:
    """One purse; amounts in yuan."""
    record = BudgetLineRecord(
        code=code,
        budget_unit=unit_year.budget_unit.code,
        kind=kind,
        project=project,
        level=GovernmentLevel.PROVINCIAL,
        year_of_origin=origin,
        original_budget=None if original is None else Decimal(original),
        revised_budget=Decimal(revised),
        actual_expenditure=Decimal(spent),
    )
    row = BudgetLine(unit_year=unit_year, position=int(code[1:])).fill(record)
    row.save()
    return row


def line(unit_year: UnitYear, code: str) -> BudgetLineRecord:
    """What a purse holds now."""
    row = BudgetLine.objects.get(pk=key_of(unit_year, code))
    found: BudgetLineRecord = record_of(row, unit_year.budget_unit)
    return found


def key_of(unit_year: UnitYear, code: str) -> int:
    """The key of a purse's row."""
    rows = BudgetLine.objects.filter(unit_year=unit_year)
    return next(row.pk for row in rows if record_of(row, unit_year.budget_unit).code == code)


@pytest.fixture
def preparer(district: District) -> Access:
    return access_of_person(district.person("preparer"))


@pytest.fixture
def reviewer(district: District) -> Access:
    return access_of_person(district.person("unit_reviewer"))
