"""Cells of a grid as HTML: every kind, what is wrong with them, and nothing typed gets out of its quotes."""

import pytest

from jiheng.web.face.grid_cells import GridColumn, PlainRow, cell_html, cells_html

CHOICES = (("a", "甲"), ("b", "乙"))
CELLS = [
    (
        GridColumn("name", "名称"),
        "张<b>",
        '<td class="cell"><input name="7.name" id="cell-7-name" value="张&lt;b&gt;" autocomplete="off"'
        ' aria-label="名称"></td>',
    ),
    (
        GridColumn("points", "分值", "number"),
        "5",
        '<td class="cell number"><input name="7.points" id="cell-7-points" value="5" autocomplete="off"'
        ' aria-label="分值" inputmode="decimal"></td>',
    ),
    (
        GridColumn("reason", "原因", "lines", rows=1),
        '说"明',
        '<td class="cell"><textarea name="7.reason" id="cell-7-reason" rows="1" aria-label="原因">说&quot;明</textarea></td>',
    ),
    (
        GridColumn("kind", "类别", "one_of", CHOICES),
        "a",
        '<td class="cell"><select name="7.kind" id="cell-7-kind" aria-label="类别">'
        '<option value="a" selected>甲</option><option value="b">乙</option></select></td>',
    ),
    (
        GridColumn("kind", "类别", "choice", CHOICES),
        "b",
        '<td class="cell"><select name="7.kind" id="cell-7-kind" aria-label="类别"><option value=""></option>'
        '<option value="a">甲</option><option value="b" selected>乙</option></select></td>',
    ),
]


@pytest.mark.parametrize(("column", "value", "html"), CELLS, ids=[column.kind for column, _, _ in CELLS])
def test_every_kind_of_cell(column: GridColumn, value: str, html: str) -> None:
    assert cell_html("7", column, value) == html


def test_what_is_wrong_is_said_below_and_wired_to_the_control() -> None:
    assert cell_html("7", GridColumn("name", "名称"), "", error="不能空", note="看这里") == (
        '<td class="cell invalid"><input name="7.name" id="cell-7-name" value="" autocomplete="off" aria-label="名称"'
        ' aria-invalid="true" aria-describedby="cell-7-name-error">'
        '<p class="cell-error" id="cell-7-name-error">不能空</p>'
        '<p class="cell-note" id="cell-7-name-note">看这里</p></td>'
    )


def test_the_cells_of_a_row_stand_side_by_side() -> None:
    row = PlainRow("n<1", {"name": "甲"}, {"name": "太短"}, {})
    columns = [GridColumn("name", "名称"), GridColumn("kind", "类别", "choice", CHOICES)]
    assert cells_html(row, columns) == (
        cell_html("n<1", columns[0], "甲", error="太短") + cell_html("n<1", columns[1], "")
    )
    assert "n<1" not in cells_html(row, columns)
