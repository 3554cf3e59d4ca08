"""A bureau's own form: named places are filled, rows repeat, formats stay, and nothing in the form is run."""

import zipfile
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from tests.examples.test_conghua_2022 import EXPECTED

from jiheng.core.finding import CaseError
from jiheng.documents.own_form.filling import fill_own_form
from jiheng.documents.own_form.rows import moved_formula
from jiheng.evaluation.result import Evaluation


@pytest.fixture
def blank_workbook(tmp_path: Path) -> Path:
    """A form with a title, a money row, an indicator row, a sum below it and a merged foot."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "表"
    sheet["A1"] = "{{ 单位.名称 }}{{ 案卷.年度 }}年自评表"
    sheet["A1"].font = Font(bold=True)
    sheet["A2"], sheet["B2"] = "发放贷款", "{{ 贷款.发放金额 }}"
    sheet["A3"], sheet["B3"], sheet["C3"] = "{{ 资金.来源 }}", "{{ 资金.全年预算数 }}", "{{ 资金.执行率 }}"
    sheet["A4"], sheet["B4"], sheet["C4"] = "{{ 指标.三级指标 }}", "{{ 指标.分值 }}", "{{ 指标.得分 }}"
    sheet["A5"], sheet["C5"] = "合计", "=SUM(C4:C4)"
    sheet["A6"] = "等级：{{ 自评.等级 }}，{{ 自评.加分项目 }}"
    sheet.merge_cells("A6:C6")
    path = tmp_path / "表样.xlsx"
    book.save(path)
    return path


def test_a_workbook_form_is_filled(blank_workbook: Path, tmp_path: Path, conghua_evaluation: Evaluation) -> None:
    out = tmp_path / "填好.xlsx"
    fill_own_form(blank_workbook, conghua_evaluation, out)
    sheet = load_workbook(out)["表"]
    assert sheet["A1"].value == "广州市从化区妇女联合会（本级）2022年自评表"
    assert (sheet["A1"].font.b, sheet["B2"].value) == (True, float(EXPECTED["贷款.发放金额"]))
    money = [[cell.value for cell in row] for row in sheet["A3:C6"]]
    assert [row[0] for row in money] == ["年度资金总额", "当年财政拨款", "上年结转资金", "其他资金"]
    figures = conghua_evaluation.figures
    ends = ("", ".当年财政拨款", ".上年结转资金", ".其他资金")
    shown = [figures[f"部门整体{end}.全年预算数"].shown() for end in ends]
    assert [float(str(row[1])) for row in money] == [float(text) for text in shown]
    rows = [[cell.value for cell in row] for row in sheet["A7:C34"]]
    assert len(rows) == len(conghua_evaluation.rows)
    first = conghua_evaluation.row("1")
    assert rows[1] == [first.indicator.name, first.full_points, float(str(first.points))]
    assert (sheet["A35"].value, sheet["C35"].value) == ("合计", "=SUM(C7:C34)")
    assert sheet["A36"].value == "等级：优，没有加分项目"
    assert "A36:C36" in {str(merged) for merged in sheet.merged_cells.ranges}


def test_a_word_form_is_filled(tmp_path: Path, conghua_evaluation: Evaluation) -> None:
    blank = docx.Document()
    blank.add_paragraph("{{ 单位.名称 }}：发放{{ 贷款.发放金额 }}，得分{{ 自评.得分 }}。")
    table = blank.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "{{ 指标.三级指标 }}", "{{ 指标.得分 }}"
    blank.save(str(tmp_path / "表样.docx"))
    fill_own_form(tmp_path / "表样.docx", conghua_evaluation, tmp_path / "填好.docx")
    filled = docx.Document(str(tmp_path / "填好.docx"))
    amount, score = (conghua_evaluation.figures[name].told() for name in ("贷款.发放金额", "自评.得分"))
    assert filled.paragraphs[0].text == f"广州市从化区妇女联合会（本级）：发放{amount}，得分{score}。"
    rows = [[cell.text for cell in row.cells] for row in filled.tables[0].rows]
    first = conghua_evaluation.row("1")
    assert (len(rows), rows[1]) == (len(conghua_evaluation.rows), [first.indicator.name, str(first.points)])


def refusal(template: Path, evaluation: Evaluation, out: Path) -> list[str]:
    with pytest.raises(CaseError) as refused:
        fill_own_form(template, evaluation, out)
    assert not out.exists()
    return [str(finding) for finding in refused.value.findings]


def test_every_unknown_name_is_told_with_the_nearest(
    blank_workbook: Path, tmp_path: Path, conghua_evaluation: Evaluation
) -> None:
    book = load_workbook(blank_workbook)
    book["表"]["B2"] = "{{ 贷款.发放额 }}"
    book["表"]["C2"] = "{{ 自评.总分 | 大写 }}"
    book.save(blank_workbook)
    first, second = refusal(blank_workbook, conghua_evaluation, tmp_path / "out.xlsx")
    assert first.startswith(
        "表样.xlsx:表!B2 FORM101 表样里的“{{ 贷款.发放额 }}”没有对应的数字，最接近的是“贷款.发放金额”"
    )
    assert second.startswith("表样.xlsx:表!C2 FORM102")


def test_one_row_cannot_repeat_for_two_things(
    blank_workbook: Path, tmp_path: Path, conghua_evaluation: Evaluation
) -> None:
    book = load_workbook(blank_workbook)
    book["表"]["D4"] = "{{ 资金.来源 }}"
    book.save(blank_workbook)
    (said,) = refusal(blank_workbook, conghua_evaluation, tmp_path / "out.xlsx")
    assert "不知道按哪一种重复" in said


@pytest.mark.parametrize(
    "code",
    ["{% for each in ().__class__.__bases__ %}x{% endfor %}", "{{ ''.__class__.__mro__ }}", "{# 注 #}"],
)
def test_nothing_in_a_word_form_is_run(code: str, tmp_path: Path, conghua_evaluation: Evaluation) -> None:
    blank = docx.Document()
    blank.add_paragraph(code)
    blank.save(str(tmp_path / "表样.docx"))
    assert refusal(tmp_path / "表样.docx", conghua_evaluation, tmp_path / "out.docx")


@pytest.mark.parametrize("name", ["表样.xlsx", "表样.docx"])
@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 torn", b"\xd0\xcf\x11\xe0" + b"\0" * 600], ids=["empty", "torn", "old"]
)
def test_a_form_that_cannot_be_opened_says_so(
    name: str, content: bytes, tmp_path: Path, conghua_evaluation: Evaluation
) -> None:
    (tmp_path / name).write_bytes(content)
    assert refusal(tmp_path / name, conghua_evaluation, tmp_path / ("out" + name))


def test_a_form_of_another_kind_says_what_is_expected(tmp_path: Path, conghua_evaluation: Evaluation) -> None:
    (tmp_path / "表样.txt").write_text("x", encoding="utf-8")
    (said,) = refusal(tmp_path / "表样.txt", conghua_evaluation, tmp_path / "out.txt")
    assert "应是 .xlsx 或 .docx 文件" in said


def test_text_that_looks_like_a_formula_stays_text(
    blank_workbook: Path, tmp_path: Path, conghua_evaluation: Evaluation
) -> None:
    from dataclasses import replace

    profile = replace(conghua_evaluation.case.profile, title="=1+1")
    case = replace(conghua_evaluation.case, profile=profile)
    book = load_workbook(blank_workbook)
    book["表"]["A1"] = "{{ 案卷.名称 }}"
    book.save(blank_workbook)
    fill_own_form(blank_workbook, replace(conghua_evaluation, case=case), tmp_path / "out.xlsx")
    cell = load_workbook(tmp_path / "out.xlsx")["表"]["A1"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_a_filled_form_has_the_same_bytes_twice(
    blank_workbook: Path, tmp_path: Path, conghua_evaluation: Evaluation
) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        fill_own_form(blank_workbook, conghua_evaluation, tmp_path / name)
    one, two = (zipfile.ZipFile(tmp_path / name) for name in ("one.xlsx", "two.xlsx"))
    assert [one.read(name) for name in one.namelist()] == [two.read(name) for name in two.namelist()]


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("=SUM(C4:C4)", "=SUM(C4:C6)"),
        ("=C5+$C$9", "=C7+$C$11"),
        ("=C3", "=C3"),
        ("=SUM(4:4)", "=SUM(4:6)"),
        ("=表!C5&别的!C5", "=表!C7&别的!C5"),
        ('="C5"', '="C5"'),
    ],
)
def test_formulas_follow_the_rows_that_moved(formula: str, moved: str) -> None:
    assert moved_formula(formula, "表", True, 4, 2) == moved
