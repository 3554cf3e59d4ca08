"""Tables in a text file: lines below each other whose cells are divided by tabs, as Word, WPS and Excel paste them.

Web pages are copied with | between the cells, and text is set in columns with spaces; both are read as well.
"""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.blocks import MOST_COLUMNS, Block, Cell, Paragraph, Run, Table

_DIVIDERS = ("\t", "|")
_SPACE, _SPACES = " ", "  "
_GAP = re.compile(" {2,}")
_VALUE = re.compile("[-－+±]?[0-9][0-9.,]*[%％‰]?|[-－—/]+")
_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 3
"""So many a table set in spaces has at the least, with nothing but numbers behind the names."""
_DIGIT = re.compile(r"[0-9０-９]")
_PAGE_NUMBER = re.compile(r"\s*[0-9]{1,3}\s*")
_LONGEST_VALUE = 30
"""In two columns, what is longer is a text behind its number, not a value behind its name."""

_MOST_ROWS = 2000
"""What is longer is a ledger, not a table of a report: its lines are read as they stand."""


def with_tables(blocks: Sequence[Paragraph]) -> Iterator[Block]:
    """The paragraphs of a text file, those that are rows of one table put together. Their words are unchanged."""
    waiting: list[Paragraph] = []
    shape = ("", 0)
    for block in blocks:
        own = _shape(block.text)
        if waiting and (own != shape or not _follows(waiting[-1], block)):
            yield from _table_or_paragraphs(waiting, shape[0])
            waiting = []
        shape = own
        if own[0]:
            waiting.append(block)
        else:
            yield block
    yield from _table_or_paragraphs(waiting, shape[0])


def _shape(line: str) -> tuple[str, int]:
    """What divides the line into cells, and into how many; ("", 0) for a line that is no row."""
    for divider in _DIVIDERS:
        count = line.count(divider) + 1
        if 1 < count <= MOST_COLUMNS and sum(1 for cell in line.split(divider) if cell.strip()) > 1:
            return divider, count
    if _SPACES in line:
        count = len(_GAP.findall(line.strip())) + 1
        if _FEWEST_COLUMNS <= count <= MOST_COLUMNS:
            return _SPACE, count
    return "", 0


def _follows(before: Paragraph, after: Paragraph) -> bool:
    return _line(after) == _line(before) + 1


def _line(block: Paragraph) -> int:
    assert block.location is not None
    assert block.location.paragraph is not None
    return block.location.paragraph


def _table_or_paragraphs(blocks: Sequence[Paragraph], divider: str) -> Iterator[Block]:
    split = _in_columns if divider == _SPACE else lambda text: text.split(divider)
    rows = [split(block.text) for block in blocks] if divider else []
    if 1 < len(rows) <= _MOST_ROWS and _is_table(rows, divider):
        cells = tuple(tuple(Cell((Run(text),)) for text in row) for row in rows)
        yield Table(cells, (1,) * len(rows[0]), location=blocks[0].location, divider=divider)
    else:
        yield from blocks


def _in_columns(line: str) -> list[str]:
    """Its cells, each with the spaces behind it but for the last one, which divides it from the next."""
    begin = len(line) - len(line.lstrip())
    ends = [found.end() for found in _GAP.finditer(line.rstrip(), begin)]
    return [line[since : end - 1] for since, end in zip((0, *ends), (*ends, len(line) + 1), strict=True)]


def _is_table(rows: Sequence[Sequence[str]], divider: str) -> bool:
    """Numbered items and the table of contents are divided by tabs as well, into two."""
    if divider == _SPACE:
        return len(rows) >= _FEWEST_ROWS and all(_VALUE.fullmatch(cell.strip()) for row in rows[1:] for cell in row[1:])
    if len(rows[0]) > 2:
        return any(_DIGIT.search(cell) for row in rows for cell in row[1:])
    values = [row[1] for row in rows]
    if _are_pages(values) or max(map(len, values)) > _LONGEST_VALUE:
        return False
    return sum(1 for value in values if _DIGIT.search(value)) * 2 >= len(values)


def _are_pages(values: Sequence[str]) -> bool:
    """Whether they are short numbers that never fall."""
    if not all(map(_PAGE_NUMBER.fullmatch, values)):
        return False
    numbers = [*map(int, values)]
    return numbers == sorted(numbers)
