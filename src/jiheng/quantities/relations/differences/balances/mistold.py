"""What is left of two amounts of which one is mistyped: 收入10569.7亿元，支出14057.7亿元，当期结存112亿元."""

from collections.abc import Sequence

from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits
from jiheng.quantities.relations.arithmetic.sums import is_slipped, is_sure_slip
from jiheng.quantities.relations.differences.balances.balances import Rank, rank_of
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Relation, Statement

_PAIR, _CLAUSES = 2, 4


def mistold(stated: Term, amounts: Sequence[Term]) -> Statement | None:
    """The last two amounts as the first less the second, where one slip in one of the three figures parts them."""
    told = [each for each in amounts if not each.is_attribute]
    row = told[-_PAIR:]
    if len(row) < _PAIR or stated.depth != row[0].depth or stated.segment != row[0].segment:
        return None
    if stated.clause - row[0].clause > _CLAUSES:
        return None
    whole, part, rest = row[0].mention, row[1].mention, stated.mention
    is_longer = len(told) > _PAIR and row[0].clause - told[-_PAIR - 1].clause == 1  # an account of more than two
    are_known = Rank.NONE < rank_of(row[0]) < rank_of(row[1]) and not is_longer
    is_wrong = is_slipped if are_known else is_sure_slip
    if fits(rest, [(1, whole), (-1, part)]) or not is_wrong(whole, (part, rest)):
        return None
    if whole.value > part.value:
        return _told(rest, [(1, whole), (-1, part)])
    return _told(whole, [(1, part), (1, rest)])


def _told(target: Mention, signed: Signed) -> Statement:
    return difference_told(Relation.REMAINDER, target, signed, holds=False, confidence=Confidence.PROBABLE)
