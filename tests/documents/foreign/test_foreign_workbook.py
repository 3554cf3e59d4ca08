"""Files that hold no table, several tables or damage; and points that the rule gives differently."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from jiheng.core.case import TABLES
from jiheng.core.finding import CaseError, Findings
from jiheng.documents.foreign.case_draft import draft_sheet
from jiheng.documents.foreign.sheet_grid import Stored, build_grid
from jiheng.documents.foreign.stated_points import StatedPoints, compare_with_rule
from jiheng.documents.foreign.workbook import (
    ForeignReading,
    complete,
    read_foreign_workbook,
    write_fill_in_workbook,
)
from jiheng.documents.workbook.layout import MARKS_SHEET, PROFILE_SHEET
from jiheng.evaluation.evaluate import evaluate
from jiheng.rules.library import load_library
from jiheng.schema.case_codec import read_draft
from jiheng.schema.form_tables.indicator_header import find_indicator_header
from jiheng.schema.form_tables.vocabulary import COLUMN_NAMES, INFORMATION, LABELS, MONEY_NAMES, TASK_NAMES
from tests.documents.foreign.form import Form, save
from tests.documents.foreign.self_evaluation_forms import hubei, national, troubled, yunnan
from tests.documents.foreign.target_forms import central, plain_list
from tests.documents.foreign.told import ANSWERS


def _asked(reading: ForeignReading) -> list[tuple[str, str]]:
    return [(each.id, each.location.place) for each in reading.findings if each.is_error]


def refusal(path: Path, sheet: str = "") -> tuple[str, str]:
    with pytest.raises(CaseError) as error:
        read_foreign_workbook(path, sheet=sheet)
    (finding,) = error.value.findings
    return finding.id, finding.message


def test_a_workbook_without_a_table_is_refused(tmp_path: Path) -> None:
    number, message = refusal(save(tmp_path, Form([["通讯录"], ["姓名", "电话"]])))
    assert (number, "没有认出指标表" in message) == ("FOR108", True)


def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(b"PK not a workbook")
    assert refusal(path)[0].startswith("FILE")
    assert refusal(tmp_path / "没有.xlsx")[0].startswith("FILE")


def test_our_own_fill_in_workbook_is_not_foreign(tmp_path: Path) -> None:
    path = tmp_path / "填报.xlsx"
    workbook = Workbook()
    for name in (PROFILE_SHEET, *(table.title for table in TABLES)):
        workbook.create_sheet(name)["A1"] = name
    workbook.save(path)
    assert refusal(path)[0] == "FOR109"


def test_one_of_several_tables_is_chosen_by_its_sheet(tmp_path: Path) -> None:
    path = save(tmp_path, national(), replace(plain_list(), name="清单"), Form([["说明"]], name="说明"))
    first = read_foreign_workbook(path, ANSWERS)
    assert (first.sheet, "FOR125" in {finding.id for finding in first.findings}) == ("自评表", True)
    second = read_foreign_workbook(path, ANSWERS, sheet="清单")
    assert (second.sheet, "FOR125" in {finding.id for finding in second.findings}) == ("清单", False)
    assert refusal(path, sheet="说明") == (
        "FOR107",
        "工作表“说明”里没有认出指标表；有指标表的工作表是：自评表、清单。请核对工作表的名称。",
    )


def test_a_hidden_sheet_is_not_read(tmp_path: Path) -> None:
    path = save(tmp_path, national(), replace(plain_list(), name="旧"))
    workbook = load_workbook(path)
    workbook["自评表"].sheet_state = "hidden"
    workbook.save(path)
    assert read_foreign_workbook(path).sheet == "旧"


def test_a_formula_never_calculated_is_asked(tmp_path: Path) -> None:
    path = save(tmp_path, national())
    workbook = load_workbook(path)
    workbook["自评表"]["F13"] = "=300+10"
    workbook.save(path)
    assert _asked(read_foreign_workbook(path, ANSWERS)) == [("FOR102", "自评表!F13")]


def test_answers_go_before_the_sheet(tmp_path: Path) -> None:
    answers = {**ANSWERS, "year": "2023", "as_of": "2023-11-30", "project_leader": "示例负责人"}
    case = complete(read_foreign_workbook(save(tmp_path, national()), answers))
    assert (case.year, case.profile.as_of, case.profile.project_leader) == (2023, date(2023, 11, 30), "示例负责人")
    assert case.indicators[2].target == date(2023, 11, 30)


def test_the_fill_in_workbook_marks_what_is_asked(tmp_path: Path) -> None:
    reading = read_foreign_workbook(save(tmp_path, troubled()), ANSWERS)
    path = tmp_path / "待补.xlsx"
    findings = write_fill_in_workbook(path, reading)
    workbook = load_workbook(path)
    assert workbook.sheetnames[0] == MARKS_SHEET
    comments = [cell.comment.text for row in workbook["指标"].iter_rows() for cell in row if cell.comment]
    assert any("疑为“≥95%”的误写" in text and "原表 自评表!D9" in text for text in comments)
    assert {finding.location.place for finding in findings} >= {"指标[2].年度指标值", "指标[3].分值"}


def test_columns_that_a_target_form_lacks_are_asked(tmp_path: Path) -> None:
    with pytest.raises(CaseError) as error:
        complete(read_foreign_workbook(save(tmp_path, central()), ANSWERS))
    missing = [finding.location.place for finding in error.value.findings if finding.is_error]
    assert missing == [f"申报表!{cell}.{title}" for cell in ("E7", "E8") for title in ("全年预算数", "执行数")]


def test_a_form_without_weights_asks_for_them(tmp_path: Path) -> None:
    reading = read_foreign_workbook(save(tmp_path, hubei()), ANSWERS)
    assert _asked(reading) == [("FOR106", "自评表!G9")]


def test_stated_points_are_compared_with_the_rule(tmp_path: Path) -> None:
    reading = read_foreign_workbook(save(tmp_path, yunnan()), ANSWERS)
    case = complete(reading)
    evaluation = evaluate(case, load_library().standard(case.profile.standard, case.profile.as_of))
    doubled = StatedPoints("3", "违法用地发生起数", "10!I13", Decimal(30), Decimal(6))
    stated = [doubled if each.code == "3" else each for each in reading.stated]
    cause = "（已经达标而扣了分）；以规则计算的为准，请核对。"
    assert [(each.location.place, each.message) for each in compare_with_rule(stated, evaluation)] == [
        ("10!I11", f"“巡查次数”表内得分24，按“按完成比例”应为25{cause}"),
        (
            "10!I13",
            "“违法用地发生起数”表内得分6，按“按完成比例”应为20（像是分值30被乘了两次）；以规则计算的为准，请核对。",
        ),
        ("10!I14", f"“群众满意度”表内得分9，按“按完成比例”应为10{cause}"),
    ]


WORDS = [
    *(name for names in (*COLUMN_NAMES.values(), *MONEY_NAMES.values(), *TASK_NAMES.values()) for name in names),
    *(name for names in (*LABELS.values(), *INFORMATION.values()) for name in names),
]
CELLS: st.SearchStrategy[Stored] = st.one_of(
    st.just(""),
    st.sampled_from(WORDS),
    st.sampled_from(["≥95%", "100", "—", "产出指标（50分）", "数量指标", "2022年", "（万元）", "*", "无", "11月底前"]),
    st.floats(-1e6, 1e6),
    st.text(max_size=8),
)
HEADING: list[Stored] = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]


@given(
    above=st.lists(st.lists(CELLS, min_size=7, max_size=7), max_size=8),
    below=st.lists(st.lists(CELLS, min_size=7, max_size=7), max_size=6),
    merged=st.lists(st.tuples(st.integers(0, 12), st.integers(0, 6), st.integers(0, 3), st.integers(0, 3)), max_size=4),
)
def test_no_sheet_raises(
    above: list[list[Stored]], below: list[list[Stored]], merged: list[tuple[int, int, int, int]]
) -> None:
    ranges = [((row, column), (row + down, column + right)) for row, column, down, right in merged]
    grid = build_grid("表", [*above, HEADING, *below], ranges)
    header = find_indicator_header(grid)
    if header is not None:
        findings = Findings("表.xlsx")
        drafted = draft_sheet(grid, header, {"year": "2022"}, findings)
        with suppress(CaseError):
            read_draft(drafted.draft, findings)
