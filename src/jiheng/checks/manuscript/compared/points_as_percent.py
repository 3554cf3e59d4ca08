"""Percent where percentage points are meant: 增速比上年加快2.1%; 优良率89.9%，比上年的87.6%上升2.3%.

A pace or a rate that moves from one percentage to another moves by points. Where both are told the difference proves
it; where only one is, a pace of growth is hardly meant to have grown by a share of itself, and a rate might be.
"""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value

_MOVED = "(?:加快|放缓|提高|提升|上升|增加|扩大|回落|下降|降低|减少|收窄|[高低])了?"
_PERCENT = r"[0-9]{1,3}(?:\.[0-9]{1,2})?%(?!的)"
_PACE = quick_pattern(
    f"(?:增速|增幅|涨幅|降幅|增长速度)，?(?:同比|环比|[较比](?:20[0-9]{{2}}年)?[^，。；、0-9]{{1,12}}?){_MOVED}(?P<by>{_PERCENT})"
    f"|[较比][^，。；、0-9]{{1,10}}?(?:增速|增幅){_MOVED}(?P<then>{_PERCENT})"
)
"""增速比上年加快2.1%; 较上年同期增速提高2.1%."""
_RATE = quick_pattern(
    "(?:(?<![效产汇频功速税])率|比重|占比|比例)(?:为|是|达|达到|约为)?"
    rf"(?P<now>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)%，(?:(?:同比|[较比](?:上年|去年|年初|上月|20[0-9]{{2}}年)(?:同期|末|底)?)"
    "(?:提高|提升|上升|增加|回落|下降|降低|减少)了?|(?:[高低]于|[较比])全[国省市县][^，。；0-9]{0,6}?(?:[高低]出?)?)"
    f"(?P<by>{_PERCENT})"
)
"""城镇化率62.4%，比上年提高1.1%; a 生产率 or 汇率 is no percentage."""
_TWO_LEVELS = quick_pattern(
    r"[由从](?:20[0-9]{2}年|[^，。；0-9]){0,12}?(?P<one>[0-9]{1,3}(?:\.[0-9]{1,2})?)%[^，。；0-9]{0,8}[到至]"
    rf"(?:20[0-9]{{2}}年|[^，。；0-9]){{0,10}}?(?P<other>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)%，[^，。；0-9]{{0,6}}?{_MOVED}(?P<by>{_PERCENT})"
)
_LEVEL_AND_BASE = quick_pattern(
    r"[率重比](?:为|达到?)?(?P<one>[0-9]{1,3}(?:\.[0-9]{1,2})?)%，[较比](?:上年|去年|20[0-9]{2}年)[^，。；0-9]{0,8}?"
    rf"(?P<other>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)%{_MOVED}(?P<by>{_PERCENT})"
)
SIGNS = ("增速", "增幅", "涨幅", "降幅", "增长速度", "率", "比重", "占比", "比例")
"""One of these stands before what moved by points."""


@value()
class PointsAsPercent:
    """`text[start:end]` of a passage tells a move in percent; `is_sure`: whether nothing else can be meant."""

    start: int
    end: int
    is_sure: bool


def points_as_percent(text: str) -> Iterator[PointsAsPercent]:
    """Those of one passage."""
    for found in _PACE.finditer(text):
        yield PointsAsPercent(found.start("by" if found["by"] else "then"), found.end(), is_sure=True)
    for found in _RATE.finditer(text):
        yield PointsAsPercent(found.start("by"), found.end(), is_sure=False)
    for pattern in (_TWO_LEVELS, _LEVEL_AND_BASE):
        for found in pattern.finditer(text):
            apart = abs(Decimal(found["one"]) - Decimal(found["other"]))
            if apart == Decimal(found["by"].removesuffix("%")):
                yield PointsAsPercent(found.start("by"), found.end(), is_sure=True)
