"""Highlights lie over the exact words, and the pages under them are those that were there."""

import ctypes
from dataclasses import dataclass, replace
from datetime import date

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from jiheng.core.blocks import Cell, Paragraph, Run, Table
from jiheng.core.document import Document, Section
from jiheng.core.finding import Finding, Location, Severity
from jiheng.documents.checkup.pdf_comments.writer import annotated_pdf
from jiheng.documents.pdf.writer import pdf_bytes
from jiheng.documents.report_reader.reader import read_report_bytes
from jiheng.documents.report_reader.refusal import UnreadableReportError

DAY = date(2024, 3, 1)
LONG = "林场按季核对造林进度，发现偏差及时分析原因。" * 60
DATA = pdf_bytes(
    Document(
        "甲县林场自评报告",
        (
            Section(
                (
                    Paragraph((Run("全年造林120亩，其中一季度50亩。"),)),
                    Paragraph((Run(LONG + "年末造林130亩，跨过页尾。" + LONG),)),
                    Table(
                        (
                            (Cell((Run("上半年"),)), Cell((Run("60"),))),
                            (Cell((Run("下半年"),)), Cell((Run("60"),))),
                        ),
                        (1, 1),
                    ),
                )
            ),
        ),
    )
)
READ = read_report_bytes("报告.pdf", DATA)


@dataclass(frozen=True)
class Highlight:
    """`words` are those under it, without blanks."""

    page: int
    words: str
    told: str
    author: str
    changed: str


def highlights(data: bytes) -> list[Highlight]:
    found = []
    with pdfium.PdfDocument(data) as file:
        for index in range(len(file)):
            page = file[index]
            text = page.get_textpage()
            for number in range(raw.FPDFPage_GetAnnotCount(page.raw)):
                annotation = raw.FPDFPage_GetAnnot(page.raw, number)
                words = "".join(text.get_text_bounded(*box) for box in boxes_of(annotation))
                keys = (b"Contents", b"T", b"M")
                found.append(Highlight(index + 1, "".join(words.split()), *(value(annotation, key) for key in keys)))
                raw.FPDFPage_CloseAnnot(annotation)
            text.close()
            page.close()
    return found


def boxes_of(annotation: raw.FPDF_ANNOTATION) -> list[tuple[float, float, float, float]]:
    quad = raw.FS_QUADPOINTSF()
    boxes = []
    for number in range(raw.FPDFAnnot_CountAttachmentPoints(annotation)):
        raw.FPDFAnnot_GetAttachmentPoints(annotation, number, quad)
        boxes.append((quad.x3, quad.y3, quad.x2, quad.y2))
    return boxes


def value(annotation: raw.FPDF_ANNOTATION, key: bytes) -> str:
    length = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def place_of(words: str) -> Location:
    line = next(line for line in READ.lines if words in line.text)
    start = line.text.index(words)
    return line.at(start, start + len(words))


def annotated(*places: Location) -> bytes:
    findings = [Finding("RPT101", Severity.ERROR, each, "写的是甲，应为乙；请核对。") for each in places]
    return annotated_pdf("报告.pdf", DATA, READ, findings, DAY)


@pytest.mark.parametrize("words", ["120亩", "全年造林120亩，其中一季度50亩。", "年末造林130亩", "下半年"])
def test_a_highlight_lies_over_the_exact_words(words: str) -> None:
    (found,) = highlights(annotated(place_of(words)))
    assert (found.words, found.told) == (words, "【错误】RPT101 写的是甲，应为乙；请核对。")
    assert (found.author, found.changed) == ("绩衡", "D:20240301000000Z")


def test_words_that_a_finding_covers_are_found_by_what_stands_there() -> None:
    covered = replace(place_of("全年造林120亩"), quote="全年**120亩")
    assert [each.words for each in highlights(annotated(covered))] == ["全年造林120亩"]


def test_the_same_number_in_two_cells_is_told_apart_by_what_stands_before() -> None:
    first, second = (line.at(0, 2) for line in READ.lines if line.text == "60")
    after = annotated(first, second)
    with pdfium.PdfDocument(after) as file:
        page = file[len(file) - 1]
        tops = [
            boxes_of(raw.FPDFPage_GetAnnot(page.raw, number))[0][3]
            for number in range(raw.FPDFPage_GetAnnotCount(page.raw))
        ]
        page.close()
    assert tops[0] > tops[1]


def test_words_on_two_pages_are_highlighted_on_both() -> None:
    line = next(line for line in READ.lines if len(line.text) > 1000)
    found = highlights(annotated(line.at(0, len(line.text))))
    assert [each.page for each in found] == list(range(1, len(found) + 1))
    assert len(found) > 1
    assert found[0].words[:20] == line.text[:20]
    assert found[-1].words[-20:] == line.text[-20:]


def test_what_cannot_be_found_is_a_note_on_its_page() -> None:
    elsewhere = Location("案卷.xlsx", "指标!D7")
    unknown = Location(paragraph=1, start=0, end=2, page=2, quote="没有的话")
    assert [(each.page, each.words) for each in highlights(annotated(elsewhere, unknown))] == [(1, ""), (2, "")]


def test_the_file_is_kept_and_the_same_findings_give_the_same_bytes() -> None:
    after = annotated(place_of("120亩"))
    assert after.startswith(DATA)
    assert annotated(place_of("120亩")) == after
    assert [line.text for line in read_report_bytes("报告.pdf", after).lines] == [line.text for line in READ.lines]


def test_a_file_that_is_no_pdf_is_refused() -> None:
    with pytest.raises(UnreadableReportError):
        annotated_pdf("报告.pdf", b"%PDF-1.7 damaged", READ, (), DAY)
