"""How sure it is that a statement which fails was written wrongly rather than read wrongly.

Figures that are taken together wrongly miss each other by anything; one that was written wrongly is mostly a slip of
the pen away from what follows, or off in its last digit. On whole published reports of all that failed by a slip two in
three were wrong indeed, of the others one in fifteen.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import summed
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT

_NUMBER = re.compile("-?[0-9]+(?:[.][0-9]+)?")
_LAST_DIGITS = 3
"""So many units of its last digit a figure may be off by the way it was rounded or added up."""
_HUNDRED, _TWO = 100, 2
_LESS_SURE = {Confidence.CERTAIN: Confidence.PROBABLE, Confidence.PROBABLE: Confidence.ASK}


def sureness(statement: Statement) -> Confidence:
    """As sure as its words are where one slip explains it; else one step less, and two where they are far away."""
    if _is_explained(statement):
        return statement.confidence
    return _LESS_SURE.get(statement.confidence, Confidence.ASK)


def _is_explained(statement: Statement) -> bool:
    told = _NUMBER.search(statement.computed)
    if told is not None and _is_about(statement.target, Decimal(told[0])):
        return True
    return any(each.number > 0 and is_slip(each, wanted) for each, wanted in _wanted(statement))


def _is_about(target: Mention, computed: Decimal) -> bool:
    """Whether the figure told is the computed one but for a slip, its last digits, or its unit."""
    last = Decimal(1).scaleb(-target.places)
    if abs(abs(target.number) - abs(computed)) <= _LAST_DIGITS * last:
        return True
    return target.number > 0 and is_slip(target, Interval.point(abs(Fraction(computed) * target.scale)))


def _wanted(statement: Statement) -> Iterator[tuple[Mention, Interval]]:
    """What each figure that it follows from would have to be."""
    target, operands = statement.target, statement.operands
    if statement.relation is Relation.SUM:
        short = target.value - summed(operands)
        yield from ((each, Interval.point(each.value + short)) for each in operands if each.value + short > 0)
    elif statement.relation is Relation.RATE and len(operands) == _TWO and target.unit == PERCENT:
        first, second = operands
        part, whole = (first, second) if statement.arithmetic.startswith(first.text) else (second, first)
        share = target.interval.times(Fraction(1, _HUNDRED))
        yield part, whole.interval * share
        base = None if share.may_be_nothing else part.interval.over(share)
        if base is not None:
            yield whole, base
