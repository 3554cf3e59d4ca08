"""Ratios told as percentages: 预算X，支出Y，执行率p; 占p; 完成预算的p; 合格率p."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.core.numbers import round_half_up
from jiheng.core.quantity import Qualifier
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.rate_words import fit, is_growth, is_named, is_ratio, share_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS, TIMES

_MOST_OPERANDS = 8
_MOST_FURTHER = 14
_CLOSE = 4
"""So many clauses before a rate its numerator may stand when its denominator stands further off."""
_BEHIND = 2
"""So many amounts behind a rate may be its own: 完好率98%，路灯12,500盏，完好12,250盏."""
_BARE = (PERCENT, PERCENTAGE_POINTS, TIMES, "‰")
_HERE, _NEAR, _FAR = 0, 1, 2
"""Where an operand stands: in the sentence, in the passage before it, in an earlier passage of the section."""
_ENOUGH_TO_HOLD = {_HERE: (0, 2), _NEAR: (1, 3), _FAR: (3, 4)}
"""Fit needed to take a matching pair for the one meant: of money, of counts. Small counts often match by chance."""
_ENOUGH_TO_FAIL = {_HERE: 4, _NEAR: 5, _FAR: 5}
_ENOUGH_TO_BE_NEAR = {_HERE: 2, _NEAR: 3, _FAR: 4}
"""Fit needed of a pair that gives the rate but for a slip in one of the three."""
_ENOUGH_OF_TWO = 1
_FINE = 3
_SURE = 3
_REACH, _REACH_OF_A_SHARE = 2, 20
"""So many times off a rate of amounts from further away may be: a share says what it is of."""
_FULL = 100
_SURE_OF_FULL = 5
"""100 % is told of much that has no amounts of its own."""
_WIDE = 8
_TENFOLD = (Fraction(10), Fraction(1, 10))
"""A zero or a decimal point too much in one of the two amounts."""
_PLAUSIBLE = 1000
_BOUND = 9
_FAR_OFF = 3.0
"""Percentage points of the larger amount: no rounding and no vague word of a rate goes further."""


@dataclass(frozen=True)
class _Pair:
    """A numerator and a denominator that may give the rate, and how far away they stand.

    `same` are the amounts of their unit among which they were chosen; `is_bound`: the sentence leaves no choice.
    """

    rate: Term
    numerator: Term
    denominator: Term
    same: Sequence[Term]
    distance: int
    is_bound: bool = False

    @cached_property
    def fit(self) -> int:
        """How well the words fit."""
        return _BOUND if self.is_bound else fit(self.rate, self.numerator, self.denominator, self.same)

    @cached_property
    def agrees(self) -> bool:
        """Whether numerator ÷ denominator can be the rate within the rounding of all three."""
        return self.gives(self.rate.mention)

    def gives(self, rate: Mention) -> bool:
        """The same of any rate."""
        numerator, denominator = self.numerator.mention, self.denominator.mention
        if not (numerator.is_exact or denominator.is_exact):
            return False
        if not _may_give(numerator, denominator, rate):
            return False
        quotient = numerator.operand.over(denominator.operand)
        return quotient is not None and quotient.times(100).meets(rate.bounds)

    @property
    def is_fine(self) -> bool:
        """Whether all three have so many digits that they hardly ever agree by chance."""
        three = (self.numerator.mention, self.denominator.mention, self.rate.mention)
        return all(len(each.number.as_tuple().digits) >= _FINE for each in three)

    @property
    def is_slipped(self) -> bool:
        """Whether one slip in the rate, or where the words fit in an amount, is all that parts them."""
        numerator, denominator, rate = self.numerator.mention, self.denominator.mention, self.rate.mention
        if not (numerator.is_exact and denominator.is_exact and rate.is_exact) or rate.value == _FULL:
            return False
        quotient = numerator.operand.over(denominator.operand)
        if quotient is None or 100 * (quotient.high - quotient.low) > _WIDE * 2 * rate.half():
            return False
        if is_slip(rate, quotient.times(100)):
            return True
        if self.fit > 1 and any(quotient.times(100 * off).meets(rate.interval) for off in _TENFOLD):
            return True
        is_fine = len(rate.number.normalize().as_tuple().digits) >= _FINE
        if not is_fine or self.fit < _SURE + self.distance:
            return False
        share = rate.interval.times(Fraction(1, 100))
        whole = numerator.operand.over(share)
        return is_slip(numerator, share * denominator.operand) or (whole is not None and is_slip(denominator, whole))


class Rated(NamedTuple):
    """A rate, and the two amounts it links: `whole` and `part` may stand in an earlier passage."""

    statement: Statement
    rate: Term
    whole: Term
    part: Term


def rates(sentence: Sentence, near: Sequence[Sentence], far: Sequence[Sentence]) -> Iterator[Rated]:
    """The percentages of a sentence that are ratios; `near` stands before it in the passage, `far` before that."""
    shared: tuple[str, Term] | None = None
    for position, term in enumerate(sentence.terms):
        if (
            term.unit != PERCENT
            or is_growth(term)
            or not is_ratio(term, sentence.terms[position - 1] if position else None)
        ):
            continue
        if term.mention.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST):
            continue
        found = _rate(sentence, position, near, far, shared)
        if found is None:
            continue
        statement, pair = found
        of = share_of(term)
        if statement.holds and of is not None:
            shared = of, pair.denominator
        yield Rated(statement, term, pair.denominator, pair.numerator)


def _rate(
    sentence: Sentence,
    position: int,
    near: Sequence[Sentence],
    far: Sequence[Sentence],
    shared: tuple[str, Term] | None,
) -> tuple[Statement, _Pair] | None:
    term = sentence.terms[position]
    rate = term.mention
    whole = _amounts(sentence.terms[:position], term)[-_MOST_OPERANDS:]
    behind = _told_next(sentence, position)
    here = [each for each in whole if each.segment == term.segment] or ([] if len(behind) == _BEHIND else whole)
    pairs = list(_pairs(term, here, here, _HERE))
    bound = _bound_pair(sentence, position)
    if bound is not None:
        pairs.insert(0, bound)
    if shared is not None and here and _is_share_of_same(term, here[-1], shared):
        pairs.append(_Pair(term, here[-1], shared[1], here, _NEAR, is_bound=True))
    found = _matching(pairs)
    if found is None:
        pairs += _pairs(term, whole, whole, _NEAR) if len(whole) > len(here) else ()
        pairs += _wider(sentence, position, here, near, far)
        found = _matching(pairs)
    if found is not None:
        return _statement(rate, found, holds=True), found
    if _fits_sums(rate, here) or _is_capped(rate, pairs):
        return None
    told = [each.mention for other in (*near, sentence) for each in other.terms if each.unit == PERCENT]
    best = bound or _only_reading(pairs, here) or _nearly(pairs, told) or _of_the_two(term, pairs, here)
    if _is_in_a_list(sentence, position):
        return None
    if best is None or not _is_credible(rate, best) or (rate.value == _FULL and not _is_sure_of_full(best)):
        return None
    confidence = Confidence.CERTAIN if best.distance == _HERE else Confidence.PROBABLE
    return _statement(rate, best, holds=False, confidence=confidence), best


def _is_share_of_same(term: Term, part: Term, shared: tuple[str, Term]) -> bool:
    """Whether a share names no other whole than the share before it did."""
    of, whole = shared
    return part.unit == whole.unit and term.name.startswith("占") and share_of(term) in ("", of)


def _is_in_a_list(sentence: Sentence, position: int) -> bool:
    """Whether it is one of several rates in a row, which belong to names told before: 占44.9%、39.4%和15.7%."""
    terms = sentence.terms
    behind = terms[position + 1] if position + 1 < len(terms) else None
    is_followed = behind is not None and behind.unit == PERCENT and (behind.mark == "、" or behind.name in ("和", "及"))
    return is_followed or (
        position > 0
        and terms[position - 1].unit == PERCENT
        and (terms[position].mark == "、" or terms[position].name in ("和", "及"))
    )


def _amounts(terms: Sequence[Term], of: Term | None = None) -> list[Term]:
    """The amounts among the terms; what stands in brackets is beside the point unless the rate stands there too."""
    return [
        term
        for term in terms
        if term.unit not in DURATIONS
        and term.unit not in _BARE
        and not term.is_attribute
        and (term.depth == 0 if of is None else term.depth <= of.depth)
    ]


def _wider(
    sentence: Sentence, position: int, here: Sequence[Term], near: Sequence[Sentence], far: Sequence[Sentence]
) -> list[_Pair]:
    term = sentence.terms[position]
    behind = _told_next(sentence, position)
    before = [each for other in near for each in _amounts(other.terms)][-_MOST_FURTHER:]
    earlier = [each for other in far for each in _amounts(other.terms)][-_MOST_FURTHER:]
    pairs: list[_Pair] = []
    if behind and len(here) < 2:
        both = [*here, *behind]
        are_told_next = not here and len(behind) == _BEHIND and behind[-1].clause - term.clause <= _BEHIND
        pairs += _pairs(term, both, both, _HERE if are_told_next else _NEAR)
    close = [each for each in here if term.clause - each.clause <= _CLOSE]
    pairs += _pairs(term, close, before, _NEAR)
    pairs += _pairs(term, close, earlier, _FAR)
    if not here and term.index == 0:
        pairs += _pairs(term, before, before, _NEAR)
        pairs += _pairs(term, before[-1:], earlier, _FAR)
    return pairs


def _told_next(sentence: Sentence, position: int) -> list[Term]:
    """The amounts right behind a rate, up to the next ；."""
    segment = sentence.terms[position].segment
    return [each for each in sentence.terms[position + 1 :] if each.unit not in _BARE and each.segment == segment][
        :_BEHIND
    ]


def _bound_pair(sentence: Sentence, position: int) -> _Pair | None:
    """占年度投资4亿元的80%: the denominator stands between 占 and 的."""
    term = sentence.terms[position]
    if not position or term.mark or not term.name.endswith("的") or len(term.name) > 8:
        return None
    denominator = sentence.terms[position - 1]
    if denominator.unit in _BARE or not denominator.mention.value:
        return None
    for numerator in reversed(sentence.terms[: position - 1]):
        if numerator.unit == denominator.unit and not numerator.is_attribute:
            return _Pair(term, numerator, denominator, (), _HERE, is_bound=True)
    return None


def _pairs(rate: Term, numerators: Sequence[Term], denominators: Sequence[Term], distance: int) -> Iterator[_Pair]:
    for numerator in numerators:
        same = [each for each in denominators if each.unit == numerator.unit]
        for denominator in same:
            if denominator is not numerator and denominator.mention.value:
                yield _Pair(rate, numerator, denominator, same, distance)


def _matching(pairs: Sequence[_Pair]) -> _Pair | None:
    """The pair with the best words among those that give the rate."""
    best: _Pair | None = None
    for pair in pairs:
        money, count = _ENOUGH_TO_HOLD[pair.distance]
        enough = money if pair.numerator.unit == MONEY else count
        if pair.agrees and pair.fit >= enough and (best is None or pair.fit > best.fit):
            best = pair
    return best


def _only_reading(pairs: Sequence[_Pair], here: Sequence[Term]) -> _Pair | None:
    """The pair that the words leave no doubt of; None where two of different value fit as well.

    A denominator from further away needs a numerator that stands alone in its sentence.
    """
    alone = {unit for unit in (each.unit for each in here) if sum(each.unit == unit for each in here) == 1}
    enough = [
        pair
        for pair in pairs
        if pair.fit >= _ENOUGH_TO_FAIL[pair.distance]
        and (pair.distance == _HERE or is_named(pair.rate) or (pair.numerator in here and pair.numerator.unit in alone))
    ]
    if not enough:
        return None
    nearest = min(pair.distance for pair in enough)
    best = max((pair for pair in enough if pair.distance == nearest), key=lambda pair: pair.fit)
    if nearest == _HERE:
        return best
    rivals = {
        (pair.numerator.mention.value, pair.denominator.mention.value)
        for pair in enough
        if pair.fit >= best.fit - 1 and pair.distance <= best.distance
    }
    return best if len(rivals) == 1 else None


def _nearly(pairs: Sequence[_Pair], told: Sequence[Mention]) -> _Pair | None:
    """The one pair that gives the rate but for a slip, where the words alone would not decide.

    A pair that gives another rate told nearby belongs to that one.
    """
    close = [
        pair
        for pair in pairs
        if pair.fit >= _ENOUGH_TO_BE_NEAR[pair.distance] - 1
        and pair.fit >= _ENOUGH_TO_BE_NEAR[pair.distance] - pair.is_fine
        and pair.is_slipped
        and not any(map(pair.gives, told))
    ]
    if not close:
        return None
    best = max(close, key=lambda pair: (-pair.distance, pair.fit))
    rivals = {
        (pair.numerator.mention.value, pair.denominator.mention.value)
        for pair in close
        if pair.distance == best.distance and pair.fit == best.fit
    }
    return best if len(rivals) == 1 else None


def _of_the_two(rate: Term, pairs: Sequence[_Pair], here: Sequence[Term]) -> _Pair | None:
    """The two amounts right before a rate, where nothing else can be meant and the rate is off by less than half."""
    last = [each for each in here if each.unit == here[-1].unit] if here else []
    if len(last) != 2 or rate.clause - last[1].clause > 1 or last[1].clause - last[0].clause > 2:
        return None
    both = [pair for pair in pairs if pair.distance == _HERE and pair.numerator in last and pair.denominator in last]
    best = max(both, key=lambda pair: pair.fit, default=None)
    if best is None or best.fit < _ENOUGH_OF_TWO:
        return None
    computed = 100 * best.numerator.mention.value / best.denominator.mention.value
    return best if computed < 2 * rate.mention.value < 4 * computed else None


def _is_sure_of_full(pair: _Pair) -> bool:
    """抽查126家，完结125家，完结率100%: side by side they need fewer words."""
    rate, numerator, denominator = pair.rate, pair.numerator, pair.denominator
    is_row = rate.clause - numerator.clause <= 1 and numerator.index - denominator.index == 1
    is_level = rate.depth == numerator.depth == denominator.depth and numerator.segment == denominator.segment
    return pair.fit >= _SURE_OF_FULL - (is_row and is_level)


def _is_capped(rate: Mention, pairs: Sequence[_Pair]) -> bool:
    """A completion told as 100 % where more was done: some forms cap it."""
    if rate.value != _FULL:
        return False
    likely = [pair for pair in pairs if pair.fit > 1]
    best = max((pair.fit for pair in likely), default=0)
    return any(
        pair.fit == best and pair.numerator.mention.value >= pair.denominator.mention.value
        for pair in likely
        if not (pair.numerator.unit == MONEY and "决算" in pair.numerator.name and "预算的" in pair.rate.name)
    )


def _fits_sums(rate: Mention, terms: Sequence[Term]) -> bool:
    """Whether a sum of two neighbours gives the rate: 合格6006批次，不合格129批次，合格率97.90%."""
    by_unit: dict[str, list[Mention]] = {}
    for term in terms:
        by_unit.setdefault(term.unit, []).append(term.mention)
    stated = rate.bounds
    for same in by_unit.values():
        for one, other in pairwise(same):
            size = one.size + other.size
            for third in same:
                quotients = []
                if _is_about(third.size, size, rate):
                    quotients.append(third.interval.over(one.interval + other.interval))
                if third is not one and third is not other and _is_about(size, third.size, rate):
                    quotients.append((one.interval + other.interval).over(third.interval))
                if any(quotient is not None and quotient.times(100).meets(stated) for quotient in quotients):
                    return True
    return False


def _may_give(numerator: Mention, denominator: Mention, rate: Mention) -> bool:
    """Whether a rate is so near that exact arithmetic is worth while."""
    if not _is_about(numerator.size, denominator.size, rate):
        return False
    if not (numerator.is_exact and denominator.is_exact and rate.is_exact):
        return True
    off = abs(100 * numerator.size - rate.size * denominator.size)
    return off <= 100 * numerator.grain + (rate.size + rate.grain) * denominator.grain + rate.grain * denominator.size


def _is_about(numerator: float, denominator: float, rate: Mention) -> bool:
    return abs(100 * numerator - rate.size * denominator) <= _FAR_OFF * max(numerator, denominator)


def _is_credible(rate: Mention, pair: _Pair) -> bool:
    """Vague operands prove nothing, and what is far from any rate was read wrongly."""
    numerator, denominator = pair.numerator.mention, pair.denominator.mention
    if not (numerator.is_exact and denominator.is_exact and rate.is_exact):
        return False
    computed = 100 * numerator.value / denominator.value
    reach = _REACH_OF_A_SHARE if share_of(pair.rate) else _REACH
    is_near = pair.distance == _HERE or pair.is_slipped or computed < reach * rate.value < reach**2 * computed
    return is_near and computed <= _PLAUSIBLE and rate.value <= _PLAUSIBLE


def _statement(rate: Mention, pair: _Pair, *, holds: bool, confidence: Confidence = Confidence.CERTAIN) -> Statement:
    numerator, denominator = pair.numerator.mention, pair.denominator.mention
    rounded = round_half_up(100 * numerator.value / denominator.value, max(rate.places, 2))
    arithmetic = f"{numerator.text}÷{denominator.text}＝{rounded}%"
    if not holds:
        arithmetic += f"≠{rate.text}"
    elif Fraction(rounded) != rate.value:
        arithmetic += f"≈{rate.text}"
    operands = (denominator, numerator) if pair.distance == _HERE else ()
    return Statement(Relation.RATE, rate, operands, holds, arithmetic, f"{rounded}%", confidence)
