"""The facts of a report by their unit, their digits and their paragraph, for who looks for a few among all of them."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TypeVar

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.value import once

Key = TypeVar("Key", bound=Hashable)
_NEAREST = 60
"""So many facts of a unit on either side of one are told near it, which in most reports are all."""
_where = attrgetter("where")


class IndexedFacts:
    """`all` of them in order; each look-up keeps that order."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self.all: Sequence[Fact] = tuple(facts)

    def in_unit(self, unit: str) -> Sequence[Fact]:
        return self._by_unit.get(unit, ())

    def last_of(self, passage: Passage, start: int, end: int) -> Fact | None:
        """The last that begins in `text[start:end]` of the passage."""
        here = self._by_passage.get(passage.index, ())
        behind = bisect_left(here, end, key=_start)
        return here[behind - 1] if behind and _start(here[behind - 1]) >= start else None

    @once
    def tellings(self) -> Counter[tuple[str, int, int]]:
        """How often each value is told in each unit."""
        return Counter([fact.mention.key for fact in self.all])

    def of_like_figures(self, fact: Fact) -> Sequence[Fact]:
        """Those of its unit with the same digits in any order, itself among them."""
        return self._by_figures[fact.mention.unit, fact.figures]

    def near(self, fact: Fact) -> tuple[Sequence[Fact], Sequence[Fact]]:
        """Those of its unit that are told last before it, and next behind it."""
        alike = self.in_unit(fact.mention.unit)
        here = bisect_left(alike, fact.where, key=_where)
        return alike[max(here - _NEAREST, 0) : here], alike[here + 1 : here + 1 + _NEAREST]

    @once
    def _by_figures(self) -> Mapping[tuple[str, str], Sequence[Fact]]:
        return self._by(lambda fact: (fact.mention.unit, fact.figures))

    @once
    def _by_unit(self) -> Mapping[str, Sequence[Fact]]:
        return self._by(lambda fact: fact.mention.unit)

    @once
    def _by_passage(self) -> Mapping[int, Sequence[Fact]]:
        return self._by(lambda fact: fact.passage.index)

    def _by(self, key: Callable[[Fact], Key]) -> Mapping[Key, Sequence[Fact]]:
        by: defaultdict[Key, list[Fact]] = defaultdict(list)
        for fact in self.all:
            by[key(fact)].append(fact)
        return by


def _start(fact: Fact) -> int:
    return fact.mention.start
