"""A row that repeats takes everything along: formulas, heights, merged cells, rules for cells, names, other sheets."""

import zipfile
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.formatting.rule import Rule
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from jiheng.core.finding import CaseError, Findings
from jiheng.documents.own_form.filling import fill_own_form
from jiheng.documents.own_form.rows import repeat_row
from jiheng.evaluation.result import Evaluation


@pytest.fixture
def book() -> Workbook:
    """Row 3 repeats; 2 to 3 are merged at the left, 3 is merged at the right, the sum and the foot stand below."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "表"
    values: dict[str, str | int] = {
        "A2": "指标", "B2": "预算", "C2": "执行", "D2": "差额", "B3": 5, "C3": 3, "D3": "=B3-C3", "E3": "说明",
        "A4": "合计", "B4": "=SUM(B3:B3)", "D4": "=B4-C4", "A5": "注", "A6": "链接",
    }  # fmt: skip
    for place, value in values.items():
        sheet[place] = value
    sheet["A6"].hyperlink = "https://example.org/"
    for cells in ("A2:A3", "E3:F3", "A5:F5"):
        sheet.merge_cells(cells)
    sheet.row_dimensions[3].height = 30
    sheet.row_dimensions[5].height = 60
    validation = DataValidation(type="decimal", operator="lessThan", formula1="C3")
    validation.add("B3")
    sheet.add_data_validation(validation)
    sheet.conditional_formatting.add("D4", Rule(type="cellIs", operator="lessThan", formula=["B4"]))
    sheet.print_area = "A1:F6"
    sheet.auto_filter.ref = "A2:F3"
    book.defined_names["合计数"] = DefinedName("合计数", attr_text="表!$B$4")
    book.create_sheet("汇总")["A1"] = "=表!B4"
    repeat_row(book, sheet, 3, 2)
    return book


def test_formulas_are_filled_down_and_sums_cover_every_copy(book: Workbook) -> None:
    sheet = book["表"]
    assert [sheet[f"D{row}"].value for row in (3, 4, 5, 6)] == ["=B3-C3", "=B4-C4", "=B5-C5", "=B6-C6"]
    assert sheet["B6"].value == "=SUM(B3:B5)"
    assert book["汇总"]["A1"].value == "=表!B6"
    assert book.defined_names["合计数"].attr_text == "表!$B$6"


def test_merged_cells_grow_move_or_repeat(book: Workbook) -> None:
    merged = {each.coord for each in book["表"].merged_cells.ranges}
    assert merged == {"A2:A5", "E3:F3", "E4:F4", "E5:F5", "A7:F7"}


def test_heights_rules_links_filter_and_print_area_follow(book: Workbook) -> None:
    sheet = book["表"]
    heights = {row: sheet.row_dimensions[row].height for row in range(3, 8)}
    assert heights == {3: 30, 4: 30, 5: 30, 6: None, 7: 60}
    (validation,) = sheet.data_validations.dataValidation
    assert (str(validation.sqref), validation.formula1) == ("B3:B5", "C3")
    (formatting,) = sheet.conditional_formatting
    assert (str(formatting.sqref), formatting.rules[0].formula) == ("D6", ["B6"])
    link = sheet["A8"].hyperlink
    assert link is not None
    assert link.ref == "A8"
    assert (sheet.auto_filter.ref, str(sheet.print_area)) == ("A2:F5", "'表'!$A$1:$F$8")


def test_a_word_form_torn_into_runs_is_filled_everywhere(tmp_path: Path, conghua_evaluation: Evaluation) -> None:
    blank = docx.Document()
    torn = blank.add_paragraph()
    for at, piece in enumerate(("得分{", "{ 自评.", "总分 }", "}，发放", "{{ 贷款", ".发放金额", " }}。")):
        torn.add_run(piece).bold = at % 2 == 0
    blank.sections[0].header.paragraphs[0].text = "{{ 单位.名称 }}"
    table = blank.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "{{ 资金.来源 }} <&>", "{{ 资金.执行数 }}/{{ 自评.等级 }}"
    blank.save(str(tmp_path / "表样.docx"))
    fill_own_form(tmp_path / "表样.docx", conghua_evaluation, tmp_path / "填好.docx")
    filled = docx.Document(str(tmp_path / "填好.docx"))
    figures = conghua_evaluation.figures
    total, amount = figures["自评.总分"].told(), figures["贷款.发放金额"].told()
    assert filled.paragraphs[0].text == f"得分{total}，发放{amount}。"
    assert filled.sections[0].header.paragraphs[0].text == conghua_evaluation.case.own_unit.name
    rows = [[cell.text for cell in row.cells] for row in filled.tables[0].rows]
    assert [row[0] for row in rows] == [
        "年度资金总额 <&>",
        "当年财政拨款 <&>",
        "上年结转资金 <&>",
        "其他资金 <&>",
    ]
    assert rows[0][1] == figures["部门整体.执行数"].shown() + "/优"


def test_a_field_outside_a_table_row_is_refused(tmp_path: Path, conghua_evaluation: Evaluation) -> None:
    blank = docx.Document()
    blank.add_paragraph("{{ 指标.三级指标 }}")
    blank.save(str(tmp_path / "表样.docx"))
    with pytest.raises(CaseError, match="应写在表格的行里"):
        fill_own_form(tmp_path / "表样.docx", conghua_evaluation, tmp_path / "填好.docx")


def test_what_is_drawn_on_a_sheet_is_told_to_be_lost(tmp_path: Path, conghua_evaluation: Evaluation) -> None:
    blank = Workbook()
    assert isinstance(blank.active, Worksheet)
    blank.active["A1"] = "{{ 自评.总分 }}"
    blank.save(tmp_path / "表样.xlsx")
    with zipfile.ZipFile(tmp_path / "表样.xlsx", "a") as package:
        package.writestr("xl/media/image1.png", b"")
    findings = Findings()
    fill_own_form(tmp_path / "表样.xlsx", conghua_evaluation, tmp_path / "填好.xlsx", findings)
    (said,) = findings.items
    assert (said.id, said.found) == ("FORM121", "图片")
    assert load_workbook(tmp_path / "填好.xlsx").worksheets[0]["A1"].value == float(conghua_evaluation.total)
