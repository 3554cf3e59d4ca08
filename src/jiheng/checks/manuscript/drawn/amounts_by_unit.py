"""The amounts of a report by their units, and which of them stand near a figure."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from jiheng.checks.manuscript.by_digits.open_figures import Told
from jiheng.checks.manuscript.drawn.amounts import Amount
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.quantity import Qualifier
from jiheng.core.value import value
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.counted import counted_in
from jiheng.quantities.rows_of_periods import years_of_row
from jiheng.quantities.units import NOT_ADDED, PERCENT, counted_as

_NOT_DRAWN_FROM = NOT_ADDED - {PERCENT}
_BEFORE, _BEHIND = 160, 60
"""So many amounts of a unit before a figure and behind it are looked at, which in most reports are all."""
_PLACE = attrgetter("place")


@value(slots=False, eq=False)
class AmountsOfUnit:
    """`all` of them in order; only those nearest to a figure are looked at, so that the cost stays in proportion."""

    all: Sequence[Amount]
    _counting: dict[str, Sequence[int]]

    @classmethod
    def of(cls, amounts: Sequence[Amount]) -> "AmountsOfUnit":
        return cls(amounts, {})

    def around(self, told: Told) -> Sequence[Amount]:
        """Those nearest to a figure."""
        low, high = self._span(told)
        return self.all[low:high]

    def counting(self, per: str, told: Told) -> Sequence[Amount]:
        """Those of them that count what an average is over."""
        places = self._counting.get(per)
        if places is None:
            places = [place for place, each in enumerate(self.all) if counted_in(each.fact.term, per)]
            self._counting[per] = places
        if not places:
            return ()
        low, high = self._span(told)
        return [self.all[each] for each in places[bisect_left(places, low) : bisect_left(places, high)]]

    def _span(self, told: Told) -> tuple[int, int]:
        here = bisect_left(self.all, (told.passage.index, told.term.start), key=_PLACE)
        return max(here - _BEFORE, 0), here + _BEHIND


NONE_OF_UNIT = AmountsOfUnit.of(())
AmountsByUnit = Mapping[str, AmountsOfUnit]


def by_unit(facts: Sequence[Fact], readings: Sequence[Reading]) -> AmountsByUnit:
    """The amounts and percentages that are no changes: exact ones, and what is to be reached at least."""
    amounts: dict[str, list[Amount]] = {}
    rates = _rates_of_parts(facts, readings)
    for fact in facts:
        if "分别" in fact.sentence.words and fact.term.index in years_of_row(fact.sentence):
            continue  # each of a period of its own, of which no figure in another passage is told
        is_told = fact.mention.is_exact or fact.mention.qualifier is Qualifier.AT_LEAST
        if is_told and fact.mention.unit not in _NOT_DRAWN_FROM and not fact.term.is_named_as_change:
            amounts.setdefault(counted_as(fact.mention.unit), []).append(
                Amount(fact, rates.get((fact.passage.index, fact.term.start), ""))
            )
    return {unit: AmountsOfUnit.of(each) for unit, each in amounts.items()}


def of_all(amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Those that are as large as all the money, or nearly so, and named like it."""
    named = [each for each in amounts if each.is_named_like_all and not each.fact.is_other_year]
    most = max((each.fact.mention.value for each in named), default=0)
    return (each for each in named if each.fact.mention.value * 2 >= most)


def _rates_of_parts(facts: Sequence[Fact], readings: Sequence[Reading]) -> Mapping[tuple[int, int], str]:
    """The names of the rates that hold, by the passage and the place of the part of each."""
    told = {fact.passage.index for fact in facts}
    return {
        (index, each.part.start): each.rate.name
        for index in told
        for sentence, each in readings[index].rated
        if each.statement.holds and sentence.start <= each.part.start < sentence.end
    }
