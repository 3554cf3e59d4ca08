"""Settlement periods: half-open, tiling the time without gap, each ending with a day on which interest is settled."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from jiheng.rules.loan_scheme import MonthDay

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class SettlementPeriod:
    """From `start` up to but not including `end`; banks write its last day."""

    start: date
    end: date
    number: int

    @property
    def last_day(self) -> date:
        return self.end - DAY

    @property
    def name(self) -> str:
        """2022年第3期: the third of the periods that end in 2022."""
        return f"{self.last_day.year}年第{self.number}期"

    @property
    def days(self) -> int:
        return (self.end - self.start).days


def period_of(ends: tuple[MonthDay, ...], day: date) -> SettlementPeriod:
    """The period that a day lies in; `ends` are the last days of the periods of a year, in order."""
    lasts = [
        (end.in_year(year), number)
        for year in (day.year - 1, day.year, day.year + 1)
        for number, end in enumerate(ends, 1)
    ]
    (before, _), (last, number) = next(pair for pair in pairwise(lasts) if pair[1][0] >= day)
    return SettlementPeriod(before + DAY, last + DAY, number)


def periods_between(ends: tuple[MonthDay, ...], start: date, end: date) -> Iterator[SettlementPeriod]:
    """Every period that has a day from `start` up to but not including `end`."""
    day = start
    while day < end:
        period = period_of(ends, day)
        yield period
        day = period.end
