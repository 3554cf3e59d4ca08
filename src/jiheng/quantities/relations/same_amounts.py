"""One amount told in two units: 96.4万元（964000元）; 648.03万元，折合6480300元."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY

_CONVERTED = re.compile(r"(?:即|折合|合|约合|折算为|计|折合人民币|合人民币)")
_POWERS = frozenset(10**power for power in range(1, 9))


def same_amount(sentence: Sentence) -> Iterator[Statement]:
    """96.4万元（964000元）; 648.03万元，折合6480300元: one amount told in two units."""
    for one, other in pairwise(sentence.terms):
        if one.unit != MONEY or other.unit != MONEY or one.mention.scale == other.mention.scale:
            continue
        is_bracket = other.depth == one.depth + 1 and not other.name and not other.after and other.after_mark == "）"
        is_converted = bool(_CONVERTED.fullmatch(other.name))
        is_bracket = is_bracket and sentence.between(one, other) == "（"
        if not (is_bracket or is_converted):
            continue
        if not (one.mention.is_exact and other.mention.is_exact):
            continue
        first, second = one.mention, other.mention
        holds = first.interval.meets(second.interval)
        ratio = max(first.value, second.value) / min(first.value, second.value) if first.value and second.value else 0
        is_slip = not holds and ratio in _POWERS
        if is_converted and not (holds or is_slip):
            continue
        relation = Relation.UNIT_SLIP if is_slip else Relation.EQUATION
        yield Statement(
            relation, second, (first,), holds, f"{first.text}{'＝' if holds else '≠'}{second.text}", first.text
        )
