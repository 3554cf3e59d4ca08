"""`jiheng check` on a case: its targets and its ledgers, told as findings are."""

import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from jiheng.cli.main import run

CASE = """
profile: {title: 示例, year: 2031, budget_unit: D01, region: "000000", standard: cn.project_self_evaluation, as_of: 2031-12-31}
budget_units: [{code: D01, name: 示例单位}]
indicators:
  - {code: 1, level1: 产出指标, level2: 数量指标, name: 检修次数, target: 12, unit_of_measure: 次, actual: 9}
"""
ONLY = ["--only", "CAS107"]
TOLD = "“检修次数”目标≥12次，实际9次，没有达到，没有写原因；请填写偏差原因和改进措施。"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("inside", ["", "case.yaml"])
def test_a_case_is_checked_by_its_file_or_its_folder(
    case: Path, inside: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = case / inside
    assert run(["check", str(path), *ONLY]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "警告 1处",
        f"{path.name}:指标[1].偏差原因 CAS107 {TOLD}",
        f"{path.name}：错误0处，警告1处，提示0处；核对无误0处。",
    ]


def test_findings_below_the_limit_do_not_count(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(case), *ONLY, "--fail-on", "error"]) == 0
    assert run(["check", str(case), *ONLY, "--severity", "error"]) == 0
    assert "没有发现错误" in capsys.readouterr().out


def test_json_names_the_place_in_the_case(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(case), *ONLY, "--json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["places"] == [{"source": "", "place": "指标[1].偏差原因", "quote": ""}]


def test_only_takes_kinds_too(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(case), "--only", "case", "--skip", "CAS107", "--severity", "error"]) == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--out", "结果"], "按案卷体检，只能用"),
        (["--only", "CAS999"], "没有“CAS999”这项检查"),
        (["--only", "CAS107", "--skip", "case"], "没有剩下要做的检查"),
    ],
)
def test_what_does_not_fit_a_case_is_told(
    case: Path, options: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(case), *options]) == 2
    assert told in capsys.readouterr().err


def test_a_check_of_cases_can_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "tgt101"]) == 0
    assert "指标值应可衡量" in capsys.readouterr().out


def test_a_workbook_that_is_no_case_is_not_taken_for_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "明细.xlsx"
    book = Workbook()
    book.save(path)
    assert run(["check", str(path)]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == "上面列出的地方读不成，没有体检明细.xlsx；请先改正。"
