"""Text becomes a document: a paragraph a line, and rows between bars become tables."""

from jiheng.core.blocks import Cell, Paragraph, Run, Table
from jiheng.core.document import Document
from jiheng.core.finding import Location
from jiheng.core.plain_text import table_of_text


def cell(text: str, row_span: int = 1, column_span: int = 1) -> Cell:
    return Cell((Run(text),), row_span=row_span, column_span=column_span)


def test_lines_between_bars_are_a_table_with_the_number_of_its_first_line() -> None:
    document = Document.of_text("一、资金\n\n| 来源 | 金额 |\n|---|---:|\n| 拨款 | 12 |\n完。")
    assert list(document.blocks) == [
        Paragraph((Run("一、资金"),), location=Location(paragraph=1)),
        Table(((cell("来源"), cell("金额")), (cell("拨款"), cell("12"))), (1, 1), location=Location(paragraph=3)),
        Paragraph((Run("完。"),), location=Location(paragraph=6)),
    ]


def test_one_line_between_bars_is_a_paragraph() -> None:
    document = Document.of_text("| 只有一行 |\n下文")
    assert [line.text for line in document.lines] == ["| 只有一行 |", "下文"]


def test_cells_go_on_to_the_right_and_downwards() -> None:
    table = table_of_text(["| 产出 | 数量 | 期数 |", "| ^ | ^ | 人数 |", "| 总分 | < | < |"])
    assert table.rows == (
        (cell("产出", row_span=2), cell("数量", row_span=2), cell("期数")),
        (cell("人数"),),
        (cell("总分", column_span=3),),
    )


def test_a_sign_without_a_neighbour_is_text() -> None:
    assert table_of_text(["| ^ | < |", "| 甲 | 乙 |"]).rows[0] == (cell("^", column_span=2),)


def test_the_place_of_a_cell_is_where_it_begins_on_the_grid() -> None:
    lines = Document.of_text("| 甲 | 乙 |\n| 丙 | < |").lines
    assert [(line.number, line.cell, line.text) for line in lines] == [
        (1, (1, 1), "甲"),
        (1, (1, 2), "乙"),
        (1, (2, 1), "丙"),
    ]
