"""The years of a report that are doubted as left standing from another: of its evaluation, its goals, its results."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.years_alone import years_alone
from jiheng.checks.manuscript.years.years_claimed import done_before_their_period, years_claimed
from jiheng.checks.manuscript.years.years_told import (
    YearTold,
    evaluated_years,
    is_base_of_a_change,
    results_of_other_years,
)
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.reading import Reading

_LOOKED_INTO = late_pattern("(?P<year>20[0-9]{2})年(?!度)[^，。；]{0,30}(?:检查|清查|督查|巡察)")
"""2019年粮食库存检查情况的通报: the year of the visit, which looks into the accounts of the year before."""
_LAST_YEAR, _OF_OTHERS = late_pattern("上年|上一年|去年"), late_pattern("(?:全国|全省|省内|市内|行业)$")
_BEFORE = 6


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
    looked_into = _LOOKED_INTO.search(prose[0].text)
    if looked_into is not None and int(looked_into["year"]) == year:
        return DoubtedYears(tuple(evaluated), tuple(reached))
    claimed = (*years_claimed(prose, year, sections_of), *done_before_their_period(prose[1:], year))
    alone = years_alone(prose, readings, year, sections_of)
    return DoubtedYears(
        tuple(evaluated),
        tuple(reached),
        tuple(each for each in alone if not _is_told_as_such(each)),
        tuple(each for each in claimed if not _is_told_as_such(each)),
    )


def _is_told_as_such(each: YearTold) -> bool:
    """2019年180万人次为上年实绩, 为省内2020年平均数: its words say that it is last year's, or not the report's own."""
    text = each.passage.text
    if each.told < each.expected and is_base_of_a_change(text, each.start):
        return True
    if _OF_OTHERS.search(text, max(each.start - _BEFORE, 0), each.start):
        return True
    return _LAST_YEAR.search(text, each.start, each.passage.clause_end(each.end)) is not None
