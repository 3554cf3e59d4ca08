"""The example district as its file tells it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

import jiheng
from jiheng.core.budget_unit import UnitKind

YEARS = (2021, 2022, 2023)
YEAR_OF_WORKED_CASE = 2022


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator with what was reached in each year (of the last year: by the end of June)."""

    kind: str
    name: str
    unit_of_measure: str
    sign: str
    target: Decimal
    actuals: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One project; amounts in 万元, one for each year."""

    code: str
    name: str
    short_name: str
    level: str
    budgets: tuple[Decimal, ...]
    spent: tuple[Decimal, ...]
    indicators: tuple[IndicatorRow, ...]


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One budget unit. `case_of_2022` names the example whose case it has in that year."""

    code: str
    name: str
    kind: UnitKind
    duty: str
    basic: tuple[Decimal, ...]
    projects: tuple[ProjectRow, ...]
    case_of_2022: str


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """One department with its units."""

    code: str
    name: str
    units: tuple[UnitRow, ...]


@dataclass(frozen=True, slots=True)
class Description:
    """The whole district."""

    bureau: tuple[str, str]
    departments: tuple[DepartmentRow, ...]


def examples_folder() -> Path:
    """Where the examples lie: inside the package when it was installed, beside it in the source tree."""
    package = Path(jiheng.__file__).parent
    installed = package / "examples"
    return installed if installed.is_dir() else package.parent.parent / "examples"


def read_description() -> Description:
    """The district's file."""
    text = (examples_folder() / "district" / "district.yaml").read_text(encoding="utf-8")
    told: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # every value as text: no number becomes a float
    bureau = told["bureau"]
    return Description((bureau["code"], bureau["name"]), tuple(map(_department, told["departments"])))


def _department(told: dict[str, Any]) -> DepartmentRow:
    return DepartmentRow(told["code"], told["name"], tuple(map(_unit, told["units"])))


def _unit(told: dict[str, Any]) -> UnitRow:
    return UnitRow(
        code=told["code"],
        name=told["name"],
        kind=UnitKind(told.get("kind", UnitKind.HEAD.value)),
        duty=told["duty"],
        basic=tuple(map(Decimal, told["basic"])),
        projects=tuple(map(_project, told["projects"])),
        case_of_2022=told.get("case_of_2022", ""),
    )


def _project(told: dict[str, Any]) -> ProjectRow:
    head, short_name, level, budgets, spent = _parts(told["project"])
    code, name = head.split(" ", 1)
    rows = tuple(map(_indicator, told["indicators"]))
    return ProjectRow(code, name, short_name, level, tuple(_numbers(budgets)), tuple(_numbers(spent)), rows)


def _indicator(line: str) -> IndicatorRow:
    kind, name, unit_of_measure, sign, target, actuals = _parts(line)
    return IndicatorRow(kind, name, unit_of_measure, sign, Decimal(target), tuple(_numbers(actuals)))


def _parts(line: str) -> list[str]:
    return [part.strip() for part in line.split("|")]


def _numbers(text: str) -> Iterator[Decimal]:
    return map(Decimal, text.split())
