"""Where words of the language data stand in a text, and where an expression may stand that was typed wrong.

A near miss of a fixed expression keeps its first or its last two characters; one pass over the pairs of a text finds
them all. Known rearrangements, misspellings and words that are told beside others are looked for as they are: the
pairs of a text tell of nearly all of them that they stand nowhere.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


@dataclass(slots=True)
class Anchored:
    """The expressions that begin or end with a pair of characters."""

    beginning: Neighbours | None = None
    ending: Neighbours | None = None


_NEITHER = Anchored()


class Rearranged(NamedTuple):
    """An expression with one character moved."""

    wrong: str
    right: str


Word = Rearranged | Misspelling | str
"""What is looked for as it is; a string is a word that is told beside others."""


class _Typed(NamedTuple):
    """A word as it is typed, with its pairs and the last of them; `ahead`: so many characters before its own pair."""

    typed: str
    ahead: int
    pairs: frozenset[int]
    last: int
    word: Word


class Anchors(NamedTuple):
    """What belongs to words of the language data in a text, each at its place and in their order.

    `expressions` are pairs that one may begin or end with; the others stand there whole.
    """

    expressions: Sequence[tuple[int, Anchored]]
    rearranged: Sequence[tuple[int, Rearranged]]
    misspelt: Sequence[tuple[int, Misspelling]]
    coordinate: Sequence[tuple[int, str]]


def anchors(text: str, pairs: Sequence[int], different: frozenset[int]) -> Anchors:
    """Those of a clean text; `pairs` are all of its pairs in order, `different` each of them once."""
    index, known = _by_pair()
    words = _words_that_may_stand(different)
    here = {**dict.fromkeys(words, _NEITHER), **{pair: index[pair] for pair in different & known}}
    places = [*compress(range(len(pairs)), map(here.__contains__, pairs))]
    anchored = [*map(pairs.__getitem__, places)]
    told = [
        (place - each.ahead, each.word)
        for place in compress(places, map(words.__contains__, anchored))
        for each in words[pairs[place]]
        if text.startswith(each.typed, place - each.ahead)
    ]
    return Anchors(
        [*zip(places, map(here.__getitem__, anchored), strict=True)],
        [(place, word) for place, word in told if isinstance(word, Rearranged)],
        [(place, word) for place, word in told if isinstance(word, Misspelling)],
        [(place, word) for place, word in told if isinstance(word, str)],
    )


def anchors_in(text: str) -> Anchors:
    """Those of a text of which nothing is known yet."""
    pairs = pairs_in(text)
    return anchors(text, pairs, frozenset(pairs))


def misspellings_in(text: str) -> Iterator[Misspelling]:
    """The misspellings that stand in a text, whatever stands around them."""
    return (mistake for _, mistake in anchors_in(text).misspelt)


def _words_that_may_stand(different: frozenset[int]) -> Mapping[int, Sequence[_Typed]]:
    """By their pair those words of which a text has all pairs."""
    index, known = _words_by_pair()
    told: dict[int, list[_Typed]] = {}
    for pair in different & known:
        for each in index[pair]:
            if each.last in different and each.pairs <= different:
                told.setdefault(pair, []).append(each)
    return told


@cache
def _by_pair() -> tuple[Mapping[int, Anchored], frozenset[int]]:
    """The expressions by the pairs they begin and end with; and those pairs."""
    index: dict[str, Anchored] = {}
    for expression in fixed_expressions():
        text = expression.text
        beginning = index.setdefault(text[:2], Anchored())
        beginning.beginning = beginning.beginning or Neighbours()
        _put(expression, text[2], {text[2], text[3]}, beginning.beginning)
        ending = index.setdefault(text[-2:], Anchored())
        ending.ending = ending.ending or Neighbours()
        _put(expression, text[-3], {text[-4]}, ending.ending)
    by_number = {pair_of(pair): anchored for pair, anchored in index.items()}
    return by_number, frozenset(by_number)


def _put(expression: FixedExpression, near: str, far: set[str], into: Neighbours) -> None:
    into.near.setdefault(near, []).append(expression)
    for character in far:
        into.far.setdefault(character, []).append(expression)


@cache
def _words_by_pair() -> tuple[Mapping[int, Sequence[_Typed]], frozenset[int]]:
    """The words by one of their pairs; and those pairs."""
    index: dict[int, list[_Typed]] = {}
    for typed, ahead, word in (*_rearrangements(), *_whole_words()):
        pair = pair_of(typed[ahead : ahead + 2])
        pairs = pairs_in(typed)
        index.setdefault(pair, []).append(_Typed(typed, ahead, frozenset(pairs), pairs[-1], word))
    return index, frozenset(index)


def _rearrangements() -> Iterator[tuple[str, int, Word]]:
    """By a pair that the expression does not have: it is rare in a text, so hardly anything needs to be compared."""
    for expression in fixed_expressions():
        text = expression.text
        usual = set(_pairs(text))
        for wrong in sorted(_rearranged(text) - usual_neighbours()):
            ahead = next(place for place, pair in enumerate(_pairs(wrong)) if pair not in usual)
            yield wrong, ahead, Rearranged(wrong, text)


def _whole_words() -> Iterator[tuple[str, int, Word]]:
    for mistake in misspellings():
        yield mistake.wrong, 0, mistake
    for word in dict.fromkeys(word for series in coordinate_words() for word in series):
        yield word, 0, word


def _pairs(text: str) -> Iterable[str]:
    return map(add, text, text[1:])


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
