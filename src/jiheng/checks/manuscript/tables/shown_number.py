"""A number as a table cell prints it, with the digits shown and the unit beside it."""

from decimal import Decimal
from fractions import Fraction

from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain
from jiheng.core.quantity import Qualifier
from jiheng.core.value import asked_once, once, value
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.slips import slip_chance
from jiheng.schema.cells.characters import normalised

_SHOWN = late_pattern(
    r"(?P<number>-?[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\.[0-9]{1,12})?|-?[0-9]{1,18}(?:\.[0-9]{1,25})?)(?P<unit>[^0-9.,\s]{0,6})"
)
_SIGNS = {"+": "", "↑": "", "↓": "-"}


@value(slots=False)
class ShownNumber:
    """`value` in `unit`, with as many decimals as are printed."""

    value: Decimal
    unit: str = ""

    @once
    def places(self) -> int:
        exponent = self.value.as_tuple().exponent
        assert isinstance(exponent, int)
        return max(-exponent, 0)

    @once
    def exact(self) -> Interval:
        """The value itself."""
        return Interval.point(Fraction(self.value))

    @once
    def interval(self) -> Interval:
        """Everything that rounds to it at the digits shown; a bare 0 is nothing at all."""
        return self.interval_at(self.places)

    def interval_at(self, places: int) -> Interval:
        """The same, where the number is taken as written to so many decimals."""
        if not self.value and not self.places:
            return self.exact
        value, half = Fraction(self.value), Fraction(1, 2 * 10**places)
        return Interval(value - half, value + half)

    def slip_chance(self, wanted: Interval) -> float:
        """How seldom a number of so many digits is one slip of the pen beside what is wanted; 1 for no slip."""
        told = Mention(0, 0, "", self.value, 1, "", "", Qualifier.EXACT)
        return slip_chance(told, wanted) if self.value > 0 else 1.0

    @property
    def nearly(self) -> Interval:
        """The same with one more or less in the last digit, as shares are told that were made to add up to 100."""
        return Interval.around(Fraction(self.value), Fraction(3, 2 * 10**self.places))

    @property
    def points(self) -> Interval:
        """The same for a score: one without decimals is exact."""
        return self.interval if self.places else self.exact

    def __str__(self) -> str:
        return f"{self.value:f}{self.unit}"


@asked_once
def shown_number(text: str) -> ShownNumber | None:
    """The one number that a cell holds; None for words, spans, dates and several numbers.

    >>> shown_number(" 1,234.50 ")
    ShownNumber(value=Decimal('1234.50'), unit='')
    """
    plain = normalised(text).removeprefix("¥").replace(" ", "")
    if plain[:1] in _SIGNS:
        plain = _SIGNS[plain[:1]] + plain[1:]
    found = _SHOWN.fullmatch(plain)
    if found is None:
        return None
    return ShownNumber(Decimal(found["number"].replace(",", "")), found["unit"])


def sum_of(numbers: list[ShownNumber]) -> str:
    """10.5＋2＝12.5."""
    added = plain(sum((each.value for each in numbers), Decimal(0)))
    return "＋".join(f"{each.value:f}" for each in numbers) + f"＝{added}"
