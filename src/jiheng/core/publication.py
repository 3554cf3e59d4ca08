"""What may leave the office: a case without the columns that only case workers see."""

from dataclasses import replace
from typing import Any

from jiheng.core.case import TABLES, Case, CaseTable
from jiheng.core.record import Column, columns_of


def restricted_columns(table: CaseTable) -> tuple[Column, ...]:
    """The columns of a table that are never printed."""
    return tuple(column for column in columns_of(table.record_type) if column.restricted)


_RESTRICTED = {table.name: restricted_columns(table) for table in TABLES if restricted_columns(table)}


def published(case: Case) -> Case:
    """The same case with every restricted cell emptied; its records can still be counted."""
    kept: dict[str, Any] = {}
    for table, columns in _RESTRICTED.items():
        emptied = {column.name: "" for column in columns}
        kept[table] = tuple(replace(record, **emptied) for record in getattr(case, table))
    return replace(case, **kept)
