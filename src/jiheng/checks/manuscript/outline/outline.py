"""The outline of a report as it is written: its headings and numbered items, each under the one above it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from jiheng.checks.manuscript.outline.contents_page import contents_lines
from jiheng.checks.manuscript.outline.printed_tables import printed_tables
from jiheng.checks.manuscript.text.item_number import ItemNumber, NumberStyle
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.value import once, value

RANKS: Mapping[NumberStyle, int] = {
    NumberStyle.PART: 0,
    NumberStyle.CHINESE: 10,
    NumberStyle.CHINESE_BRACKETS: 20,
    NumberStyle.DIGITS: 30,
    NumberStyle.DIGITS_COMMA: 30,
    NumberStyle.DECIMAL: 30,
    NumberStyle.DIGITS_BRACKETS: 40,
    NumberStyle.DIGITS_HALF_BRACKET: 50,
    NumberStyle.CIRCLED: 60,
    NumberStyle.ORDINAL: 70,
}
"""Which style stands above which (GB/T 9704: 一、 （一） 1. （1）)."""

_MEANT = {NumberStyle.DIGITS_COMMA: NumberStyle.CHINESE, NumberStyle.DIGITS_BRACKETS: NumberStyle.CHINESE_BRACKETS}
"""What a number that lost its Chinese digits stands for: 2、 for 二、, （2） for （二）."""

_ANNEX = re.compile(r"附(?:件|表|录)(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})?(?:[：:、.-]|$)")
_STOP = re.compile("[。！？；：]")
_LONGEST_TITLE = 40
_DEEPEST = 3
"""How many lists of one style may be open inside each other; a list left earlier is not gone on with."""
_LONGEST_ANNEX_LINE = 60


@value()
class Entry:
    """A heading or a numbered item. `level` counts from 1; `rank` tells styles of one level from those of another.

    `title`: its words without the number, of an item only up to the first full stop. `parent`: the entry it stands
    under, by place in `Outline.entries`. `end`: the index of the first passage that is no longer part of it.
    `out_of_style`: its number lost its Chinese digits. `group`: numbers of one group should follow each other.
    """

    index: int
    passage: Passage
    number: ItemNumber | None
    rank: int
    level: int
    title: str
    is_heading: bool
    parent: int | None
    end: int
    group: int
    out_of_style: bool = False

    @property
    def value(self) -> int:
        """Its number; 0 where it has none."""
        return self.number.value if self.number is not None else 0

    @property
    def begin(self) -> int:
        """Where its words begin in its passage: behind a typed number, at 0 with an automatic one."""
        return self.number.end if self.number is not None and not self.passage.lines[0].label else 0

    @property
    def place(self) -> Location:
        """Its number and title."""
        return self.passage.at(0, self.begin + len(self.title))

    @property
    def number_place(self) -> Location:
        """Its number, or with an automatic one the first words."""
        return self.passage.at(0, self.begin or len(self.title))

    def __str__(self) -> str:
        """「（2）年度工作」."""
        return f"{self.number.text if self.number is not None else ''}{self.title}"


@dataclass(slots=True)
class _Open:
    """An entry that may still gain parts; `has_digits`: one of its siblings lost its Chinese digits."""

    index: int
    rank: int
    value: int
    group: int
    has_digits: bool


@dataclass(frozen=True)
class Outline:
    """All entries in reading order."""

    entries: tuple[Entry, ...]
    _first: tuple[int, ...] = field(repr=False)

    @once
    def headings(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.is_heading)

    @once
    def groups(self) -> tuple[tuple[Entry, ...], ...]:
        """The numbered entries of one rank under one parent, in order."""
        groups: dict[int, list[Entry]] = {}
        for entry in self.entries:
            if entry.number is not None:
                groups.setdefault(entry.group, []).append(entry)
        return tuple(map(tuple, groups.values()))

    @once
    def runs(self) -> tuple[tuple[Entry, ...], ...]:
        """The groups, cut where the numbers begin again at 1; a list inside another of the same style is taken out."""
        runs: list[list[Entry]] = []
        for group in self.groups:
            waiting: list[list[Entry]] = []
            for entry in group:
                number = entry.value
                goes_on = next((run for run in reversed(waiting) if run[-1].value + 1 == number), None)
                if goes_on is not None and number > 1:
                    while waiting[-1] is not goes_on:
                        waiting.pop()
                elif not waiting or number == 1:
                    waiting = [*waiting[-_DEEPEST:], []]
                    runs.append(waiting[-1])
                waiting[-1].append(entry)
        return tuple(map(tuple, runs))

    def path(self, entry: Entry) -> tuple[Entry, ...]:
        """The entries above it from the top, itself last."""
        above = [entry]
        while above[-1].parent is not None:
            above.append(self.entries[above[-1].parent])
        return tuple(reversed(above))

    def entry_of(self, passage: Passage) -> Entry | None:
        """The innermost entry whose passage this is, or under which it stands."""
        place = bisect_right(self._first, passage.index) - 1
        entry = self.entries[place] if place >= 0 else None
        while entry is not None and passage.index >= entry.end:
            entry = self.entries[entry.parent] if entry.parent is not None else None
        return entry

    def section_of(self, passage: Passage) -> tuple[Entry, ...]:
        """The headings above a passage from the top; a heading's own is the last."""
        entry = self.entry_of(passage)
        return tuple(each for each in self.path(entry) if each.is_heading) if entry is not None else ()

    def children(self, parent: Entry | None) -> tuple[Entry, ...]:
        """The entries directly under one; under None those of the first level."""
        return self._children.get(parent.index if parent is not None else None, ())

    @once
    def _children(self) -> Mapping[int | None, tuple[Entry, ...]]:
        children: dict[int | None, list[Entry]] = {}
        for entry in self.entries:
            children.setdefault(entry.parent, []).append(entry)
        return {parent: tuple(entries) for parent, entries in children.items()}


def outline_of(passages: Sequence[Passage]) -> Outline:
    """The outline of a report's passages. Contents and tables, printed or not, are left out; an annex begins anew."""
    builder = _Builder(passages)
    entries = tuple(builder.entries())
    return Outline(entries, tuple(entry.passage.index for entry in entries))


class _Builder:
    """Walks the passages once, with the open entries on a stack."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        left_out = contents_lines(passages) | printed_tables(passages)
        self.passages = [each for each in passages if each.cell is None and each.index not in left_out]
        self.count = passages[-1].index + 1 if passages else 0
        self.stack: list[_Open] = []
        self.made: list[partial[Entry]] = []
        self.ends: list[int] = []
        self.groups = 0
        self.brackets_head = any(
            each.is_heading and each.number is not None and each.number.style is NumberStyle.CHINESE_BRACKETS
            for each in self.passages
        )

    def entries(self) -> Iterator[Entry]:
        following = _following_values(self.passages)
        for passage, next_values in zip(self.passages, following, strict=True):
            if len(passage.text) <= _LONGEST_ANNEX_LINE and _ANNEX.match(passage.text):
                self._close(-1, passage.index)
            elif passage.number is not None or (passage.is_heading and passage.lines[0].level):
                self._add(passage, next_values)
        self._close(-1, self.count)
        for made, end in zip(self.made, self.ends, strict=True):
            yield made(end=end)

    def _add(self, passage: Passage, next_values: Mapping[NumberStyle, int]) -> None:
        number = passage.number
        out_of_style = number is not None and self._lost_its_digits(passage, number, next_values)
        if number is None:
            rank = 10 * passage.lines[0].level
        elif out_of_style:
            rank = RANKS[_MEANT[number.style]]
        else:
            rank = RANKS[number.style] + (number.text.count(".") if number.style is NumberStyle.DECIMAL else 0)
        sibling = self._close(rank, passage.index)
        if sibling is None or number is None:
            self.groups += 1
        group = sibling.group if sibling is not None and number is not None else self.groups
        parent = self.stack[-1].index if self.stack else None
        index = len(self.made)
        made = partial(
            Entry,
            index=index,
            passage=passage,
            number=number,
            rank=rank,
            level=len(self.stack) + 1,
            title=_title(passage),
            is_heading=passage.is_heading,
            parent=parent,
            group=group,
            out_of_style=out_of_style,
        )
        has_digits = out_of_style or (sibling is not None and sibling.has_digits)
        self.stack.append(_Open(index, rank, number.value if number is not None else 0, group, has_digits))
        self.made.append(made)
        self.ends.append(passage.index + 1)

    def _close(self, rank: int, place: int) -> _Open | None:
        """Close every open entry of this rank or below; the last one of the very rank is the sibling."""
        sibling = None
        while self.stack and self.stack[-1].rank >= rank:
            closed = self.stack.pop()
            self.ends[closed.index] = place
            if closed.rank == rank:
                sibling = closed
        return sibling

    def _lost_its_digits(self, passage: Passage, number: ItemNumber, next_values: Mapping[NumberStyle, int]) -> bool:
        """Whether 2、 or （2） is the number that should follow 一、 or （一）.

        It is where it goes on from the open one of that style, no open list of its own style waits for it, and the
        next number of that style does not claim the place.
        """
        meant = _MEANT.get(number.style)
        if meant is None or not passage.is_heading:
            return False
        own = self._open(RANKS[number.style])
        if own is not None and own.value + 1 == number.value:
            return False
        above = self._open(RANKS[meant])
        if number.value == 1:
            opens_section = bool(self.stack) and self.stack[-1].rank == RANKS[NumberStyle.CHINESE]
            return meant is NumberStyle.CHINESE_BRACKETS and opens_section and self.brackets_head
        if above is None:
            return False
        if above.has_digits and above.value <= number.value <= above.value + 2:
            return True
        return number.value == above.value + 1 and next_values.get(meant) != number.value

    def _open(self, rank: int) -> _Open | None:
        return next((each for each in reversed(self.stack) if each.rank == rank), None)


def _following_values(passages: Sequence[Passage]) -> list[Mapping[NumberStyle, int]]:
    """For each passage the next value of 一、 and of （一） after it."""
    found: list[Mapping[NumberStyle, int]] = []
    values: Mapping[NumberStyle, int] = {}
    for passage in reversed(passages):
        found.append(values)
        if passage.number is not None and passage.number.style in _MEANT.values():
            values = {**values, passage.number.style: passage.number.value}
    return list(reversed(found))


def _title(passage: Passage) -> str:
    text = passage.text if passage.lines[0].label or passage.number is None else passage.text[passage.number.end :]
    stop = _STOP.search(text)
    if passage.is_heading or stop is None:
        return text if passage.is_heading else text[:_LONGEST_TITLE]
    return text[: min(stop.start(), _LONGEST_TITLE)]
