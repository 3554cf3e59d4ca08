"""Writes one text into a cell as what it is: a number, a date, or text that no program takes for a formula."""

from datetime import date
from decimal import Decimal
from typing import Any

from xlsxwriter.worksheet import Worksheet

from jiheng.core.numbers import parse_decimal
from jiheng.core.record import Column, Kind
from jiheng.documents.workbook.template_look import Look

NUMERIC = frozenset({Kind.MONEY, Kind.SIGNED_MONEY, Kind.NUMBER, Kind.RATE, Kind.COUNT, Kind.YEAR})
SPREADSHEET_DIGITS = 15
"""A spreadsheet keeps so many digits of a number; longer ones are written as text."""
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "'")
FIRST_SAFE_YEAR = 1901
"""Spreadsheets count 29 February 1900 as a day; earlier dates are written as text."""


def write_text(
    sheet: Worksheet, row: int, index: int, column: Column, text: str, look: Look, **properties: Any
) -> None:
    """Writes the canonical text of a value."""
    cell = look.to_fill(column, **properties)
    number = parse_decimal(text) if column.kind in NUMERIC else None
    if number is not None and len(number.as_tuple().digits) <= SPREADSHEET_DIGITS:
        sheet.write_number(row, index, _exact(number), cell)
    elif column.kind is Kind.DATE and date.fromisoformat(text).year >= FIRST_SAFE_YEAR:
        sheet.write_datetime(row, index, date.fromisoformat(text), cell)
    elif text.startswith(FORMULA_SIGNS):
        sheet.write_string(row, index, text, look.to_fill(column, quote_prefix=True, **properties))
    else:
        sheet.write_string(row, index, text, cell)


def cached(text: str) -> float | str:
    """What a formula shows before it is calculated."""
    number = parse_decimal(text)
    return text if number is None else _exact(number)


def _exact(number: Decimal) -> float:
    """The only float of the house: a spreadsheet's cell. Up to 15 digits it reads back as the same decimal."""
    return float(number)
