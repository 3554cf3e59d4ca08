"""Changes and gaps from a base in brackets: 占24.3%，比上年（25.1%）下降0.8个百分点; 高于全省平均（11%）8.9个百分点."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.signed import apart, difference_told, fits
from jiheng.quantities.relations.changes.change_reading import of_levels
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.relations.names.percentages import is_growth, last_rate
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS
from jiheng.quantities.words import OVER

_AGAINST = re.compile(f"(?:(?P<over>{OVER})|较|比|与)(?P<of>[^，。；（）]{{0,16}})$")
_BEHIND = re.compile(
    "^）(?:的?(?:平均)?(?:水平|增幅|增速))?(?:相比)?，?(?P<way>(?:约)?(?:增|减|提|上|下|降|多|少|回落|高|低|快|慢))?"
)
_CHANGE = late_pattern("增幅|增速|增长|涨幅|降幅")
_REACH = 24


def bases_in_brackets(sentence: Sentence) -> Iterator[Statement]:
    """Each change right behind a base in brackets, from the base to the level before both."""
    for base, change in pairwise(sentence.terms):
        if base.depth != change.depth + 1 or not (base.mention.is_exact and change.mention.is_exact):
            continue
        against = _AGAINST.search(sentence.text, max(sentence.start, base.bracket - _REACH), base.bracket)
        behind = _BEHIND.match(sentence.text[base.end : change.start])
        if against is None or behind is None or not (behind["way"] or against["over"]):
            continue
        if change.unit == PERCENTAGE_POINTS and base.unit == PERCENT:
            level = last_rate(sentence.terms[: base.index], change, is_change=_CHANGE.search(against["of"]) is not None)
        else:
            level = _amount_before(sentence, base, change)
        statement = _told(level, base, change) if level is not None else None
        if statement is not None:
            yield statement


def _amount_before(sentence: Sentence, base: Term, change: Term) -> Term | None:
    """The figure of the base's unit in the clause before."""
    before = sentence.terms[base.index - 1] if base.index else None
    if before is None or before.unit != base.unit or before.depth != change.depth or before.is_attribute:
        return None
    return before if base.clause - before.clause <= 1 and before.mention.is_exact else None


def _told(level: Term, base: Term, change: Term) -> Statement | None:
    goes_up = direction(change.name)
    if change.unit == PERCENT != base.unit and is_growth(change):
        reading = of_levels(base, level, Confidence.PROBABLE)
        if reading is None:
            return None
        holds = reading.gives(change.mention, goes_up)
        is_meant = holds or (reading.share is not None and is_slip(change.mention, reading.share))
        return reading.told(change.mention, goes_up, holds=holds) if is_meant else None
    if change.unit not in (base.unit, PERCENTAGE_POINTS) or not change.is_attribute:
        return None
    signed = apart(level, base)
    if goes_up is not None:
        larger, smaller = (level, base) if goes_up else (base, level)
        signed = [(1, larger.mention), (-1, smaller.mention)]
    holds = fits(change.mention, signed)
    confidence = Confidence.PROBABLE
    return difference_told(Relation.COMPARISON, change.mention, signed, holds=holds, confidence=confidence)
