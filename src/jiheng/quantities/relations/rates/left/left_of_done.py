"""What is not yet done, by what is and by its rate: 覆盖村318个，覆盖率97.55%，未覆盖的8个村."""

import math
import re
from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import PERCENT

_RATE = re.compile("(?P<of>[\u4e00-\u9fff]{2})[率度](?:为|是|达到?)*$")
_NOT_DONE = late_pattern("(?:尚|仍|还)?(?:有)?未(?P<what>[\u4e00-\u9fff]{2})的?(?:仅|只)?(?:有|剩)?$")
_ALL = 100
_FAR = Decimal("0.75")


def left_of_done(sentence: Sentence) -> Iterator[Statement]:
    """What is left behind each rate that stands right behind what was done, where only one whole gives the rate."""
    for rate in sentence.terms[1:]:
        found = _RATE.search(rate.name) if rate.unit == PERCENT and rate.mention.is_exact else None
        done = sentence.terms[rate.index - 1]
        if found is None or not done.mention.is_counted or not done.mention.is_exact or done.is_attribute:
            continue
        left = _left(sentence, rate, done, found["of"])
        statement = _judged(done, rate, left) if left is not None and rate.clause - done.clause == 1 else None
        if statement is not None:
            yield statement


def _left(sentence: Sentence, rate: Term, done: Term, of: str) -> Term | None:
    """The count of the same unit behind the rate that is told not to be done; None where the whole is told as well."""
    if any(each.unit == done.unit for each in sentence.terms[: done.index]):
        return None
    for term in sentence.terms[rate.index + 1 :]:
        found = _NOT_DONE.match(term.own_name) if term.unit == done.unit and term.depth == done.depth else None
        if found is not None and term.mention.is_exact and found["what"] in f"{done.name}，{of}":
            return term
    return None


def _judged(done: Term, rate: Term, left: Term) -> Statement | None:
    share = rate.mention.interval
    part, rest = done.mention.value, left.mention.value
    wholes = Interval.point(_ALL * part).over(share)
    if wholes is None or not part:
        return None
    fewest, most = math.ceil(wholes.low), math.floor(wholes.high)
    holds = fewest <= part + rest <= most
    wanted = fewest - part
    is_meant = is_slip(left.mention, Interval.point(wanted)) or is_close(wanted, rest, _FAR)
    if not holds and not (fewest == most and is_meant):
        return None
    working = f"{done.mention.text}÷{rate.mention.text}－{done.mention.text}"
    operands = (done.mention, rate.mention)
    value = rest if holds else wanted
    return quotient_told(
        Relation.REMAINDER, left.mention, operands, working, value, holds=holds, confidence=Confidence.PROBABLE
    )
