"""The hidden sheet 字典: what the drop-downs offer, each list under a name of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from jiheng.core.case import TABLES
from jiheng.core.record import Column, columns_of
from jiheng.documents.workbook.layout import FIRST_ROW, LAST_ROW, LISTS_SHEET, SheetLayout
from jiheng.rules.outline import Outline
from jiheng.rules.standard import Standard
from jiheng.schema.case_draft import PROFILE
from jiheng.schema.case_structure import key_column
from jiheng.schema.form_tables.grid import fixed_cell_name

SECTIONS = "sections"
SECTION_TITLES = "section_titles"


@dataclass(slots=True)
class Lists:
    """Named lists by the column they serve: (table, column) → name."""

    sheet: Worksheet
    workbook: Workbook
    names: dict[tuple[str, str], str] = field(default_factory=dict)
    width: int = 0

    def add(self, name: str, entries: Sequence[str]) -> str:
        """Writes one list beside the others and gives it its name."""
        column = self.width
        self.width += 1
        self.sheet.write_string(0, column, name)
        for row, entry in enumerate(entries, 1):
            self.sheet.write_string(row, column, entry)
        first, last = fixed_cell_name(1, column), fixed_cell_name(max(1, len(entries)), column)
        self.workbook.define_name(name, f"='{LISTS_SHEET}'!{first}:{last}")
        return name

    def of(self, table: str, column: Column) -> str:
        """The name of the list for a column, "" where it has none."""
        return self.names.get((table, column.name), "")


def add_lists(
    workbook: Workbook, layouts: Sequence[SheetLayout], standard: Standard | None, outline: Outline | None
) -> Lists:
    """Makes the sheet: choices, the codes of other tables, and the names that the standard and its outline know."""
    lists = Lists(workbook.add_worksheet(LISTS_SHEET), workbook)
    made: dict[str, str] = {}
    for table in (PROFILE, *TABLES):
        for column in columns_of(table.record_type):
            if column.choices:
                name = f"choices_{column.choices.__name__}"
                if name not in made:
                    made[name] = lists.add(name, [each.label for each in column.choices])
                lists.names[table.name, column.name] = name
            elif column.table:
                lists.names[table.name, column.name] = f"codes_{column.table}"
    for layout in layouts:
        name_codes(workbook, layout)
    if standard is not None:
        _add_standard(lists, standard)
    if outline is not None:
        _add_outline(lists, outline)
    lists.sheet.protect()
    lists.sheet.hide()
    return lists


def name_codes(workbook: Workbook, layout: SheetLayout) -> None:
    """The codes written so far in a table, so that other tables offer them."""
    column = layout.columns[key_column(layout.table.record_type).name]
    first, last = fixed_cell_name(FIRST_ROW, column), fixed_cell_name(LAST_ROW, column)
    sheet = f"'{layout.table.title}'!"
    count = f"MAX(1,COUNTA({sheet}{first}:{last}))"
    workbook.define_name(f"codes_{layout.table.name}", f"={sheet}{first}:INDEX({sheet}{first}:{last},{count})")


def _add_standard(lists: Lists, standard: Standard) -> None:
    """The names of the tree's places where the unit's own indicators stand, and of the ways to score them."""
    open_paths = [path for path in standard.paths() if path[-1].is_open]
    for level, name in enumerate(("level1", "level2")):
        entries = list(dict.fromkeys(path[level].name for path in open_paths if len(path) > level))
        if entries:
            lists.names["indicators", name] = lists.add(name, entries)
    if standard.named_rules:
        lists.names["indicators", "method"] = lists.add("methods", list(standard.named_rules))


def _add_outline(lists: Lists, outline: Outline) -> None:
    sections = [section for top in outline.sections for section in top.walk()]
    lists.names["passages", "section"] = lists.add(SECTIONS, [section.code for section in sections])
    lists.add(SECTION_TITLES, [section.title for section in sections])
