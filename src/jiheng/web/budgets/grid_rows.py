"""The purses as rows of the grid: the texts of their cells, and the columns that are typed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import ExpenditureKind
from jiheng.core.case import MoneyUnit
from jiheng.core.record import Column, columns_of
from jiheng.schema.refused import RefusedError
from jiheng.schema.values import Value, Writing, read_value, write_value

TYPED = ("project", "fund", "source", "level", "year_of_origin", "original_budget", "revised_budget", "note")
"""What is basic expenditure names no project; the expenditure comes from payments, the rest from carrying over."""

COLUMNS: Mapping[str, Column] = {column.name: column for column in columns_of(BudgetLineRecord)}
_WRITING = Writing(MoneyUnit.WAN, columns=COLUMNS)
_REQUIRED = frozenset({"fund", "source", "level", "year_of_origin", "revised_budget"})


@dataclass(frozen=True, slots=True)
class CellError(Exception):
    """A text that a cell cannot hold."""

    words: str


def text_in(line: BudgetLineRecord, name: str) -> str:
    """What the cell shows."""
    return write_value(COLUMNS[name], getattr(line, name), _WRITING)


def with_cell(line: BudgetLineRecord, name: str, typed: str) -> BudgetLineRecord:
    """The line with one cell typed anew; raises `CellError`. The parts of the line that follow from it follow."""
    column = COLUMNS[name]
    if not typed.strip() and name in _REQUIRED:
        raise CellError(f"{column.title}不能空；请补上。")
    try:
        value: Value = read_value(column, typed, _WRITING) if typed.strip() else _blank(name)
    except RefusedError as problem:
        raise CellError(f"写的是“{typed.strip()[:40]}”，应为{problem.expected}；{problem.action}。") from None
    if name == "project":
        return replace(line, project=value, kind=ExpenditureKind.PROJECT if value else ExpenditureKind.BASIC)
    if name == "original_budget":
        return _with_original(line, value)
    if name == "revised_budget" and line.original_budget is not None and value != line.revised_budget:
        raise CellError("有年初预算数的行，全年预算数只随“登记调整”变动；请恢复原数，再登记调整。")
    return replace(line, **{name: value})


def _blank(name: str) -> Value:
    return None if name == "original_budget" else ""


def _with_original(line: BudgetLineRecord, original: Decimal | None) -> BudgetLineRecord:
    """Correcting the original budget moves the revised one by as much; adjustments stay."""
    if original is None:
        return replace(line, original_budget=None)
    moved = original if line.original_budget is None else line.revised_budget + original - line.original_budget
    return replace(line, original_budget=original, revised_budget=moved)
