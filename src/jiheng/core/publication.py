"""What may leave the office: a case without the columns that only case workers see."""

from dataclasses import replace
from typing import Any

from jiheng.core.case import TABLES, Case, CaseTable
from jiheng.core.record import Column, Record, columns_of


def restricted_columns(table: CaseTable) -> tuple[Column, ...]:
    """The columns of a table that are never printed."""
    return tuple(column for column in columns_of(table.record_type) if column.restricted)


_RESTRICTED = {table.name: restricted_columns(table) for table in TABLES if restricted_columns(table)}


def published(case: Case) -> Case:
    """The same case with every restricted cell emptied; its records can still be counted."""
    kept: dict[str, Any] = {table: published_records(table, getattr(case, table)) for table in _RESTRICTED}
    return replace(case, **kept)


def published_records(table: str, records: tuple[Record, ...]) -> tuple[Record, ...]:
    """The records of one table as they may be published; the same ones where nothing has to be emptied."""
    names = [column.name for column in _RESTRICTED.get(table, ())]
    if not any(getattr(record, name) for record in records for name in names):
        return records
    return tuple(replace(record, **dict.fromkeys(names, "")) for record in records)
