"""Whatever is damaged, cut off or huge is read or refused: nothing else, and never slowly."""

import io
import zipfile
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.blocks import Table
from jiheng.core.document import Document
from jiheng.core.text_lines import TextLine
from jiheng.documents.printing.table_grid import lay_out
from jiheng.documents.report_reader.reader import read_report_bytes
from jiheng.documents.report_reader.refusal import UnreadableReportError
from tests.documents.report_reader.pdf_files import drawn, typeset
from tests.documents.report_reader.word_files import (
    docx,
    list_definition,
    list_use,
    numbered,
    p,
    package,
    r,
    style,
    tbl,
    tc,
    tr,
)

KINDS = ("docx", "pdf", "txt")


@cache
def whole(kind: str) -> bytes:
    """A small report with a heading, a numbered paragraph and a table."""
    if kind == "docx":
        styles = style("1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
        merged = tr(tc("资金", properties='<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'))
        body = p("概况", style="1") + p("工作", properties=numbered(1)) + tbl(merged, tr(tc("一"), tc("12.6")))
        return docx(body, styles=styles, numbering=list_definition(1, ("decimal", "%1.")) + list_use(1, 1))
    if kind == "pdf":
        return typeset(
            "一、概况\n\n全年安排12.6万元。\n\n#table(columns: 2, [资金], [金额], table.cell(colspan: 2)[合计])"
        )
    return "一、概况\r\n全年安排12.6万元，支出10.26万元。\n".encode() * 3


def read_or_refused(name: str, data: bytes) -> Document | None:
    """The document, whose tables can be laid out and whose text can be written, or None where it was refused."""
    try:
        document = read_report_bytes(name, data)
    except UnreadableReportError:
        return None
    for block in document.blocks:
        if isinstance(block, Table):
            lay_out(block)
    assert "\n".join(line.text for line in document.lines).encode()
    return document


@pytest.mark.parametrize("kind", KINDS)
@given(share=st.floats(0, 1, exclude_max=True))
def test_a_file_that_was_cut_off_is_read_or_refused(kind: str, share: float) -> None:
    data = whole(kind)
    read_or_refused(f"报告.{kind}", data[: int(share * len(data))])


@pytest.mark.parametrize("kind", KINDS)
@given(flips=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 7)), min_size=1, max_size=12))
def test_a_file_with_flipped_bits_is_read_or_refused(kind: str, flips: list[tuple[float, int]]) -> None:
    data = bytearray(whole(kind))
    for share, bit in flips:
        data[int(share * len(data))] ^= 1 << bit
    read_or_refused(f"报告.{kind}", bytes(data))


@given(
    part=st.sampled_from(
        ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels"]
    ),
    at=st.floats(0, 1, exclude_max=True),
    value=st.sampled_from(["", "-1", "999999999999", "1000000", "x", "1", "一"]),
)
def test_a_sound_package_with_senseless_values_is_read_or_refused(part: str, at: float, value: str) -> None:
    with zipfile.ZipFile(io.BytesIO(whole("docx"))) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    pieces = archive_text(parts[part]).split('"')
    place = 2 * int(at * (len(pieces) // 2)) + 1
    parts[part] = '"'.join([*pieces[:place], value, *pieces[place + 1 :]])
    read_or_refused("报告.docx", package(parts))


def archive_text(content: str | bytes) -> str:
    return content.decode() if isinstance(content, bytes) else content


@given(st.binary(max_size=400))
def test_any_bytes_at_all_are_read_or_refused(data: bytes) -> None:
    read_or_refused("报告", data)


def test_ten_thousand_headings_are_counted_through() -> None:
    numbering = list_definition(1, ("chineseCountingThousand", "%1、")) + list_use(1, 1)
    heading = style("1", "heading 1", f'<w:pPr>{numbered(1)}<w:outlineLvl w:val="0"/></w:pPr>')
    document = read_or_refused("报告.docx", docx(p("标题", style="1") * 10_000, styles=heading, numbering=numbering))
    assert document is not None
    assert document.lines[-1] == TextLine(10_000, "标题", level=1, label="一万、")


def test_a_paragraph_of_a_megabyte_is_read_in_one_go() -> None:
    for data in (docx(p("长" * 350_000)), docx(p(*[r("长")] * 20_000)), ("长" * 350_000).encode()):
        document = read_or_refused("报告", data)
        assert document is not None
        assert {line.text for line in document.lines} <= {"长" * 350_000, "长" * 20_000}


def test_more_paragraphs_than_any_report_has_are_refused() -> None:
    with pytest.raises(UnreadableReportError) as refusal:
        read_report_bytes("报告.docx", docx("<w:p/>" * 150_001))
    assert refusal.value.finding.message == "正文有150001段，上限是15万段；请只提供报告本身。"


@pytest.mark.parametrize("depth", [50, 200, 5_000])
def test_tables_in_tables_are_read_or_refused(depth: int) -> None:
    body = "<w:tbl><w:tr><w:tc>" * depth + p("深") + "</w:tc></w:tr></w:tbl>" * depth
    document = read_or_refused("报告.docx", docx(body))
    assert (document is not None) == (depth == 50)


def test_a_table_that_claims_a_million_columns_stays_small() -> None:
    wide = tr(
        tc("宽", properties='<w:gridSpan w:val="1000000"/>'), tc("余"), properties='<w:gridBefore w:val="99999"/>'
    )
    document = read_or_refused("报告.docx", docx(p("前") + tbl(wide)))
    assert document is not None
    assert max(len(block.widths) for block in document.blocks if isinstance(block, Table)) < 1_000


WORDS = b"BT /F 12 Tf 100 700 Td (Report 2023) Tj ET "


@pytest.mark.parametrize("packed", [1, 2])
def test_a_pdf_that_unpacks_to_far_more_than_it_should_is_not_drawn(packed: int) -> None:
    assert read_or_refused("报告.pdf", drawn(WORDS, packed=packed)) is not None
    with pytest.raises(UnreadableReportError) as refusal:
        read_report_bytes("报告.pdf", drawn(b"q " * 10_000_000, packed=packed))
    assert refusal.value.finding.message == (
        "PDF 里的数据解开后超过8MB，与文件的大小不相称，像是有意做坏的文件，没有读；请重新导出 PDF，或提供 .docx。"
    )


def test_a_pdf_page_of_countless_lines_is_a_drawing_and_no_table() -> None:
    grid = b"".join(b"%d 0 m %d 8000 l S 0 %d m 8000 %d l S " % (at, at, at, at) for at in range(0, 8000, 4))
    document = read_or_refused("报告.pdf", drawn(WORDS + grid))
    assert document is not None
    assert document.lines == (TextLine(1, "Report 2023", page=1),)
