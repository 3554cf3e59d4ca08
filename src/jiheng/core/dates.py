"""Dates as official documents and our messages write them."""

from datetime import date


def written_date(day: date) -> str:
    """年月日 in full, no zeros in front: 2022年12月1日."""
    return f"{day.year}年{day.month}月{day.day}日"
