"""Readers of single values: texts, numbers, dates, yes and no, choices."""

from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import TypeVar

from jiheng.core.choice import Choice
from jiheng.core.numbers import parse_decimal
from jiheng.schema.nearest_name import nearest_name
from jiheng.schema.reading import Place, Read
from jiheng.schema.tree import Scalar

C = TypeVar("C", bound=Choice)


def scalar(place: Place) -> Scalar:
    """One value, neither a list nor a mapping."""
    if isinstance(place.tree, Scalar):
        return place.tree
    raise place.refusal(f"写的是“{place.typed}”，应是一个值；请改写在一行里。", id="SCH006", found=place.typed)


def text(place: Place) -> str:
    """Any text but none at all."""
    found = scalar(place)
    if found.is_null or not found.text.strip():
        raise place.refusal("是空的；请填写文字。", found="空", expected="文字")
    return found.text


def decimal(place: Place) -> Decimal:
    """A plain decimal number, exactly as typed."""
    found = scalar(place)
    number = parse_decimal(found.text)
    if number is None:
        raise place.refusal(
            f"“{place.typed}”不是数；请写成 100、0.6 这样的数，不带单位、百分号和千分位。",
            found=place.typed,
            expected="数",
        )
    return number


def whole(place: Place) -> int:
    """A whole number from 0 up."""
    number = decimal(place)
    if number < 0 or number != number.to_integral_value():
        raise place.refusal(f"“{place.typed}”不是整数；请写 0、1、2 这样的整数。", found=place.typed, expected="整数")
    return int(number)


def day(place: Place) -> date:
    """A date written 2020-02-25."""
    found = scalar(place).text
    if len(found) == len("2020-02-25"):
        with suppress(ValueError):
            return date.fromisoformat(found)
    message = f"“{place.typed}”不是日期；请写成 2020-02-25 这样。"
    raise place.refusal(message, found=place.typed, expected="年-月-日")


def flag(place: Place) -> bool:
    """true/false, or 是/否."""
    found = scalar(place).text
    if found in {"true", "是"}:
        return True
    if found in {"false", "否"}:
        return False
    raise place.refusal(
        f"“{place.typed}”不是“是”或“否”；请写 true 或 false。", found=place.typed, expected="true、false"
    )


def choice(choices: type[C]) -> Read[C]:
    """One of a list of choices, by value or by label."""

    def read_choice(place: Place) -> C:
        typed = scalar(place).text
        member = choices.find(typed)
        if member is None:
            options = [str(each.value) for each in choices]
            nearest = nearest_name(typed, [*options, *(each.label for each in choices if each.label)])
            advice = f"是否要写“{nearest}”？" if nearest else ""
            told = "、".join(f"{each.value}（{each.label}）" if each.label else str(each.value) for each in choices)
            raise place.refusal(
                f"“{place.typed}”不是可选的值；{advice}可选：{told}。", found=place.typed, expected="、".join(options)
            )
        return member

    return read_choice
