"""Numbers as typed or as a spreadsheet stores them: grouping, residues of binary arithmetic, Chinese numerals."""

import re
from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.numbers import EXACT, plain
from jiheng.schema.cells.remarks import Remark, RemarkKind

DIGITS = r"[0-9][0-9,. ]*(?<![, ])"
"""A run that means to be one number; `read_number` decides whether it is."""

_PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?")
_GROUPED = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
_SPACED = re.compile(r"[0-9]{1,3}( [0-9]{3})+(\.[0-9]+)?")
_LONGEST_NUMBER = 30
_MOST_USUAL_PLACES = 6
_RESIDUE_PLACES = 5
_RESIDUE = re.compile(r"0000|9999")
_RESIDUE_SHARE = Decimal("0.000001")

CHINESE_NUMERAL = r"[零〇一二两三四五六七八九十百千]+"


@dataclass(frozen=True, slots=True)
class Number:
    """`value` None: what was written is not one number."""

    value: Decimal | None
    remarks: tuple[Remark, ...] = ()


def read_number(written: str) -> Number:
    """One unsigned number in normalised text: thousands may be grouped by commas or spaces."""
    text = written.strip()
    if len(text) > _LONGEST_NUMBER:
        return _broken(written)
    if _PLAIN.fullmatch(text):
        return settled(Decimal(text))
    if _GROUPED.fullmatch(text):
        return settled(Decimal(text.replace(",", "")))
    if _SPACED.fullmatch(text):
        value = Decimal(text.replace(" ", ""))
        note = f"写的是“{text}”，数字之间有空格，按{plain(value)}读；如不对请改写。"
        return Number(value, (Remark(RemarkKind.SPACED_DIGITS, note),))
    return _broken(written)


def settled(value: Decimal) -> Number:
    """Without the residue of binary arithmetic: 0.0799999982 is 0.08, and that is told."""
    places = -int(value.as_tuple().exponent)
    if places <= _MOST_USUAL_PLACES:
        return Number(Decimal(plain(value)))
    for kept in range(_RESIDUE_PLACES):
        rounded = EXACT.quantize(value, Decimal(1).scaleb(-kept))
        is_near = abs(rounded - value) <= abs(value) * _RESIDUE_SHARE
        if rounded and is_near and _RESIDUE.match(plain(value).partition(".")[2][kept:]):
            note = f"存的是{plain(value)}，是计算留下的浮点残留，按{plain(rounded)}读；如不对请改写。"
            return Number(Decimal(plain(rounded)), (Remark(RemarkKind.FLOAT_RESIDUE, note),))
    note = f"{plain(value)}的小数位超过{_MOST_USUAL_PLACES}位，照原数读；请核对，并按需要的位数改写。"
    return Number(value, (Remark(RemarkKind.LONG_DECIMAL, note),))


def stored_number(value: float | int) -> Decimal:
    """The number a spreadsheet shows for what it stores: 15 significant digits."""
    return Decimal(value) if isinstance(value, int) else Decimal(format(value, ".15g"))


def _broken(written: str) -> Number:
    message = f"写的是“{written.strip()}”，不是一个完整的数；请核对原件后重写，如 6000.45 或 6,000.45。"
    return Number(None, (Remark(RemarkKind.BROKEN_NUMBER, message),))
