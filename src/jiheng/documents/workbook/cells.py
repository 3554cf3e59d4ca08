"""The typed cells of a spreadsheet as text: exact numbers, percentages by their format, dates."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TypeAlias

from jiheng.core.numbers import EXACT, HUNDRED, plain
from jiheng.core.record import Column, Kind
from jiheng.schema.cells.dates import date_of_serial
from jiheng.schema.values import NO, YES

CellValue: TypeAlias = int | float | str | bool | date | datetime | time | timedelta
"""What python-calamine gives for a cell; an empty one is ""."""

SPREADSHEET_DIGITS = 15
RESIDUE_PLACES = 6
RESIDUE_LENGTH = 9
RESIDUE_SHARE = Decimal("6e-8")
"""Half the last place of a single-precision number: what is left over when a database hands over 0.08."""

FIRST_SERIAL, LAST_SERIAL = 20_000, 73_050  # 1954-10-03 … 2099-12-31

_SHARES = frozenset({Kind.NUMBER, Kind.RATE, Kind.TARGET, Kind.ACTUAL})
_WORDS = frozenset({Kind.CODE, Kind.TEXT, Kind.PARAGRAPHS, Kind.REFERENCE, Kind.REFERENCES, Kind.ID_NUMBER})


@dataclass(frozen=True, slots=True)
class CellText:
    """The text of a cell; `note` says what was made of it, `problem` why it cannot be used."""

    text: str
    note: str = ""
    problem: str = ""


def cell_text(value: CellValue, column: Column, *, is_percent: bool) -> CellText:
    """What a cell of `column` says; `is_percent`: it is formatted as a percentage."""
    if isinstance(value, str):
        return CellText(value)
    if isinstance(value, bool):
        return CellText(YES if value else NO)
    if isinstance(value, int | float):
        return _number_text(Decimal(repr(value)), column, is_percent=is_percent)
    if isinstance(value, datetime):
        return CellText(value.date().isoformat() if value.time() == time() else value.isoformat(" "))
    return CellText(value.isoformat() if isinstance(value, date) else str(value))


def _number_text(number: Decimal, column: Column, *, is_percent: bool) -> CellText:
    if not number.is_finite():
        return CellText("", problem=f"“{column.title}”的数超出了表格能表示的范围；请核对。")
    if column.kind in _WORDS and len(number.as_tuple().digits) > SPREADSHEET_DIGITS:
        problem = f"“{column.title}”超过{SPREADSHEET_DIGITS}位，表格已经丢了后面的数字；请把格式改为“文本”，重新输入。"
        return CellText("" if column.kind is Kind.ID_NUMBER else plain(number), problem=problem)
    if column.kind is Kind.DATE and number == int(number) and FIRST_SERIAL <= number <= LAST_SERIAL:
        when = date_of_serial(int(number)).isoformat()
        return CellText(when, note=f"“{column.title}”存的是日期序列号{plain(number)}，按{when}读；请核对。")
    if is_percent and column.kind in _SHARES:
        number = EXACT.multiply(number, HUNDRED)
    sign = "%" if is_percent and column.kind in _SHARES else ""
    short = without_residue(number)
    if short != number:
        note = f"“{column.title}”存的是{plain(number)}{sign}，是浮点运算的残留，按{plain(short)}{sign}读；请核对。"
        return CellText(plain(short) + sign, note=note)
    return CellText(plain(number) + sign)


def without_residue(number: Decimal) -> Decimal:
    """The short number that binary arithmetic left a residue on, or the number itself.

    >>> without_residue(Decimal("0.0799999982"))
    Decimal('0.08')
    """
    _, _, decimals = plain(number).partition(".")
    if len(decimals) < RESIDUE_LENGTH:
        return number
    for places in range(RESIDUE_PLACES + 1):
        rounded = number.quantize(Decimal(1).scaleb(-places), context=EXACT)
        is_run = re.match(r"000|999", decimals[places:]) is not None
        if is_run and rounded and abs(number - rounded) <= abs(number) * RESIDUE_SHARE:
            return rounded
    return number
