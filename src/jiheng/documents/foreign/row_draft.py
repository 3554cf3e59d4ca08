"""The record of 指标 that a row of a table becomes, as far as its cells can be read."""

from dataclasses import dataclass, field

from jiheng.core.case import MoneyUnit
from jiheng.core.choice import Choice
from jiheng.core.finding import Findings
from jiheng.documents.foreign.telling import tell_uncalculated
from jiheng.schema.case_draft import DraftCell
from jiheng.schema.form_tables.grid import GridCell
from jiheng.schema.form_tables.indicator_rows import IndicatorRow


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the whole table knows."""

    year: int | None
    money_unit: MoneyUnit | None
    project: str = ""


@dataclass(slots=True)
class RowDraft:
    """`cells` by their columns. What is asked stays blank in the record and is marked as told."""

    row: IndicatorRow
    level1: GridCell | None
    level2: GridCell | None
    code: str
    surroundings: Surroundings
    findings: Findings
    cells: dict[str, DraftCell] = field(default_factory=dict)

    def place(self, cell: GridCell | None) -> str:
        """Where the cell stands; the row, where there is none."""
        return self.row.place if cell is None else self.row.grid.place(cell)

    def put(self, column: str, text: str, cell: GridCell | None) -> None:
        self.cells[column] = DraftCell(text, self.place(cell))

    def put_choice(self, column: str, choice: Choice, cell: GridCell | None) -> None:
        self.put(column, choice.label, cell)

    def put_asked(self, column: str, cell: GridCell | None) -> None:
        """Blank, and told already."""
        self.cells[column] = DraftCell("", self.place(cell), is_told=True)

    def is_asked(self, column: str) -> bool:
        found = self.cells.get(column)
        return found is not None and found.is_told

    def is_unreadable(self, cell: GridCell, title: str, rows: int) -> bool:
        """Tells a cell that cannot be read whatever stands in it: a formula without result, or one for more rows."""
        if tell_uncalculated(self.findings, self.row.grid, cell, title):
            return True
        if cell.is_blank or cell.height <= rows:
            return False
        if cell.row == self.row.row:  # told once, at the first of the rows
            written = cell.text.strip()
            message = f"{title}：一格“{written}”跨{cell.height}行，看不出是合计还是每行的数；请取消合并，逐行填写。"
            self.findings.add("FOR103", self.place(cell), message, found=written)
        return True
