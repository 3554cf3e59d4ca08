"""Paragraphs and tables as they stand in a story, wrappers opened, deleted ones left out, merged cells joined."""

from collections.abc import Iterator
from dataclasses import dataclass

from jiheng.documents.report_reader.word.pieces import chosen
from jiheng.documents.report_reader.word.xml import MC, Element, W, child, integer, is_on, properties_of, value_of

MOST_COLUMNS = 1_000
"""Word itself allows 63; a wider span is damage, not a table."""

_OPENED = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """One w:p, or several of which each runs on into the next."""

    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class WordCell:
    """A cell at its place (row, column) on the grid, counted from 1; `blocks` are what stands in it."""

    place: tuple[int, int]
    blocks: "tuple[WordBlock, ...]"
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class WordTable:
    """The cells that begin in each row. `columns` is the width of the grid."""

    rows: tuple[tuple[WordCell, ...], ...]
    columns: int
    header_rows: int
    widths: tuple[int, ...]


WordBlock = WordParagraph | WordTable


def blocks_of(story: Element) -> Iterator[WordBlock]:
    """What stands in a body, cell, text box or note."""
    for element in _children(story, W + "p", W + "tbl"):
        yield WordParagraph((element,)) if element.tag == W + "p" else _table(element)


def paragraphs_within(blocks: tuple[WordBlock, ...]) -> Iterator[Element]:
    """The paragraphs of a cell, those of nested tables in their place."""
    for block in blocks:
        match block:
            case WordParagraph(elements):
                yield from elements
            case WordTable(rows):
                for row in rows:
                    for cell in row:
                        yield from paragraphs_within(cell.blocks)


def _children(parent: Element, *tags: str) -> Iterator[Element]:
    for each in parent:
        if each.tag in tags:
            yield each
        elif each.tag in _OPENED:
            yield from _children(each, *tags)
        elif each.tag == MC + "AlternateContent" and (branch := chosen(each)) is not None:
            yield from _children(branch, *tags)


@dataclass(slots=True)
class _Square:
    """A cell while the rows below it may still belong to it."""

    element: Element | None
    place: tuple[int, int]
    column_span: int
    row_span: int = 1


def _table(table: Element) -> WordTable:
    rows: list[list[_Square]] = []
    above: dict[int, _Square] = {}
    header_rows = 0
    for row in _children(table, W + "tr"):
        properties = child(row, "trPr")
        if child(properties, "del") is not None:
            continue
        begun, above = _row(row, properties, len(rows) + 1, above)
        rows.append(begun)
        if is_on(child(properties, "tblHeader")) and header_rows == len(rows) - 1:
            header_rows += 1
    columns = max((square.place[1] + square.column_span - 1 for row in rows for square in row), default=0)
    cells = tuple(tuple(_cell(square) for square in row) for row in rows)
    return WordTable(cells, columns, header_rows, _widths(table, columns))


def _row(
    row: Element, properties: Element | None, number: int, above: dict[int, _Square]
) -> tuple[list[_Square], dict[int, _Square]]:
    """The cells that begin in this row, and all that stand in it by their first column."""
    column = 1
    begun: list[_Square] = []
    standing: dict[int, _Square] = {}
    before = _span(value_of(properties, "gridBefore"), 0)
    if before:
        begun.append(_Square(None, (number, 1), before))
        column += before
    for element in _children(row, W + "tc"):
        cell = properties_of(element, "tcPr")
        if child(cell, "cellDel") is not None:
            continue
        span = max(1, _span(value_of(cell, "gridSpan"), 1))
        if column + span > MOST_COLUMNS:
            break
        merge = child(cell, "vMerge")
        upper = above.get(column)
        if merge is not None and merge.get(W + "val") != "restart" and upper is not None and upper.column_span == span:
            upper.row_span += 1
            standing[column] = upper
        else:
            square = _Square(element, (number, column), span)
            begun.append(square)
            if merge is not None:
                standing[column] = square
        column += span
    return begun, standing


def _cell(square: _Square) -> WordCell:
    blocks = () if square.element is None else tuple(blocks_of(square.element))
    return WordCell(square.place, blocks, square.row_span, square.column_span)


def _span(text: str | None, default: int) -> int:
    return min(MOST_COLUMNS - 1, max(0, integer(text, default)))


def _widths(table: Element, columns: int) -> tuple[int, ...]:
    grid = table.find(W + "tblGrid")
    told = [] if grid is None else [integer(each.get(W + "w"), 0) for each in grid.findall(W + "gridCol")]
    return tuple(max(1, told[at]) if at < len(told) else 1 for at in range(columns))
