"""Premiums and taxes: 保险金额600元/亩，费率5%，保费30元/亩."""

import re
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import PERCENT

_DUE = re.compile(r"(?:保费|税额|税款|应纳税|利息|贴息|保险费|担保费)(?:为|是|共|计|约)?$")
_RATE_OF = re.compile(r"(?:费率|税率|利率|贴息率)(?:为|是|按)?$")


def premium_made(sentence: Sentence, position: int) -> Statement | None:
    """保险金额600元/亩，费率5%，保费30元/亩: an amount, its rate, and what that makes."""
    if position < 2 or not _DUE.search(sentence.terms[position].name):
        return None
    base, rate, term = sentence.terms[position - 2 : position + 1]
    is_row = rate.unit == PERCENT and base.unit == term.unit and base.segment == term.segment
    if not is_row or not _RATE_OF.search(rate.name) or not all(each.mention.is_exact for each in (base, rate, term)):
        return None
    made = (base.mention.operand * rate.mention.operand).times(Fraction(1, 100))
    value = base.mention.value * rate.mention.value / 100
    holds = made.meets(term.mention.interval)
    computed = in_unit_of(value, term.mention)
    arithmetic = f"{base.mention.text}×{rate.mention.text}＝{computed}" + ("" if holds else f"≠{term.mention.text}")
    operands = (base.mention, rate.mention)
    return Statement(Relation.PRODUCT, term.mention, operands, holds, arithmetic, computed, Confidence.PROBABLE)
