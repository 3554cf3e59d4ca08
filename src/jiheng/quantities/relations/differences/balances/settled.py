"""What is left where the passage no longer says of what: 三、结余：6.4万元 behind the income and the spending."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.digits import are_swapped, significant
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits, net
from jiheng.quantities.relations.differences.balances.balances import Rank, rank_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement

_WHOLE = re.compile(r"预算|收入|到位|下达|投入|总投资|安排|总额|拨款")
_SPENT = re.compile(r"支出|决算|执行|使用|支付")
_SAVED, _ACTUAL = re.compile("节约|节省|结余|节支"), late_pattern("实际|支出|执行|完成")
_MOST = 4
_FEWEST_DIGITS = 3
_SHORT_NAME = 10
_LIKE = 2
"""What was spent is at least half of what there was."""


def settled(sentence: Sentence, position: int, before: Sequence[Sentence]) -> Statement | None:
    """The remainder of the last amount spent and one of the last wholes told before it."""
    term = sentence.terms[position]
    digits = len(significant(term.mention.number))
    if len(term.own_name) > _SHORT_NAME or digits < _FEWEST_DIGITS or sentence.is_part(term):
        return None
    pairs = list(_pairs(sentence, position, before))
    right = next((signed for signed in pairs if fits(term.mention, signed)), None)
    if right is not None:
        return _told(term, right, sentence, holds=True)
    slipped = [signed for signed in pairs if _is_slipped(term, signed, is_fine=digits > _FEWEST_DIGITS)]
    if len({net(signed) for signed in slipped}) != 1:
        return None
    return _told(term, slipped[0], sentence, holds=False)


def _pairs(sentence: Sentence, position: int, before: Sequence[Sentence]) -> Iterator[Signed]:
    term = sentence.terms[position]
    told = [
        *(each for other in before for each in _amounts(other.terms, other, term)),
        *_amounts(sentence.terms[:position], sentence, term),
    ]
    yield from _of_heads(term, before)
    spent = [each for each in told if _is_spent(each)][-1:]
    wholes = [each for each in reversed(told) if not _is_spent(each) and _WHOLE.search(each.name)][:_MOST]
    for used in spent:
        for whole in wholes:
            if used.mention.value < whole.mention.value < used.mention.value * _LIKE:
                yield [(1, whole.mention), (-1, used.mention)]


def _amounts(terms: Sequence[Term], sentence: Sentence, like: Term) -> list[Term]:
    return [
        each
        for each in terms
        if each.unit == like.unit
        and each.mention.is_exact
        and not each.depth
        and not each.is_attribute
        and not sentence.is_part(each)
    ]


def _is_spent(term: Term) -> bool:
    return rank_of(term) is Rank.USED and bool(_SPENT.search(term.name))


def _of_heads(term: Term, before: Sequence[Sentence]) -> Iterator[Signed]:
    """采购预算38万元，其中…。实际采购36万元，其中…。节约2万元: the first amounts of the two sentences before."""
    heads = [each.terms[0] for each in before[-_LIKE:]]
    if term.index or len(heads) < _LIKE or not _SAVED.match(term.own_name):
        return
    whole, used = heads
    is_one = whole.unit == used.unit == term.unit and whole.mention.is_exact and used.mention.is_exact
    if is_one and _WHOLE.search(whole.name) and _ACTUAL.search(used.name) and used.mention.value < whole.mention.value:
        yield [(1, whole.mention), (-1, used.mention)]


def _is_slipped(term: Term, signed: Signed, *, is_fine: bool) -> bool:
    """Of three digits only two that changed places are no chance."""
    scale = term.mention.scale
    if are_swapped(term.mention.number, Decimal(net(signed).numerator) / net(signed).denominator / scale):
        return True
    return is_fine and is_slip(term.mention, Interval.point(net(signed)))


def _told(term: Term, signed: Signed, sentence: Sentence, *, holds: bool) -> Statement:
    is_far = any(mention.start < sentence.start or mention.start > term.start for _, mention in signed)
    confidence = Confidence.PROBABLE
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=holds, confidence=confidence, is_far=is_far)
