"""Blocks of a text without a file's markup: a paragraph a line, tables as in Markdown."""

from collections.abc import Iterator, Sequence

from jiheng.core.blocks import Block, Cell, Paragraph, Run, Table
from jiheng.core.finding import Location

_BESIDE, _ABOVE = "<", "^"
_RULE = frozenset("-: ")


def blocks_of_text(lines: Sequence[str]) -> Iterator[Block]:
    """A paragraph for each line; two or more lines that begin and end with | are a table."""
    waiting: list[tuple[int, str]] = []
    for number, line in enumerate([*lines, ""], 1):
        if _is_row(line):
            waiting.append((number, line))
            continue
        if len(waiting) > 1:
            yield table_of_text([row for _, row in waiting], Location(paragraph=waiting[0][0]))
        else:
            yield from (Paragraph((Run(row),), location=Location(paragraph=at)) for at, row in waiting)
        waiting = []
        if line:
            yield Paragraph((Run(line),), location=Location(paragraph=number))


def _is_row(line: str) -> bool:
    stripped = line.strip()
    return len(stripped) > 1 and stripped[0] == stripped[-1] == "|"


def table_of_text(lines: Sequence[str], location: Location | None = None) -> Table:
    """A table written as in Markdown: | cell | cell |. A cell < goes on with the one to its left, ^ with the one above.

    A line of dashes below the heading is left out.
    """
    typed = [[cell.strip(" ") for cell in line.strip()[1:-1].split("|")] for line in lines]
    texts = [row for number, row in enumerate(typed) if number != 1 or not _is_rule(row)]
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    ends: dict[tuple[int, int], tuple[int, int]] = {}
    for row, line in enumerate(texts):
        for column, text in enumerate(line):
            at = (row, column)
            owner = owners.get({_BESIDE: (row, column - 1), _ABOVE: (row - 1, column)}.get(text, at), at)
            owners[at] = owner
            last = ends.get(owner, at)
            ends[owner] = (max(last[0], row), max(last[1], column))
    cells: list[list[Cell]] = [[] for _ in texts]
    for (row, column), (last_row, last_column) in ends.items():
        run = Run(texts[row][column])
        cells[row].append(Cell((run,), row_span=last_row - row + 1, column_span=last_column - column + 1))
    return Table(tuple(map(tuple, cells)), (1,) * max(map(len, texts), default=0), location=location)


def _is_rule(row: Sequence[str]) -> bool:
    return all("-" in cell and _RULE.issuperset(cell) for cell in row)
