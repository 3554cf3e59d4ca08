"""PDFs read back: the text is whole, every page carries its marks and number, header rows repeat."""

import io
import re
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiheng.core.blocks import Cell, Heading, Paragraph, Run, SignatureLines, Table
from jiheng.core.document import Document, Section
from jiheng.documents.pdf.writer import pdf_bytes, write_pdf

TYPST_SYNTAX = "#$*_`@<>/\\[](){}=+-~'\"&^%|;:,.!?"


@pytest.fixture(scope="module")
def pdf(official_document: Document) -> bytes:
    return pdf_bytes(official_document, system_fonts=False)


@pytest.fixture(scope="module")
def pages(pdf: bytes) -> list[str]:
    return texts_of(pdf)


def texts_of(pdf: bytes) -> list[str]:
    """The text of each page without white space, which a PDF does not keep."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [squeezed(page.get_textpage().get_text_bounded()) for page in document]
    finally:
        document.close()


def squeezed(text: str) -> str:
    return re.sub(r"[\s\ufffe\x02]+", "", text)


def test_the_same_document_gives_the_same_bytes(official_document: Document, pdf: bytes) -> None:
    assert pdf_bytes(official_document, system_fonts=False) == pdf


def test_a_written_file_is_a_pdf(official_document: Document, tmp_path: Path) -> None:
    write_pdf(official_document, tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")


def test_the_file_tells_its_title_and_issuer_but_no_time(pdf: bytes, official_document: Document) -> None:
    document = pypdfium2.PdfDocument(pdf)
    properties = document.get_metadata_dict(skip_empty=True)
    document.close()
    assert (properties["Title"], properties["Author"]) == (official_document.title, official_document.issuer)
    assert not {"CreationDate", "ModDate"} & set(properties)


def test_every_word_can_be_read_back(pages: list[str], official_document: Document) -> None:
    whole = "".join(pages)
    for block in official_document.blocks:
        match block:
            case Heading():
                assert squeezed(block.number + block.text) in whole
            case Table():
                for cell in (cell for row in block.rows for cell in row):
                    assert squeezed(cell.text) in whole


def test_paragraphs_stay_whole_within_a_page(pages: list[str], official_document: Document) -> None:
    first = next(block for block in official_document.blocks if isinstance(block, Paragraph))
    assert squeezed(first.text) in pages[0]


def test_every_page_carries_the_marks_and_its_number(pages: list[str], official_document: Document) -> None:
    marks = squeezed("".join(official_document.marks))
    for number, page in enumerate(pages, start=1):
        assert marks in page
        assert f"—{number}—" in page


def test_page_numbers_stand_at_the_outer_edge(pdf: bytes) -> None:
    places = []
    with pdfplumber.open(io.BytesIO(pdf), pages=[1, 2]) as document:
        for page in document.pages:
            dashes = [char["x0"] for char in page.chars if char["text"] == "—" and char["top"] > page.height - 100]
            places.append(min(dashes) > page.width / 2)
    assert places == [True, False]


def test_header_rows_repeat_on_the_next_page(pages: list[str]) -> None:
    with_table = [page for page in pages if "示例指标" in page]
    assert len(with_table) > 3
    assert all("偏差原因分析及改进措施" in page for page in with_table)


def test_the_form_lies_across(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    sizes = [tuple(map(round, page.get_size())) for page in document]
    document.close()
    assert sizes[0] == (595, 842)
    assert sizes[-1] == (842, 595)


def test_a_page_holds_22_lines_of_28_characters() -> None:
    document = Document("", (Section((Paragraph((Run("一" * (22 * 28)),), indent=False),)),))
    assert [page.count("一") for page in texts_of(pdf_bytes(document, system_fonts=False))] == [22 * 28]


def test_all_fonts_are_embedded_and_no_glyph_is_missing(pdf: bytes) -> None:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        fonts = {char["fontname"].partition("+")[2].partition("-")[0] for page in document.pages for char in page.chars}
        unread = [char["text"] for page in document.pages for char in page.chars if "cid:" in char["text"]]
    assert fonts == {"NotoSansSC", "NotoSerifSC"}
    assert unread == []


def test_a_word_longer_than_its_column_is_cut_and_stays_inside() -> None:
    cells = (Cell((Run("x" * 80),)), Cell((Run("旁边"),)))
    document = Document("", (Section((Table((cells,), (1, 1), 0),)),))
    with pdfplumber.open(io.BytesIO(pdf_bytes(document, system_fonts=False))) as opened:
        (page,) = opened.pages
        edges = sorted({round(line["x0"]) for line in page.lines if line["x0"] == line["x1"]})
        letters = [char for char in page.chars if "x" in char["text"]]
    assert len(letters) == 80
    assert edges[0] < min(letter["x0"] for letter in letters)
    assert max(letter["x1"] for letter in letters) < edges[1]


def test_an_empty_document_is_one_empty_page() -> None:
    assert texts_of(pdf_bytes(Document("", ()), system_fonts=False)) == ["—1—"]


@settings(max_examples=settings().max_examples // 2)
@given(st.text(alphabet=TYPST_SYNTAX + " \n1a中", min_size=1, max_size=60))
def test_whatever_a_user_writes_is_text(written: str) -> None:
    document = Document(
        written,
        (
            Section(
                (
                    Heading(1, written.replace("\n", ""), "一、"),  # a heading is one line
                    Paragraph((Run(written), Run(written, bold=True))),
                    Table(((Cell((Run(written),)),),), (1,), caption=written, unit_note=written),
                    SignatureLines(((written, written),), written, written),
                ),
                title=written + "2",
                label=written,
            ),
        ),
        subtitle=written,
        issuer=written,
        date=written,
        marks=(written,),
    )
    whole = "".join(texts_of(pdf_bytes(document, system_fonts=False)))
    visible = squeezed(written)
    assert whole.count(visible) >= 15 or len(visible) < 2
    assert f"一、{visible}" in whole
    assert f"{visible}：{visible}" in whole


@settings(max_examples=settings().max_examples // 4)
@given(st.text())
def test_no_text_stops_the_writer(written: str) -> None:
    document = Document(written, (Section((Paragraph((Run(written),)),)),), marks=(written,))
    assert pdf_bytes(document, system_fonts=False).startswith(b"%PDF-")
