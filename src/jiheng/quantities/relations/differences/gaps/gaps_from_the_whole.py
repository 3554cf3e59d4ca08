"""Percentage points between the growth of a part and that of the whole told before it: 比总体增速高7.7个百分点."""

from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS, PERCENT, PERCENTAGE_POINTS

SIGNS = ("总体", "整体")
_FROM_ALL = late_pattern(
    "(?:[较比](?:同期)?|高于|低于|快于|慢于)[^，。；]{0,6}(?:总体|整体)(?:平均)?(?:增速|增幅|增长率|增长水平|水平)(?:的?(?P<way>高|低|快|慢))?(?:出|了)?$"
)
_BELOW = frozenset("低慢")
_CLAUSES = 1


def gaps_from_the_whole(
    sentence: Sentence, earlier: Sequence[Sentence], before: Sequence[Sentence]
) -> Iterator[Statement]:
    """Each gap behind the growth of a part, against the growth told of the largest amount before.

    `earlier` stands in its passage, `before` in those ahead of it.
    """
    for points in sentence.terms[1:]:
        found = _FROM_ALL.search(points.name) if points.unit == PERCENTAGE_POINTS and points.mention.is_exact else None
        part = sentence.terms[points.index - 1]
        if found is None or part.unit != PERCENT or not is_growth(part) or points.clause - part.clause > _CLAUSES:
            continue
        whole = _growth_of_all((*before, *earlier, sentence), part)
        if whole is not None and part.mention.is_exact:
            is_below = (found["way"] or found[0][0]) in _BELOW
            is_far = any(whole in other.terms for other in before)
            yield _judged(points, part, whole, is_below=is_below, is_far=is_far)


def _growth_of_all(told_in: Sequence[Sentence], part: Term) -> Term | None:
    """The growth right behind the largest amount of any unit; None where two growths may be meant."""
    grown = [
        (amount, growth)
        for sentence in told_in
        for amount, growth in zip(sentence.terms, sentence.terms[1:], strict=False)
        if amount.unit not in NO_AMOUNTS and growth.unit == PERCENT and is_growth(growth) and growth is not part
    ]
    largest = max((amount.mention.size for amount, _ in grown), default=0.0)
    found = [growth for amount, growth in grown if amount.mention.size == largest]
    is_one = len(found) == 1 and len({amount.unit for amount, _ in grown}) == 1
    return found[0] if is_one and found[0].mention.is_exact else None


def _judged(points: Term, part: Term, whole: Term, *, is_below: bool, is_far: bool) -> Statement:
    """A fall is less than nothing: 下降2.1% lies 11.9 points below 增长9.8%."""
    sign_of_part, sign_of_whole = (-1 if words.DOWN.search(each.name) else 1 for each in (part, whole))
    way = -1 if is_below else 1
    signed = [(way * sign_of_part, part.mention), (-way * sign_of_whole, whole.mention)]
    signed.sort(key=lambda each: -each[0])
    holds = fits(points.mention, signed)
    return difference_told(
        Relation.COMPARISON, points.mention, signed, holds=holds, confidence=Confidence.PROBABLE, is_far=is_far
    )
