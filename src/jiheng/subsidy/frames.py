"""Records as columns of exact integers: money in fen, yearly rates in hundred-millionths; and the numbers back."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import polars as pl

from jiheng.core.choice import Choice
from jiheng.core.numbers import EXACT
from jiheng.core.record import Column, Kind, Record, RecordType, columns_of

FEN = 100
RATE_SCALE = 10**8
PERCENT = RATE_SCALE // 100
BASIS_POINT = RATE_SCALE // 10_000

COLUMN_TYPES: dict[Kind, pl.DataType] = {
    Kind.CODE: pl.String(),
    Kind.TEXT: pl.String(),
    Kind.REFERENCE: pl.String(),
    Kind.RATE: pl.Int64(),
    Kind.COUNT: pl.Int64(),
    Kind.YEAR: pl.Int64(),
    Kind.MONEY: pl.Int64(),
    Kind.DATE: pl.Date(),
    Kind.CHOICE: pl.String(),
    Kind.FLAG: pl.Boolean(),
}
"""Identity numbers stay outside."""


def framed_columns(record_type: RecordType) -> tuple[Column, ...]:
    """The columns of a record that become columns of a frame."""
    return tuple(column for column in columns_of(record_type) if column.kind in COLUMN_TYPES)


def frame_of(record_type: RecordType, records: Iterable[Record]) -> pl.DataFrame:
    """Records as a frame, one row each, in their order."""
    columns = framed_columns(record_type)
    rows = [tuple(cell_of(getattr(record, column.name), column.kind) for column in columns) for record in records]
    schema = {column.name: COLUMN_TYPES[column.kind] for column in columns}
    return pl.DataFrame(rows, schema=schema, orient="row")


def cell_of(value: Any, kind: Kind) -> Any:
    """A value of a record as it stands in a frame."""
    if value is None:
        return None
    if kind is Kind.MONEY:
        return fen(value)
    if kind is Kind.RATE:
        return scaled_rate(value)
    return value.value if isinstance(value, Choice) else value


def fen(yuan: Decimal) -> int:
    """Exact: amounts are read to the cent."""
    amount = EXACT.multiply(yuan, Decimal(FEN))
    assert amount == int(amount), "amounts are read to the cent"
    return int(amount)


def yuan(amount: int) -> Decimal:
    return Decimal(amount).scaleb(-2)


def scaled_rate(percent: Decimal) -> int:
    """A yearly rate in percent with at most four decimals."""
    rate = EXACT.multiply(percent, Decimal(PERCENT))
    assert rate == int(rate), "rates have at most four decimals"
    return int(rate)


def percent_rate(rate: int) -> Decimal:
    return EXACT.divide(Decimal(rate), Decimal(PERCENT))


def rounded(numerator: pl.Expr, denominator: pl.Expr) -> pl.Expr:
    """numerator ÷ denominator half-up, exactly, for whole numbers from 0 up: the one rounding rule of the room."""
    return (2 * numerator + denominator) // (2 * denominator)
