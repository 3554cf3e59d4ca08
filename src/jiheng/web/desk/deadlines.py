"""Deadlines in words, counted from today."""

from dataclasses import dataclass
from datetime import date

from jiheng.web.face.parts import Light

SOON = 3
THIS_WEEK = 7


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is said of a deadline, and how pressing it is."""

    words: str
    light: Light
    is_late: bool = False


def deadline(due_on: date | None, today: date) -> Deadline:
    """逾期2天, 今天截止, 还有3天, 3月10日前."""
    if due_on is None:
        return Deadline("", Light.NORMAL)
    days = (due_on - today).days
    if days < 0:
        return Deadline(f"逾期{-days}天", Light.WARNING, is_late=True)
    light = Light.ATTENTION if days <= SOON else Light.NORMAL
    if days == 0:
        return Deadline("今天截止", light)
    if days <= THIS_WEEK:
        return Deadline(f"还有{days}天", light)
    year = "" if due_on.year == today.year else f"{due_on.year}年"
    return Deadline(f"{year}{due_on.month}月{due_on.day}日前", light)
