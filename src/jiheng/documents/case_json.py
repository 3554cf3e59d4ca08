"""A case as canonical JSON, so that two cases are equal exactly when their texts, and so their digests, are equal."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

from jiheng.core.absence import NotApplicable
from jiheng.core.case import Case
from jiheng.core.choice import Choice
from jiheng.core.indicator_values import Span
from jiheng.core.numbers import plain
from jiheng.core.record import Column, Kind, Record, columns_of

_SEVERAL_TYPES = (Kind.TARGET, Kind.ACTUAL)


def case_to_json(case: Case) -> str:
    """Sorted keys, money in yuan, exact decimals as text, None as null; the same case is always the same text."""
    tables = {each.name: getattr(case, each.name) for each in fields(case)}
    profile = _record(tables.pop("profile"))
    told = {"profile": profile, **{name: [_record(record) for record in records] for name, records in tables.items()}}
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def case_digest(case: Case) -> str:
    """SHA-256 of the canonical JSON, in hexadecimal."""
    return sha256(case_to_json(case).encode()).hexdigest()


def _record(record: Record) -> dict[str, Any]:
    return {column.name: _cell(column, getattr(record, column.name)) for column in columns_of(type(record))}


def _cell(column: Column, value: Any) -> Any:
    """Where a column holds several types, the type is told: {"number": "270"}."""
    if column.kind not in _SEVERAL_TYPES or value is None:
        return _plain(value)
    names = {Decimal: "number", date: "date", str: "words", Span: "span", NotApplicable: "not_applicable"}
    return {names[type(value)]: _plain(value)}


def _plain(value: Any) -> Any:
    match value:
        case Choice():
            return value.value
        case Decimal():
            return plain(value)
        case date():
            return value.isoformat()
        case NotApplicable():
            return value.reason
        case tuple():
            return [_plain(each) for each in value]
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    return value
