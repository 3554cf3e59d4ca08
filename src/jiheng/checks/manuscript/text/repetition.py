"""Passages that stand twice in a report: which earlier one a later one repeats, clause by clause.

Compared is containment, the share of one passage's words that stand in the other, because a copy is often extended.
Numerals do not count as words, so that a copy with a changed figure is still a copy.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import starmap

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.value import once, value

_CLAUSE = re.compile("[^，。；！？：、]{6,}")
_NUMERAL = re.compile(r"[0-9][0-9]*(?:\.[0-9]+)?")
_FEWEST_CHARACTERS = 40
"""A single passage with less in common is an expression used twice, not a copy."""
_MOST_EARLIER = 4
"""How many earlier places of one clause are kept: a set phrase in every paragraph must not cost more."""
_PERCENT = 60
_WIDEST_GAP = 4
"""How far apart repetitions may stand and still be one block: short lines between them are not compared."""


_Clause = tuple[str, int, int]
"""Its words without its numerals, and where it begins and ends."""


@value()
class SameClause:
    """A clause that stands in both passages, apart from its numerals; places are in their clean texts."""

    earlier_start: int
    earlier_end: int
    later_start: int
    later_end: int


@dataclass(frozen=True, slots=True)
class Repetition:
    """`later` repeats `earlier`. `in_common`: how many characters stand in both."""

    earlier: Passage
    later: Passage
    clauses: tuple[SameClause, ...]
    in_common: int

    @property
    def is_exact(self) -> bool:
        return self.earlier.text == self.later.text

    @property
    def changed(self) -> Iterator[SameClause]:
        """The clauses whose numerals differ."""
        for clause in self.clauses:
            earlier = self.earlier.text[clause.earlier_start : clause.earlier_end]
            if earlier != self.later.text[clause.later_start : clause.later_end]:
                yield clause

    def origin(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the words at this place of the later passage stand in the earlier one; None if they do not."""
        place = bisect_right(self.clauses, start, key=lambda clause: clause.later_start) - 1
        for clause in self.clauses[max(place, 0) : place + 2]:
            moved = clause.earlier_start - clause.later_start
            if start + moved < 0:
                continue
            if self.earlier.text[start + moved : end + moved] == self.later.text[start:end]:
                return start + moved, end + moved
        return None


@dataclass(frozen=True)
class Repetitions:
    """All passages of a report that repeat an earlier one, in the order of the later ones."""

    all: tuple[Repetition, ...]
    _by_later: Mapping[int, Repetition] = field(repr=False)

    def of(self, passage: Passage) -> Repetition | None:
        """What the passage repeats."""
        return self._by_later.get(passage.index)

    def origin(self, passage: Passage, start: int, end: int) -> tuple[Passage, int, int]:
        """Where words stand for the first time: the place itself where nothing is repeated."""
        while (repetition := self._by_later.get(passage.index)) is not None:
            place = repetition.origin(start, end)
            if place is None:
                break
            passage, (start, end) = repetition.earlier, place
        return passage, start, end

    @once
    def blocks(self) -> tuple[tuple[Repetition, ...], ...]:
        """Repetitions that follow each other in both places."""
        blocks: list[list[Repetition]] = []
        for each in self.all:
            if blocks and _follow(blocks[-1][-1], each):
                blocks[-1].append(each)
            else:
                blocks.append([each])
        return tuple(map(tuple, blocks))


def repetitions_of(passages: Sequence[Passage]) -> Repetitions:
    """The repetitions among passages of prose; a single pass with an index of clauses."""
    index: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    told: dict[int, Sequence[_Clause]] = {}
    by_index = {passage.index: passage for passage in passages}
    likely: dict[int, Repetition] = {}
    sure: dict[int, Repetition] = {}
    for passage in passages:
        clauses = told[passage.index] = _clauses(passage)
        shared = _put(clauses, passage.index, index)
        if not shared:
            continue
        most = max(shared.values())
        best = min([earlier for earlier, length in shared.items() if length == most])
        same = _same_clauses(clauses, index, best)
        in_common = sum([earlier_end - earlier_start for earlier_start, earlier_end, _, _ in same])
        smaller = min(_size(clauses), _size(told[best]))
        if in_common * 100 >= _PERCENT * smaller:
            repetition = Repetition(by_index[best], passage, tuple(starmap(SameClause, same)), in_common)
            (sure if in_common >= _FEWEST_CHARACTERS else likely)[passage.index] = repetition
    for place, repetition in likely.items():
        if any(_adjoins(repetition, sure.get(place + step)) for step in (-1, 1)):
            sure[place] = repetition
    kept = {place: sure[place] for place in sorted(sure)}
    return Repetitions(tuple(kept.values()), kept)


def _clauses(passage: Passage) -> list[_Clause]:
    begin = passage.number.end if passage.number is not None and not passage.lines[0].label else 0
    found = _CLAUSE.finditer(passage.text, begin)
    if not _NUMERAL.search(passage.text, begin):
        return [(each[0], *each.span()) for each in found]
    return [(words if (words := each[0]).isalpha() else _NUMERAL.sub("0", words), *each.span()) for each in found]


def _put(
    clauses: Sequence[_Clause], passage: int, index: defaultdict[str, list[tuple[int, int, int]]]
) -> Mapping[int, int]:
    """Take the clauses of a passage into the index; by earlier passage how many characters it shares with it."""
    shared: dict[int, int] = {}
    for key, start, end in clauses:
        places, length = index[key], len(key)
        for earlier, _, _ in places:
            if earlier != passage:
                shared[earlier] = shared.get(earlier, 0) + length
        if len(places) < _MOST_EARLIER:
            places.append((passage, start, end))
    return shared


def _size(clauses: Sequence[_Clause]) -> int:
    return sum([len(key) for key, _, _ in clauses])


def _same_clauses(
    clauses: Sequence[_Clause], index: Mapping[str, Sequence[tuple[int, int, int]]], earlier: int
) -> list[tuple[int, int, int, int]]:
    """Where each clause that both have begins and ends, in the earlier passage and in the later one."""
    same: list[tuple[int, int, int, int]] = []
    used: set[int] = set()
    for key, start, end in clauses:
        for passage, earlier_start, earlier_end in index.get(key, ()):
            if passage == earlier and earlier_start not in used:
                used.add(earlier_start)
                same.append((earlier_start, earlier_end, start, end))
                break
    return same


def _adjoins(short: Repetition, long: Repetition | None) -> bool:
    return long is not None and abs(short.earlier.index - long.earlier.index) <= 1


def _follow(before: Repetition, after: Repetition) -> bool:
    later, earlier = after.later.index - before.later.index, after.earlier.index - before.earlier.index
    return later <= _WIDEST_GAP and 0 <= earlier <= _WIDEST_GAP
