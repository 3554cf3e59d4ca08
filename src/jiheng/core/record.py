"""How a record describes itself: each column's Chinese title, kind and note, from which every door is built.

The template workbook, case.yaml, the readers' messages and the reference page of the case are all derived from these
descriptions, so a column cannot be told differently in two places.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from enum import Enum
from typing import Any, TypeAlias

from jiheng.core.choice import Choice


class Kind(Enum):
    """What may stand in a column, and the Python type it becomes."""

    CODE = "code"  # str, the record's own key
    TEXT = "text"  # str, one line
    PARAGRAPHS = "paragraphs"  # str, may hold several paragraphs and {{ 数字名 }}
    REFERENCE = "reference"  # str, the key of a record of another table; "" for none
    REFERENCES = "references"  # tuple[str, ...], keys joined by 、
    ID_NUMBER = "id_number"  # IdNumber | None; no message and no page shows it in full
    NUMBER = "number"  # Decimal | None
    RATE = "rate"  # Decimal | None, a yearly interest rate in percent, at most four decimals
    COUNT = "count"  # int | None, a whole number from 0 up
    MONEY = "money"  # Decimal | None, in yuan; files show the case's money unit
    SIGNED_MONEY = "signed_money"  # Decimal | None, may be negative
    DATE = "date"  # datetime.date | None
    YEAR = "year"  # int | None
    CHOICE = "choice"  # a Choice, or None where a default is None
    FLAG = "flag"  # bool, 是/否
    QUANTITY = "quantity"  # Quantity | None, a bare count
    MONEY_QUANTITY = "money_quantity"  # Quantity | None in yuan, written with its unit: 25万元
    TARGET = "target"  # TargetValue | None
    ACTUAL = "actual"  # ActualValue | None
    FIELDS = "fields"  # tuple[str, ...], names of this record's columns that are assumed


@dataclass(frozen=True, slots=True)
class Column:
    """One column of one table, as people see it."""

    name: str
    title: str
    kind: Kind
    note: str = ""
    required: bool = False
    table: str = ""  # for REFERENCE(S): the table referred to
    choices: type[Choice] | None = None
    example: str = ""
    measured_by: str = ""  # the column of the same record that says in what unit this number is
    restricted: bool = False  # only those who handle the record see it; never printed, counted at most


Record: TypeAlias = Any
"""A frozen dataclass whose fields were made with `column`."""


RecordType: TypeAlias = type[Any]
"""The class of a record."""


def column(
    title: str,
    kind: Kind = Kind.TEXT,
    *,
    note: str = "",
    table: str = "",
    choices: type[Choice] | None = None,
    example: str = "",
    measured_by: str = "",
    restricted: bool = False,
    default: Any = MISSING,
) -> Any:
    """A dataclass field that carries its description. Without `default` the column is required."""
    metadata = {"column": (title, kind, note, table, choices, example, measured_by, restricted)}
    if default is MISSING:
        return field(metadata=metadata)
    return field(default=default, metadata=metadata)


_READ: dict[RecordType, tuple[Column, ...]] = {}
"""What has been read of each class once: the columns are asked for with every cell."""


def columns_of(record_type: RecordType) -> tuple[Column, ...]:
    """The columns of a record type, in the order in which they are shown."""
    if record_type not in _READ:
        _READ[record_type] = tuple(_columns(record_type))
    return _READ[record_type]


def titles_of(record_type: RecordType) -> Mapping[str, str]:
    """What people call each column, by the column's name."""
    return {column.name: column.title for column in columns_of(record_type)}


def _columns(record_type: RecordType) -> Iterator[Column]:
    for each in fields(record_type):
        title, kind, note, table, choices, example, measured_by, restricted = each.metadata["column"]
        required = each.default is MISSING
        yield Column(each.name, title, kind, note, required, table, choices, example, measured_by, restricted)
