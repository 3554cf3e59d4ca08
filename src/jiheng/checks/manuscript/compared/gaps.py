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
from jiheng.quantities.units import DURATIONS, PERCENT, PERCENTAGE_POINTS

_AGAINST = re.compile("[比较](?:[^，。；0-9]|20[0-9]{2}年){0,16}$")
_WAY = re.compile(
    "(?:的[\u4e00-\u9fff]{0,6})?(?:净|共|各|略|均|仅|实际)?"
    "(?:(?P<up>高|多|加?快|扩大|增加|增长|上升|提高|提升|新增|增产|增收|增|升)|(?P<down>低|少|慢|减少|下降|降低|压减|减产|减收|减|降|缩短|回落|放缓|收窄|提前))出?了?(?:约|近)?$"
)
_FAST = late_pattern("[快慢]")
_PACE = late_pattern("增速|[增涨降]幅")
"""增长3.1%，增速比上年4.5%加快1.4个百分点."""
_LONGEST_WAY = 12
_COMES_TO = re.compile("(?:达到?|为|[升降增减]?[至到])了?")
_UNIT_OF_GAP = {PERCENT: PERCENTAGE_POINTS}
_BASE = re.compile("(?:上年|去年|上一年)(?:同期|度|全年)?(?:支出|收入|决算)?数?(?:为|是)?")
_SINCE = late_pattern("(?:[较比](?:上年|去年|上一年)(?:同期|度)?|同比)")


def gaps_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each gap whose two figures lie as far apart as it says, with the way it says."""
    for sentence in reading.sentences:
        for one, other, gap in zip(sentence.terms, sentence.terms[1:], sentence.terms[2:], strict=False):
            is_alike = other.mark and one.unit == other.unit and gap.unit == _UNIT_OF_GAP.get(one.unit, one.unit)
            side = _side(sentence, one, other, gap) if is_alike else None
            if side is not None and _is_the_gap(one, other, gap):
                yield compared(passage, (other.name_start, gap.end), side, one.mention, other.mention)
            elif one.unit == gap.unit and other.unit == _UNIT_OF_GAP.get(one.unit, one.unit) and gap.mark:
                yield from _come_to(passage, sentence, one, other, gap)


def _come_to(passage: Passage, sentence: Sentence, base: Term, gap: Term, level: Term) -> Iterator[Comparison]:
    """增速比一季度（6.8%）提高0.6个百分点，达到6.2%: the level stands behind the gap."""
    words = words_before(sentence, base)[1] if base.depth else base.name
    found = _WAY.fullmatch(gap.name) if _COMES_TO.fullmatch(level.name) and _AGAINST.search(words) else None
    if found is not None and level.clause - gap.clause <= 1 and _is_the_gap(level, base, gap):
        side = Side.ABOVE if found["up"] else Side.BELOW
        yield compared(passage, (base.name_start, level.end), side, level.mention, base.mention)


def _side(sentence: Sentence, one: Term, other: Term, gap: Term) -> Side | None:
    """On which side of the other the first lies by the words of the gap."""
    if gap.mark and not other.depth:
        return _side_since(one, other, gap)
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


def _side_since(one: Term, other: Term, gap: Term) -> Side | None:
    """支出2.05万元，上年2.08万元，较上年增加0.03万元: the base stands before the gap, in a clause of its own."""
    if _BASE.fullmatch(other.name) is None or _BASE.search(one.name) is not None:
        return None
    since = _SINCE.match(gap.name)
    found = _WAY.fullmatch(gap.name, since.end()) if since is not None else None
    return None if found is None else (Side.ABOVE if found["up"] else Side.BELOW)


def _is_the_gap(one: Term, other: Term, gap: Term) -> bool:
    """Whether the two are as far apart as it says, whichever is more."""
    if not (one.mention.is_exact and other.mention.is_exact) or one.mention.value == other.mention.value:
        return False
    more, less = sorted((one.mention, other.mention), key=lambda each: each.value)[::-1]
    return Interval.point(more.value - less.value).meets(gap.mention.interval)
