"""What was ever paid into a fund, what was drawn of it and what is left: 缴存总额, 提取总额, 缴存余额."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from jiheng.checks.manuscript.divided.division import Division, is_amount
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_slipped, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import MONEY

_SIGN = "取总额"
_DRAWN = late_pattern("(?:提|支)取总额(?:达到?|为|是|共)?$")
_PAID_IN = late_pattern("(?P<what>缴存|归集|筹集|募集)总额(?:达到?|为|是|共)?$")
_LEFT = late_pattern("(?P<what>缴存|归集|筹集|募集)余额(?:达到?|为|是|还有)?$")
_NEAR = Decimal("0.4")
"""What was drawn in one year, where it is called so, is far less than all that was."""

_Told = tuple[Passage, Term]


def drawn_and_left(manuscript: Manuscript) -> Iterator[Division]:
    """All that was paid in against what was drawn and what is left, where the report tells each of them once."""
    drawn = [
        (passage, term)
        for passage in manuscript.prose_with(_SIGN)
        for sentence in manuscript.readings[passage.index].sentences
        for term in sentence.terms
        if _is_told(term) and _DRAWN.search(term.name)
    ]
    pairs = [pair for passage in manuscript.prose_with("余额") for pair in _pairs(manuscript, passage)] if drawn else []
    tried = [_division(*pair, each) for pair, each in product(pairs, drawn)]
    right = [found for found in tried if found.holds]
    yield from right
    if not right and len(tried) == 1 and _is_near(tried[0]):
        yield tried[0]


def _pairs(manuscript: Manuscript, passage: Passage) -> Iterator[tuple[_Told, _Told]]:
    """缴存总额89.5亿元，缴存余额40.7亿元: both at one day."""
    for sentence in manuscript.readings[passage.index].sentences:
        for paid_in, left in _named_alike(sentence):
            yield (passage, paid_in), (passage, left)


def _named_alike(sentence: Sentence) -> Iterator[tuple[Term, Term]]:
    paid_in = [(term, found) for term in sentence.terms if _is_told(term) and (found := _PAID_IN.search(term.name))]
    for term in sentence.terms if paid_in else ():
        found = _LEFT.search(term.name) if _is_told(term) else None
        if found is not None:
            yield from ((whole, term) for whole, named in paid_in if named["what"] == found["what"])


def _is_told(term: Term) -> bool:
    return term.unit == MONEY and is_amount(term)


def _division(paid_in: _Told, left: _Told, drawn: _Told) -> Division:
    parts = (drawn, left)
    return Division(paid_in, parts, adds_up(paid_in[1].mention, [term.mention for _, term in parts]))


def _is_near(found: Division) -> bool:
    whole, parts = found.whole[1].mention, [term.mention for _, term in found.parts]
    return is_close(whole.value, summed(parts), _NEAR) or is_slipped(whole, parts)
