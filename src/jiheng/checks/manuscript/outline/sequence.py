"""How the numbers of headings and items follow each other: gaps, doubles, and numbers that stand inside a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jiheng.checks.manuscript.outline.outline import Entry
from jiheng.checks.manuscript.text.item_number import NumberStyle, number_like
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.chinese_numerals import chinese_numeral

_FURTHEST = 9
"""A jump over more numbers than this is another list, not a gap."""


@dataclass(frozen=True, slots=True)
class Gap:
    """`missing` numbers between two neighbours."""

    before: Entry
    after: Entry
    missing: tuple[int, ...]

    @property
    def as_written(self) -> str:
        """The missing numbers in the style that their neighbours should have."""
        model = self.before if self.after.out_of_style else self.after
        assert model.number is not None
        return "".join(f"“{number_like(model.number, value)}”" for value in self.missing)


def gaps(run: Sequence[Entry], passages: Sequence[Passage]) -> Iterator[Gap]:
    """Numbers that nothing in the report has, not even inside a sentence between the neighbours."""
    for before, after in pairwise(run):
        if before.value + 1 < after.value <= before.value + 1 + _FURTHEST:
            between = passages[before.passage.index : after.passage.index + 1]
            missing = tuple(
                value for value in range(before.value + 1, after.value) if not _stands_inside(value, after, between)
            )
            if missing:
                yield Gap(before, after, missing)


def doubles(run: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Neighbours with one number, or a later one that goes back.

    Back to 2 is another list, whose first number was lost.
    """
    for before, after in pairwise(run):
        if after.value == before.value or 2 < after.value < before.value:
            yield before, after


def is_in_order(run: Sequence[Entry]) -> bool:
    return [entry.value for entry in run] == list(range(1, len(run) + 1))


def _stands_inside(value: int, after: Entry, between: Sequence[Passage]) -> bool:
    """Whether a number begins a sentence in the midst of a paragraph."""
    assert after.number is not None
    digits = str(value)
    numeral = chinese_numeral(value)
    match after.number.style:
        case NumberStyle.CHINESE:
            written = f"(?:{numeral}|{digits})、"
        case NumberStyle.CHINESE_BRACKETS | NumberStyle.DIGITS_BRACKETS:
            written = f"（(?:{numeral}|{digits})）"
        case NumberStyle.PART:
            written = f"第(?:{numeral}|{digits})"
        case NumberStyle.ORDINAL | NumberStyle.CIRCLED | NumberStyle.DECIMAL:
            written = re.escape(number_like(after.number, value))
        case _:
            written = rf"{digits}[、.）](?![0-9])"
    inside = re.compile(rf"(?<=[。；：，！？、]){written}")
    in_front = re.compile(rf"{digits}[.．]\s?(?=20[0-9]{{2}}年|[0-9])")
    return any(inside.search(passage.text) or in_front.match(passage.text) for passage in between)
