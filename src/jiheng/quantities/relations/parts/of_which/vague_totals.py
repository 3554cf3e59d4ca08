"""Totals with 多 or 余 behind so many digits that it hardly counts: 10.835亿多元，其中资金9.272亿元，物资1.563亿元."""

from collections.abc import Sequence

from jiheng.core.finding import Confidence
from jiheng.core.quantity import Qualifier
from jiheng.quantities.digits import significant
from jiheng.quantities.interval import total
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import is_swapped, looks_like_a_slip, sum_statement
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Statement

_FEWEST_DIGITS, _FEWEST_PARTS, _SWAPPED = 3, 2, 2


def of_vague(whole: Term, parts: Sequence[Mention]) -> Statement | None:
    """Whether the parts of a total that is hardly vague make it up; only a slip is told."""
    digits = len(significant(whole.mention.number))
    if whole.mention.qualifier is not Qualifier.ABOVE or digits < _FEWEST_DIGITS or len(parts) < _FEWEST_PARTS:
        return None
    if total([part.interval for part in parts]).meets(whole.mention.bounds):
        return sum_statement(whole.mention, parts, holds=True)
    if not (is_swapped(whole.mention, parts, fewest=_SWAPPED) or looks_like_a_slip(whole.mention, parts)):
        return None
    return sum_statement(whole.mention, parts, holds=False, confidence=Confidence.PROBABLE)
