"""What a sentence must have for a relation to say anything of it, so that only those relations are asked that may.

A need is what the relation itself looks for: a word, a unit, so many figures. It never decides what is read, only
what need not be tried.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Statement

Place = TypeVar("Place")
_MOST_KEPT = 1024


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
    """A figure in this unit."""

    unit: str


Trait = str | Figures | Alike | InUnit
"""Something that a sentence has; a word where it is a string."""


class Need(frozenset[Trait]):
    """Traits of which a sentence must have one."""

    @classmethod
    def of(cls, *traits: Trait) -> "Need":
        return cls(traits)


class Reader(Generic[Place]):
    """A relation, and what a sentence must have for it: one trait of each need."""

    def __init__(self, read: Callable[[Place], Iterable[Statement]], *needs: Trait | Need) -> None:
        self.read = read
        self.needs = tuple(each if isinstance(each, Need) else Need.of(each) for each in needs)


class Readers(Generic[Place]):
    """Relations in the order in which they are read."""

    def __init__(self, readers: Sequence[Reader[Place]]) -> None:
        self.readers = readers
        traits = dict.fromkeys(trait for reader in readers for need in reader.needs for trait in sorted(need, key=str))
        bits = {trait: 1 << place for place, trait in enumerate(traits)}
        self._words: dict[str, list[tuple[str, int]]] = {}
        for word, bit in bits.items():
            if isinstance(word, str):
                self._words.setdefault(word[0], []).append((word, bit))
        self._first_characters = frozenset(self._words)
        self._figures = [(bit, trait.count) for trait, bit in bits.items() if isinstance(trait, Figures)]
        self._alike = [(bit, trait.count) for trait, bit in bits.items() if isinstance(trait, Alike)]
        self._units = [(bit, trait.unit) for trait, bit in bits.items() if isinstance(trait, InUnit)]
        self._needed = [(each.read, [sum(bits[trait] for trait in need) for need in each.needs]) for each in readers]
        self._chosen = lru_cache(_MOST_KEPT)(self._that_may_read)

    def of(self, sentence: Sentence) -> Sequence[Callable[[Place], Iterable[Statement]]]:
        """Those that may say something of the sentence."""
        return self._chosen(self._traits(sentence))

    def _traits(self, sentence: Sentence) -> int:
        """What the sentence has, one bit a trait."""
        words, units = sentence.words, [term.unit for term in sentence.terms]
        most = max(map(units.count, {*units}), default=0)
        traits = 0
        for character in self._first_characters.intersection(words):
            for word, bit in self._words[character]:
                if word in words:
                    traits |= bit
        for bit, unit in self._units:
            if unit in units:
                traits |= bit
        for bit, count in self._figures:
            if len(units) >= count:
                traits |= bit
        for bit, count in self._alike:
            if most >= count:
                traits |= bit
        return traits

    def _that_may_read(self, traits: int) -> Sequence[Callable[[Place], Iterable[Statement]]]:
        return tuple([read for read, needs in self._needed if all(map(traits.__and__, needs))])
