"""Amounts right behind their shares: 总预算126万元，其中劳务费占20%，计25.2万元；设备费占45%，即56.7万元."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, in_unit_of, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_THAT_IS = re.compile("^(?:即|计|共计?|合计|金额|资金)?(?:为|约)?$")
_OF = re.compile("占|比例|按")
_ALL_OF_IT = re.compile("总|共|合计|预算|投资|资金|计划")
_ALL = 100
_NEAR = Decimal("0.3")


def amounts_of_shares(sentence: Sentence) -> Iterator[Statement]:
    """Each amount that a clause of its own tells to be a share of the one whole that opens the sentence."""
    whole = next((each for each in sentence.terms if each.unit not in NO_AMOUNTS), None)
    if whole is None or not whole.mention.is_exact or not _ALL_OF_IT.search(whole.name) or whole.is_attribute:
        return
    for rate, part in pairwise(sentence.terms):
        if _is_amount_of(part, rate, whole):
            statement = _judged(whole, rate, part)
            if statement is not None:
                yield statement


def _is_amount_of(part: Term, rate: Term, whole: Term) -> bool:
    is_share = rate.unit == PERCENT and _OF.search(rate.name) is not None and not is_growth(rate)
    is_next = part.mark == "，" and part.clause - rate.clause == 1 and _THAT_IS.match(part.name) is not None
    are_exact = rate.mention.is_exact and part.mention.is_exact
    return is_share and is_next and are_exact and part.unit == whole.unit and whole.index < rate.index


def _judged(whole: Term, rate: Term, part: Term) -> Statement | None:
    made = (whole.mention.operand * rate.mention.operand).times(Fraction(1, _ALL))
    value = whole.mention.value * rate.mention.value / _ALL
    holds = made.meets(part.mention.bounds)
    if not holds and not (is_close(value, part.mention.value, _NEAR) or is_slip(part.mention, made)):
        return None
    computed = in_unit_of(value, part.mention)
    sign = "" if value == part.mention.value else "≈" if holds else "≠"
    arithmetic = f"{whole.mention.text}×{rate.mention.text}＝{computed}" + (
        f"{sign}{part.mention.text}" if sign else ""
    )
    operands = (whole.mention, rate.mention)
    return Statement(Relation.PRODUCT, part.mention, operands, holds, arithmetic, computed, Confidence.PROBABLE)
