"""Numerals in Chinese characters, read and written."""

from decimal import Decimal

DIGITS = "零一二三四五六七八九"
DIGIT_VALUES = {character: value for value, character in enumerate(DIGITS)} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def numeral_value(written: str) -> Decimal | None:
    """二十一 → 21, 九十五点六 → 95.6; None where the characters make no number.

    >>> numeral_value("二十一"), numeral_value("九十五点六"), numeral_value("百十")
    (Decimal('21'), Decimal('95.6'), None)
    """
    whole, point, places = written.partition("点")
    value = _whole(whole)
    if value is None or (point and not places):
        return None
    if not point:
        return Decimal(value)
    digits = [DIGIT_VALUES.get(character) for character in places]
    if None in digits:
        return None
    return Decimal(f"{value}.{''.join(map(str, digits))}")


def _whole(written: str) -> int | None:
    total = digit = 0
    largest = 10_000
    has_digit = False
    for character in written:
        if character in _UNITS:
            unit = _UNITS[character]
            if unit >= largest or (not has_digit and (unit > 10 or total)):
                return None
            total += (digit if has_digit else 1) * unit
            largest, digit, has_digit = unit, 0, False
        elif character in DIGIT_VALUES:
            if has_digit and digit:
                return None
            digit, has_digit = DIGIT_VALUES[character], True
        else:
            return None
    return total + digit if written else None


def chinese_numeral(number: int) -> str:
    """A whole number as headings count.

    >>> chinese_numeral(3), chinese_numeral(10), chinese_numeral(21), chinese_numeral(105)
    ('三', '十', '二十一', '一百零五')
    """
    written = numeral_in(number, DIGITS, "十百千")
    return written[1:] if written.startswith("一十") else written


def numeral_in(number: int, digits: str, units: str) -> str:
    """The same in other characters for the ten digits and for ten, hundred and thousand: 壹拾贰."""
    if number == 0:
        return digits[0]
    ten_thousands, rest = divmod(number, 10_000)
    head = numeral_in(ten_thousands, digits, units) + "万" if ten_thousands else ""
    written = ""
    for place, digit in enumerate(reversed(str(rest))):
        if digit != "0":
            written = digits[int(digit)] + (units[place - 1] if place else "") + written
        elif written and not written.startswith(digits[0]):
            written = digits[0] + written
    if not rest:
        return head
    gap = digits[0] if head and rest < 1_000 else ""
    return head + gap + written
