"""Digits that are no figures: dates, and codes of many kinds. What was found has a `number`, and `scale` and `unit`."""

import re

_LONGEST_BARE = 7
_APP = "APP"


def is_date(text: str, found: re.Match[str], before: str) -> bool:
    """2022年, 12月, 31日, 9时: when, not how much."""
    unit, number = found["unit"], found["number"]
    if unit == "年":
        return len(number) == 4 and number[:2] in ("19", "20")
    if unit in ("月", "日"):
        return True
    if (unit == "分" and before in ("时", "点")) or (unit == "天" and before == "月"):
        return True
    return unit is None and text[found.end() : found.end() + 1] in ("号", "时", "点", "楼", "线", "版")


def is_code(text: str, found: re.Match[str]) -> bool:
    """A4, 5G, 2130135, 10.3.2, 管理9级2人: names and codes; but GDP436亿元 and 手机APP70件 are amounts.

    Nor is 50% a figure in 469.0924.50%, two cells of a table that ran together.
    """
    start, end = found.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    is_of_name = found["unit"] and text[max(start - 3, 0) : start].upper() == _APP
    if (_is_letter(before) and not (found["scale"] or is_of_name)) or (found["unit"] == "级" and after.isdigit()):
        return True
    if before == "." or (before == "/" and not found["unit"]):
        return True
    if _is_letter(after) and not found["unit"]:
        return True
    return not found["unit"] and not found["scale"] and _is_long(found["number"])


def _is_long(number: str) -> bool:
    return "." not in number and len(number) >= _LONGEST_BARE


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()
