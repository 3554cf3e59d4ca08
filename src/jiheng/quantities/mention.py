"""A figure in prose: its value as printed, what it can stand for, its unit and its qualifier."""

from dataclasses import field, fields
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from operator import attrgetter

from jiheng.core.quantity import Qualifier
from jiheng.core.quick_fraction import quick_fraction
from jiheng.core.value import once, value
from jiheng.quantities.interval import Interval
from jiheng.quantities.units import MONEY, PERCENT, PERCENTAGE_POINTS, SCORE, TIMES

_MEASURED = frozenset(
    {MONEY, PERCENT, PERCENTAGE_POINTS, SCORE, TIMES, "亩", "平方米", "平方千米", "千米", "米", "吨", "公顷", "千克"}
)

_SMALL = 100_000
_FINE, _FEW_UNITS = 3, 3
_NOTHING = quick_fraction(0)
BY_SIZE = attrgetter("mention.size")
"""Orders what holds a figure, a term or a fact, by how much it is."""


@value(slots=False)
class Mention:
    """`number` × `scale` is the value in `unit` (元, %, 人 …): 2.4万人次 is 2.4 × 10,000 人次.

    `start` and `end` are places in the text it was read from, with the unit and 多/余 inside, without 近/约 in front.
    The fields behind `qualifier` follow from the others and are asked of nearly every figure, so each is made with it:
    `key`, its unit and value, one for equal amounts, and looked up ten times as fast as a `Fraction`; `places`, its
    decimals as printed; `size`, about how large it is, only ever used to pass over what is far off; `is_exact`, whether
    no vague word stands with it; `is_counted`, whether it counts whole things, so that it is exact as printed.
    """

    start: int
    end: int
    text: str
    number: Decimal
    scale: int
    unit: str
    unit_text: str
    qualifier: Qualifier
    value: Fraction = field(init=False, repr=False, compare=False)
    key: tuple[str, int, int] = field(init=False, repr=False, compare=False)
    places: int = field(init=False, repr=False, compare=False)
    size: float = field(init=False, repr=False, compare=False)
    is_exact: bool = field(init=False, repr=False, compare=False)
    is_counted: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        number, scale = self.number, self.scale
        numerator, denominator = number.as_integer_ratio()
        exponent = number.as_tuple().exponent
        assert isinstance(exponent, int)
        value, places = quick_fraction(numerator * scale, denominator), -exponent if exponent < 0 else 0
        self.value = value  # type: ignore[misc]
        self.key = (self.unit, *value.as_integer_ratio())  # type: ignore[misc]
        self.places = places  # type: ignore[misc]
        self.size = numerator * scale / denominator  # type: ignore[misc]
        self.is_exact = self.qualifier is Qualifier.EXACT  # type: ignore[misc]
        self.is_counted = places == 0 and scale == 1 and self.unit not in _MEASURED  # type: ignore[misc]

    @property
    def is_nearly_exact(self) -> bool:
        """Whether it is exact, or 约 stands before a number with so many digits that it hardly changes it."""
        if self.is_exact or self.qualifier is not Qualifier.ABOUT:
            return self.is_exact
        return len(self.number.normalize().as_tuple().digits) >= _FINE

    def moved(self, places: int) -> "Mention":
        """The same figure so many places further on, with all that is known of it, which does not depend on that."""
        moved: Mention = object.__new__(Mention)
        for name in _FIELDS:
            setattr(moved, name, getattr(self, name))
        moved.start, moved.end = self.start + places, self.end + places  # type: ignore[misc]
        return moved

    def half(self, places: int | None = None) -> Fraction:
        """Half a unit of the last digit, as printed or at so many `places`; 0 for whole things counted."""
        if self.is_counted or not self.number:
            return _NOTHING
        return _half(self.scale, self.places if places is None else places)

    @once
    def interval(self) -> Interval:
        """Everything that rounds to it."""
        return self.interval_at(self.places)

    @once
    def bounds(self) -> Interval:
        """The interval widened by its vague word, as far as its idle zeros go.

        约50 may be 40 to 60, 950余 up to 960, 约2011 hardly anything else.
        """
        printed = self.interval
        if self.is_exact:
            return printed
        exponent = self.number.normalize().as_tuple().exponent
        assert isinstance(exponent, int)
        slack = Fraction(10) ** exponent * self.scale
        match self.qualifier:
            case Qualifier.ABOUT:
                return Interval(printed.low - slack, printed.high + slack)
            case Qualifier.BELOW:
                return Interval(printed.low - slack, printed.high)
            case Qualifier.ABOVE:
                return Interval(printed.low, printed.high + slack)
            case Qualifier.AT_LEAST:
                return Interval(printed.low, printed.high + abs(self.value) * 10)
            case _:
                assert self.qualifier is Qualifier.AT_MOST
                return Interval(Fraction(0), printed.high)

    @once
    def operand(self) -> Interval:
        """What it can stand for in a ratio or product: a round number without decimals is taken as written."""
        if not self.is_exact:
            return self.bounds
        is_round = self.is_counted or self.number % 10 == 0 or (self.number < _SMALL and not self._is_estimated)
        return Interval.point(self.value) if not self.places and is_round else self.interval

    @property
    def _is_estimated(self) -> bool:
        """Whether it measures so much that it was hardly counted out: 162万吨."""
        return self.scale > 1 and self.unit in _MEASURED and self.unit != MONEY

    @once
    def grain(self) -> float:
        """About one unit of its last digit: only ever used to pass over what is far off."""
        return self.scale * float(f"1e-{self.places}")

    @property
    def tells_much(self) -> bool:
        """Whether it has more than a few units of its last digit: many amounts make a rate of 0.1%."""
        return self.number.scaleb(self.places) > _FEW_UNITS

    def interval_at(self, places: int) -> Interval:
        """The same, where the number is taken as written to so many decimals: idle zeros may have been left out."""
        return Interval.around(self.value, self.half(places))


_FIELDS = tuple(each.name for each in fields(Mention))


@lru_cache(maxsize=256)
def _half(scale: int, places: int) -> Fraction:
    return quick_fraction(scale, 2 * 10**places)


def operand_beside(amount: Mention, other: Mention) -> Interval:
    """29.5万起 of 55万起: of two counts in 万 the one without decimals was rounded where the other has some."""
    is_coarser = amount.scale == other.scale > 1 and not amount.places and other.places > 0
    return amount.interval if is_coarser and amount.unit != MONEY and amount.is_exact else amount.operand
