"""Tables in Word: repeated header rows, merged cells, rows that no page break cuts."""

from itertools import accumulate, pairwise

from jiheng.core.blocks import Align, CellRole, Table
from jiheng.core.document import Orientation
from jiheng.documents.printing.column_widths import fitted_widths
from jiheng.documents.printing.official_layout import DENSE_TABLE_SIZE, PAGES, TABLE_SIZE, table_size
from jiheng.documents.printing.table_grid import PlacedCell, TableGrid, lay_out
from jiheng.documents.word.elements import BOLD, JUSTIFICATION, Xml, element, paragraph, runs_of, text_run, twips


def table_elements(table: Table, orientation: Orientation) -> list[Xml]:
    """Caption and unit note, then the table itself."""
    above: list[Xml] = []
    if table.caption:
        above.append(paragraph("Caption", [text_run(table.caption)]))
    if table.unit_note:
        above.append(paragraph("TableNote", [text_run(table.unit_note)]))
    return [*above, _table(lay_out(table), orientation)]


def _table(grid: TableGrid, orientation: Orientation) -> Xml:
    size = table_size(grid.columns, orientation)
    fitted = fitted_widths(grid, PAGES[orientation].text_width_points, size)
    widths = [right - left for left, right in pairwise(map(twips, accumulate(fitted, initial=0.0)))]
    dense = size < TABLE_SIZE
    return element(
        "tbl",
        element(
            "tblPr",
            element("tblStyle", val="FormTable"),
            element("tblW", w=sum(widths), type_="dxa"),
            element("jc", val="center"),
            element("tblLayout", type_="fixed"),
            element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        ),
        element("tblGrid", *(element("gridCol", w=width) for width in widths)),
        *(_row(grid, row, widths, dense, whole=grid.stays_whole(orientation)) for row in range(len(grid.rows))),
    )


def _row(grid: TableGrid, row: int, widths: list[int], dense: bool, *, whole: bool) -> Xml:
    in_header = row < grid.header_rows
    properties = [element("cantSplit"), *([element("tblHeader")] if in_header else [])]
    is_last = row + 1 == len(grid.rows)
    keeps_next = in_header or (not is_last and (whole or _is_head(grid.rows[row])))
    cells = [_cell(cell, row, widths, in_header, dense, keeps_next) for cell in grid.standing[row]]
    return element("tr", element("trPr", *properties), *cells)


def _is_head(cells: tuple[PlacedCell, ...]) -> bool:
    """A row of fixed words alone, such as column heads within a form: it must not stand at the foot of a page."""
    return bool(cells) and all(placed.cell.role is CellRole.LABEL for placed in cells)


def _cell(placed: PlacedCell, row: int, widths: list[int], in_header: bool, dense: bool, keeps_next: bool) -> Xml:
    begins = placed.row == row
    properties = [element("tcW", w=sum(widths[placed.column : placed.column + placed.column_span]), type_="dxa")]
    if placed.column_span > 1:
        properties.append(element("gridSpan", val=placed.column_span))
    if placed.row_span > 1:
        properties.append(element("vMerge", val="restart") if begins else element("vMerge"))
    properties.append(element("vAlign", val="center"))
    return element("tc", element("tcPr", *properties), _cell_text(placed, in_header, dense, begins, keeps_next))


def _cell_text(placed: PlacedCell, in_header: bool, dense: bool, begins: bool, keeps_next: bool) -> Xml:
    cell = placed.cell
    own = Align.CENTER if in_header else Align.LEFT
    properties = [element("keepNext")] if keeps_next else []
    if cell.align is not own:
        properties.append(element("jc", val=JUSTIFICATION[cell.align]))
    emphasis = [BOLD] if cell.role is CellRole.TOTAL else []
    if dense:
        size = round(DENSE_TABLE_SIZE * 2)
        emphasis += [element("sz", val=size), element("szCs", val=size)]
    runs = runs_of(cell.printed_runs, *emphasis) if begins else []
    return paragraph("TableHeading" if in_header else "TableText", runs, *properties)
