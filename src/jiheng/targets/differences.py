"""What changed between two versions of a set of targets: rows that came, rows that went, cells that differ."""

from collections.abc import Iterator
from dataclasses import dataclass

from jiheng.core.case import TABLES, Case, CaseTable
from jiheng.core.choice import Choice
from jiheng.core.record import Column, Record, columns_of
from jiheng.schema.values import Writing, write_value
from jiheng.targets.declared import REPORTED

COMPARED_TABLES = ("tasks", "objectives", "indicators")
_LEFT_OUT = {"indicators": (*REPORTED, "assumed"), "objectives": ("achieved",), "tasks": ("result",)}


class ChangeKind(Choice):
    """What happened to a row."""

    ADDED = "added", "新增"
    REMOVED = "removed", "删除"
    CHANGED = "changed", "修改"


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell before and after, as people read it; empty is empty."""

    column: str
    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row of a table. Of a row that came or went, all filled cells are listed."""

    kind: ChangeKind
    table: str
    table_title: str
    code: str
    name: str
    cells: tuple[CellChange, ...]

    def __str__(self) -> str:
        head = f"{self.kind.label}{self.table_title}[{self.code}]“{self.name}”"
        if self.kind is not ChangeKind.CHANGED:
            return head
        cells = "；".join(f"{each.title}由“{each.before}”改为“{each.after}”" for each in self.cells)
        return f"{head}：{cells}"


def differences(before: Case, after: Case) -> tuple[RowChange, ...]:
    """Every change, table by table: changed and added rows in the order of the later version, then those that went."""
    tables = {table.name: table for table in TABLES}
    return tuple(change for name in COMPARED_TABLES for change in _of_table(tables[name], before, after))


def _of_table(table: CaseTable, before: Case, after: Case) -> Iterator[RowChange]:
    earlier = {each.code: each for each in getattr(before, table.name)}
    later = {each.code: each for each in getattr(after, table.name)}
    for code, record in later.items():
        cells = tuple(_cells(table, earlier.get(code), record))
        if cells:
            kind = ChangeKind.CHANGED if code in earlier else ChangeKind.ADDED
            yield RowChange(kind, table.name, table.title, code, _name(record), cells)
    for code, record in earlier.items():
        if code not in later:
            cells = tuple(_cells(table, record, None))
            yield RowChange(ChangeKind.REMOVED, table.name, table.title, code, _name(record), cells)


def _cells(table: CaseTable, before: Record | None, after: Record | None) -> Iterator[CellChange]:
    columns = columns_of(table.record_type)
    for column in columns:
        if column.name in _LEFT_OUT[table.name]:
            continue
        old, new = (_text(column, each, columns) for each in (before, after))
        if old != new:
            yield CellChange(column.name, column.title, old, new)


def _text(column: Column, record: Record | None, columns: tuple[Column, ...]) -> str:
    if record is None:
        return ""
    unit = getattr(record, column.measured_by) if column.measured_by else ""
    writing = Writing(unit_of_measure=unit, columns={each.name: each for each in columns}, for_people=True)
    return write_value(column, getattr(record, column.name), writing)


def _name(record: Record) -> str:
    """The record's own name, or the beginning of its words."""
    name = getattr(record, "name", "") or getattr(record, "expected", "")
    return name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME] + "…"


_LONGEST_NAME = 30
