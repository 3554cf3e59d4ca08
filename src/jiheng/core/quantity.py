"""Counts that were only reported vaguely: a value with its bound, never told as exact."""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.choice import Choice


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
