"""Footnotes of a PDF page: small lines at its foot that begin with a mark, taken out of the running text."""

import re
from collections.abc import Sequence

from jiheng.core.blocks import Table
from jiheng.documents.report_reader.pdf.geometry import Glyph
from jiheng.documents.report_reader.pdf.lines import Line, line_of
from jiheng.documents.report_reader.pdf.paragraphs import Item, Joined

_SMALL = 0.92
_RAISED_SIZE = 0.8
_MARK = re.compile(r"[①-⑳⑴-⑽*＊※]|[\[［〔]\d{1,2}[\]］〕]|\d{1,2}(?![\d.、．)）年月日%％])")
_MARK_CHARACTERS = frozenset("0123456789①②③④⑤⑥⑦⑧⑨⑩*＊※[]［］〔〕")


def without_notes(items: Sequence[Item], body_size: float) -> tuple[list[Item], list[Joined]]:
    """What runs on over the page, without the raised marks of its notes, and the notes."""
    first = len(items)
    for at in range(len(items) - 1, -1, -1):
        item, _ = items[at]
        if isinstance(item, Table) or item.size > _SMALL * body_size:
            break
        if _MARK.match(item.text):
            first = at
    notes: list[Joined] = []
    for item, _ in items[first:]:
        if isinstance(item, Line):
            if _MARK.match(item.text):
                notes.append(Joined())
            notes[-1].lines.append(item)
    if not notes:
        return list(items), []
    return [(_without_marks(item) if isinstance(item, Line) else item, column) for item, column in items[:first]], notes


def _without_marks(line: Line) -> Line:
    kept = [glyph for glyph in line.glyphs if not _is_mark(glyph, line)]
    return line if len(kept) in (0, len(line.glyphs)) else line_of(kept, line.page)


def _is_mark(glyph: Glyph, line: Line) -> bool:
    is_raised = glyph.height < _RAISED_SIZE * line.size and glyph.middle < (line.top + line.bottom) / 2
    return is_raised and glyph.text in _MARK_CHARACTERS
