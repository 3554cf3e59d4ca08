"""Cells are placed where their spans leave room."""

import pytest

from jiheng.core.blocks import Cell, Run, Table
from jiheng.core.document import Orientation
from jiheng.documents.printing.table_grid import TableGrid, lay_out


def cell(text: str = "", rows: int = 1, columns: int = 1) -> Cell:
    return Cell((Run(text),), row_span=rows, column_span=columns)


def shown(grid: TableGrid) -> list[str]:
    return ["".join(placed.cell.text * placed.column_span for placed in row) for row in grid.standing]


def test_cells_flow_around_those_that_reach_down() -> None:
    table = Table(((cell("a", 2), cell("b", 1, 2)), (cell("c"), cell("d", 2)), (cell("e", 1, 2),)), (1, 1, 1))
    grid = lay_out(table)
    assert shown(grid) == ["abb", "acd", "eed"]
    assert [[(placed.row, placed.column) for placed in row] for row in grid.rows] == [
        [(0, 0), (0, 1)],
        [(1, 1), (1, 2)],
        [(2, 0)],
    ]


def test_a_row_with_too_few_cells_is_filled_up() -> None:
    assert shown(lay_out(Table(((cell("a"),), (cell("b"), cell("c"))), (1, 1)))) == ["a", "bc"]


def test_a_span_ends_with_the_table() -> None:
    ((placed,),) = lay_out(Table(((cell("a", 5),),), (1,))).rows
    assert placed.row_span == 1


def test_the_header_reaches_as_far_down_as_its_cells() -> None:
    table = Table(((cell("a", 2), cell("b")), (cell("c"),), (cell("d"), cell("e"))), (1, 1), header_rows=1)
    assert lay_out(table).header_rows == 2


def test_a_short_table_is_kept_on_one_page_and_a_long_one_is_not() -> None:
    short = Table(((cell("a"),),) * 8, (1,))
    assert lay_out(short).is_short
    assert [lay_out(short).stays_whole(orientation) for orientation in Orientation] == [True, False]
    assert not lay_out(Table(((cell("a"),),) * 9, (1,))).is_short
    assert not lay_out(Table(((cell("a" * 401),),), (1,))).is_short


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (((cell(), cell(), cell()),), "第1行的单元格比表格的2列多"),
        (((cell("", 1, 3),),), "第1行的单元格超出了表格的2列"),
        (((cell(), cell("", 2)), (cell("", 1, 2),)), "第2行的合并单元格重叠"),
    ],
)
def test_a_table_that_cannot_be_laid_out_is_a_mistake(rows: tuple[tuple[Cell, ...], ...], says: str) -> None:
    with pytest.raises(AssertionError, match=says):
        lay_out(Table(rows, (1, 1)))
