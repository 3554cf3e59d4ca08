"""Amounts in dollars at the rate of exchange told with them: 人均98,094元，按平均汇率6.8985折算为14,220美元."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip, is_tenfold
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import MONEY

SIGN = "汇率"
_RATE = late_pattern("汇率(?:[^0-9，。；]{0,12}?)(?:1美元(?:兑|对|=|折合)?)?(?P<rate>[0-9]\\.[0-9]{2,4})(?![0-9%])")
_DOLLARS, _CLAUSES = "美元", 3
_NEAR = Decimal("0.1")


def exchanged(sentence: Sentence) -> Iterator[Statement]:
    """Each amount of dollars against the yuan told last before it, where a rate of exchange stands between them."""
    for term in sentence.terms:
        yuan = _yuan(sentence, term) if term.unit == _DOLLARS and term.mention.is_nearly_exact else None
        found = _RATE.search(sentence.text, yuan.end, term.start) if yuan is not None else None
        if yuan is not None and found is not None:
            yield from _judged(term, yuan, Decimal(found["rate"]))


def _yuan(sentence: Sentence, dollars: Term) -> Term | None:
    before = [each for each in sentence.terms[: dollars.index] if each.unit == MONEY and not each.is_attribute]
    yuan = before[-1] if before else None
    is_near = yuan is not None and dollars.clause - yuan.clause <= _CLAUSES and yuan.mention.is_nearly_exact
    return yuan if is_near else None


def _judged(dollars: Term, yuan: Term, rate: Decimal) -> Iterator[Statement]:
    half = Fraction(1, 2 * 10 ** len(str(rate).partition(".")[2]))
    made = yuan.mention.interval.over(Interval.around(Fraction(rate), half))
    if made is None:
        return
    value, stated = yuan.mention.value / Fraction(rate), dollars.mention
    rounded = made + Interval.around(Fraction(0), Fraction(stated.scale, 2 * 10**stated.places))
    holds = rounded.meets(stated.bounds)
    is_near = is_close(value, stated.value, _NEAR) and stated.is_exact
    if holds or is_near or is_slip(stated, rounded) or is_tenfold(stated, rounded):
        working, confidence = f"{yuan.mention.text}÷{rate}", Confidence.PROBABLE
        operands = (yuan.mention,)
        yield quotient_told(Relation.AVERAGE, stated, operands, working, value, holds=holds, confidence=confidence)
