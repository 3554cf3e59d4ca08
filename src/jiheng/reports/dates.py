"""Dates as official documents write them: 2022年12月31日, no zeros in front."""

from datetime import date


def written_date(day: date) -> str:
    """年月日 in full."""
    return f"{day.year}年{day.month}月{day.day}日"


BLANK_DATE = "　　年　　月　　日"
"""A date to be written by hand."""
