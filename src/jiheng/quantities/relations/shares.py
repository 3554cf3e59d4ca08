"""Shares of one whole told in a row: A a，占p; B b，占q; C c，占r. What most of them agree on, the odd one must too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.numbers import round_half_up
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.rate_words import share_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, amount
from jiheng.quantities.units import DURATIONS, PERCENT, PERCENTAGE_POINTS, TIMES

_BARE = frozenset({PERCENT, PERCENTAGE_POINTS, TIMES, "‰"}) | DURATIONS
_FEWEST = 3
_NEAREST_CLAUSES = 1


@dataclass(frozen=True, slots=True)
class Share:
    """An amount, and the percentage told right behind it as its share of `of`; "" where the whole is not named."""

    part: Term
    rate: Term
    of: str

    @property
    def whole(self) -> Interval | None:
        """What the whole must be for the two to agree."""
        if not self.rate.mention.value or not self.part.mention.value:
            return None
        quotient = self.part.mention.operand.over(self.rate.mention.interval)
        return None if quotient is None else quotient.times(100)


def shares_in(sentence: Sentence) -> Iterator[Share]:
    """The shares of a sentence, each with the amount right before it."""
    for position, rate in enumerate(sentence.terms):
        of = share_of(rate) if rate.unit == PERCENT and rate.mention.is_exact else None
        if of is None or not position or "占" not in rate.name:
            continue
        before = sentence.terms[position - 1]
        is_beside = rate.clause - before.clause <= _NEAREST_CLAUSES and rate.name.startswith("占")
        if before.unit not in _BARE and before.mention.is_exact and is_beside:
            yield Share(before, rate, of)


def agreeing(shares: Sequence[Share]) -> Interval | None:
    """The whole that most of the shares agree on; None where fewer than three do, or more than one does not."""
    wholes = [each.whole for each in shares]
    known = [whole for whole in wholes if whole is not None]
    if len(known) < _FEWEST:
        return None
    best: tuple[int, Interval] | None = None
    for start in known:
        low, high, count = start.low, None, 0
        for whole in known:
            if whole.low <= low < whole.high or (whole.is_point and whole.low == low):
                count += 1
                high = whole.high if high is None else min(high, whole.high)
        if high is not None and (best is None or count > best[0]):
            best = (count, Interval(low, high))
    if best is None or best[0] < max(2, len(known) - 1):
        return None
    return best[1]


def share_statements(shares: Sequence[Share]) -> Iterator[tuple[Share, Statement]]:
    """Each share against the whole that most of the others agree on, or, of two, against their sum."""
    common = agreeing(shares)
    if common is None:
        yield from _of_two(shares)
        return
    for each in shares:
        if each.whole is None:
            continue
        middle = (common.low + common.high) / 2
        yield each, _statement(each, middle, holds=each.whole.meets(common))


def _of_two(shares: Sequence[Share]) -> Iterator[tuple[Share, Statement]]:
    """Two shares that make up the whole: where one fits their sum and the other does not, that one is wrong."""
    told = [each for each in shares if each.whole is not None]
    if len(told) != 2 or told[0].part.unit != told[1].part.unit:
        return
    summed = told[0].part.mention.interval + told[1].part.mention.interval
    value = told[0].part.mention.value + told[1].part.mention.value
    fits = [each.whole is not None and each.whole.meets(summed) for each in told]
    if not any(fits):
        return
    for each, holds in zip(told, fits, strict=True):
        yield each, _statement(each, value, holds=holds)


def _statement(share: Share, whole: Fraction, *, holds: bool) -> Statement:
    part, rate = share.part.mention, share.rate.mention
    rounded = round_half_up(100 * part.value / whole, max(rate.places, 2))
    about = amount(_round(whole, part), part.unit)
    arithmetic = f"{part.text}÷{about}≈{rounded}%" + ("" if holds else f"≠{rate.text}")
    confidence = Confidence.CERTAIN if holds else Confidence.PROBABLE
    return Statement(Relation.RATE, rate, (part,), holds, arithmetic, f"{rounded}%", confidence)


def _round(value: Fraction, like: Mention) -> Fraction:
    """The whole told no finer than its parts."""
    return Fraction(round_half_up(value / like.scale, like.places)) * like.scale
