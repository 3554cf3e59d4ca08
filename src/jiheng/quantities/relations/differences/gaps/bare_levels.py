"""Gaps between two levels without a unit: 收入比1.92，比上年的1.96缩小0.04; 系数由0.52提高到0.54，提高0.02."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits
from jiheng.quantities.statement import Relation, Statement

_NUMBER = "[0-9]{1,2}[.][0-9]{1,4}"
_UP, _DOWN = "提高|上升|增加|扩大|增长", "缩小|下降|降低|减少|减小|回落"
_BEHIND = "(?![0-9.%‰倍万亿元吨公米人个件分度级]|个百分点)"
_OF_LAST_YEAR = late_pattern(
    f"(?:比|系数|指数|率)(?:为|是|达到?)?(?P<now>{_NUMBER})，[比较][^，。；0-9]{{2,8}}?(?P<then>{_NUMBER})"
    f"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))了?(?P<gap>{_NUMBER}){_BEHIND}"
)
_FROM_TO = late_pattern(
    f"(?:比|系数|指数|率)[^，。；0-9]{{0,6}}[由从][^，。；0-9]{{0,8}}?(?P<then>{_NUMBER})"
    f"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))[到至为](?P<now>{_NUMBER})，(?:{_UP}|{_DOWN})了?(?P<gap>{_NUMBER}){_BEHIND}"
)
SIGNS = ("系数", "指数", "缩小", "扩大")
"""One of them stands in nearly all of these."""


def bare_levels(text: str) -> Iterator[Statement]:
    """Each such gap, where the level went the way that the word says."""
    for pattern in (_OF_LAST_YEAR, _FROM_TO):
        for found in pattern.finditer(text):
            now, then, gap = (_level(found, name) for name in ("now", "then", "gap"))
            if now.value == then.value or (now.value > then.value) != (found["up"] is not None):
                continue
            larger, smaller = sorted((now, then), key=lambda each: -each.value)
            signed = [(1, larger), (-1, smaller)]
            holds = fits(gap, signed)
            yield difference_told(Relation.COMPARISON, gap, signed, holds=holds, confidence=Confidence.PROBABLE)


def _level(found: re.Match[str], name: str) -> Mention:
    start, end = found.span(name)
    return Mention(start, end, found[name], Decimal(found[name]), 1, "", "", Qualifier.EXACT)
