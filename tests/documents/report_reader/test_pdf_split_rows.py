"""A row that a page's end cuts in two is one row; a row that begins on the next page stays one of its own."""

import pytest

from jiheng.core.blocks import Cell, Run
from jiheng.documents.report_reader.pdf.split_rows import PrintedTable, with_split_row_joined

WIDTHS = (60, 100, 60, 60)


def row(*texts: str, first_spans: int = 1) -> tuple[Cell, ...]:
    cells = [Cell((Run(text),) if text else ()) for text in texts]
    return (Cell(cells[0].runs, row_span=first_spans), *cells[1:])


HEAD = row("类别", "指标", "目标", "完成")
LAST = row("效益", "养老设施覆盖", "≥90%", "91.6%")


def test_words_that_had_no_room_go_back_into_their_cell() -> None:
    below = (row("", "率", "", "", first_spans=2), row("平台接入率", "100%", "100%"))
    assert with_split_row_joined(PrintedTable((HEAD, LAST), WIDTHS, full=frozenset({2})), below) == (
        (HEAD, row("效益", "养老设施覆盖率", "≥90%", "91.6%", first_spans=2)),
        (row("平台接入率", "100%", "100%"),),
    )


@pytest.mark.parametrize(
    ("last", "full", "below"),
    [
        (LAST, {2}, row("满意度", "群众满意度", "≥90%", "95%")),  # figures below figures
        (LAST, {1}, row("", "率", "", "")),  # there was room for it
        (LAST, {2}, row("", "其中：新建设施", "", "")),
        (LAST, {2}, row("", "（二）旧设施", "", "")),
        (row("效益", "设施全部建成。", "≥90%", "91.6%"), {2}, row("", "另有旧设施", "", "")),
        (row("效益", "", "≥90%", "91.6%"), {2}, row("", "率", "", "")),
        (row("效益", "养老设施覆盖", "较高", "高"), {2}, row("", "率", "", "")),  # nothing tells a row's end
        (LAST, {2}, row("", "", "", "")),
        (LAST, {2}, (Cell(column_span=2), *row("", "率"))),  # other cells
    ],
)
def test_a_row_of_its_own_stays_one(last: tuple[Cell, ...], full: set[int], below: tuple[Cell, ...]) -> None:
    before = PrintedTable((HEAD, last), WIDTHS, full=frozenset(full))
    assert with_split_row_joined(before, (below,)) == ((HEAD, last), (below,))
