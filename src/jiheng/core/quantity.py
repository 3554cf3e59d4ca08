"""Counts that were only reported vaguely: a value with its bound, never told as exact."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, localcontext

from jiheng.core.choice import Choice
from jiheng.core.numbers import EXACT


class Qualifier(Choice):
    """What a vague word says of the true value."""

    EXACT = "exact", ""
    BELOW = "below", "近"
    ABOUT = "about", "约"
    ABOVE = "above", "超"
    AT_LEAST = "at_least", "不少于"
    AT_MOST = "at_most", "不超过"


@dataclass(frozen=True, slots=True)
class Quantity:
    """`wording` is how the source wrote it (近300, 2.4万, 950余) and how a report prints it again."""

    value: Decimal
    qualifier: Qualifier
    wording: str

    @property
    def is_exact(self) -> bool:
        return self.qualifier is Qualifier.EXACT


_UPWARD = {Qualifier.ABOVE, Qualifier.AT_LEAST}
_DOWNWARD = {Qualifier.BELOW, Qualifier.AT_MOST}


def bound_of_sum(qualifiers: Iterable[Qualifier]) -> Qualifier:
    """What is known of a sum by what is known of its parts: one vague part makes the sum vague, in its direction."""
    vague = set(qualifiers) - {Qualifier.EXACT}
    if len(vague) <= 1:
        return next(iter(vague), Qualifier.EXACT)
    if vague == _UPWARD:
        return Qualifier.ABOVE
    return Qualifier.BELOW if vague == _DOWNWARD else Qualifier.ABOUT


def total_of(quantities: Iterable[Quantity]) -> tuple[Decimal, Qualifier]:
    """The sum of counts of one kind, and its bound."""
    parts = list(quantities)
    with localcontext(EXACT):
        value = sum([part.value for part in parts], Decimal(0))
    return value, bound_of_sum(part.qualifier for part in parts if part.qualifier is not Qualifier.EXACT)
