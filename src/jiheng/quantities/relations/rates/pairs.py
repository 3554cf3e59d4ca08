"""Two amounts that a rate may be of, and whether they give it."""

from collections.abc import Sequence
from fractions import Fraction

from jiheng.core.value import once, value
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.mention import Mention, operand_beside
from jiheng.quantities.relations.names.rates import fit
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import TENFOLD, is_slip
from jiheng.quantities.units import WHOLE_OF

HERE, NEAR, FAR = 0, 1, 2
"""Where an operand stands: in the sentence, in the passage before it, in an earlier passage of the section."""
ENOUGH_TO_FAIL = {HERE: 4, NEAR: 5, FAR: 5}
"""Fit needed of a pair that does not give the rate, to say that it should."""
_FINE = 3
_SURE = 3
_FULL = 100
_WIDE = 8
_BOUND = 9
_NAME, _IN_COMMON = 16, 3
_FAR_OFF = 3.0
"""Percentage points of the larger amount: no rounding and no vague word of a rate goes further."""


@value(slots=False)
class Pair:
    """A numerator and a denominator that may give the rate, and how far away they stand.

    `same` are the amounts of their unit among which they were chosen; `is_bound`: the sentence leaves no choice.
    `is_last`: the numerator is the last amount of its unit before the rate, whatever changes are told between.
    """

    rate: Term
    numerator: Term
    denominator: Term
    same: Sequence[Term]
    distance: int
    is_bound: bool = False
    is_last: bool = False

    @once
    def fit(self) -> int:
        """How well the words fit."""
        return (
            _BOUND
            if self.is_bound
            else fit(self.rate, self.numerator, self.denominator, self.same, is_last=self.is_last)
        )

    @once
    def agrees(self) -> bool:
        """Whether numerator ÷ denominator can be the rate within the rounding of all three."""
        return self.gives(self.rate.mention)

    def gives(self, rate: Mention) -> bool:
        """The same of any rate."""
        numerator, denominator = self.numerator.mention, self.denominator.mention
        if not (numerator.is_exact or denominator.is_exact):
            return False
        if not may_give(numerator, denominator, rate):
            return False
        quotient = operand_beside(numerator, denominator).over(operand_beside(denominator, numerator))
        return quotient is not None and quotient.times(WHOLE_OF[rate.unit]).meets(rate.bounds)

    @once
    def computed(self) -> Fraction:
        """What the two make, as printed."""
        return WHOLE_OF[self.rate.unit] * self.numerator.mention.value / self.denominator.mention.value

    @once
    def is_loose(self) -> bool:
        """Whether what the two make as printed is more than one last digit off the rate."""
        stated = self.rate.mention.bounds
        return not stated.low - self.rate.mention.grain <= self.computed <= stated.high + self.rate.mention.grain

    @once
    def is_fine(self) -> bool:
        """Whether all three have so many digits that they hardly ever agree by chance."""
        part, whole, rate = self.numerator.mention, self.denominator.mention, self.rate.mention
        return (
            len(rate.number.as_tuple().digits) >= _FINE
            and len(part.number.as_tuple().digits) >= _FINE
            and len(whole.number.as_tuple().digits) >= _FINE
        )

    @once
    def is_slipped(self) -> bool:
        """Whether one slip in the rate, or where the words fit in an amount, is all that parts them."""
        numerator, denominator, rate = self.numerator.mention, self.denominator.mention, self.rate.mention
        if not (numerator.is_exact and denominator.is_exact and rate.is_exact) or rate.value == _FULL:
            return False
        quotient = numerator.operand.over(denominator.operand)
        whole_of = WHOLE_OF[rate.unit]
        if quotient is None or whole_of * quotient.width > _WIDE * 2 * rate.half():
            return False
        if is_slip(rate, quotient.times(whole_of)):
            return True
        is_fit = self.fit > 1 + 2 * self.distance
        if is_fit and any(quotient.times(whole_of * off).meets(rate.interval) for off in TENFOLD):
            return True
        return self.fit >= _SURE + self.distance and self.has_slipped_amount

    @once
    def has_slipped_amount(self) -> bool:
        """Whether one slip in an amount is all that parts the three, where the rate has digits enough to tell."""
        numerator, denominator, rate = self.numerator.mention, self.denominator.mention, self.rate.mention
        if len(rate.number.normalize().as_tuple().digits) < _FINE:
            return False
        share = rate.interval.times(Fraction(1, WHOLE_OF[rate.unit]))
        whole = numerator.operand.over(share)
        return is_slip(numerator, share * denominator.operand) or (whole is not None and is_slip(denominator, whole))


def is_named_alike(pair: Pair, in_common: int = _IN_COMMON) -> bool:
    """Whether what was done and what was planned carry one name: then the plan told elsewhere is of this very thing."""
    done, planned = pair.numerator.own_name[-_NAME:], pair.denominator.own_name[-_NAME:]
    return share_a_word(done, planned, in_common)


def may_give(numerator: Mention, denominator: Mention, rate: Mention) -> bool:
    """Whether a rate is so near that exact arithmetic is worth while."""
    if not is_about(numerator.size, denominator.size, rate):
        return False
    if not (numerator.is_exact and denominator.is_exact and rate.is_exact):
        return True
    whole_of = WHOLE_OF[rate.unit]
    off = abs(whole_of * numerator.size - rate.size * denominator.size)
    return (
        off <= whole_of * numerator.grain + (rate.size + rate.grain) * denominator.grain + rate.grain * denominator.size
    )


def is_about(numerator: float, denominator: float, rate: Mention) -> bool:
    whole_of = WHOLE_OF[rate.unit]
    larger = numerator if numerator > denominator else denominator
    return abs(whole_of * numerator - rate.size * denominator) <= _FAR_OFF * larger
