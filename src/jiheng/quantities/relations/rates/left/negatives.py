"""Rates of what was not done over all that was decided: 逮捕25人，不捕24人，不捕率48.98%."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.quotients import percent_of, share_of_both_told
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Statement, is_close

_NEGATIVE = late_pattern("不(?P<of>[\u4e00-\u9fff]{1,3})率(?:为|是|达|达到)*$")
_NEAR_THE_END, _NAME = 6, 16
_OTHERWISE_COUNTED = Decimal("0.03")
"""So little off, some of those decided may only be counted otherwise."""
_MOST_TERMS = 6


def of_the_negative(terms: Sequence[Term], position: int) -> Statement | None:
    """The rate against what was not done and what was, told before it in one unit or in two: 33件40人."""
    rate = terms[position]
    found = _NEGATIVE.search(rate.name) if "不" in rate.name else None
    if found is None:
        return None
    slipped: Statement | None = None
    for done, left in _pairs(terms[max(position - _MOST_TERMS, 0) : position], found["of"][-1]):
        share = percent_of(left.mention.operand, left.mention.operand + done.mention.operand)
        if share is None:
            continue
        if share.meets(rate.mention.bounds):
            return share_of_both_told(rate.mention, left.mention, done.mention, holds=True)
        is_hardly_off = is_close(share.low, rate.mention.value, _OTHERWISE_COUNTED)
        if slipped is None and not is_hardly_off and is_slip(rate.mention, share):
            slipped = share_of_both_told(rate.mention, left.mention, done.mention, holds=False)
    return slipped


def of_the_positive(terms: Sequence[Term], position: int, of: str) -> Statement | None:
    """起诉507人，不起诉118人，起诉率81.12%: the rate of what was done in all that was decided."""
    rate = terms[position]
    for done, left in _pairs(terms[max(position - _MOST_TERMS, 0) : position], of):
        share = percent_of(done.mention.operand, left.mention.operand + done.mention.operand)
        holds = share is not None and share.meets(rate.mention.bounds)
        if share is not None and (holds or is_slip(rate.mention, share)):
            return share_of_both_told(rate.mention, done.mention, left.mention, holds=holds)
    return None


def is_negative(rate: Term, whole: Term) -> bool:
    """Whether what was done is taken for the whole that 不捕率 is of: the whole is what was done and what was not."""
    found = _NEGATIVE.search(rate.name)
    return found is not None and (not whole.name or (found["of"][-1] in whole.name and "不" not in whole.name))


def _pairs(terms: Sequence[Term], stem: str) -> Iterator[tuple[Term, Term]]:
    """What was done, and behind it what was not, in the same unit."""
    named: list[tuple[Term, str]] = []
    for term in terms:
        named.append((term, term.name or (named[-1][1] if named else "")))
    for place, (left, name) in enumerate(named):
        if "不" not in name or stem not in name[-_NEAR_THE_END:] or not left.mention.is_exact:
            continue
        for done, before in reversed(named[:place]):
            if done.unit == left.unit and stem in before[-_NAME:] and "不" not in before:
                if done.mention.is_exact:
                    yield done, left
                break
