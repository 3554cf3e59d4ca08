"""A small invented unit and rules for it, from which the tests of monitoring take what they need."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from jiheng.core.budget import BudgetLine, ExpenditureKind, Project
from jiheng.core.budget_unit import BudgetUnit
from jiheng.core.case import Case, CaseProfile
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Accumulation, ActualValue
from jiheng.core.observation import ExpenditureReading, Observation
from jiheng.rules.library import load_library
from jiheng.rules.monitoring import MonitoringRules

YEAR = 2025
JULY = date(2025, 7, 31)
OCTOBER = date(2025, 10, 31)
NOWHERE, SICHUAN = "330000", "510000"

LINE = BudgetLine(
    code="Y1",
    budget_unit="D01",
    kind=ExpenditureKind.PROJECT,
    project="X1",
    year_of_origin=YEAR,
    revised_budget=Decimal(1_000_000),
    actual_expenditure=Decimal(0),
)
INDICATOR = Indicator(
    code="1",
    level1="产出指标",
    level2="数量指标",
    name="整修里程",
    project="X1",
    target=Decimal(120),
    unit_of_measure="公里",
    weight=Decimal(10),
    accumulation=Accumulation.SUM,
    responsible="工程股",
)
CASE = Case(
    profile=CaseProfile(
        title="示例县公路所2025年",
        year=YEAR,
        budget_unit="D01",
        region=NOWHERE,
        standard="cn.project_self_evaluation",
        as_of=date(2025, 12, 31),
    ),
    budget_units=(BudgetUnit(code="D01", name="示例县公路所", supervising_department="示例县交通局"),),
    projects=(Project(code="X1", name="农村公路整修", short_name="公路整修", budget_unit="D01"),),
    budget_lines=(LINE,),
    indicators=(INDICATOR,),
)


def rules(region: str = NOWHERE, on: date = JULY, *, only_official: bool = False) -> MonitoringRules:
    return load_library().monitoring(region, on, only_official=only_official)


def spent(yuan: Decimal | int, on: date = JULY, expected: Decimal | int | None = None) -> ExpenditureReading:
    wanted = None if expected is None else Decimal(expected)
    return ExpenditureReading(code=f"ZX{on:%m%d}", budget_line="Y1", on=on, spent=Decimal(yuan), expected=wanted)


def reached(value: ActualValue | int | None, on: date = JULY, **more: object) -> Observation:
    exact = Decimal(value) if isinstance(value, int) else value
    told = Observation(code=f"JD{on:%m%d}", indicator="1", on=on, value=exact)
    return replace(told, **more)  # type: ignore[arg-type]  # the columns of the record


def of(*readings: ExpenditureReading, observations: tuple[Observation, ...] = (), **indicator: object) -> Case:
    """The unit's case with these readings and observations; `indicator` changes its one indicator."""
    changed = replace(INDICATOR, **indicator)  # type: ignore[arg-type]  # the columns of the record
    return replace(CASE, expenditure_readings=readings, observations=observations, indicators=(changed,))
