"""The number in front of a heading or list item: its style, its value, and where the words begin."""

import re

from jiheng.core.chinese_numerals import DIGIT_VALUES, chinese_numeral, numeral_value
from jiheng.core.choice import Choice
from jiheng.core.value import value

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class NumberStyle(Choice):
    """How a number in front is written."""

    PART = "part", "第一部分"
    CHINESE = "chinese", "一、"
    CHINESE_BRACKETS = "chinese_brackets", "（一）"
    DIGITS = "digits", "1."
    DIGITS_COMMA = "digits_comma", "1、"
    DIGITS_BRACKETS = "digits_brackets", "（1）"
    DIGITS_HALF_BRACKET = "digits_half_bracket", "1）"
    CIRCLED = "circled", "①"
    DECIMAL = "decimal", "1.1"
    ORDINAL = "ordinal", "一是"


@value()
class ItemNumber:
    """`end`: where the words after the number begin, in the text it was read from. `text`: the number as it stands."""

    style: NumberStyle
    value: int
    end: int
    text: str


NUMBERED = "[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]"
"""A number in front of an item, whatever its style, for a pattern."""
_NUMERAL = r"[零〇一二三四五六七八九十百两]{1,5}"
_MEASURED = "(?:至[0-9]|周?岁|及?以[上下])"
"""1.80至89周岁, 2.90岁以上: the figure begins right behind the number."""
_ITEM = re.compile(
    rf"\s*(?:第(?P<part>{_NUMERAL}|[0-9]{{1,2}})(?:部分|章|篇)[、：:.]?"
    rf"|(?P<chinese>{_NUMERAL})(?:、|．|\.(?![0-9])|：(?=[^0-9]))"
    rf"|（(?P<chinese_brackets>{_NUMERAL})）[、.．]?"
    rf"|（(?P<digits_brackets>[0-9]{{1,2}})）[、.．]?"
    rf"|(?P<decimal>[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}})(?=[、\s\u4e00-\u9fff]|[.．](?![0-9]))(?!{_MEASURED}|[万亿元年月日个名人户次场%倍件项家])[、.．]?"
    rf"|(?P<digits>[0-9]{{1,2}})[.．](?:(?![0-9])|(?=[0-9]{{1,3}}{_MEASURED})|(?=[0-9][0-9,]*[.．][0-9]+(?:[万亿元%％户人亩吨件个项家])))"
    rf"|(?P<digits_comma>[0-9]{{1,2}})、(?![0-9])"
    rf"|(?P<digits_half_bracket>[0-9]{{1,2}})）"
    rf"|(?P<circled>[{_CIRCLED}])"
    rf"|(?P<ordinal>[一二三四五六七八九十])是(?=[^否]))\s*"
)


def item_number(text: str) -> ItemNumber | None:
    """The number that clean text begins with; None where it begins with words, a year or a quantity."""
    found = _ITEM.match(text)
    if found is None or found.lastgroup is None:
        return None
    style = NumberStyle(found.lastgroup)
    return ItemNumber(style, _value(found[found.lastgroup]), found.end(), found[0].strip())


def _value(written: str) -> int:
    if written in _CIRCLED:
        return _CIRCLED.index(written) + 1
    if "." in written:
        return int(written.rsplit(".", 1)[1])
    return int(written) if written.isascii() else chinese_value(written)


def chinese_value(written: str) -> int:
    """二十一 → 21; digits in a row are read as such: 一二 → 12.

    >>> chinese_value("二十一"), chinese_value("一二")
    (21, 12)
    """
    number = numeral_value(written)
    if number is not None:
        return int(number)
    return int("".join(str(DIGIT_VALUES[each]) for each in written if each in DIGIT_VALUES) or 0)


def number_like(model: ItemNumber, value: int, style: NumberStyle | None = None) -> str:
    """Another number written like `model`, or in another style: 「四、」 and 3 give 「三、」."""
    match style or model.style:
        case NumberStyle.CHINESE:
            return f"{chinese_numeral(value)}、"
        case NumberStyle.CHINESE_BRACKETS:
            return f"（{chinese_numeral(value)}）"
        case NumberStyle.PART:
            return f"第{chinese_numeral(value)}部分"
        case NumberStyle.ORDINAL:
            return f"{chinese_numeral(value)}是"
        case NumberStyle.CIRCLED:
            return _CIRCLED[value - 1 : value] or str(value)
        case NumberStyle.DECIMAL:
            return f"{model.text.rstrip('、.．').rpartition('.')[0]}.{value}"
        case _:
            return re.sub(r"[0-9]+", str(value), model.text, count=1)
