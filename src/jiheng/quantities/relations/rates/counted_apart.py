"""Rates of things that are counted in two ways: 收回意见表527份，满意526件，满意率99.8%."""

from collections.abc import Sequence

from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import MONEY, PERCENT

_ABOUT = 1.05
_FULL = 100


def is_of_things_counted_apart(rate: Mention, amounts: Sequence[Term]) -> bool:
    """Whether one count over a larger one in another unit gives the rate."""
    counts = [term.mention for term in amounts if term.unit not in (MONEY, PERCENT) and term.mention.is_counted]
    return any(
        one.unit != other.unit and _gives(one, other, rate)
        for other in counts
        for one in counts
        if one.size < other.size
    )


def _gives(part: Mention, whole: Mention, rate: Mention) -> bool:
    if not rate.size or not 1 / _ABOUT < _FULL * part.size / whole.size / rate.size < _ABOUT:
        return False
    return is_percent_of(rate, Interval.point(part.value), Interval.point(whole.value))
