"""Cells of the money block: amounts, points and rates."""

import re
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.case import MoneyUnit
from jiheng.core.numbers import EXACT, HUNDRED, plain
from jiheng.schema.cells.characters import normalised
from jiheng.schema.cells.measured import read_measured
from jiheng.schema.cells.numerals import settled
from jiheng.schema.cells.placeholders import (
    Placeholder,
    formula_error,
    not_applicable,
    placeholder,
    star_is_empty,
)
from jiheng.schema.cells.reading import AmountReading
from jiheng.schema.cells.remarks import Remark, RemarkKind
from jiheng.schema.cells.units import MONEY, read_unit

_MONEY_UNIT = re.compile(r"(?P<wan>万\s*元)|(?:单位|金额|人民币)?[:(]?\s*(?P<yuan>(?<![万千百亿])元)(?=\)|$|\s)")


def read_money_unit(heading: str) -> MoneyUnit | None:
    """The unit a heading names: 项目资金（万元）, 单位：元. None when it names none."""
    text = normalised(heading)
    found = _MONEY_UNIT.search(text)
    if found is None:
        return None
    return MoneyUnit.WAN if found["wan"] else MoneyUnit.YUAN


def read_amount(text: str, unit: MoneyUnit | None) -> AmountReading:
    """An amount in yuan. A unit in the cell goes before the heading's; without either the person is asked."""
    nothing = _nothing(text)
    if nothing is not None:
        return nothing
    measured = read_measured(normalised(text).removeprefix("¥"))
    if isinstance(measured, Remark):
        return AmountReading(remarks=(measured,))
    if measured is None or measured.high is not None or measured.operator is not None:
        return _not_a_number(text, "金额")
    written = read_unit(measured.unit)
    if written is not None and not (written.base == MONEY or written.lacks_base):
        return _not_a_number(text, "金额")
    if written is not None:
        value = EXACT.multiply(measured.value, written.scale)
        if unit is not None and written.scale != unit.yuan:
            note = f"写的是“{text.strip()}”，与表头的单位“{unit.label}”不同，按{plain(value)}元读；如不对请改写。"
            return AmountReading(value, (*measured.remarks, Remark(RemarkKind.UNIT_CONVERTED, note)))
        return AmountReading(value, measured.remarks)
    if unit is None:
        message = f"金额{plain(measured.value)}没有单位，表头也没有写；请在表头注明“万元”或“元”。"
        return AmountReading(remarks=(*measured.remarks, Remark(RemarkKind.UNIT_UNKNOWN, message)))
    return AmountReading(EXACT.multiply(measured.value, unit.yuan), measured.remarks)


def read_points(text: str, *, is_percent_formatted: bool = False) -> AmountReading:
    """A cell of 分值 or 得分: 10, 10分, 9.80; 20% of 100 points is told; 「—」 is not scored."""
    nothing = _nothing(text)
    if nothing is not None:
        return AmountReading(nothing.value, tuple(remark for remark in nothing.remarks if remark.asks))
    measured = read_measured(normalised(text))
    if isinstance(measured, Remark):
        return AmountReading(remarks=(measured,))
    if measured is None or measured.high is not None or measured.unit not in {"", "分", "%"}:
        return _not_a_number(text, "分数")
    if is_percent_formatted or measured.unit == "%":
        value = measured.value if measured.unit else EXACT.multiply(measured.value, HUNDRED)
        points = Decimal(plain(value))
        note = f"写的是{plain(points)}%，按{plain(points)}分读（满分100分）；如不对请改写。"
        return AmountReading(points, (*measured.remarks, Remark(RemarkKind.PERCENT_FORMAT, note)))
    return AmountReading(measured.value, measured.remarks)


def read_rate(text: str, *, is_percent_formatted: bool) -> AmountReading:
    """A typed rate in percent, kept only to be compared: 98.01%, 0.9801 in a percent cell, 98.01."""
    nothing = _nothing(text)
    if nothing is not None:
        return AmountReading(nothing.value, tuple(remark for remark in nothing.remarks if remark.asks))
    measured = read_measured(normalised(text))
    if isinstance(measured, Remark):
        return AmountReading(remarks=(measured,))
    if measured is None or measured.high is not None or measured.unit not in {"", "%"}:
        return _not_a_number(text, "百分率")
    if is_percent_formatted and not measured.unit:
        return AmountReading(settled(EXACT.multiply(measured.value, HUNDRED)).value)
    if not measured.unit and Decimal(0) < measured.value <= 1:
        shown, hundredfold = plain(measured.value), plain(measured.value * HUNDRED)
        message = f"执行率写的是{shown}，看不出是{shown}%还是{hundredfold}%；请连百分号一起写。"
        return AmountReading(remarks=(Remark(RemarkKind.BARE_FRACTION, message),))
    return AmountReading(measured.value, measured.remarks)


def _nothing(text: str) -> AmountReading | None:
    match placeholder(text):
        case None:
            return None
        case Placeholder.EMPTY:
            return AmountReading()
        case Placeholder.STAR:
            return AmountReading(remarks=(star_is_empty(),))
        case Placeholder.ERROR:
            return AmountReading(remarks=(formula_error(text),))
        case Placeholder.NONE:
            note = "写的是“无”，按不适用读；是零请写0。"
            return AmountReading(NotApplicable("表中填“无”"), (Remark(RemarkKind.NOT_APPLICABLE, note),))
        case _:
            absent, remarks = not_applicable(text)
            return AmountReading(absent, remarks)


def _not_a_number(text: str, what: str) -> AmountReading:
    message = f"应填{what}，写的是“{text.strip()}”；请只填一个数。"
    return AmountReading(remarks=(Remark(RemarkKind.NOT_A_NUMBER, message),))
