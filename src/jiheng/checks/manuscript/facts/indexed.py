"""The facts of a report by their unit and their paragraph, for who looks for a few among all of them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.value import once

Key = TypeVar("Key", bound=Hashable)


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
