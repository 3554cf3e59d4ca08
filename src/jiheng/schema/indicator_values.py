"""Target and actual values as text: a number, a span, a date, words, or 不适用 with its reason."""

import re
from datetime import date
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.indicator_values import ActualValue, Span, TargetValue
from jiheng.schema.dates import find_date
from jiheng.schema.numerals import NUMBER, is_doubtful, is_percent, read_number, write_number
from jiheng.schema.refused import RefusedError
from jiheng.schema.typed_text import half_width, paragraphs

_SPAN = re.compile(rf"({NUMBER}\s*%?)\s*[~—–至到-]\s*({NUMBER}\s*%?)", re.ASCII)
_NUMBER = re.compile(rf"{NUMBER}\s*%?", re.ASCII)
_NUMBER_AND_WORD = re.compile(rf"({NUMBER})\s*[^\d\s]{{1,3}}", re.ASCII)
_BROKEN = re.compile(r"[\d\s.,%~/:+-]+", re.ASCII)
_SIGNS = "≥≤＞＜><=≧≦═"
_NOT_APPLICABLE = re.compile(r"不适用(?:[：:]\s*(?P<reason>.+)|（(?P<bracketed>.+)）)?", re.DOTALL)
_PLACEHOLDERS = frozenset({"-", "—", "——", "/", "\\", "*"})
TARGET_EXPECTED = "一个数、一个区间（80～120）、完整日期（2022-11-30）或文字"
ACTUAL_EXPECTED = "一个数、完整日期（2022-11-30）、文字，或“不适用：原因”"


def read_target_value(text: str, unit_of_measure: str) -> TargetValue:
    """A target value, numbers in `unit_of_measure`."""
    typed = half_width(text)
    if span := _SPAN.fullmatch(typed):
        return _read_span(span[1], span[2], unit_of_measure)
    return _read_measured(text, unit_of_measure, TARGET_EXPECTED)


def read_actual_value(text: str, unit_of_measure: str) -> ActualValue:
    """An actual value, numbers in `unit_of_measure`."""
    if absent := _NOT_APPLICABLE.fullmatch(text.strip()):
        reason = paragraphs(absent["reason"] or absent["bracketed"] or "")
        if not reason:
            raise RefusedError("“不适用：原因”", "请写明为什么不适用")
        return NotApplicable(reason)
    if _SPAN.fullmatch(half_width(text)) and not find_date(text):
        raise RefusedError(ACTUAL_EXPECTED, "实际完成值不能是区间，请写实际达到的数")
    return _read_measured(text, unit_of_measure, ACTUAL_EXPECTED)


def write_measured(value: TargetValue | ActualValue, unit_of_measure: str) -> str:
    """The one text of a target or an actual value."""
    if isinstance(value, Span):
        sign = "%" if is_percent(unit_of_measure) and (is_doubtful(value.low) or is_doubtful(value.high)) else ""
        low, high = (write_number(bound, None) + sign for bound in (value.low, value.high))
        return f"{low}～{high}"
    if isinstance(value, Decimal):
        return write_number(value, unit_of_measure)
    return value.isoformat() if isinstance(value, date) else str(value)


def _read_span(low_text: str, high_text: str, unit_of_measure: str) -> Span:
    if low_text.endswith("%") or high_text.endswith("%"):
        low_text, high_text = (bound.removesuffix("%").rstrip() + "%" for bound in (low_text, high_text))
    low, high = read_number(low_text, unit_of_measure), read_number(high_text, unit_of_measure)
    if low >= high:
        raise RefusedError("从小到大的区间，如 80～120", "请核对两端；如果是日期，请写全年、月、日")
    return Span(low, high)


def _read_measured(text: str, unit_of_measure: str, expected: str) -> Decimal | date | str:
    typed = half_width(text)
    if _NUMBER.fullmatch(typed):
        return read_number(typed, unit_of_measure)
    if (when := find_date(typed)) is not None:
        return when
    if typed in _PLACEHOLDERS:
        raise RefusedError(expected, "没有就留空，不适用请写明原因")
    if typed[:1] in _SIGNS:
        raise RefusedError(expected, "请去掉前面的符号，写在“符号”栏")
    if found := _NUMBER_AND_WORD.fullmatch(typed):
        raise RefusedError(
            expected, f"如果是数，请只写{found[1]}，计量单位写在自己的栏里；如果是日期，请写全年、月、日"
        )
    if _BROKEN.fullmatch(typed):
        raise RefusedError(expected, "数字不完整或有多余的符号，请核对后重写")
    return paragraphs(text)
