"""Numbers as text: exact decimals with full-width digits, thousands separators and percent signs understood."""

import re
from decimal import Decimal

from jiheng.core.case import MoneyUnit
from jiheng.core.numbers import EXACT, in_percent, plain
from jiheng.schema.refused import RefusedError
from jiheng.schema.typed_text import half_width

NUMBER = r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
WHOLE_DIGITS = 15
PLACES = 18
CENT = -2
RATE_PLACES = 4
RATE_EXPECTED = "年利率（百分数，如 3.70，最多四位小数）"
LOWEST_RATE = Decimal("0.5")
"""No loan of a bank is cheaper: a smaller number without a percent sign is a share."""

_NUMBER = re.compile(NUMBER, re.ASCII)
_PERCENT_WORDS = frozenset({"%", "％", "百分比", "百分数", "%(百分比)"})


def is_percent(unit_of_measure: str) -> bool:
    """Whether numbers in this unit are percentages."""
    return half_width(unit_of_measure) in _PERCENT_WORDS


def read_plain(text: str, expected: str = "一个数") -> Decimal:
    """A number and nothing beside it."""
    typed = half_width(text)
    if not _NUMBER.fullmatch(typed):
        if "," in typed and re.fullmatch(r"[+-]?[\d,.]+", typed, re.ASCII):
            raise RefusedError(expected, "千分位逗号的位置不对，请核对后重写，如 1,234.56")
        raise RefusedError(expected, "请只写数字，单位和说明写在各自的栏里")
    whole, _, places = typed.lstrip("+-").replace(",", "").partition(".")
    if len(whole.lstrip("0")) > WHOLE_DIGITS or len(places.rstrip("0")) > PLACES:
        raise RefusedError(f"整数不超过{WHOLE_DIGITS}位、小数不超过{PLACES}位的数", "请核对，或四舍五入后再填")
    return Decimal(plain(Decimal(typed.replace(",", ""))))


def read_number(text: str, unit_of_measure: str | None) -> Decimal:
    """A number in its unit of measure; None where no unit stands beside it. 95, 95% and ９５％ are 95 where it is %."""
    typed = half_width(text)
    has_sign = typed.endswith("%")
    value = read_plain(typed.removesuffix("%").rstrip())
    if unit_of_measure is None:
        return value
    if has_sign and not is_percent(unit_of_measure):
        unit = f"“{unit_of_measure}”" if unit_of_measure else "空的"
        raise RefusedError("与计量单位一致的数", f"计量单位是{unit}，请去掉百分号，或把计量单位改为%")
    if not has_sign and is_percent(unit_of_measure) and is_doubtful(value):
        shown = plain(value)
        raise RefusedError("写明百分号的数", f"请写成{in_percent(value)}（按比例）或{shown}%（按字面），二者择一")
    return value


def write_number(value: Decimal, unit_of_measure: str | None) -> str:
    """The one text of a number: no idle zeros, and the sign where a bare number could be misread."""
    sign = "%" if unit_of_measure is not None and is_percent(unit_of_measure) and is_doubtful(value) else ""
    return plain(value) + sign


def is_doubtful(value: Decimal) -> bool:
    """As a percentage, a number from 0 to 1 may be a share or a percentage."""
    return 0 < abs(value) <= 1


def read_money(text: str, money_unit: MoneyUnit, *, signed: bool) -> Decimal:
    """An amount in the file's money unit, as yuan, exact to the cent."""
    amount = read_plain(text, f"金额（{money_unit.label}）")
    if amount < 0 and not signed:
        raise RefusedError("不小于0的金额", "请核对；调减、退回写在“调整”表")
    yuan = EXACT.multiply(amount, money_unit.yuan)
    if yuan != yuan.quantize(Decimal(1).scaleb(CENT), context=EXACT):
        places = 6 if money_unit is MoneyUnit.WAN else 2
        raise RefusedError(f"精确到分的金额（{money_unit.label}，最多{places}位小数）", "请四舍五入到分后再填")
    return Decimal(plain(yuan))


def write_money(yuan: Decimal, money_unit: MoneyUnit) -> str:
    return plain(EXACT.divide(yuan, money_unit.yuan))


def read_rate(text: str) -> Decimal:
    """A yearly interest rate in percent: 3.70 and 3.70% alike. A share (0.037) is refused, for it may be either."""
    typed = half_width(text)
    value = read_plain(typed.removesuffix("%").rstrip(), RATE_EXPECTED)
    if not 0 < value < 100:
        raise RefusedError(RATE_EXPECTED, "请核对")
    if value < LOWEST_RATE and not typed.endswith("%"):
        raise RefusedError(RATE_EXPECTED, f"请写成{plain(value * 100)}（按比例）或{plain(value)}%（按字面），二者择一")
    if value != value.quantize(Decimal(1).scaleb(-RATE_PLACES), context=EXACT):
        raise RefusedError(RATE_EXPECTED, "请四舍五入到四位小数")
    return value


def read_count(text: str) -> int:
    value = read_plain(text, "从0起的整数")
    if value < 0 or value != int(value):
        raise RefusedError("从0起的整数", "请核对")
    return int(value)


def read_year(text: str) -> int:
    found = re.fullmatch(r"((?:19|20)\d\d)(?:\.0+)?年?", half_width(text), re.ASCII)
    if not found:
        raise RefusedError("四位年份，如 2022", "请改正")
    return int(found[1])
