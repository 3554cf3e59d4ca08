"""Word documents read back with python-docx: styles, numbers, pages and tables are what was composed."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.section import Section as WordSection
from docx.shared import Mm
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.blocks import Cell, Heading, Paragraph, Run, Table
from jiheng.core.document import Document, Orientation, Section
from jiheng.documents.printing.printable_text import printable
from jiheng.documents.printing.table_grid import lay_out
from jiheng.documents.word.writer import docx_bytes, write_docx


@pytest.fixture(scope="module")
def word(official_document: Document) -> WordDocument:
    return opened(official_document)


def opened(document: Document) -> WordDocument:
    return docx.Document(io.BytesIO(docx_bytes(document)))


def report(*blocks: Heading | Paragraph | Table) -> Document:
    return Document("示例报告", (Section(blocks),))


def test_the_same_document_gives_the_same_bytes(official_document: Document, tmp_path: Path) -> None:
    write_docx(official_document, tmp_path / "report.docx")
    assert (tmp_path / "report.docx").read_bytes() == docx_bytes(official_document)


def test_no_part_of_the_file_tells_when_it_was_written(official_document: Document) -> None:
    with zipfile.ZipFile(io.BytesIO(docx_bytes(official_document))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms" not in package.read("docProps/core.xml").replace(b"xmlns:dcterms", b"")


def test_file_properties_name_title_issuer_and_language(word: WordDocument, official_document: Document) -> None:
    properties = word.core_properties
    assert (properties.title, properties.author, properties.language) == (official_document.title, "示例单位", "zh-CN")


def test_the_page_is_that_of_the_standard(word: WordDocument) -> None:
    upright, turned = word.sections
    assert page_of(upright) == {"width": 210, "height": 297, "top": 37, "bottom": 35, "left": 28, "right": 26}
    assert page_of(turned) == {"width": 297, "height": 210, "top": 28, "bottom": 26, "left": 35, "right": 37}
    assert (upright.orientation, turned.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)


def test_body_text_is_fangsong_with_an_indent_of_two_characters(word: WordDocument) -> None:
    style = word.styles["Body Text"]
    assert style.font.size.pt == 16
    assert style.paragraph_format.line_spacing.pt == pytest.approx(28.95)
    assert style.element.rPr.rFonts.get(qn("w:eastAsia")) == "仿宋_GB2312"
    indent = style.element.pPr.ind
    assert (indent.get(qn("w:firstLine")), indent.get(qn("w:firstLineChars"))) == ("640", "200")


def test_a_figure_is_never_broken_at_the_end_of_a_line(word: WordDocument) -> None:
    language = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
    assert (language.get(qn("w:val")), language.get(qn("w:eastAsia"))) == ("en-US", "zh-CN")


def test_headings_have_the_typefaces_of_their_levels(word: WordDocument) -> None:
    names = ("Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4")
    fonts = [word.styles[name].element.rPr.rFonts.get(qn("w:eastAsia")) for name in names]
    assert fonts == ["方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312"]


def test_headings_are_numbered_by_word_as_they_were_composed(word: WordDocument, official_document: Document) -> None:
    composed = [block.number + block.text for block in official_document.blocks if isinstance(block, Heading)]
    assert list(numbered_headings(word)) == composed


def test_a_part_that_counts_from_one_again_is_numbered_from_one_again() -> None:
    numbers = [
        "一、",
        "（一）",
        "（二）",
        "1.",
        "（1）",
        "（2）",
        "二、",
        "（一）",
        "一、",
        "（三）",
        "十一、",
        "第一部分",
        "十二、",
        "",
    ]
    levels = [1, 2, 2, 3, 4, 4, 1, 2, 1, 2, 1, 1, 1, 1]
    document = report(*(Heading(level, "示例", number) for level, number in zip(levels, numbers, strict=True)))
    assert list(numbered_headings(opened(document))) == [number + "示例" for number in numbers]


def test_a_deeper_heading_before_any_higher_one_keeps_its_number() -> None:
    document = report(Heading(2, "先", "（一）"), Heading(1, "后", "一、"), Heading(2, "再", "（一）"))
    assert list(numbered_headings(opened(document))) == ["（一）先", "一、后", "（一）再"]


def test_every_page_carries_the_marks(word: WordDocument, official_document: Document) -> None:
    assert word.settings.odd_and_even_pages_header_footer
    for section in word.sections:
        for header in (section.header, section.even_page_header):
            assert [paragraph.text for paragraph in header.paragraphs] == ["　".join(official_document.marks)]


def test_page_numbers_stand_at_the_outer_edge(word: WordDocument) -> None:
    section = word.sections[0]
    sides = []
    for footer in (section.footer, section.even_page_footer):
        (line,) = footer.paragraphs
        properties = line._p.pPr
        sides.append((properties.jc.get(qn("w:val")), dict(properties.ind.attrib)))
        assert line.text == "— 1 —"
        assert [code.text for code in line._p.iter(qn("w:instrText"))] == [" PAGE "]
    assert sides == [
        ("right", {qn("w:right"): "280", qn("w:rightChars"): "100"}),
        ("left", {qn("w:left"): "280", qn("w:leftChars"): "100"}),
    ]


def test_tables_hold_every_cell_where_it_was_composed(word: WordDocument, official_document: Document) -> None:
    tables = [block for block in official_document.blocks if isinstance(block, Table)]
    for printed, composed in zip(word.tables, tables, strict=True):
        assert texts_of(printed) == composed_texts(composed)


def test_header_rows_repeat_and_no_row_is_cut(word: WordDocument) -> None:
    budget, indicators, *_ = word.tables
    assert repeated_rows(budget) == [True, True, False, False, False]
    assert repeated_rows(indicators) == [True] + [False] * 31
    for table in word.tables:
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_a_short_table_stays_on_one_page(word: WordDocument) -> None:
    budget, indicators, *_ = word.tables
    assert kept_rows(budget) == [True] * 4 + [False]
    assert kept_rows(indicators) == [True] + [False] * 31


def test_grid_and_cells_agree_on_the_widths(word: WordDocument) -> None:
    for table, room in zip(word.tables, (156, 156, 225, 225), strict=True):
        grid = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
        assert sum(grid) == pytest.approx(Mm(room).pt * 20, abs=1)
        for row in table._tbl.tr_lst:
            column = 0
            for cell in row.tc_lst:
                (width,) = cell.iter(qn("w:tcW"))
                assert width.get(qn("w:w")) == str(sum(grid[column : column + cell.grid_span]))
                column += cell.grid_span


def test_a_column_is_never_too_narrow_for_its_numbers() -> None:
    number = Cell((Run("1,234,567.89"),))
    word = opened(report(Table(((number, Cell((Run("文字" * 30),))),), (1, 20), header_rows=0)))
    narrow, wide = (int(column.get(qn("w:w"))) for column in word.tables[0]._tbl.tblGrid)
    assert narrow > 12 * 0.5 * 10.5 * 20 * 0.9
    assert narrow < wide


def test_what_rests_on_an_assumption_carries_a_raised_dagger(word: WordDocument) -> None:
    daggers = [run for paragraph in word.paragraphs for run in paragraph.runs if run.text == "†"]
    assert [run.style.font.superscript for run in daggers] == [True]


def test_nothing_but_section_ends_is_an_empty_paragraph(word: WordDocument) -> None:
    assert {style_of(paragraph) for paragraph in word.paragraphs if not paragraph.text.strip()} <= {"Section End"}


def test_signature_lines_name_the_roles_the_seal_and_the_date(word: WordDocument) -> None:
    lines = [paragraph.text for paragraph in word.paragraphs if style_of(paragraph) == "Signature Line"]
    assert lines == ["项目负责人：\t\t财务负责人：某某\t\t单位负责人：\t", "单位（盖章）：", "    年  月  日"]


def test_the_issuer_signs_before_the_attachments(word: WordDocument) -> None:
    texts = [paragraph.text for paragraph in word.paragraphs]
    assert texts[texts.index("示例单位") :][:3] == ["示例单位", "2023年3月1日", "附件1"]


def test_a_long_title_is_broken_where_the_sense_allows(word: WordDocument) -> None:
    assert word.paragraphs[0].text == "示例单位2022年度\n部门整体支出绩效自评报告"


def test_an_empty_document_can_still_be_opened() -> None:
    word = opened(Document("", ()))
    assert [section.orientation for section in word.sections] == [WD_ORIENT.PORTRAIT]


def test_a_document_of_one_landscape_form_needs_no_upright_page() -> None:
    word = opened(Document("示例表", (Section((), Orientation.LANDSCAPE),)))
    assert [page_of(section)["width"] for section in word.sections] == [297]


@given(st.text())
def test_whatever_a_user_writes_is_text(written: str) -> None:
    cell = Cell((Run(written),))
    word = opened(report(Paragraph((Run(written),)), Table(((cell,),), (1,))))
    assert word.paragraphs[-2].text == printable(written)
    assert word.tables[0].cell(0, 0).text == printable(written)


def page_of(section: WordSection) -> dict[str, int]:
    """Size and margins in whole millimetres."""
    measures = {
        "width": section.page_width,
        "height": section.page_height,
        "top": section.top_margin,
        "bottom": section.bottom_margin,
        "left": section.left_margin,
        "right": section.right_margin,
    }
    return {name: round(measure.mm) for name, measure in measures.items() if measure is not None}


def style_of(paragraph: WordParagraph) -> str:
    return str(paragraph.style.name) if paragraph.style else ""


def composed_texts(table: Table) -> list[list[str]]:
    """The text of the cell that covers each square of the grid."""
    grid = lay_out(table)
    return [
        [
            "".join(run.text + "†" * run.assumed for run in placed.cell.runs)
            for placed in row
            for _ in range(placed.column_span)
        ]
        for row in grid.standing
    ]


def texts_of(table: WordTable) -> list[list[str]]:
    cells, columns = table._cells, len(table._tbl.tblGrid)
    return [[cell.text for cell in cells[start : start + columns]] for start in range(0, len(cells), columns)]


def kept_rows(table: WordTable) -> list[bool]:
    """Whether all of a row is kept with the next."""
    return [all(list(cell.iter(qn("w:keepNext"))) for cell in row._tr.tc_lst) for row in table.rows]


def repeated_rows(table: WordTable) -> list[bool]:
    return [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]


def numbered_headings(word: WordDocument) -> Iterator[str]:
    """Headings with the numbers that Word counts: a plain reading of numbering.xml, with its restarts."""
    numbering = word.part.numbering_part.element
    levels = {
        int(level.get(qn("w:ilvl"))): (
            level.find(qn("w:numFmt")).get(qn("w:val")),
            level.find(qn("w:lvlText")).get(qn("w:val")),
        )
        for level in numbering.iter(qn("w:lvl"))
    }
    starts = {
        int(instance.get(qn("w:numId"))): {
            int(override.get(qn("w:ilvl"))): int(override[0].get(qn("w:val")))
            for override in instance.iter(qn("w:lvlOverride"))
        }
        for instance in numbering.iter(qn("w:num"))
    }
    counters: dict[int, dict[int, int]] = {}
    for paragraph in word.paragraphs:
        if not style_of(paragraph).startswith("Heading"):
            continue
        own = [int(number.get(qn("w:val"))) for number in paragraph._p.iter(qn("w:numId"))]
        level = int(style_of(paragraph)[-1]) - 1
        instance = own[0] if own else 1
        if instance == 0:
            yield paragraph.text
            continue
        counts = counters.setdefault(instance, {})
        counts[level] = counts.get(level, starts[instance].get(level, 1) - 1) + 1
        for deeper in [known for known in counts if known > level]:
            del counts[deeper]
        format_name, pattern = levels[level]
        shown = in_chinese(counts[level]) if format_name == "chineseCountingThousand" else str(counts[level])
        yield pattern.replace(f"%{level + 1}", shown) + paragraph.text


def in_chinese(number: int) -> str:
    digits = " 一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return (("十" if tens == 1 else digits[tens] + "十") if tens else "") + digits[ones].strip()
