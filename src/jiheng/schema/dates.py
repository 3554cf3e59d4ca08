"""Dates as text: 2022-11-30, and the other ways in which a whole date is written."""

import re
from datetime import date

from jiheng.schema.refused import RefusedError
from jiheng.schema.typed_text import half_width

_DATE = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)", re.ASCII)
FIRST_YEAR = 1900
LAST_YEAR = 2099


def find_date(text: str) -> date | None:
    """The date, or None where the text is not a whole date. A date that does not exist is refused."""
    found = _DATE.fullmatch(half_width(text))
    if not found:
        return None
    year, month, day = int(found[1]), int(found[3] or found[5]), int(found[4] or found[6])
    try:
        when = date(year, month, day)
    except ValueError:
        raise RefusedError("存在的日期，如 2022-11-30", "请核对年、月、日") from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise RefusedError(f"{FIRST_YEAR}年至{LAST_YEAR}年的日期", "请核对年份")
    return when


def read_date(text: str) -> date:
    when = find_date(text)
    if when is None:
        raise RefusedError("日期，如 2022-11-30", "请写全年、月、日")
    return when
