"""Rates whose whole stands in brackets behind them: 接通38个，接通率95%（应接通40个）."""

import re
from collections.abc import Sequence
from decimal import Decimal

from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import DURATIONS, WHOLE_OF

_WHOLE = re.compile("应|共|全|总|计划|目标|任务|辖|下达|安排|批复")
_NEAR = Decimal("0.5")


def base_behind(sentence: Sentence, position: int) -> Term | None:
    """The one amount of the bracket that opens right behind the rate, where it is called the whole."""
    if position + 1 >= len(sentence.terms):
        return None
    rate, base = sentence.terms[position], sentence.terms[position + 1]
    if base.depth != rate.depth + 1 or base.bracket != rate.end or base.unit in DURATIONS or base.unit in WHOLE_OF:
        return None
    is_alone = base.after_mark == "）" and base.mention.value > 0 and base.mention.is_exact
    return base if is_alone and _WHOLE.search(base.name) else None


def part_of_base(sentence: Sentence, position: int, base: Term) -> Term | None:
    """The last amount before the rate in the unit of its base that gives the rate, or gives it but for a slip."""
    rate = sentence.terms[position]
    before = [each for each in sentence.terms[:position] if each.unit == base.unit and each.mention.is_exact]
    amounts = [each for each in before if not each.is_attribute]
    giving = next((each for each in reversed(amounts) if gives(each, base, rate)), None)
    if giving is not None or not amounts or not rate.mention.is_exact:
        return giving
    return _slipped(amounts, base, rate)


def gives(part: Term, base: Term, rate: Term) -> bool:
    """Whether the part is this rate of its base."""
    quotient = part.mention.operand.over(base.mention.operand)
    return quotient is not None and quotient.times(WHOLE_OF[rate.unit]).meets(rate.mention.bounds)


def _slipped(amounts: Sequence[Term], base: Term, rate: Term) -> Term | None:
    """The one that gives it but for a slip, or the last where it is near."""
    for each in reversed(amounts):
        quotient = each.mention.operand.over(base.mention.operand)
        if quotient is not None and is_slip(rate.mention, quotient.times(WHOLE_OF[rate.unit])):
            return each
    last = amounts[-1]
    value = WHOLE_OF[rate.unit] * last.mention.value / base.mention.value
    return last if value <= WHOLE_OF[rate.unit] and is_close(value, rate.mention.value, _NEAR) else None
