"""How the fill-in workbook looks: one ink blue-green, tinted cells to fill in, borders, and nothing else."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from jiheng.core.record import Column, Kind

FONT = "微软雅黑"
INK = "#1F5C66"
TEXT = "#222222"
QUIET = "#6B7A7D"
RULE = "#B9C9CB"
HEADER_FILL = "#EDF1F1"
REQUIRED_HEADER_FILL = "#CFE3E4"
FILL_IN = "#F8FCFC"
MUST_FILL = "#EAF5F5"
COMPUTED_FILL = "#F3F3F1"
WRONG = "#B3261E"
WRONG_FILL = "#FBE6E3"

_NUMBERS = {
    Kind.MONEY: "#,##0.00####",
    Kind.SIGNED_MONEY: "#,##0.00####",
    Kind.NUMBER: "General",
    Kind.RATE: "0.00##",
    Kind.COUNT: "0",
    Kind.YEAR: "0",
    Kind.DATE: "yyyy-mm-dd",
    Kind.PARAGRAPHS: "General",  # Excel shows ##### for long text in cells formatted as text
}
_CENTRED = frozenset({Kind.CODE, Kind.CHOICE, Kind.FLAG, Kind.YEAR, Kind.DATE, Kind.REFERENCE})
_RIGHT = frozenset({Kind.MONEY, Kind.SIGNED_MONEY, Kind.NUMBER, Kind.RATE, Kind.COUNT})
_WIDTHS = {
    Kind.CODE: 11,
    Kind.REFERENCE: 11,
    Kind.REFERENCES: 14,
    Kind.ID_NUMBER: 21,
    Kind.NUMBER: 10,
    Kind.RATE: 11,
    Kind.COUNT: 10,
    Kind.MONEY: 14,
    Kind.SIGNED_MONEY: 14,
    Kind.DATE: 12,
    Kind.YEAR: 9,
    Kind.FLAG: 9,
    Kind.QUANTITY: 10,
    Kind.MONEY_QUANTITY: 12,
    Kind.TARGET: 14,
    Kind.ACTUAL: 14,
    Kind.PARAGRAPHS: 52,
    Kind.FIELDS: 18,
    Kind.TEXT: 16,
}
_WIDE_TEXT = {
    "name": 28,
    "scheme": 27,
    "title": 28,
    "reason": 40,
    "improvement": 40,
    "definition": 40,
    "calculation": 40,
    "target_basis": 30,
    "data_source": 26,
    "evidence": 30,
    "note": 26,
}
_NOTE_LINES = 3


@lru_cache(maxsize=4096)
def printed_width(text: str) -> int:
    """In half characters."""
    return sum(2 if ord(character) > 0x2E7F or character in "—…“”" else 1 for character in text)


def header_height(column: Column, width: float) -> int:
    """The height in points of a header of this width: the title, and its note in small print."""
    return 20 + 12 * -(-printed_width(column.note) * 8 // int(width * 9))


def text_lines(text: str, width: float) -> int:
    """The lines that a text takes in a column of this width."""
    return sum(max(1, -(-printed_width(line) // int(width))) for line in text.split("\n"))


def column_width(column: Column, header: str) -> float:
    """Wide enough for the header on one line, its note on a few, and what is usually written below."""
    width = _WIDTHS.get(column.kind, 12)
    if column.choices:
        width = min(22, max(printed_width(each.label) for each in column.choices) + 4)
    if column.kind is Kind.TEXT:
        width = _WIDE_TEXT.get(column.name, width)
    return max(width, printed_width(header) + 2, -(-printed_width(column.note) // _NOTE_LINES) + 2)


@dataclass(slots=True)
class Look:
    """The formats of one workbook, each made once."""

    workbook: Workbook
    made: dict[tuple[tuple[str, Any], ...], Format] = field(default_factory=dict)
    asked: dict[tuple[tuple[str, Any], ...], Format] = field(default_factory=dict)

    def format(self, **properties: Any) -> Format:
        """A format on the common ground of font and colour; a property that is None is left alone."""
        all_properties = {"font_name": FONT, "font_size": 10, "font_color": TEXT, "valign": "vcenter"} | properties
        all_properties = {name: value for name, value in all_properties.items() if value is not None}
        key = tuple(sorted(all_properties.items()))
        if key not in self.made:
            self.made[key] = self.workbook.add_format(all_properties)
        return self.made[key]

    def boxed(self, **properties: Any) -> Format:
        """Asked for once a cell, so what was asked before is answered at once."""
        key = tuple(properties.items())
        if key not in self.asked:
            self.asked[key] = self.format(**({"border": 1, "border_color": RULE} | properties))
        return self.asked[key]

    def title(self) -> Format:
        return self.format(bold=True, font_size=16, font_color=INK)

    def quiet(self, **properties: Any) -> Format:
        return self.format(**({"font_color": QUIET, "font_size": 9} | properties))

    def header(self, **properties: Any) -> Format:
        return self.boxed(
            **(
                {"bold": True, "fg_color": HEADER_FILL, "text_wrap": True, "align": "center", "valign": "top"}
                | properties
            )
        )

    def computed(self, **properties: Any) -> Format:
        return self.boxed(**({"fg_color": COMPUTED_FILL, "font_color": QUIET} | properties))

    def to_fill(self, column: Column, **properties: Any) -> Format:
        """A cell that may be written in. Text that could be taken for a formula is marked as text for good."""
        align = "center" if column.kind in _CENTRED else "right" if column.kind in _RIGHT else "left"
        return self.boxed(
            **(
                {
                    "fg_color": MUST_FILL if column.required else FILL_IN,
                    "num_format": _NUMBERS.get(column.kind, "@"),
                    "align": align,
                    "text_wrap": align == "left",
                    "locked": False,
                }
                | properties
            )
        )
