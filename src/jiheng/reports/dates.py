"""The dates of forms and reports, which may be left to be written by hand."""

from datetime import date

from jiheng.core.dates import written_date

_BLANK = "　　年　　月　　日"


def date_or_blank(day: date | None) -> str:
    """年月日 in full, or room for it."""
    return written_date(day) if day else _BLANK
