"""How unlikely it is that a figure is the same as a neighbour it has nothing to do with, but for a slip of the eye.

Of 9,000 figures of four digits one is that of the neighbour. What is told twice on purpose has the unit of its other
telling and is told of one thing; so a copy is the same as another kind of its list, or as a figure in another unit.
Money that was granted is told again as what was spent.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import chain

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.core.value import once, value
from jiheng.quantities.digits import significant
from jiheng.quantities.units import MONEY

_FEWEST_DIGITS = 3
_WORD = 2
"""A name of fewer characters points back: 这128件."""


@value(slots=False, eq=False)
class Near:
    """The figures of a paragraph and of those close ahead of it."""

    rows: Sequence[Row]

    @once
    def number(self) -> int:
        """How many they are."""
        return sum(map(len, self.rows))

    @once
    def by_number(self) -> Mapping[Decimal, Sequence[Told]]:
        """By what is printed, whatever the unit."""
        by_number: dict[Decimal, list[Told]] = {}
        for each in chain.from_iterable(self.rows):
            by_number.setdefault(each.mention.number, []).append(each)
        return by_number


def copy_chance(told: Told, listed: Sequence[Told], near: Near) -> float:
    """How often a figure is by chance the same as one of the whole and parts it is `listed` among, or as one `near`."""
    number = told.mention.number
    digits = len(significant(number))
    if digits < _FEWEST_DIGITS or len(told.term.own_name) < _WORD:
        return 1.0
    possible: float = 9 * 10 ** (digits - 1)
    if any(each is not told and each.mention.number == number for each in listed):
        are_named = all(len(each.term.own_name) >= _WORD for each in listed)
        return len(listed) / possible if are_named and told.term.unit != MONEY else 1.0
    unit = told.term.unit
    same = near.by_number.get(number, ())
    are_same = any(each.term.unit != unit or each.term.is_attribute for each in same)
    return near.number / possible if are_same else 1.0
