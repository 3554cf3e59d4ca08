"""Whether a length is that of a stretch of time, whether or not its first and last month are counted in full."""

from decimal import Decimal

from jiheng.checks.manuscript.periods.lengths import Length, Measure
from jiheng.checks.manuscript.periods.moments import Moment
from jiheng.core.numbers import plain, round_half_up
from jiheng.core.value import value

_MARCH = (3, 1)
_MONTHS_OF_A_YEAR = 12
_SHORTEST_MONTH, _LONGEST_MONTH = 28, 31
_HALF_A_YEAR, _TWO_MONTHS = 6, 2
_NEARLY_ONE, _NEARLY_HALF = 0.9, 0.4
_NEARLY_A_YEAR = 9
"""So many months less may last what is counted by the years it touches."""
_MANY_YEARS = 5
"""So many are told in full years: 2009年3月 to 2022年12月 are 13年."""


@value()
class Stretch:
    """From the first moment to the last. `is_agreed`: a contract, a loan or an office fixes its length to the day.

    `is_counted`: its months or years are counted, 3月至12月共10个月, the first and the last among them.
    """

    first: Moment
    last: Moment
    is_agreed: bool = False
    is_counted: bool = False

    @property
    def is_told(self) -> bool:
        """Whether it ends after it begins, in years that are told or in one year."""
        is_alike = (self.first.year > 1) == (self.last.year > 1) and (
            bool(self.first.month) == bool(self.last.month) or self._is_to_the_end_of_a_year
        )
        return is_alike and self.months[1] > 0 and self.first.months[0] < self.last.months[1]

    @property
    def _is_to_the_end_of_a_year(self) -> bool:
        """Whether it is from a year to the end of another: 2017年以来，截至2022年底."""
        return not self.first.month and self.last.month == _MONTHS_OF_A_YEAR and bool(self.last.phase)

    @property
    def in_days(self) -> bool:
        return bool(self.first.day and self.last.day)

    @property
    def leap_day(self) -> int:
        """One where no year is told and the end of February lies between: 1月26日至3月5日 are 39 days, or 40."""
        first, last = ((each.month, each.day) for each in (self.first, self.last))
        return int(max(self.first.year, self.last.year) <= 1 and first < _MARCH <= last)

    @property
    def is_of_plain_months(self) -> bool:
        return self.first.is_plain_month and self.last.is_plain_month

    @property
    def months(self) -> tuple[float, float]:
        """The fewest and the most months that it may be said to last."""
        (early, late), (soon, end) = self.first.months, self.last.months
        if self.is_of_plain_months or not self.first.month:
            return soon - early, end - early
        if self.in_days:
            return soon - early, end - early + 1 / 30
        return soon - late, end - early

    @property
    def calendar_years(self) -> int:
        return self.last.year - self.first.year + 1


def fits(length: Length, stretch: Stretch) -> bool:
    """Whether it may be said to last so long."""
    count = length.count
    least, most = stretch.months
    match length.measure:
        case Measure.MONTHS if stretch.is_counted and stretch.is_of_plain_months:
            return count == most
        case Measure.MONTHS:
            slack = _NEARLY_HALF if stretch.in_days else _NEARLY_ONE
            return least - slack < count < most + slack
        case Measure.DAYS if stretch.in_days:
            days = stretch.last.number - stretch.first.number
            return count in (days + 1, days + 1 + stretch.leap_day) or (count == days and not stretch.is_counted)
        case Measure.DAYS:
            return (least - 1) * _SHORTEST_MONTH <= count <= most * _LONGEST_MONTH + 1
        case _:
            return _fits_years(float(count), stretch)


def _fits_years(count: float, stretch: Stretch) -> bool:
    if stretch.is_counted and not stretch.first.month:
        return count == stretch.calendar_years
    slack = _TWO_MONTHS if stretch.is_agreed or not stretch.first.month else _HALF_A_YEAR - 1
    least, most = stretch.months
    if least - slack <= count * _MONTHS_OF_A_YEAR <= most + slack:
        return True
    is_in_full = count >= _MANY_YEARS and count == least // _MONTHS_OF_A_YEAR
    is_begun = count == stretch.calendar_years and count * _MONTHS_OF_A_YEAR <= most + _NEARLY_A_YEAR
    return is_in_full or (not stretch.is_agreed and is_begun)


def right_length(length: Length, stretch: Stretch) -> str:
    """What it should be, with its first and its last month, or its last day, counted in full."""
    _, most = stretch.months
    if length.measure is Measure.DAYS and stretch.in_days:
        return f"{stretch.last.number - stretch.first.number + 1}天"
    if length.measure is Measure.YEARS:
        return f"{plain(round_half_up(Decimal(most) / _MONTHS_OF_A_YEAR, 1))}年"
    return f"{plain(round_half_up(Decimal(most), 0))}个月"
