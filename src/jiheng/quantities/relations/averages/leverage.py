"""How much one yuan brought about: 补助1,216万元拉动投入9.68亿元，每1元补助拉动79.6元."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY

SIGNS = ("拉动", "撬动", "带动", "引导", "吸引")
_PER = late_pattern(
    f"每(?:投入)?[1一]?(?P<per>万?)元[\u4e00-\u9fff]{{0,10}}?(?P<verb>{'|'.join(SIGNS)})[\u4e00-\u9fff]{{0,10}}$"
)
_REACH, _FAR = 32, 20


def leverage(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each such figure against the two amounts that its verb joins."""
    for term in sentence.terms:
        begin = max(sentence.start, term.start - _REACH)
        found = _PER.search(sentence.text[begin : term.start]) if term.unit == MONEY and term.mention.is_exact else None
        if found is None:
            continue
        for told_in in (sentence, *earlier[-1:]):
            pair = _joined(told_in, found["verb"], term)
            if pair is not None:
                yield from _judged(term.mention, *pair, Fraction(10**4 if found["per"] else 1))
                break


def _joined(told_in: Sentence, verb: str, stated: Term) -> tuple[Mention, Mention] | None:
    """What was given and what it brought about: two amounts with the verb between them."""
    for given, brought in zip(told_in.terms, told_in.terms[1:], strict=False):
        is_pair = given.unit == brought.unit == MONEY and brought is not stated and brought.clause - given.clause <= 1
        if is_pair and verb in brought.name and given.mention.is_exact and given.mention.value:
            return given.mention, brought.mention
    return None


def _judged(stated: Mention, given: Mention, brought: Mention, per: Fraction) -> Iterator[Statement]:
    quotient = brought.operand.over(given.operand)
    if quotient is None or not brought.is_exact:
        return
    value = per * brought.value / given.value
    holds = quotient.times(per).meets(stated.interval)
    if holds or value < _FAR * stated.value < _FAR**2 * value:
        working = f"{brought.text}÷{given.text}" + ("" if per == 1 else "×1万")
        confidence = Confidence.PROBABLE
        yield quotient_told(
            Relation.AVERAGE, stated, (given, brought), working, value, holds=holds, confidence=confidence
        )
