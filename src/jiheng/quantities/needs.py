"""What a sentence must have for a relation to say anything of it, so that only those relations are asked that may.

A need is what the relation itself looks for: a word, a unit, so many figures. It never decides what is read, only
what need not be tried.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import count as counting
from typing import Generic, TypeVar

from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Statement

Place = TypeVar("Place")
Read = Callable[[Place], Iterable[Statement]]


@dataclass(frozen=True, slots=True)
class Figures:
    """So many figures and more."""

    count: int


@dataclass(frozen=True, slots=True)
class Alike:
    """So many figures of one unit and more."""

    count: int


@dataclass(frozen=True, slots=True)
class InUnit:
    """A figure in this unit, or so many and more."""

    unit: str
    count: int = 1


Trait = str | Figures | Alike | InUnit
"""Something that a sentence has; a word where it is a string."""


class Need(frozenset[Trait]):
    """Traits of which a sentence must have one."""

    @classmethod
    def of(cls, *traits: Trait) -> "Need":
        return cls(traits)


class Reader(Generic[Place]):
    """A relation, and what a sentence must have for it: one trait of each need."""

    def __init__(self, read: Read[Place], *needs: Trait | Need) -> None:
        self.read = read
        self.needs = tuple(each if isinstance(each, Need) else Need.of(each) for each in needs)


_TOGETHER = 18
"""So many needs are looked at together: what is met of them differs little from sentence to sentence."""


class _Run(Generic[Place]):
    """Relations that are read one after the other, with the bits of their needs."""

    def __init__(self) -> None:
        self.needed: list[tuple[Read[Place], int]] = []
        self.needs = 0
        self.asked: dict[int, Sequence[Read[Place]]] = {}

    def asked_where(self, met: int) -> Sequence[Read[Place]]:
        """Those that may say something where these needs are met; worked out once."""
        asked = self.asked[met] = [read for read, needed in self.needed if needed & met == needed]
        return asked


class Readers(Generic[Place]):
    """Relations in the order in which they are read.

    Each need of each relation is a bit; a trait sets those of all needs that it meets.
    """

    def __init__(self, readers: Sequence[Reader[Place]]) -> None:
        self.readers = readers
        bits = counting()
        met_by: dict[Trait, int] = {}
        self._runs = [_Run[Place]()]
        for reader in readers:
            needed = 0
            for need in reader.needs:
                bit = 1 << next(bits)
                needed |= bit
                for trait in need:
                    met_by[trait] = met_by.get(trait, 0) | bit
            if (self._runs[-1].needs | needed).bit_count() > _TOGETHER:
                self._runs.append(_Run())
            self._runs[-1].needed.append((reader.read, needed))
            self._runs[-1].needs |= needed
        self._words: dict[str, tuple[int, list[tuple[str, int]]]] = {}
        words = {trait: met for trait, met in met_by.items() if isinstance(trait, str)}
        for word, met in words.items():
            _, longer = self._words.setdefault(word[0], (words.get(word[0], 0), []))
            if len(word) > 1:
                longer.append((word, met))
        self._first_characters = frozenset(self._words)
        self._figures = [(trait.count, met) for trait, met in met_by.items() if isinstance(trait, Figures)]
        self._alike = [(trait.count, met) for trait, met in met_by.items() if isinstance(trait, Alike)]
        self._units: dict[str, list[tuple[int, int]]] = {}
        for trait, met in met_by.items():
            if isinstance(trait, InUnit):
                self._units.setdefault(trait.unit, []).append((trait.count, met))

    def of(self, sentence: Sentence) -> Sequence[Read[Place]]:
        """Those that may say something of the sentence."""
        met = self._met(sentence)
        asked: list[Read[Place]] = []
        for run in self._runs:
            met_here = met & run.needs
            asked_here = run.asked.get(met_here)
            asked += run.asked_where(met_here) if asked_here is None else asked_here
        return asked

    def _met(self, sentence: Sentence) -> int:
        """The needs that the sentence meets."""
        words, units = sentence.words, [term.unit for term in sentence.terms]
        met = most = 0
        for character in self._first_characters.intersection(words):
            alone, longer = self._words[character]
            met |= alone
            for word, of_word in longer:
                if word in words:
                    met |= of_word
        for unit in {*units}:
            count = units.count(unit)
            most = max(most, count)
            for fewest, of_unit in self._units.get(unit, ()):
                if count >= fewest:
                    met |= of_unit
        for fewest, of_figures in self._figures:
            if len(units) >= fewest:
                met |= of_figures
        for fewest, of_alike in self._alike:
            if most >= fewest:
                met |= of_alike
        return met
