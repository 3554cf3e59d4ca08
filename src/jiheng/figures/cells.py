"""The cells that figures were read from: named by the titles that sheets show, listed only when somebody looks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import overload

from jiheng.core.case import TABLE_TITLES, TABLES
from jiheng.core.dates import written_date
from jiheng.core.figure import RecordSource
from jiheng.core.indicator_values import Span
from jiheng.core.numbers import EXACT, plain
from jiheng.core.quantity import Quantity
from jiheng.core.record import Kind, Record, columns_of


def record_key(record: Record) -> str:
    """What identifies a record in its table."""
    key = getattr(record, "code", None) or getattr(record, "section", None) or getattr(record, "name", "")
    return str(key)


def cell_text(value: object) -> str:
    """A cell as a trace shows it; enumerations by their labels, an empty cell as nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Enum):
        return str(getattr(value, "label", value.value))
    if isinstance(value, Quantity):
        return value.wording
    return value_text(value)


def value_text(cell: object) -> str:
    """A target or actual value that is not a number, as it is told: 80～120, 2022年11月30日, the words themselves."""
    if isinstance(cell, Span):
        return f"{plain(cell.low)}～{plain(cell.high)}"
    if isinstance(cell, date):
        return written_date(cell)
    return str(cell)


def source(table: str, record: Record, column: str) -> RecordSource:
    """The cell of `record` in `column`, as the origin of a figure."""
    assumed = column in getattr(record, "assumed", ())
    return RecordSource(table, record_key(record), column, cell_text(getattr(record, column)), assumed)


COLUMN_TITLES = {
    (table.name, column.name): column.title for table in TABLES for column in columns_of(table.record_type)
}
_MONEY_COLUMNS = {
    (table.name, column.name)
    for table in TABLES
    for column in columns_of(table.record_type)
    if column.kind in (Kind.MONEY, Kind.SIGNED_MONEY)
}


def source_words(origin: RecordSource) -> str:
    """「贷款[D2022-01].放款金额」: the cell by the titles that its sheet shows."""
    return f"{TABLE_TITLES[origin.table]}[{origin.key}].{COLUMN_TITLES[origin.table, origin.column]}"


def source_value(origin: RecordSource) -> str:
    """What stands in the cell, money in 万元."""
    if (origin.table, origin.column) in _MONEY_COLUMNS and origin.value:
        return plain(EXACT.divide(Decimal(origin.value), Decimal(10000))) + "万元"
    return origin.value


@dataclass(frozen=True, slots=True, eq=False)
class Cells(Sequence[RecordSource]):
    """One column of some records as origins. A ledger has tens of thousands, so each is told only when asked for."""

    table: str
    column: str
    records: Sequence[Record]

    @overload
    def __getitem__(self, at: int) -> RecordSource: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[RecordSource, ...]: ...

    def __getitem__(self, at: int | slice) -> RecordSource | tuple[RecordSource, ...]:
        if isinstance(at, slice):
            return tuple(source(self.table, record, self.column) for record in self.records[at])
        return source(self.table, self.records[at], self.column)

    def __iter__(self) -> Iterator[RecordSource]:
        return (source(self.table, record, self.column) for record in self.records)

    def __len__(self) -> int:
        return len(self.records)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == (tuple(other) if isinstance(other, Cells) else other)

    def __hash__(self) -> int:
        return hash(tuple(self))
