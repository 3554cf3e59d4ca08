"""Whatever is given as a report: it is checked and handed over, or refused with a reason; nothing else happens."""

import io
import zipfile
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jiheng.core.blocks import Cell, Heading, Paragraph, Run, Table
from jiheng.core.document import Document, Section
from jiheng.documents.checkup.checked_report import Orders, check_bytes
from jiheng.documents.checkup.files import TEXTS, text_of
from jiheng.documents.checkup.word_comments.writer import annotated_docx
from jiheng.documents.report_reader.kinds import Kind
from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.documents.word.writer import docx_bytes

ORDERS = Orders(on=date(2024, 3, 1), only=("RPT401", "sum", "structure"))
WORD = docx_bytes(
    Document(
        "甲县林场自评报告",
        (
            Section(
                (
                    Heading(1, "[bookmark: _Toc1]概况", "一、"),
                    Paragraph((Run("全年造林120亩，其中一季度50亩，二季度80亩。"),)),
                    Table(((Cell((Run("造林"),)), Cell((Run("120"),))),), (1, 1)),
                )
            ),
        ),
    )
)


def handed_over(name: str, data: bytes) -> None:
    report = check_bytes(name, data, ORDERS)
    for format in TEXTS:
        text_of(report, format)
    if report.kind is Kind.DOCX:
        annotated_docx(name, data, report.checkup.findings, ORDERS.on)


@given(st.binary(max_size=300))
@example(b"\xff\xfe")
@example("【体检忽略 RPT401：（李某，2024-99-99止）】".encode())
def test_any_bytes_are_checked_or_refused(data: bytes) -> None:
    with suppress(UnreadableReportError):
        handed_over("报告.txt", data)


@given(st.text(max_size=300))
def test_any_text_is_checked(text: str) -> None:
    with suppress(UnreadableReportError):
        handed_over("报告.txt", text.encode("utf-8", "surrogatepass"))


@given(st.integers(0, len(WORD)))
def test_a_word_file_cut_short_is_refused(length: int) -> None:
    with suppress(UnreadableReportError):
        handed_over("报告.docx", WORD[:length])


@given(st.lists(st.tuples(st.integers(0, len(WORD) - 1), st.integers(0, 255)), max_size=20))
def test_a_damaged_word_file_is_checked_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WORD)
    for place, value in changes:
        data[place] = value
    with suppress(UnreadableReportError):
        handed_over("报告.docx", bytes(data))


def with_part(name: str, content: bytes) -> bytes:
    """The report with one more part, or another one of that name."""
    saved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as old, zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry.filename, old.read(entry))
        new.writestr(name, content)
    return saved.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/_rels/document.xml.rels", b"<not closed"),
        ("[Content_Types].xml", b'<!DOCTYPE x [<!ENTITY a "b">]><Types/>'),
        ("[Content_Types].xml", b"not xml"),
    ],
)
def test_a_part_that_is_no_xml_is_refused(name: str, content: bytes) -> None:
    with pytest.raises(UnreadableReportError):
        handed_over("报告.docx", with_part(name, content))


def test_a_large_picture_does_not_matter() -> None:
    handed_over("报告.docx", with_part("word/media/image1.png", bytes(3_000_000)))
