"""What is left of two amounts of which one is mistyped: 收入10569.7亿元，支出14057.7亿元，当期结存112亿元."""

from collections.abc import Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits
from jiheng.quantities.relations.arithmetic.sums import are_swapped
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement

_PAIR, _CLAUSES = 2, 4
_SWAPPED, _LONG = 4, 5
"""So many digits a figure needs: two of four that changed places are no chance, any slip in five."""


def mistold(stated: Term, amounts: Sequence[Term]) -> Statement | None:
    """The last two amounts as the first less the second, where one slip in one of the three figures parts them."""
    row = [each for each in amounts if not each.is_attribute][-_PAIR:]
    if len(row) < _PAIR or stated.depth != row[0].depth or stated.clause - row[0].clause > _CLAUSES:
        return None
    whole, part, rest = row[0].mention, row[1].mention, stated.mention
    wanted = (
        (whole, part.interval + rest.interval),
        (part, whole.interval - rest.interval),
        (rest, whole.interval - part.interval),
    )
    if fits(rest, [(1, whole), (-1, part)]) or not any(_is_mistyped(*each) for each in wanted):
        return None
    if whole.value > part.value:
        return _told(rest, [(1, whole), (-1, part)])
    return _told(whole, [(1, part), (1, rest)])


def _told(target: Mention, signed: Signed) -> Statement:
    return difference_told(Relation.REMAINDER, target, signed, holds=False, confidence=Confidence.PROBABLE)


def _is_mistyped(mention: Mention, wanted: Interval) -> bool:
    digits = len(format(mention.number, "f").replace(".", "").strip("0"))
    if wanted.low <= 0 or digits < _SWAPPED or not is_slip(mention, wanted):
        return False
    if digits >= _LONG:
        return True
    middle = (wanted.low + wanted.high) / 2 / mention.scale
    return are_swapped(mention.number, Decimal(middle.numerator) / middle.denominator)
