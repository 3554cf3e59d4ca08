"""Gaps told the wrong way round: 在职7,135人，比上年末的7,155人增加20人."""

import re
from collections.abc import Iterator

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.words_before import words_before
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import DURATIONS, PERCENT, PERCENTAGE_POINTS, PERCENTAGES

_AGAINST = re.compile("[比较](?:[^，。；0-9]|20[0-9]{2}年|[0-9]{1,2}(?:[—-][0-9]{1,2})?月){0,16}$")
UP = "高|多|加?快|扩大|增加|增长|上升|上涨|提高|提升|新增|增产|增收|增支|增|升|涨|延长|回升"
DOWN = "低|少|慢|减少|下降|降低|下跌|压减|减产|减收|减支|减|降|缩[短小]|回落|放缓|收窄|提前"
_WAY = re.compile(
    f"(?:的[\u4e00-\u9fff]{{0,6}})?(?:净|共|各|略|均|仅|实际)?(?:(?P<up>{UP})|(?P<down>{DOWN}))出?了?(?:约|近)?$"
)
_FAST = late_pattern("[快慢]")
_PACE = late_pattern("增速|[增涨降]幅")
"""增长3.1%，增速比上年4.5%加快1.4个百分点."""
_LONGEST_WAY = 12
_COMES_TO = re.compile("(?:达到?|为|[升降增减]?[至到])了?")
_UNIT_OF_GAP, _FULL = {PERCENT: PERCENTAGE_POINTS}, 100


def gaps_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each gap whose two figures lie as far apart as it says, with the way it says."""
    for sentence in reading.sentences:
        for one, other, gap in zip(sentence.terms, sentence.terms[1:], sentence.terms[2:], strict=False):
            is_alike = other.mark and one.unit == other.unit and is_in_its_unit(gap, one)
            side = _side(sentence, one, other, gap) if is_alike else None
            if side is not None and is_the_gap(one, other, gap):
                yield compared(passage, (other.name_start, gap.end), side, one.mention, other.mention)
            elif one.unit == gap.unit and other.unit == _UNIT_OF_GAP.get(one.unit, one.unit) and gap.mark:
                yield from _come_to(passage, sentence, one, other, gap)


def _come_to(passage: Passage, sentence: Sentence, base: Term, gap: Term, level: Term) -> Iterator[Comparison]:
    """增速比一季度（6.8%）提高0.6个百分点，达到6.2%: the level stands behind the gap."""
    words = words_before(sentence, base)[1] if base.depth else base.name
    found = _WAY.fullmatch(gap.name) if _COMES_TO.fullmatch(level.name) and _AGAINST.search(words) else None
    if found is not None and level.clause - gap.clause <= 1 and is_the_gap(level, base, gap):
        side = Side.ABOVE if found["up"] else Side.BELOW
        yield compared(passage, (base.name_start, level.end), side, level.mention, base.mention)


def _side(sentence: Sentence, one: Term, other: Term, gap: Term) -> Side | None:
    """On which side of the other the first lies by the words of the gap."""
    if gap.mark and not other.depth:
        return None
    base = words_before(sentence, other)[1] if other.depth else other.name
    is_bracketed = base != other.name
    if (one.depth != other.depth and not is_bracketed) or (
        one.is_attribute and not (one.unit == PERCENT and _PACE.search(base))
    ):
        return None
    if len(gap.name) > _LONGEST_WAY:
        return None
    if one.unit in DURATIONS and _FAST.search(gap.name):
        return None  # 用时比规定的30天快12天: the fewer the faster
    found = _WAY.fullmatch(gap.name) if _AGAINST.search(base) is not None else None
    return None if found is None else (Side.ABOVE if found["up"] else Side.BELOW)


def is_in_its_unit(gap: Term, level: Term) -> bool:
    """Whether it can be how far such a figure lies from another: in its unit, in points of a rate, or in percent."""
    if gap.unit == _UNIT_OF_GAP.get(level.unit, level.unit):
        return True
    return gap.unit == PERCENT and level.unit not in PERCENTAGES


def is_the_gap(one: Term, base: Term, gap: Term) -> bool:
    """Whether the two are as far apart as it says, whichever is more."""
    if not (one.mention.is_exact and base.mention.is_exact) or one.mention.value == base.mention.value:
        return False
    apart = abs(one.mention.value - base.mention.value)
    if gap.unit == PERCENT and one.unit != PERCENT:
        return bool(base.mention.value) and Interval.point(apart / base.mention.value * _FULL).meets(
            gap.mention.interval
        )
    return Interval.point(apart).meets(gap.mention.interval)
