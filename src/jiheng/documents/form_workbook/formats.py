"""The looks of cells in a form workbook; each look is made once for a workbook."""

from dataclasses import dataclass, field
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from jiheng.core.blocks import Align, Cell, CellRole
from jiheng.documents.printing.fonts import FANGSONG, HEITI, SONG, TITLE_SONG
from jiheng.documents.printing.official_layout import DAGGER

CELL_SIZE = 10.5
TITLE_SIZE = 18
_HORIZONTAL = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "left"}
_BASE: dict[str, Any] = {"font_name": SONG.name, "font_size": CELL_SIZE, "valign": "vcenter", "text_wrap": True}

LINES: dict[str, dict[str, Any]] = {
    "mark": {"font_name": HEITI.name, "align": "right"},
    "label": {"font_name": HEITI.name, "font_size": 12, "align": "left"},
    "title": {"font_name": TITLE_SONG.name, "font_size": TITLE_SIZE, "align": "center"},
    "subtitle": {"font_size": 12, "align": "center"},
    "heading": {"font_name": HEITI.name, "font_size": 12, "align": "left"},
    "text": {"font_name": FANGSONG.name, "align": "left"},
    "caption": {"font_name": HEITI.name, "align": "center"},
    "unit": {"align": "right"},
    "signer": {"align": "left", "valign": "bottom"},
    "closing": {"align": "right", "indent": 4},
}
"""Lines outside tables by what they are."""


@dataclass(slots=True)
class Formats:
    """Hands out formats of one workbook."""

    workbook: Workbook
    _made: dict[object, Format] = field(default_factory=dict)

    def line(self, kind: str) -> Format:
        return self._format(kind, LINES[kind])

    def cell(self, cell: Cell, *, in_header: bool, assumed: bool) -> Format:
        number_format = cell.number_format if cell.number is not None else ""
        if number_format and assumed:
            number_format += f'"{DAGGER}"'
        bold = in_header or cell.role is CellRole.TOTAL
        key = (cell.align, bold, number_format)
        if key not in self._made:
            look = {"border": 1, "align": _HORIZONTAL[cell.align], "bold": bold}
            if number_format:
                look["num_format"] = number_format
            elif cell.number is None:
                look["num_format"] = "@"  # what a clerk types into it stays text
            return self._format(key, look)
        return self._made[key]

    def _format(self, key: object, look: dict[str, Any]) -> Format:
        if key not in self._made:
            self._made[key] = self.workbook.add_format({**_BASE, **look})
        return self._made[key]
