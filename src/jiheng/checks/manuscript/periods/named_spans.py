"""Spans of time that have a length by their name, and how long they are told to last: a 秋冬季 is within a year."""

from collections.abc import Iterator

from jiheng.checks.manuscript.periods.moments import TO, moments
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value

_MOMENT = "20[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日|[底末初])?"
NAMED_SPAN = quick_pattern(
    f"(?P<span>{_MOMENT}起?{TO}(?:{_MOMENT}|[次翌当同]年[0-9]{{1,2}}月(?:[0-9]{{1,2}}日|[底末初])?))止?，?(?:为|是)(?:第?[一1]个?|个)?(?:完整的?)?"
    "(?P<name>秋冬季|冬春季|采暖[季期]|供[暖热][季期]|取暖[季期]|防火[季期]|榨季|汛期|休渔期|学年|学期|财[政务]?年度|会计年度|年度|季度|半年)"
    f"|(?P<first>20[0-9]{{2}})年?{TO}(?P<last>20[0-9]{{2}})年?学年度?(?=第?[一二上下]学期|[秋春]季)"
)
"""2018年10月至2019年3月为一个秋冬季; 2021—2022学年第一学期."""
_LENGTHS = {
    "学期": (3, 7),
    "季度": (3, 3),
    "半年": (6, 6),
    **dict.fromkeys(("学年", "年度", "财年度", "财政年度", "财务年度", "会计年度"), (9, 12)),
}
_A_SEASON = (2, 9)
"""The fewest and the most months of each, the first and the last among them."""


@value()
class NamedSpan:
    """`text[start:end]` of a passage tells from when to when it lasts; `right`: how long it should."""

    start: int
    end: int
    right: str
    holds: bool


def named_spans(text: str) -> Iterator[NamedSpan]:
    """Those of one passage."""
    for found in NAMED_SPAN.finditer(text):
        if found["first"]:
            first = int(found["first"])
            yield NamedSpan(*found.span(), f"{first}—{first + 1}学年", int(found["last"]) == first + 1)
            continue
        told = moments(text, *found.span("span"))
        if len(told) > 1:
            least, most = _LENGTHS.get(found["name"], _A_SEASON)
            apart = told[-1].months[1] - told[0].months[0]
            right = f"{least}至{most}个月" if least < most else f"{least}个月"
            yield NamedSpan(*found.span(), right, least - 1 < apart < most + 1)
