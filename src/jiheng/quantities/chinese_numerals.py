"""Numerals in Chinese characters."""

from decimal import Decimal

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
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
    digits = [_DIGITS.get(character) for character in places]
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
        elif character in _DIGITS:
            if has_digit and digit:
                return None
            digit, has_digit = _DIGITS[character], True
        else:
            return None
    return total + digit if written else None
