"""Tables that were printed out cell by cell, so that every cell is a line: their rows are no headings.

A page of accounts whose two columns are numbered each for itself (三、事业收入 | 三、教育支出) comes out of a file of
pages as lines in which both numberings run through each other.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jiheng.checks.manuscript.text.item_number import NumberStyle
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern

_AMOUNT = late_pattern(r"-?(?:[0-9][0-9,]*\.[0-9]{2}|[0-9]{1,3}(?:,[0-9]{3})+)")
"""An amount that stands alone in its line, with its cents or its thousands: no paragraph of a report is one."""
_FEWEST = 3
_HEAD = 12
"""So many lines of headings and first cells may stand above the first amount, behind 单位：万元."""
_UNIT = late_pattern("(?:金额)?单位：[万亿]?元")
_PROSE = late_pattern("[，。；]")


def printed_tables(passages: Sequence[Passage]) -> frozenset[int]:
    """The indices of the lines from a table's 单位：万元, or its first amount, to its last amount."""
    amounts = [
        place
        for place, each in enumerate(passages)
        if (each.text[-3:-2] == "." or each.text[-4:-3] == ",") and _AMOUNT.fullmatch(each.text)
    ]
    if len(amounts) < _FEWEST:
        return frozenset()
    return frozenset(
        passages[place].index
        for first, last in _tables(passages, amounts)
        for place in range(_head(passages, first), last + 1)
    )


def _tables(passages: Sequence[Passage], amounts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last amount of each table: no prose and no part of the report begins between them."""
    table = [amounts[0]]
    for before, place in pairwise(amounts):
        if any(map(_parts_tables, passages[before:place])):
            if len(table) >= _FEWEST:
                yield table[0], table[-1]
            table = []
        table.append(place)
    if len(table) >= _FEWEST:
        yield table[0], table[-1]


def _parts_tables(passage: Passage) -> bool:
    is_part = passage.number is not None and passage.number.style is NumberStyle.PART
    return is_part or passage.cell is not None or _PROSE.search(passage.text) is not None


def _head(passages: Sequence[Passage], first: int) -> int:
    """Where the line 单位：万元 stands over a table; its first amount where there is none near."""
    for place in range(first - 1, max(first - _HEAD, 0) - 1, -1):
        if _UNIT.search(passages[place].text):
            return place
        if _parts_tables(passages[place]):
            break
    return first
