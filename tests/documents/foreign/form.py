"""A sheet as a unit fills it, built in code."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | None


@dataclass(frozen=True)
class Form:
    """A sheet from A1 on: rows of values, merged ranges, number formats by cell."""

    rows: Sequence[Sequence[Value]]
    merged: Sequence[str] = ()
    formats: Mapping[str, str] = field(default_factory=dict)
    name: str = "自评表"

    def fill(self, sheet: Worksheet) -> None:
        for number, row in enumerate(self.rows, 1):
            for column, value in enumerate(row, 1):
                if value is not None:
                    cell = sheet.cell(number, column)
                    cell.value = value
                    if isinstance(value, str):
                        cell.data_type = "s"  # =0起 is text here, never a formula
        for place, number_format in self.formats.items():
            sheet[place].number_format = number_format
        for area in self.merged:
            sheet.merge_cells(area)


def save(folder: Path, *forms: Form) -> Path:
    """A workbook with these sheets."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for form in forms:
        form.fill(workbook.create_sheet(form.name))
    path = folder / "表.xlsx"
    workbook.save(path)
    return path
