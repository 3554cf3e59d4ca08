"""What a share of a structure rose or fell by: 结构由14.2:37.6:48.2变为13.1:38.7:48.2，二产比重提高1.1个百分点."""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.equations import structures_in
from jiheng.quantities.relations.arithmetic.signed import difference_told
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENTAGE_POINTS

SIGN = "产业"
_TURNED = re.compile("[，]?(?:进一步|持续)?(?:调整|优化|变化|转变|演变|变)[为到成]")
_YEAR_BEFORE = re.compile("[，（；](?:上年|去年|20[0-9]{2}年)(?:同期|度)?(?:为|是)?")
_MOVED = re.compile(
    "第?(?P<which>[一二三])(?:次)?产业?(?:增加值)?(?:所?占(?:GDP|生产总值|地区生产总值)?的?)?(?:比重|比例|占比)?"
    "(?:比?较?上年|同比|略|则|明显)*(?:(?P<up>提高|提升|上升|增加)|(?P<down>下降|降低|回落|减少))了?$"
)
_SECTORS = "一二三"
_LONGEST = 30


def structure_moves(text: str, mentions: Sequence[Mention]) -> Iterator[Statement]:
    """Each such change against the two structures told before it."""
    told = list(structures_in(text))
    if len(told) != 2 or any(len(shares) != len(_SECTORS) for _, shares in told):
        return
    (first, one), (second, other) = told
    between = text[first.end() : second.start()]
    if _TURNED.fullmatch(between):
        before, now = one, other
    elif _YEAR_BEFORE.fullmatch(between):
        before, now = other, one
    else:
        return
    for points in mentions:
        if points.unit != PERCENTAGE_POINTS or points.start < second.end() or not points.is_exact:
            continue
        moved = _MOVED.search(text, max(points.start - _LONGEST, second.end()), points.start)
        if moved is not None:
            place = _SECTORS.index(moved["which"])
            yield _told(points, before[place], now[place], is_up=moved["up"] is not None)


def _told(points: Mention, before: Mention, now: Mention, *, is_up: bool) -> Statement:
    more, less = (now, before) if is_up else (before, now)
    holds = Interval.point(more.value - less.value).meets(points.interval)
    signed = [(1, more), (-1, less)]
    return difference_told(Relation.GROWTH, points, signed, holds=holds, confidence=Confidence.PROBABLE)
