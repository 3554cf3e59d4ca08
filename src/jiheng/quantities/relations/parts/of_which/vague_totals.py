"""Totals or parts with 多, 余, 超 or 约 beside digits enough: 超167万辆，其中报废超47.2万辆，置换超119.8万辆."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.quantity import Qualifier
from jiheng.quantities.digits import significant
from jiheng.quantities.interval import total
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    are_all_kinds,
    is_sure_slip,
    is_swapped,
    looks_like_a_slip,
    sum_statement,
    summed,
)
from jiheng.quantities.relations.arithmetic.vague_sums import is_parted_by_a_slip
from jiheng.quantities.relations.parts.of_which.kinds import are_whole
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Statement, is_close

_HARDLY_VAGUE = frozenset({Qualifier.ABOVE, Qualifier.BELOW, Qualifier.ABOUT})
_HARDLY_OFF, _FAR_OFF = 0.01, Decimal("0.4")
"""近1.12亿, 约1,860万: rounded, but by no more than so much of it; what is further off is of something else."""
_FEWEST_DIGITS, _MANY_DIGITS, _FEWEST_PARTS, _SWAPPED = 3, 4, 2, 2


def of_vague(
    whole: Term, parts: Sequence[Mention], names: Sequence[str], *, is_complete: bool = False
) -> Statement | None:
    """Whether the parts of a total that is hardly vague make it up; only a slip is told but of all there is.

    `is_complete`: so much else says that the list was meant to be complete as would do for exact figures.
    """
    digits = len(significant(whole.mention.number))
    if (
        whole.mention.qualifier not in (*_HARDLY_VAGUE, Qualifier.EXACT)
        or digits < _FEWEST_DIGITS
        or len(parts) < _FEWEST_PARTS
    ):
        return None
    if total([part.interval for part in parts]).meets(whole.mention.bounds):
        return sum_statement(whole.mention, parts, holds=True)
    if are_whole(names):
        gap = abs(summed(parts) - whole.mention.value) / whole.mention.value
        is_missed = gap > _HARDLY_OFF and is_close(whole.mention.value, summed(parts), _FAR_OFF)
        is_missed = is_missed or are_all_kinds(names) or is_parted_by_a_slip(whole.mention, parts)
        return sum_statement(whole.mention, parts, holds=False, confidence=Confidence.PROBABLE) if is_missed else None
    if is_complete and is_parted_by_a_slip(whole.mention, parts):
        return sum_statement(whole.mention, parts, holds=False, confidence=Confidence.PROBABLE)
    if whole.mention.qualifier is not Qualifier.ABOVE:
        is_off = abs(summed(parts) - whole.mention.value) > sum(map(_rounding, parts))
        is_slip = (
            is_off and digits >= _MANY_DIGITS and len(parts) > _FEWEST_PARTS and is_sure_slip(whole.mention, parts)
        )
        return sum_statement(whole.mention, parts, holds=False, confidence=Confidence.PROBABLE) if is_slip else None
    if not (is_swapped(whole.mention, parts, fewest=_SWAPPED) or looks_like_a_slip(whole.mention, parts)):
        return None
    return sum_statement(whole.mention, parts, holds=False, confidence=Confidence.PROBABLE)


def _rounding(part: Mention) -> Fraction:
    """By how much 约780万元 may be off, its zeros counted as rounded."""
    zeros = 10 ** (len(str(part.number)) - len(str(part.number).rstrip("0"))) if not part.places else 1
    return Fraction(part.scale * zeros, 2 * 10**part.places) if part.qualifier is Qualifier.ABOUT else Fraction(0)
