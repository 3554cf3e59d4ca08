"""Amounts written out in full beside their figures: 壹拾贰万伍仟元整（￥125,000.00）; 8.65万元（捌万陆仟伍佰元整）."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.quantities.mention import Mention
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY

SIGNS = ("元整", "圆整", "角整", "分整")
"""What ends an amount written out; a text without any of these has none."""
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟圆", "一二三四五六七八九十百千元")
IN_FULL = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")
_DIGIT = "[壹贰叁肆伍陆柒捌玖]"
_WRITTEN = f"(?P<words>[零拾佰仟万亿{_DIGIT[1:]}{{2,}}[元圆](?:零?{_DIGIT}角)?(?:零?{_DIGIT}分)?)整"
_FIGURE = "(?P<number>[0-9][0-9,]*(?:\\.[0-9]+)?)(?P<unit>[万亿]?元|(?=[）)，。；]))"
_CURRENCY = "(?:人民币)?[￥¥]?"
_BEHIND = late_pattern(f"{_WRITTEN}[，（(]{{0,2}}(?:小写|即)?[：:]?{_CURRENCY}{_FIGURE}")
_AHEAD = late_pattern(f"{_FIGURE}[，（(]{{1,2}}(?:大写)?[：:]?(?:人民币)?{_WRITTEN}")
_SCALES = {"万元": 10**4, "亿元": 10**8}
_FRACTIONS = late_pattern("(?:零?(?P<tenth>[一二三四五六七八九])角)?(?:零?(?P<hundredth>[一二三四五六七八九])分)?$")
_HUNDRED_MILLION, _TEN_THOUSAND = 10**8, 10**4


def written_out(text: str) -> Iterator[Statement]:
    """Each figure beside the same amount in full."""
    for pattern in (_BEHIND, _AHEAD):
        for found in pattern.finditer(text):
            value = _value(found["words"].translate(_PLAIN))
            if value is not None:
                yield _told(_figure(found), found["words"], value)


def _value(words: str) -> Decimal | None:
    """十二万五千元三角 is 125000.3; None where the characters make no number."""
    whole, _, rest = words.partition("元")
    total = Decimal(0)
    for unit, scale in (("亿", _HUNDRED_MILLION), ("万", _TEN_THOUSAND)):
        if unit in whole:
            part, _, whole = whole.rpartition(unit)
            value = numeral_value(part)
            if value is None:
                return None
            total += value * scale
    ones = numeral_value(whole) if whole else Decimal(0)
    parts = _FRACTIONS.match(rest)
    if ones is None or parts is None:
        return None
    tenths, hundredths = (numeral_value(parts[name] or "零") or Decimal(0) for name in ("tenth", "hundredth"))
    return total + ones + tenths / 10 + hundredths / 100


def _figure(found: re.Match[str]) -> Mention:
    number = Decimal(found["number"].replace(",", ""))
    scale = _SCALES.get(found["unit"], 1)
    start, end = found.start("number"), found.end("unit")
    told = f"{found['number']}{found['unit'] or MONEY}"
    return Mention(start, end, told, number, scale, MONEY, found["unit"] or MONEY, Qualifier.EXACT)


def _told(figure: Mention, words: str, value: Decimal) -> Statement:
    numerator, divisor = value.as_integer_ratio()
    holds = figure.value * divisor == numerator
    arithmetic = f"{words}＝{value:,f}元" + ("" if holds else f"≠{figure.text}")
    return Statement(Relation.EQUATION, figure, (), holds, arithmetic, f"{value:,f}元")
