"""Tables in a text file: lines below each other whose cells are divided by tabs, as Word, WPS and Excel paste them.

Web pages are copied with | or a line between the cells, and text is set in columns with spaces, be it one; that is
read as well.
"""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.blocks import MOST_COLUMNS, Block, Cell, Paragraph, Run, Table

_DIVIDERS = ("\t", "|", "｜", "│")
_SPACE, _SPACES = " ", "  "
_GAP = re.compile(" +")
_VALUE = re.compile("[-－+±↑↓]?[0-9][0-9.,]*(?:[%％‰]|[万亿]?[^0-9.,，。；、：:()（）\\s]{1,3})?|[-－—/]+")
_ENDS_OF_VALUES = frozenset("0123456789%％‰-－—/")
_FEWEST_ROWS = 3
"""So many a table set in spaces has at the least, with nothing but numbers behind the names."""
_LONGEST_ROW = 120
_PROSE = re.compile("[。；]|(?<!其中)[：:]")
"""What no name in a table set in spaces has in it, and a sentence or a list has."""
_TOTALS = ("合计", "总计", "小计", "共计", "合 计", "总 计")
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
        if own != shape and waiting and own[0] == shape[0] and _is_short_total(block.text, own, shape):
            own = shape
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
        if divider not in line:
            continue
        cells = line.split(divider)
        if len(cells) <= MOST_COLUMNS and sum(1 for cell in cells if cell.strip()) > 1:
            return divider, len(cells)
    if _SPACE in line and len(line) <= _LONGEST_ROW:
        row = line.strip()
        is_even = _SPACES not in row and row[-1:] not in _ENDS_OF_VALUES
        count = 1 + (row.count(_SPACE) if is_even else len(_gaps(row)))
        if 1 < count <= MOST_COLUMNS:
            return _SPACE, count
    return "", 0


def _is_short_total(line: str, own: tuple[str, int], shape: tuple[str, int]) -> bool:
    """合计|555|497 below rows of four cells: the last ones were left out."""
    return own[1] < shape[1] and own[0] != _SPACE and line.split(own[0])[0].strip() in _TOTALS


def _gaps(line: str) -> Sequence[re.Match[str]]:
    """The spaces that divide the cells: those before the values behind a name; of headings the wide ones, else all."""
    body = line.rstrip()
    gaps = list(_GAP.finditer(body, len(line) - len(line.lstrip())))
    ends = [*(gap.start() for gap in gaps[1:]), len(body)]
    values = 0
    while values < len(gaps) and _VALUE.fullmatch(body, gaps[-1 - values].end(), ends[-1 - values]):
        values += 1
    if values:
        return gaps[-values:]
    return [gap for gap in gaps if len(gap[0]) > 1] or gaps


def _follows(before: Paragraph, after: Paragraph) -> bool:
    return _line(after) == _line(before) + 1


def _line(block: Paragraph) -> int:
    assert block.location is not None
    assert block.location.paragraph is not None
    return block.location.paragraph


def _table_or_paragraphs(blocks: Sequence[Paragraph], divider: str) -> Iterator[Block]:
    rows = _cells(blocks, divider) if 1 < len(blocks) <= _MOST_ROWS and divider else []
    begin, end = _extent(rows) if divider == _SPACE else (0, len(rows))
    own = rows[begin:end]
    if len(own) > 1 and _is_table(own, divider):
        cells = tuple(tuple(Cell((Run(text),)) for text in row) for row in own)
        yield from blocks[:begin]
        yield Table(cells, (1,) * len(own[0]), location=blocks[begin].location, divider=divider)
        yield from blocks[end:]
    else:
        yield from blocks


def _extent(rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Where among lines alike the headings stand, with nothing but numbers behind the names below, and where those end.

    A title of two words may stand above them, and a note below. Nowhere where so few are left that they are no table,
    or where no headings stand among them: such lines are read as they stand.
    """
    are_values = [all(map(_VALUE.fullmatch, map(str.strip, row[1:]))) for row in rows]
    first = next((at for at in range(1, len(rows)) if are_values[at]), len(rows))
    end = next((at for at in range(first, len(rows)) if not are_values[at]), len(rows))
    begin = first - 1
    is_headed = 0 <= begin < len(rows) and not are_values[begin]
    return (begin, end) if is_headed and end - begin >= _FEWEST_ROWS else (0, 0)


def _cells(blocks: Sequence[Paragraph], divider: str) -> Sequence[Sequence[str]]:
    if divider != _SPACE:
        return [block.text.split(divider) for block in blocks]
    return [_in_columns(block.text) for block in blocks] if len(blocks) >= _FEWEST_ROWS else []


def _in_columns(line: str) -> list[str]:
    """Its cells, each with the spaces behind it but for the last one, which divides it from the next."""
    ends = [gap.end() for gap in _gaps(line)]
    return [line[since : end - 1] for since, end in zip((0, *ends), (*ends, len(line) + 1), strict=True)]


def _is_table(rows: Sequence[Sequence[str]], divider: str) -> bool:
    """Numbered items and the table of contents are divided by tabs as well, into two."""
    if divider == _SPACE and any(_PROSE.search(row[0]) for row in rows):
        return False
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
