"""A case as somebody wrote it: texts with their places, before anything is believed."""

from collections.abc import Mapping
from dataclasses import dataclass

from jiheng.core.case import CaseProfile, CaseTable
from jiheng.core.record import Column

PROFILE = CaseTable("profile", "基本信息", CaseProfile, "哪个单位、哪一年、按哪个标准评价，由谁签字")
"""基本信息 told like the other tables; it has exactly one row."""


@dataclass(frozen=True, slots=True)
class DraftCell:
    """What stood in one cell. `is_told`: a finding about it is already written, so nothing more is said."""

    text: str
    place: str
    is_told: bool = False

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One record: its cells by column name; `place` is where the record stands."""

    place: str
    cells: Mapping[str, DraftCell]

    def cell(self, column: Column) -> DraftCell:
        """The cell of a column; where it was not written, a blank one with the place where it should stand."""
        return self.cells.get(column.name) or DraftCell("", f"{self.place}.{column.title}")


@dataclass(frozen=True, slots=True)
class Draft:
    """The whole of it, by table name."""

    profile: DraftRow
    tables: Mapping[str, tuple[DraftRow, ...]]
