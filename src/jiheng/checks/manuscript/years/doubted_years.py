"""The years of a report that are doubted as left standing from another: of its evaluation, its goals, its results."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.years_alone import years_alone
from jiheng.checks.manuscript.years.years_claimed import done_before_their_period, years_claimed
from jiheng.checks.manuscript.years.years_told import YearTold, evaluated_years, results_of_other_years
from jiheng.quantities.reading import Reading


@dataclass(frozen=True, slots=True)
class DoubtedYears:
    """By what makes them doubtful; a check may hold other reasons against each."""

    evaluated: tuple[YearTold, ...] = ()
    reached: tuple[YearTold, ...] = ()
    alone: tuple[YearTold, ...] = ()
    claimed: tuple[YearTold, ...] = ()

    def is_misdated(self, passage: Passage, start: int, end: int) -> bool:
        """Whether a year before the report's opens what is said there, and the report's own was meant."""
        return any(
            each.passage is passage and start <= each.start < end and each.told < each.expected
            for each in chain(self.evaluated, self.reached, self.alone, self.claimed)
        )


def doubted_years(
    prose: Sequence[Passage],
    readings: Sequence[Reading],
    year: int | None,
    sections_of: Callable[[Passage], str],
    *,
    is_titled: bool,
) -> DoubtedYears:
    """Those of a report on that year; `is_titled`: its title surely says so."""
    if year is None:
        return DoubtedYears()
    with_years = [each for each in prose[1:] if "20" in each.text]
    evaluated, reached = evaluated_years(with_years, year), results_of_other_years(with_years, year)
    if not is_titled:
        return DoubtedYears(tuple(evaluated), tuple(reached))
    claimed = (*years_claimed(prose, year, sections_of), *done_before_their_period(prose[1:], year))
    return DoubtedYears(
        tuple(evaluated), tuple(reached), tuple(years_alone(prose, readings, year, sections_of)), claimed
    )
