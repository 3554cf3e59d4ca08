"""A refused workbook comes back as its owner's own, with the cells to mend coloured, commented and listed."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from tests.documents.workbooks import SMALL, Merged, change_part, write_sheets
from tests.schema.full_case import FULL_CASE

from jiheng.core.finding import CaseError, Finding, Location, Severity
from jiheng.documents.workbook.marking import MARK_COLOUR, mark_workbook
from jiheng.documents.workbook.reader import read_case_workbook
from jiheng.documents.workbook.template import write_workbook


def finding(place: str, message: str, severity: Severity = Severity.ERROR) -> Finding:
    return Finding("WBK999", severity, Location("w.xlsx", place), message)


def marked_cells(workbook: Workbook) -> dict[str, str]:
    return {
        f"{sheet.title}!{cell.coordinate}": cell.comment.text
        for sheet in workbook.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def listed(workbook: Workbook) -> list[tuple[object, ...]]:
    return [tuple(cell.value for cell in row) for row in workbook["需修改的单元格"].iter_rows()]


def test_bad_cells_are_coloured_commented_and_listed_first(tmp_path: Path) -> None:
    path, out = tmp_path / "w.xlsx", tmp_path / "marked.xlsx"
    write_sheets(path, {**SMALL, "单位": (("单位编码", "单位名称"), ("D01", None), ("D01", "=HYPERLINK(1)"))})
    with pytest.raises(CaseError) as error:
        read_case_workbook(path)
    findings = [each for each in error.value.findings if each.is_error]
    mark_workbook(path, findings, out)
    workbook = load_workbook(out)
    assert workbook.sheetnames[0] == "需修改的单元格"
    assert marked_cells(workbook) == {
        "单位!B2": "“单位名称”没有填，这一栏必填；请补上，如“某区妇女联合会（本级）”。",
        "单位!A3": "单位编码“D01”与单位!A2重复；每行的单位编码应各不相同，请改正其中一个。",
    }
    assert workbook["单位"]["B2"].fill.fgColor.rgb == MARK_COLOUR
    assert workbook["单位"]["B3"].data_type == "s"
    assert listed(workbook)[1] == (
        "1",
        "单位!B2",
        "错误",
        "“单位名称”没有填，这一栏必填；请补上，如“某区妇女联合会（本级）”。",
    )
    assert workbook["需修改的单元格"]["B2"].hyperlink.location == "'单位'!B2"


def test_the_rest_of_a_filled_template_stays_as_it_was(tmp_path: Path) -> None:
    path, out = tmp_path / "w.xlsx", tmp_path / "marked.xlsx"
    write_workbook(path, FULL_CASE)
    mark_workbook(path, [finding("指标!K5", "请核对。"), finding("", "整份文件有问题。")], out)
    before, after = load_workbook(path, rich_text=True), load_workbook(out, rich_text=True)
    assert after.sheetnames == ["需修改的单元格", *before.sheetnames]
    assert dict(after.defined_names.items()).keys() == dict(before.defined_names.items()).keys()
    for sheet in before.worksheets:
        again = after[sheet.title]
        assert again.protection.sheet is sheet.protection.sheet
        assert len(again.data_validations.dataValidation) == len(sheet.data_validations.dataValidation)
        assert [[cell.value for cell in row] for row in again.iter_rows()] == [
            [cell.value for cell in row] for row in sheet.iter_rows()
        ]
    assert listed(after)[2] == ("2", "整份文件", "错误", "整份文件有问题。")
    assert read_case_workbook(out) == FULL_CASE


def test_a_finding_about_a_record_is_marked_at_the_record(tmp_path: Path) -> None:
    path, out = tmp_path / "w.xlsx", tmp_path / "marked.xlsx"
    lines = (("预算",), ("预算行编号＊", "执行数＊（万元）"), ("Y1", 1), ("Y2", 2))
    write_sheets(path, {**SMALL, "预算": lines, "指标": (("三级指标", "指标编号"), ("甲", 6))})
    findings = [finding("预算[Y2].执行数", "超过预算。"), finding("指标[6]", "=1+1", Severity.WARNING)]
    told = mark_workbook(path, [*findings, finding("", "整份文件有问题。")], out)
    assert [str(each.location) for each in told] == ["w.xlsx:预算!B4", "w.xlsx:指标!B2", "w.xlsx"]
    workbook = load_workbook(out)
    assert marked_cells(workbook) == {"预算!B4": "超过预算。", "指标!B2": "=1+1"}
    assert workbook["指标"]["B2"].fill.fgColor.rgb != MARK_COLOUR
    assert workbook["需修改的单元格"]["D3"].data_type == "s"


def test_marking_again_forgets_the_earlier_marks(tmp_path: Path) -> None:
    path, once, twice = (tmp_path / name for name in ("w.xlsx", "once.xlsx", "twice.xlsx"))
    write_sheets(path, SMALL)
    mark_workbook(path, [finding("单位!A2", "改。"), finding("单位!A2", "再改。")], once)
    assert marked_cells(load_workbook(once)) == {"单位!A2": "改。\n再改。"}
    mark_workbook(once, [finding("单位!B2", "这里。")], twice)
    workbook = load_workbook(twice)
    assert marked_cells(workbook) == {"单位!B2": "这里。"}
    assert workbook["单位"]["A2"].fill.fgColor.rgb != MARK_COLOUR
    assert len(listed(workbook)) == 2


def test_places_inside_merged_cells_and_places_that_are_nowhere_do_no_harm(tmp_path: Path) -> None:
    path, out = tmp_path / "w.xlsx", tmp_path / "marked.xlsx"
    write_sheets(path, {**SMALL, "指标": (("指标编号", "一级指标"), ("1", Merged("产出", 2)), ("2", None))})
    nowhere = [
        finding(place, "不在。") for place in ("没有!A1", "指标[9].一级指标", "草稿[1]", "第3行 指标[1].一级指标")
    ]
    mark_workbook(path, [finding("指标!B3", "合并了。"), *nowhere], out)
    workbook = load_workbook(out)
    assert marked_cells(workbook) == {"指标!B2": "合并了。"}
    assert [row[1] for row in listed(workbook)[2:]] == [each.location.place for each in nowhere]


def test_a_workbook_whose_styles_are_damaged_is_not_handed_back(tmp_path: Path) -> None:
    path = tmp_path / "w.xlsx"
    write_sheets(path, SMALL)
    change_part(path, "xl/styles.xml", lambda xml: xml[:200])
    assert not mark_workbook(path, [finding("单位!A2", "错")], tmp_path / "marked.xlsx")
    assert not (tmp_path / "marked.xlsx").exists()
