"""Form workbooks read back with openpyxl: numbers are numbers, text is text, merged cells stand where they were composed."""

import io
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from jiheng.core.blocks import Align, Cell, Run, SignatureLines, Table
from jiheng.core.document import Document, Orientation, Section
from jiheng.documents.form_workbook.grid import sheet_grid
from jiheng.documents.form_workbook.writer import form_xlsx_bytes, sheet_names, write_form_xlsx
from jiheng.documents.printing.printable_text import printable


@pytest.fixture(scope="module")
def workbook(official_document: Document) -> Workbook:
    return opened(official_document)


@pytest.fixture(scope="module")
def form(workbook: Workbook) -> Worksheet:
    return workbook["示例项目支出绩效自评表"]


def opened(document: Document) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(form_xlsx_bytes(document)))


def table_of(*rows: tuple[Cell, ...], widths: tuple[int, ...], header_rows: int = 0) -> Table:
    return Table(rows, widths, header_rows)


def of(*tables: Table) -> Worksheet:
    sheet = opened(Document("", (Section(tables, title="示例"),))).active
    assert isinstance(sheet, Worksheet)
    return sheet


def text_cell(text: str, *, rows: int = 1, columns: int = 1) -> Cell:
    return Cell((Run(text),), row_span=rows, column_span=columns)


def merged(sheet: Worksheet) -> list[str]:
    return sorted(str(area) for area in sheet.merged_cells.ranges)


def test_the_same_document_gives_the_same_bytes(official_document: Document, tmp_path: Path) -> None:
    write_form_xlsx(official_document, tmp_path / "form.xlsx")
    assert (tmp_path / "form.xlsx").read_bytes() == form_xlsx_bytes(official_document)


def test_each_section_is_a_sheet(workbook: Workbook) -> None:
    assert workbook.sheetnames == ["示例单位2022年度部门整体支出绩效自评报告", "示例项目支出绩效自评表"]


def test_sheet_names_are_what_excel_allows() -> None:
    titles = ("自评表[1]", "自评表 1", "自评表 1", "'", "长" * 40, "长" * 40, "")
    document = Document("", tuple(Section((), title=title) for title in titles))
    assert sheet_names(document) == [
        "自评表 1",
        "自评表 1(2)",
        "自评表 1(3)",
        "表",
        "长" * 31,
        "长" * 28 + "(2)",
        "表(2)",
    ]


def test_the_form_reads_as_it_was_composed(form: Worksheet) -> None:
    lines = [[cell.value for cell in row if cell.value is not None] for row in form.iter_rows()]
    assert lines[:7] == [
        ["示例数据　未核原文"],
        ["附件1"],
        ["示例项目支出绩效自评表"],
        ["项目名称", "示例项目"],
        ["主管部门", "示例主管部门", "实施单位", "=示例单位"],
        ["表2  示例指标完成情况"],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ]
    assert lines[7] == ["产出指标", "数量指标", "示例指标1：按期完成率", "≥95%", "96.5%†", 4, 3.75, lines[7][-1]]
    assert lines[-4:] == [
        ["总分", 48, 45],
        ["项目负责人：", "财务负责人：某某", "单位负责人："],
        ["单位（盖章）："],
        ["    年  月  日"],
    ]


def test_numbers_are_numbers_with_their_formats() -> None:
    number = Decimal("427.54")
    plain = Cell((Run("427.54"),), Align.RIGHT, number=number, number_format="#,##0.00")
    assumed = Cell((Run("427.54", assumed=True),), Align.RIGHT, number=number, number_format="#,##0.00")
    sheet = of(table_of((plain, assumed), widths=(1, 1)))
    first, second = sheet[2]
    assert (first.value, first.number_format, first.alignment.horizontal) == (427.54, "#,##0.00", "right")
    assert (second.value, second.number_format) == (427.54, '#,##0.00"†"')


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@x", "=cmd|' /C calc'!A0", "\t=1", "http://example.invalid", "{=1}"]
)
def test_text_is_never_a_formula_or_a_link(text: str) -> None:
    cell = of(table_of((text_cell(text),), widths=(1,)))["A2"]
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", printable(text), None)


def test_spans_are_merged_cells() -> None:
    sheet = of(
        table_of(
            (text_cell("甲", rows=2), text_cell("乙", columns=2)),
            (text_cell("丙"), text_cell("丁")),
            widths=(1, 1, 1),
        )
    )
    assert merged(sheet) == ["A1:C1", "A2:A3", "B2:C2"]
    assert [[cell.value for cell in row] for row in sheet["A2:C3"]] == [["甲", "乙", None], [None, "丙", "丁"]]


def test_tables_of_different_columns_share_one_grid() -> None:
    halves = table_of((text_cell("左"), text_cell("右")), widths=(1, 1))
    thirds = table_of((text_cell("一"), text_cell("二"), text_cell("三")), widths=(1, 1, 1))
    sheet = of(halves, thirds)
    assert sheet.max_column == 4
    assert merged(sheet) == ["A1:D1", "A2:B2", "B3:C3", "C2:D2"]


def test_edges_that_nearly_meet_are_one_edge() -> None:
    assert sheet_grid([(100, 201, 99), (301, 99)]).edges == (0.0, 0.25, 0.7525, 1.0)


def test_a_tables_own_narrow_column_does_not_vanish() -> None:
    grid = sheet_grid([(5, 500, 495)])
    assert grid.columns == 3
    assert grid.columns_of((5, 500, 495)) == (0, 1, 2, 3)


def test_rows_are_tall_enough_for_their_text() -> None:
    sheet = of(table_of((text_cell("短"), text_cell("长" * 200)), (text_cell("短"), text_cell("短")), widths=(1, 3)))
    tall, low = sheet.row_dimensions[2].height, sheet.row_dimensions[3].height
    assert tall is not None
    assert low is not None
    assert tall > 5 * 10.5 * 1.2 > low


def test_the_form_prints_on_one_page_width_with_its_header_repeated(form: Worksheet) -> None:
    assert (form.page_setup.orientation, form.page_setup.paperSize) == ("landscape", 9)
    assert (form.page_setup.fitToWidth or 1, form.page_setup.fitToHeight) == (1, 0)
    assert form.sheet_properties.pageSetUpPr is not None
    assert form.sheet_properties.pageSetUpPr.fitToPage
    assert form.print_title_rows == "$7:$7"
    assert [str(part).strip() for part in (form.oddHeader, form.oddFooter)] == ["&C示例数据　未核原文", "&C— &P —"]


def test_signers_who_outnumber_the_columns_share_a_line() -> None:
    lines = SignatureLines((("甲", ""), ("乙", ""), ("丙", "某")))
    sheet = opened(Document("", (Section((lines,), Orientation.LANDSCAPE, "示例"),))).active
    assert isinstance(sheet, Worksheet)
    assert sheet["A2"].value == "甲：　　　　　　乙：　　　　　　丙：某"


@given(st.text(min_size=1))
def test_whatever_a_user_writes_is_text(written: str) -> None:
    cell = of(table_of((text_cell(written),), widths=(1,)))["A2"]
    assert (cell.value or "") == printable(written)
    assert cell.data_type in {"s", "n"} if cell.value is None else cell.data_type == "s"
