"""Values as JSON knows them: exact decimals as text, so that no reader turns them into binary fractions."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.numbers import plain, round_half_up
from jiheng.figures.measure import RATE_DIGITS

Record = dict[str, object]


def plain_value(value: object) -> object:
    """A value as JSON knows it: decimals as text, choices by their values, a value that cannot be as its reason."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Fraction):
        return plain(round_half_up(value, RATE_DIGITS))
    if isinstance(value, NotApplicable):
        return {"not_applicable": value.reason}
    if isinstance(value, Enum):
        return plain_value(value.value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain_value(each) for each in value]
    if isinstance(value, Mapping):
        return {str(key): plain_value(each) for key, each in value.items()}
    assert is_dataclass(value), f"{type(value).__name__} has no plain form"
    return {each.name: plain_value(getattr(value, each.name)) for each in fields(value)}
