from datetime import date

import pytest

from jiheng.checks.checkup import Suppression
from jiheng.checks.written_suppressions import EXAMPLE, written_suppressions
from jiheng.core.blocks import Cell, Heading, Run, Table
from jiheng.core.document import Document, Section
from jiheng.core.finding import Location
from tests.checks.invented import TABLE_REPORT

MARK = "【体检忽略 RPT203：两处口径不同，见附注（李某，2026-12-31止）】"


def test_a_mark_at_the_end_of_a_paragraph_is_a_decision_about_that_paragraph() -> None:
    written = written_suppressions(Document.of_text(f"标题\n共服务320人次。{MARK}\n结束"), "报告.txt")
    assert [line.text for line in written.document.lines] == ["标题", "共服务320人次。", "结束"]
    assert written.problems == ()
    location = Location("报告.txt", "第2段", 2, 9, 9 + len(MARK), quote=MARK)
    assert written.suppressions == (
        Suppression("RPT203", "两处口径不同，见附注", "李某", date(2026, 12, 31), location, paragraph=2),
    )


def test_two_marks_may_stand_one_behind_the_other() -> None:
    other = "【体检忽略RPT101:四舍五入(王某，2026年1月31日)】"
    written = written_suppressions(Document.of_text(f"甲。{MARK} {other}"), "报告.txt")
    assert [line.text for line in written.document.lines] == ["甲。"]
    assert [(each.check, each.by, each.until) for each in written.suppressions] == [
        ("RPT203", "李某", date(2026, 12, 31)),
        ("RPT101", "王某", date(2026, 1, 31)),
    ]


def test_headings_and_table_cells_may_be_marked_too() -> None:
    table = Table(((Cell((Run("造林"),)), Cell((Run("120", bold=True), Run(MARK)))),), (1, 1))
    written = written_suppressions(Document("", (Section((Heading(1, f"概况{MARK}"), table)),)), "报告.docx")
    assert [line.text for line in written.document.lines] == ["概况", "造林", "120"]
    assert [(each.paragraph, each.cell) for each in written.suppressions] == [(1, None), (2, (1, 2))]
    assert written.document.sections[0].blocks[1].rows[0][1].runs == (Run("120", bold=True),)  # type: ignore[union-attr]


def test_a_report_without_marks_is_the_same_document() -> None:
    assert written_suppressions(TABLE_REPORT, "报告.docx").document is TABLE_REPORT


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("甲。【体检忽略 RPT203】", f"忽略标记没有写全；应像“{EXAMPLE}”这样写明编号、理由、确认人和到期日；请改写，改好以前这个标记不起作用。"),
        ("甲。【体检忽略 RPT203：口径不同（李某）】", f"忽略标记没有写全；应像“{EXAMPLE}”这样写明编号、理由、确认人和到期日；请改写，改好以前这个标记不起作用。"),
        ("甲。【体检忽略 RPT203：口径不同（李某，2026-12-31", f"忽略标记没有写全；应像“{EXAMPLE}”这样写明编号、理由、确认人和到期日；请改写，改好以前这个标记不起作用。"),
        ("甲。【体检忽略 RPT203：口径不同（李某，2026-02-30止）】", "“2026-02-30”不是日期；到期日应写成 2026-12-31 这样；请改写，改好以前这个标记不起作用。"),
        (f"甲。{MARK}乙。", "忽略标记要写在这一段的末尾，后面不能再有文字；请改写，改好以前这个标记不起作用。"),
    ],
)  # fmt: skip
def test_a_mark_that_cannot_be_read_is_told_and_does_nothing(text: str, told: str) -> None:
    written = written_suppressions(Document.of_text(text), "报告.txt")
    assert written.suppressions == ()
    assert [str(each) for each in written.problems] == [f"报告.txt:第1段 SUP103 {told}"]
