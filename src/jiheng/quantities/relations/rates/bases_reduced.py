"""Rates of what is left of a budget: 预算860万元，剔除上级年底下达的36万元后，支出815.6万元，执行率98.98%."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.rates.pairs import HERE, Pair
from jiheng.quantities.sentence import Sentence, Term

_TAKEN_OUT = late_pattern("(?:剔除|扣除|扣减|减去|核减|不含|不计)[^，。；]{0,30}$")
_WORDS = ("除", "扣减", "减去", "核减", "不含", "不计")
_REACH = 40
"""剔除上级年底下达、确需结转的36万元: the reason may stand between the word and the amount."""


def of_what_is_left(sentence: Sentence, pairs: Sequence[Pair]) -> Pair | None:
    """The first of the pairs that gives its rate once what the sentence takes out of the whole is off it."""
    if not any(word in sentence.words for word in _WORDS):
        return None
    return next((found for pair in pairs if (found := _reduced(sentence, pair)) is not None), None)


def _reduced(sentence: Sentence, pair: Pair) -> Pair | None:
    """The part over the whole without all that is taken out of it before the rate, where that gives the rate."""
    whole, part, rate = pair.denominator, pair.numerator, pair.rate
    if pair.distance != HERE or whole not in sentence.terms or whole.start > rate.start:
        return None
    told = [each for each in sentence.terms[whole.index + 1 : rate.index] if each.unit == whole.unit]
    taken = [each for each in told if _is_taken_out(sentence, whole, each)]
    if part in taken or part.start > rate.start:
        return None
    left = _left_of(whole, taken) if taken else None
    reduced = Pair(rate, part, left, (), HERE, is_bound=True) if left is not None else None
    return reduced if reduced is not None and reduced.agrees else None


def _is_taken_out(sentence: Sentence, whole: Term, term: Term) -> bool:
    return _TAKEN_OUT.search(sentence.text, max(term.start - _REACH, whole.end), term.start) is not None


def _left_of(whole: Term, taken: list[Term]) -> Term | None:
    """One figure that stands for what is left."""
    value = whole.mention.value - sum(each.mention.value for each in taken)
    if value <= 0:
        return None
    number = value / whole.mention.scale
    mention = replace(
        whole.mention,
        text=f"（{'－'.join(each.mention.text for each in (whole, *taken))}）",
        number=Decimal(number.numerator) / Decimal(number.denominator),
    )
    return replace(whole, mention=mention)
