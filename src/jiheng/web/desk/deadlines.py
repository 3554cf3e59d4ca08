"""Deadlines in words, counted from today."""

from dataclasses import dataclass
from datetime import date

from jiheng.web.face.parts import ShownLight

SOON = 3
THIS_WEEK = 7
LONG_AGO = 60


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is said of a deadline, and how pressing it is."""

    words: str
    light: ShownLight
    is_late: bool = False


def deadline(due_on: date | None, today: date) -> Deadline:
    """逾期2天, 今天截止, 还有3天, 3月10日前."""
    if due_on is None:
        return Deadline("", ShownLight.NORMAL)
    days = (due_on - today).days
    if days < -LONG_AGO:
        return Deadline(f"逾期，应于{_day(due_on, today)}", ShownLight.WARNING, is_late=True)
    if days < 0:
        return Deadline(f"逾期{-days}天", ShownLight.WARNING, is_late=True)
    light = ShownLight.ATTENTION if days <= SOON else ShownLight.NORMAL
    if days == 0:
        return Deadline("今天截止", light)
    if days <= THIS_WEEK:
        return Deadline(f"还有{days}天", light)
    return Deadline(f"{_day(due_on, today)}前", light)


def _day(day: date, today: date) -> str:
    year = "" if day.year == today.year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日"
