"""`jiheng activities` and `jiheng figures` on ledgers as a person runs them."""

import json
from pathlib import Path

import openpyxl
import pytest
from tests.conftest import EXAMPLES

from jiheng.cli.main import run
from jiheng.documents.case_files import read_case

CONGHUA = str(EXAMPLES / "conghua-2022")
Said = pytest.CaptureFixture[str]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """The worked case's activities in a workbook."""
    path = tmp_path / "活动台账.xlsx"
    assert run(["activities", "template", "--case", CONGHUA, "--out", str(path)]) == 0
    return path


def write(path: Path, sheet: str, row: int, **cells: str | int) -> None:
    """Fill the cells of a row, counted from 1 below the header, by the titles of their columns."""
    workbook = openpyxl.load_workbook(path)
    titles = {str(cell.value).split("\n")[0].rstrip("＊"): cell.column or 0 for cell in workbook[sheet][4]}
    for title, value in cells.items():
        workbook[sheet].cell(4 + row, titles[title]).value = value
    workbook.save(path)


def test_a_ledger_that_was_not_touched_changes_nothing(ledger: Path, tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "case.yaml"
    assert run(["activities", "import", str(ledger), CONGHUA, "--out", str(out)]) == 0
    assert "活动：新增0行，更改0行，相同36行" in capsys.readouterr().out
    assert read_case(out) == read_case(EXAMPLES / "conghua-2022")


def test_new_and_changed_rows_are_read_and_counted(ledger: Path, tmp_path: Path, capsys: Said) -> None:
    write(ledger, "活动", 1, 场次="100余")
    write(ledger, "活动", 37, 活动编号="H37", 活动名称="巾帼宣教补场", 活动简称="巾帼宣教", 类别="宣传教育", 场次=4)
    out = tmp_path / "case.yaml"
    assert run(["activities", "import", str(ledger), CONGHUA, "--out", str(out)]) == 0
    assert "活动：新增1行，更改1行，相同35行" in capsys.readouterr().out
    assert run(["figures", str(out), "--trace", "活动.巾帼宣教.场次"]) == 0
    assert "超104场" in capsys.readouterr().out


def test_one_bad_cell_and_nothing_is_read(ledger: Path, tmp_path: Path, capsys: Said) -> None:
    write(ledger, "活动", 1, 场次="很多", 对应任务="R9")
    write(ledger, "投诉", 1, 应办结日期="四月底")
    out, marks = tmp_path / "case.yaml", tmp_path / "marks"
    assert run(["activities", "import", str(ledger), CONGHUA, "--out", str(out), "--marks", str(marks)]) == 1
    said = capsys.readouterr().err
    assert "活动!" in said
    assert "“场次”写的是“很多”，应为一个数，可带近、超、余、多、万" in said
    assert "“对应任务”写的是“R9”，“任务”表里没有" in said
    assert "“应办结日期”写的是“四月底”" in said
    assert (out.exists(), (marks / "活动台账（需修改）.xlsx").exists()) == (False, True)


def test_a_csv_file_is_the_table_that_it_is_named_after(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "投诉.csv"
    path.write_text("投诉编号,受理日期,投诉事项,应办结日期\nTS9,2022-03-01,停车,2022-03-15\n", encoding="utf-8")
    assert run(["activities", "import", str(path), CONGHUA, "--out", str(tmp_path / "case.yaml")]) == 0
    assert "投诉：新增1行，更改0行，相同0行" in capsys.readouterr().out


def test_files_that_are_there_are_not_overwritten_and_missing_ones_are_told(ledger: Path, capsys: Said) -> None:
    assert run(["activities", "template", "--out", str(ledger)]) == 2
    assert run(["activities", "import", str(ledger), CONGHUA, "--out", str(ledger)]) == 2
    assert run(["activities", "import", "没有.xlsx", CONGHUA, "--out", "新.yaml"]) == 2
    assert "没有这个文件" in capsys.readouterr().err


def test_a_summary_keeps_bounds_and_counts_rows(capsys: Said) -> None:
    assert run(["activities", "summary", CONGHUA, "--by", "任务", "--json"]) == 0
    rows = {row["任务"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows["R4 家庭家教家风建设"] == {
        "任务": "R4 家庭家教家风建设", "行数": 11, "场次": "280场", "人数": "", "人次": "超33315人次",
        "户数": "9户", "个数": "25个、182班次、103项、2部", "金额": "",
    }  # fmt: skip
    assert rows["合计"]["行数"] == 36
    assert run(["activities", "summary", CONGHUA]) == 0
    assert "宣传教育" in capsys.readouterr().out


def test_the_kinds_say_what_they_must_record_and_how_well_that_is_known(capsys: Said) -> None:
    assert run(["activities", "kinds"]) == 0
    out = capsys.readouterr().out
    assert "妇联活动台账各类别应记的内容" in out
    assert "推算或设计" in out


def test_a_figure_with_a_filter_is_traced(capsys: Said) -> None:
    assert run(["figures", CONGHUA, "--trace", "活动.人次（类别=培训）", "--json"]) == 0
    tree = json.loads(capsys.readouterr().out)
    assert (tree["value"], [each["words"] for each in tree["children"]]) == ("3308人次", ["活动[H24].人次"])


def test_two_versions_are_compared_figure_by_figure(tmp_path: Path, capsys: Said) -> None:
    changed = tmp_path / "case.yaml"
    text = (EXAMPLES / "conghua-2022" / "case.yaml").read_text(encoding="utf-8")
    changed.write_text(text.replace("sessions: 96", "sessions: 97"), encoding="utf-8")
    assert run(["figures", str(changed), "--against", CONGHUA]) == 0
    out = capsys.readouterr().out
    assert "共4个数字不同" in out
    assert run(["figures", str(changed), "--against", CONGHUA, "--json"]) == 0
    first, *_ = json.loads(capsys.readouterr().out)
    assert first == {
        "name": "活动.巾帼宣教.场次", "before": "96场", "after": "97场", "difference": "1",
        "cells": [{"cell": "活动[H01].场次", "before": "96", "after": "97"}],
    }  # fmt: skip
    assert run(["figures", CONGHUA, "--against", CONGHUA]) == 0
    assert "没有不同" in capsys.readouterr().out
