"""Rates of what became of a budget: 预算860万元，剔除上级年底下达的36万元后，支出815.6万元，执行率98.98%.

年初预算3,200万元，调增400万元，决算3,384万元，执行率94%: of what was added to it as well.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.rates.pairs import HERE, Pair
from jiheng.quantities.sentence import Sentence, Term

_TAKEN_OUT = late_pattern("(?:剔除|扣除|扣减|减去|核减|不含|不计)[^，。；]{0,30}$")
_WORDS = ("除", "扣减", "减去", "核减", "不含", "不计", "调增", "调减", "追加", "追减")
_ADJUSTED = late_pattern("(?P<up>调增|追加)(?:预算|资金|指标|经费|了)*$|(?:调减|追减)(?:预算|资金|指标|经费|了)*$")
_REACH = 40
"""剔除上级年底下达、确需结转的36万元: the reason may stand between the word and the amount."""


def of_what_is_left(sentence: Sentence, pairs: Sequence[Pair]) -> Pair | None:
    """The first of the pairs that gives its rate once the whole is what the sentence makes of it."""
    if not any(word in sentence.words for word in _WORDS):
        return None
    return next((found for pair in pairs if (found := _reduced(sentence, pair)) is not None), None)


def _reduced(sentence: Sentence, pair: Pair) -> Pair | None:
    """The part over the whole without all that is taken out of it before the rate, where that gives the rate."""
    whole, part, rate = pair.denominator, pair.numerator, pair.rate
    if pair.distance != HERE or whole not in sentence.terms or whole.start > rate.start:
        return None
    told = [each for each in sentence.terms[whole.index + 1 : rate.index] if each.unit == whole.unit]
    moved = [(sign, each) for each in told if (sign := _sign(sentence, whole, each))]
    if any(part is each for _, each in moved) or part.start > rate.start:
        return None
    left = _left_of(whole, moved) if moved else None
    reduced = Pair(rate, part, left, (), HERE, is_bound=True) if left is not None else None
    return reduced if reduced is not None and reduced.agrees else None


def _sign(sentence: Sentence, whole: Term, term: Term) -> int:
    """-1 of what is taken out, 1 of what is added, 0 of other amounts."""
    adjusted = _ADJUSTED.search(term.name)
    if adjusted is not None:
        return 1 if adjusted["up"] else -1
    return -bool(_TAKEN_OUT.search(sentence.text, max(term.start - _REACH, whole.end), term.start))


def _left_of(whole: Term, moved: list[tuple[int, Term]]) -> Term | None:
    """One figure that stands for what is left, or for all that it came to."""
    value = whole.mention.value + sum(sign * each.mention.value for sign, each in moved)
    if value <= 0:
        return None
    number = value / whole.mention.scale
    signs = "".join(f"{'＋' if sign > 0 else '－'}{each.mention.text}" for sign, each in moved)
    mention = replace(
        whole.mention,
        text=f"（{whole.mention.text}{signs}）",
        number=Decimal(number.numerator) / Decimal(number.denominator),
    )
    return replace(whole, mention=mention)
