"""A composed document as the plain data that the typst page prints."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from jiheng.core.blocks import Block, CellRole, Chart, Heading, Paragraph, Run, SignatureLines, Table
from jiheng.core.document import Document, Orientation, Section
from jiheng.documents.printing.column_widths import cut_to_fit, fitted_widths
from jiheng.documents.printing.official_layout import (
    BODY_SIZE,
    BODY_TRACKING,
    DAGGER,
    LINE_PITCH,
    MARK_SEPARATOR,
    MARK_SIZE,
    PAGE_NUMBER_DROP,
    PAGE_NUMBER_SIZE,
    PAGES,
    SIGNATURES_PER_LINE,
    SMALL_PITCH,
    SMALL_SIZE,
    TABLE_SIZE,
    TITLE_PITCH,
    TITLE_ROOM,
    TITLE_SIZE,
    Closing,
    closing_of,
    table_size,
)
from jiheng.documents.printing.printable_text import printable
from jiheng.documents.printing.table_grid import PlacedCell, lay_out
from jiheng.documents.printing.title_lines import title_lines

Data = Mapping[str, "Data"] | Sequence["Data"] | str | int | float | bool
"""What JSON can say."""

LAYOUT: Data = {
    "body": BODY_SIZE,
    "pitch": LINE_PITCH,
    "tracking": BODY_TRACKING,
    "title": TITLE_SIZE,
    "title-pitch": TITLE_PITCH,
    "small": SMALL_SIZE,
    "small-pitch": SMALL_PITCH,
    "table": TABLE_SIZE,
    "mark": MARK_SIZE,
    "page-number": PAGE_NUMBER_SIZE,
    "page-number-drop": PAGE_NUMBER_DROP,
    "dagger": DAGGER,
}


def document_data(document: Document, fonts: Data) -> Data:
    """Everything that the typst template prints, as the plain data it is given."""
    closing = closing_of(document)
    sections = document.sections or (Section(()),)
    return {
        "title": printable(document.title),
        "author": printable(document.issuer),
        "marks": printable(MARK_SEPARATOR.join(document.marks)),
        "layout": LAYOUT,
        "fonts": fonts,
        "sections": [
            _section(document, section, index == 0, closing if closing and closing.section == index else None)
            for index, section in enumerate(sections)
        ],
    }


def _section(document: Document, section: Section, is_first: bool, closing: Closing | None) -> Data:
    page = PAGES[section.orientation]
    repeats_title = is_first and section.title == document.title
    return {
        "page": {side: getattr(page, side) for side in ("width", "height", "top", "right", "bottom", "left")},
        "label": printable(section.label),
        "document-title": _title(document.title) if is_first else [],
        "subtitle": printable(document.subtitle) if is_first else "",
        "title": [] if repeats_title else _title(section.title),
        "blocks": [_block(block, section.orientation) for block in section.blocks if not isinstance(block, Chart)],
        "closing": _closing(closing) if closing else [],
    }


def _title(title: str) -> list[str]:
    return title_lines(printable(title), TITLE_ROOM) if title else []


def _closing(closing: Closing) -> Data:
    told = ((closing.issuer, closing.issuer_inset), (closing.date, closing.date_inset))
    return [[printable(text), inset] for text, inset in told if text]


def _block(block: Block, orientation: Orientation) -> Data:
    match block:
        case Heading():
            return {
                "kind": "heading",
                "level": block.level,
                "number": printable(block.number),
                "text": printable(block.text),
            }
        case Paragraph():
            return {
                "kind": "paragraph",
                "runs": _runs(block.printed_runs),
                "align": block.align.value,
                "indent": block.indent,
                "small": block.small,
            }
        case Table():
            return _table(block, orientation)
        case SignatureLines():
            return _signatures(block)
        case Chart():
            raise AssertionError("a chart is for screens")


def _table(table: Table, orientation: Orientation) -> Data:
    grid = lay_out(table)
    size = table_size(grid.columns, orientation)
    widths = fitted_widths(grid, PAGES[orientation].text_width_points, size)
    cells = [[_cell(placed, widths, size) for placed in row] for row in grid.rows]
    return {
        "kind": "table",
        "caption": printable(table.caption),
        "note": printable(table.unit_note),
        "size": size,
        "whole": grid.stays_whole(orientation),
        "widths": widths,
        "header": list(chain.from_iterable(cells[: grid.header_rows])),
        "body": list(chain.from_iterable(cells[grid.header_rows :])),
    }


def _cell(placed: PlacedCell, widths: Sequence[float], size: float) -> Data:
    cell = placed.cell
    width = sum(widths[placed.column : placed.column + placed.column_span])
    return {
        "runs": _runs(tuple(replace(run, text=cut_to_fit(run.text, width, size)) for run in cell.printed_runs)),
        "rows": placed.row_span,
        "columns": placed.column_span,
        "align": cell.align.value,
        "total": cell.role is CellRole.TOTAL,
    }


def _runs(runs: tuple[Run, ...]) -> Data:
    """Text without any look of its own is told as a mere string."""
    if not any(run.bold or run.assumed for run in runs):
        return printable("".join(run.text for run in runs))
    return [{"text": printable(run.text), "bold": run.bold, "assumed": run.assumed} for run in runs]


def _signatures(block: SignatureLines) -> Data:
    roles = [{"role": printable(role), "name": printable(name)} for role, name in block.roles]
    return {
        "kind": "signatures",
        "rows": [roles[first : first + SIGNATURES_PER_LINE] for first in range(0, len(roles), SIGNATURES_PER_LINE)],
        "below": [printable(text) for text in (block.seal, block.date) if text],
    }
