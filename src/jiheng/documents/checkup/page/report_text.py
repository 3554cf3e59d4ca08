"""The report's text as markup, paragraph by paragraph as it was read, each with its number and its marked words."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from jiheng.core.blocks import Heading, Paragraph, Table
from jiheng.core.document import Document, Section
from jiheng.core.part import Part
from jiheng.core.text_lines import TextLine
from jiheng.documents.checkup.page.marking import Hit, marked

HitsByPlace = Mapping[tuple[int, tuple[int, int] | None], Sequence[Hit]]
_LOWEST_RANK = 6


def text_markup(document: Document, hits: HitsByPlace) -> str:
    """All of it. The lines of a document stand in the order of its blocks."""
    lines = iter(document.lines)
    return "\n".join(each for section in document.sections for each in _section(section, lines, hits))


def anchor_of(number: int, cell: tuple[int, int] | None) -> str:
    """The id of a paragraph or cell on the page."""
    return f"line-{number}" + ("" if cell is None else f"-{cell[0]}-{cell[1]}")


def _section(section: Section, lines: Iterator[TextLine], hits: HitsByPlace) -> Iterator[str]:
    if section.part is not Part.BODY and section.blocks:
        yield f'<p class="part">{section.part.label}</p>'
    for block in section.blocks:
        match block:
            case Heading():
                yield _paragraph(next(lines), hits, f"h{min(block.level + 1, _LOWEST_RANK)}")
            case Paragraph():
                yield _paragraph(next(lines), hits, "p")
            case Table():
                yield _table(block, lines, hits)


def _paragraph(line: TextLine, hits: HitsByPlace, tag: str) -> str:
    if not line.text and not line.label:
        return ""
    number = f'<span class="line" aria-hidden="true">{line.number}</span>'
    page = "" if line.page is None else f' data-page="{line.page}"'
    return f'<{tag} id="{anchor_of(line.number, None)}"{page}>{number}{_content(line, hits)}</{tag}>'


def _table(table: Table, lines: Iterator[TextLine], hits: HitsByPlace) -> str:
    rows: list[str] = []
    number = 0
    for row in table.rows:
        cells: list[str] = []
        for cell in row:
            line = next(lines)
            number = line.number
            span = f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
            span += f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
            cells.append(f'<td id="{anchor_of(line.number, line.cell)}"{span}>{_content(line, hits)}</td>')
        rows.append(f"<tr>{''.join(cells)}</tr>")
    head = f'<span class="line" aria-hidden="true">{number}</span>'
    body = f"<table><tbody>{''.join(rows)}</tbody></table>"
    return (
        f'<div class="table" id="{anchor_of(number, None)}">{head}<div class="scroll" tabindex="0">{body}</div></div>'
    )


def _content(line: TextLine, hits: HitsByPlace) -> str:
    kind = "label" if line.label[-1:].isascii() else "label is-wide"
    label = f'<span class="{kind}">{escape(line.label)}</span>' if line.label else ""
    return label + marked(line.text, hits.get((line.number, line.cell), ()))
