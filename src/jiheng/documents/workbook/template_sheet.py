"""One table of the case as a sheet to fill in: headers with notes, tinted cells, drop-downs, live checks."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from jiheng.core.case import MoneyUnit
from jiheng.core.record import Column
from jiheng.documents.workbook.formulas import (
    COMPLETE,
    LACKING,
    REPEATED,
    ROW_CHECKS,
    Computed,
    Texts,
    total_of,
)
from jiheng.documents.workbook.layout import (
    COMPUTED_MARK,
    FIRST_ROW,
    GROUP_ROW,
    GROUPS,
    GUIDE_SHEET,
    HEADER_ROW,
    LAST_ROW,
    STATUS_TITLE,
    TITLE_ROW,
    TOTALS_ROW,
    SheetLayout,
    header_of,
)
from jiheng.documents.workbook.template_cells import cached, write_text
from jiheng.documents.workbook.template_lists import Lists
from jiheng.documents.workbook.template_look import (
    INK,
    QUIET,
    REQUIRED_HEADER_FILL,
    WRONG,
    WRONG_FILL,
    Look,
    column_width,
    header_height,
    text_lines,
)
from jiheng.documents.workbook.template_validation import add_validation
from jiheng.schema.case_structure import key_column
from jiheng.schema.form_tables.grid import cell_name, fixed_cell_name

SPARE_ROWS = {
    "indicators": 40,
    "loans": 40,
    "payments": 40,
    "activities": 30,
    "ledger_loans": 40,
    "loan_events": 40,
    "claims": 60,
}
FEW_SPARE_ROWS = 15
PRINTED_ROWS = 20
STATUS_WIDTH = 11
COMPUTED_WIDTH = 13
LINE_HEIGHT = 14
HIGHEST_ROW = 400  # points; a spreadsheet allows 409
ONE_PAGE_WIDTH = 190
WIDE_SCALE = 60
PROTECTION = {"format_columns": True, "format_rows": True, "insert_rows": True}
A4 = 9


@dataclass(frozen=True, slots=True)
class TableSheet:
    """What is needed to write one table."""

    sheet: Worksheet
    layout: SheetLayout
    look: Look
    lists: Lists
    money_unit: MoneyUnit
    rows: Sequence[Texts]

    def write(self) -> None:
        self._head()
        for index, place in enumerate(self.layout.places, 1):
            if isinstance(place, Column):
                self._column(index, place)
            else:
                self._computed(index, place)
        self._row_heights()
        self._status()
        self._bands()
        self._highlight_missing()
        self._set_up_page()

    @property
    def last_row(self) -> int:
        """The last row that is drawn, with some to spare."""
        return FIRST_ROW + len(self.rows) + SPARE_ROWS.get(self.layout.table.name, FEW_SPARE_ROWS) - 1

    def _head(self) -> None:
        table = self.layout.table
        self.sheet.set_row(TITLE_ROW, 30)
        self.sheet.write_string(TITLE_ROW, 0, table.title, self.look.title())
        self.sheet.write_string(TITLE_ROW, 2, table.note, self.look.quiet(font_size=10))
        back = self.look.quiet(font_color=INK, underline=1)
        self.sheet.write_url(TOTALS_ROW, 0, f"internal:'{GUIDE_SHEET}'!A1", back, "返回说明")
        heights = (
            header_height(place, column_width(place, header_of(place, self.money_unit)))
            for place in self.layout.places
            if isinstance(place, Column)
        )
        self.sheet.set_row(HEADER_ROW, max(heights))

    def _column(self, index: int, column: Column) -> None:
        header = header_of(column, self.money_unit)
        blank = self.look.to_fill(column)
        unboxed = self.look.to_fill(column, border=None, border_color=None, fg_color=None)
        self.sheet.set_column(index, index, column_width(column, header), unboxed)
        self._header(index, header, column.note, REQUIRED_HEADER_FILL if column.required else "")
        for row in range(FIRST_ROW, self.last_row + 1):
            texts = self.rows[row - FIRST_ROW] if row - FIRST_ROW < len(self.rows) else {}
            if texts.get(column.name):
                write_text(self.sheet, row, index, column, texts[column.name], self.look)
            else:
                self.sheet.write_blank(row, index, None, blank)
        add_validation(
            self.sheet, (FIRST_ROW, index, LAST_ROW, index), column, self.lists.of(self.layout.table.name, column)
        )
        total = total_of(column)
        if total:
            cells = f"{cell_name(FIRST_ROW, index)}:{cell_name(LAST_ROW, index)}"
            value = total.value([texts[column.name] for texts in self.rows])
            shown = self.look.format(num_format=total.number_format, font_color=INK, align="right", shrink=True)
            self.sheet.write_formula(TOTALS_ROW, index, "=" + total.formula.format(range=cells), shown, cached(value))

    def _row_heights(self) -> None:
        """Room for what is written; rows of one line are left to the program, which lets them grow."""
        columns = [place for place in self.layout.places if isinstance(place, Column)]
        widths = {column.name: column_width(column, header_of(column, self.money_unit)) for column in columns}
        for row, texts in enumerate(self.rows, FIRST_ROW):
            lines = max(text_lines(texts[name], width) for name, width in widths.items())
            if lines > 1:
                self.sheet.set_row(row, min(HIGHEST_ROW, 6 + LINE_HEIGHT * lines))

    def _header(self, index: int, title: str, note: str, fill: str) -> None:
        cell = self.look.header(**({"fg_color": fill} if fill else {}))
        if note:
            bold = self.look.format(bold=True)
            self.sheet.write_rich_string(
                HEADER_ROW, index, bold, title, self.look.quiet(font_size=8), "\n" + note, cell
            )
        else:
            self.sheet.write_string(HEADER_ROW, index, title, cell)

    def _computed(self, index: int, computed: Computed) -> None:
        header = self.look.header(font_color=QUIET)
        self.sheet.write_string(HEADER_ROW, index, COMPUTED_MARK + computed.title, header)
        self.sheet.set_column(index, index, COMPUTED_WIDTH)
        shown = self.look.computed(num_format=computed.number_format)
        for row in range(FIRST_ROW, self.last_row + 1):
            is_filled = row - FIRST_ROW < len(self.rows)
            value = computed.value(self.rows[row - FIRST_ROW]) if is_filled else ""
            self.sheet.write_formula(row, index, "=" + self._in_row(computed.formula, row), shown, cached(value))

    def _status(self) -> None:
        """The first column: ✓, or what is wrong with the row."""
        header = self.look.header(font_color=QUIET)
        self.sheet.write_string(HEADER_ROW, 0, COMPUTED_MARK + STATUS_TITLE, header)
        self.sheet.set_column(0, 0, STATUS_WIDTH)
        key = key_column(self.layout.table.record_type).name
        key_at = self.layout.columns[key]
        keys = f"{fixed_cell_name(FIRST_ROW, key_at)}:{fixed_cell_name(self.last_row, key_at)}"
        required = [place.name for place in self.layout.places if isinstance(place, Column) and place.required]
        checks = [
            (",".join(f'{{{name}}}=""' for name in required), LACKING),
            (f"SUMPRODUCT(--({keys}={{{key}}}))>1", REPEATED),
            *((check.formula, check.words) for check in ROW_CHECKS.get(self.layout.table.name, ())),
        ]
        formula = f'"{COMPLETE}"'
        for condition, words in reversed(checks):
            formula = f'IF(OR({condition}),"{words}",{formula})'
        formula = f'IF(COUNTA({{own}})=0,"",{formula})'
        shown = self.look.computed(align="center", font_size=9)
        for row in range(FIRST_ROW, self.last_row + 1):
            value = self._status_of(self.rows[row - FIRST_ROW]) if row - FIRST_ROW < len(self.rows) else ""
            self.sheet.write_formula(row, 0, "=" + self._in_row(formula, row), shown, value)
        wrong = self.look.workbook.add_format({"font_color": WRONG, "bold": True})
        where = (FIRST_ROW, 0, self.last_row, 0)
        options = {"type": "text", "criteria": "begins with", "value": "▲", "format": wrong}
        self.sheet.conditional_format(*where, options)

    def _status_of(self, texts: Texts) -> str:
        for check in ROW_CHECKS.get(self.layout.table.name, ()):
            if check.holds(texts):
                return check.words
        return COMPLETE

    def _in_row(self, formula: str, row: int) -> str:
        """The formula with the cells of one row; columns stand fast."""
        cells = {name: f"${cell_name(row, index)}" for name, index in self.layout.columns.items()}
        own = ",".join(f"${cell_name(row, first)}:${cell_name(row, last)}" for first, last in self.layout.own_spans)
        return formula.format(own=own, **cells)

    def _bands(self) -> None:
        """Names of groups of columns over the headers of a wide table."""
        groups = GROUPS.get(self.layout.table.name, ())
        if not groups:
            self.sheet.set_row(GROUP_ROW, 4)
            return
        starts = [self.layout.columns[name] for name, _ in groups] + [self.layout.width]
        band = self.look.format(bold=True, font_color="#FFFFFF", fg_color=INK, border=1, border_color=INK)
        for (_, words), start, after in zip(groups, starts, starts[1:], strict=False):
            self.sheet.write_string(GROUP_ROW, start, words, band)
            for index in range(start + 1, after):
                self.sheet.write_blank(GROUP_ROW, index, None, band)

    def _highlight_missing(self) -> None:
        """A required cell that is blank in a row that has been begun."""
        wrong = self.look.workbook.add_format({"bg_color": WRONG_FILL})
        for place in self.layout.places:
            if isinstance(place, Column) and place.required:
                index = self.layout.columns[place.name]
                condition = self._in_row(f'AND(COUNTA({{own}})>0,{{{place.name}}}="")', FIRST_ROW)
                options = {"type": "formula", "criteria": "=" + condition, "format": wrong}
                self.sheet.conditional_format(FIRST_ROW, index, self.last_row, index, options)

    def _set_up_page(self) -> None:
        named = [name for name in self.layout.columns if name in ("name", "code")]
        frozen = self.layout.columns[named[-1]] if named else 1
        self.sheet.freeze_panes(FIRST_ROW, frozen + 1)
        self.sheet.hide_gridlines(2)
        self.sheet.set_landscape()
        self.sheet.set_paper(A4)
        self.sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        self.sheet.repeat_rows(GROUP_ROW, HEADER_ROW)
        widths = [
            column_width(place, header_of(place, self.money_unit)) if isinstance(place, Column) else COMPUTED_WIDTH
            for place in self.layout.places
        ]
        if sum(widths) <= ONE_PAGE_WIDTH:
            self.sheet.fit_to_pages(1, 0)
        else:
            self.sheet.set_print_scale(WIDE_SCALE)
            self.sheet.repeat_columns(0, frozen)
        printed = FIRST_ROW + max(len(self.rows), PRINTED_ROWS) - 1
        self.sheet.print_area(0, 0, printed, self.layout.width - 1)
        self.sheet.set_footer("&L&9&A&R&9第 &P 页，共 &N 页")
        whole = f"{cell_name(FIRST_ROW, 0)}:{cell_name(LAST_ROW, self.layout.width - 1)}"
        self.sheet.ignore_errors({"number_stored_as_text": whole, "formula_unlocked": whole})
        self.sheet.protect("", PROTECTION)
