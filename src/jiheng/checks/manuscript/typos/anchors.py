"""Pairs of characters by which words that are easily typed wrong can be told: where they stand in a text.

A near miss of a fixed expression keeps its first or its last two characters, or is one of a few known rearrangements;
a misspelling, or a word that is told beside others, is known by its first two. One pass over a text finds them all.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import compress
from operator import add
from typing import NamedTuple

from jiheng.core.character_pairs import pair_of, pairs_in
from jiheng.rules.language import (
    FixedExpression,
    Misspelling,
    coordinate_words,
    fixed_expressions,
    misspellings,
    usual_neighbours,
)

_FARTHEST_MOVE = 3

ByCharacter = dict[str, list[FixedExpression]]


@dataclass(slots=True)
class Neighbours:
    """Expressions by the character that stands next to their pair, and by those one further on.

    Of a near miss one of them is right as well, perhaps one place further away because of one too many.
    """

    near: ByCharacter = field(default_factory=dict)
    far: ByCharacter = field(default_factory=dict)

    def by(self, near: str, far: str) -> list[FixedExpression]:
        """Those that have one of the two characters."""
        return [*self.near.get(near, ()), *self.far.get(far, ())]


@dataclass(slots=True)
class Anchored:
    """What a pair of characters may belong to.

    Expressions that begin or end with it; `rearranged` ones that have it at a place, with the right one; misspellings;
    words told side by side. `is_rare`: it belongs to more than expressions.
    """

    beginning: Neighbours | None = None
    ending: Neighbours | None = None
    rearranged: list[tuple[str, int, str]] = field(default_factory=list)
    misspelt: list[Misspelling] = field(default_factory=list)
    coordinate: list[str] = field(default_factory=list)
    is_rare: bool = False


Anchor = tuple[int, Anchored]


class Anchors(NamedTuple):
    """The pairs in a text that belong to a word of the language data, each at its place; and which of them are rare."""

    all: Sequence[Anchor]
    rare: Sequence[Anchor]


def anchors(pairs: Sequence[int], different: frozenset[int]) -> Anchors:
    """Those among the pairs of a clean text, which are all in order; `different`: each of them once."""
    index = _index()
    here = {pair: index[pair] for pair in different & _all_pairs()}
    places = compress(range(len(pairs)), map(here.__contains__, pairs))
    found = [(place, here[pairs[place]]) for place in places]
    return Anchors(found, [anchor for anchor in found if anchor[1].is_rare])


def anchors_in(text: str) -> Anchors:
    """Those of a text of which nothing is known yet."""
    pairs = pairs_in(text)
    return anchors(pairs, frozenset(pairs))


def misspellings_in(text: str) -> Iterator[Misspelling]:
    """The misspellings that stand in a text, whatever stands around them."""
    for place, anchored in anchors_in(text).rare:
        yield from (each for each in anchored.misspelt if text.startswith(each.wrong, place))


@cache
def _index() -> Mapping[int, Anchored]:
    index: dict[str, Anchored] = {}
    for expression in fixed_expressions():
        text = expression.text
        beginning = index.setdefault(text[:2], Anchored())
        beginning.beginning = beginning.beginning or Neighbours()
        _put(expression, text[2], {text[2], text[3]}, beginning.beginning)
        ending = index.setdefault(text[-2:], Anchored())
        ending.ending = ending.ending or Neighbours()
        _put(expression, text[-3], {text[-4]}, ending.ending)
        usual = set(map(add, text, text[1:]))
        for wrong in sorted(_rearranged(text) - usual_neighbours()):
            # A pair that the expression does not have is rare in a text, so hardly anything needs to be compared.
            pairs = enumerate(map(add, wrong, wrong[1:]))
            place, rare = next((place, pair) for place, pair in pairs if pair not in usual)
            index.setdefault(rare, Anchored()).rearranged.append((wrong, place, text))
    for mistake in misspellings():
        index.setdefault(mistake.wrong[:2], Anchored()).misspelt.append(mistake)
    for word in dict.fromkeys(word for series in coordinate_words() for word in series):
        index.setdefault(word[:2], Anchored()).coordinate.append(word)
    for anchored in index.values():
        anchored.is_rare = bool(anchored.rearranged or anchored.misspelt or anchored.coordinate)
    return {pair_of(pair): anchored for pair, anchored in index.items()}


@cache
def _all_pairs() -> frozenset[int]:
    return frozenset(_index())


def _put(expression: FixedExpression, near: str, far: set[str], into: Neighbours) -> None:
    into.near.setdefault(near, []).append(expression)
    for character in far:
        into.far.setdefault(character, []).append(expression)


def _rearranged(text: str) -> set[str]:
    """The text with one character moved a few places.

    Not those that come about where an expression meets its neighbours: a rotation (工作机制工作机制), or a character
    that went all the way to an end (大力宣传 in 大宣传力度).
    """
    found: set[str] = set()
    last = len(text) - 1
    for origin, character in enumerate(text):
        rest = text[:origin] + text[origin + 1 :]
        for target in range(max(origin - _FARTHEST_MOVE, 0), min(origin + _FARTHEST_MOVE, last) + 1):
            if abs(target - origin) == 1 or target not in (0, last):
                found.add(rest[:target] + character + rest[target:])
    return {wrong for wrong in found if wrong not in text + text}
