"""`jiheng targets` as a person runs it."""

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jiheng.cli.main import run

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
CONGHUA = str(EXAMPLES / "conghua-2022")
CARE = str(EXAMPLES / "elderly-care-2023")
ITEMS = ("form", "clarity", "objective", "indicators", "performance", "funding", "attainability", "readiness")


@pytest.fixture
def adjusted(tmp_path: Path) -> Path:
    """The worked case with one target adjusted."""
    path = tmp_path / "case.yaml"
    shutil.copy(EXAMPLES / "conghua-2022" / "case.yaml", path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("target: 270", "target: 240", 1), encoding="utf-8")
    return path


def test_check_tells_what_is_missing_and_how_points_add_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["targets", "check", CONGHUA]) == 0
    said = capsys.readouterr().out
    assert "没有一项“投入”类指标" in said
    assert "任务R2“疫情防控志愿服务”没有对应的指标" in said
    assert "合计100分，标准100分\n可以提交。" in said


def test_check_ends_with_1_where_sending_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["targets", "check", CARE, "--json"]) == 1
    record = json.loads(capsys.readouterr().out)
    assert record["may_be_sent"] is False
    assert {each["place"] for each in record["refusals"]} == {"指标[8].年度指标值", "指标[10].年度指标值"}


def test_form_writes_three_files_that_hold_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["targets", "form", CONGHUA, "--out", str(tmp_path / "表")]) == 0
    names = ["绩效目标申报表.docx", "绩效目标申报表.pdf", "绩效目标申报表.xlsx"]
    assert sorted(path.name for path in (tmp_path / "表").iterdir()) == names
    assert capsys.readouterr().out.count("已写出") == 3
    sheet = load_workbook(tmp_path / "表" / "绩效目标申报表.xlsx").active
    assert sheet is not None
    values = [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert "部门（单位）整体支出绩效目标申报表" in values
    assert 503.2 in values
    assert "≥270万元" in values


def test_form_by_another_layout(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["targets", "form", CARE, "--layout", "cn.project_target_with_point", "--out", str(tmp_path)]
    assert run(asked) == 2
    assert "最接近的是“cn.project_target_with_points”" in capsys.readouterr().err


def test_diff_tells_each_cell_and_the_reasons(adjusted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["targets", "diff", CONGHUA, str(adjusted)]) == 0
    said = capsys.readouterr().out
    assert "修改指标[1]“妇女小额贴息贷款发放金额完成率”：年度指标值由“270”改为“240”\n共1处。" in said
    assert "budget  预算调整或调剂，目标随之调整，须写批准文号" in said


def test_diff_with_a_reason_asks_for_the_document(adjusted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["targets", "diff", CONGHUA, str(adjusted), "--reason", "budget"]) == 2
    assert "要写批准文号" in capsys.readouterr().err
    assert run(["targets", "diff", CONGHUA, str(adjusted), "--reason", "不知道"]) == 2
    assert "没有“不知道”这个调整原因" in capsys.readouterr().err
    asked = ["targets", "diff", CONGHUA, str(adjusted), "--reason", "budget", "--document", "示财〔2022〕9号"]
    assert run(asked) == 0
    assert "调整原因：预算调整或调剂，目标随之调整，示财〔2022〕9号" in capsys.readouterr().out
    assert run([*asked, "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["reason"], len(record["changes"])) == ("budget", 1)


def test_history_shows_earlier_values(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["targets", "history", CONGHUA, CONGHUA]) == 0
    said = capsys.readouterr().out
    assert "2022年 广州市从化区妇女联合会（本级）：目标270万元，完成240万元" in said


def test_review_lists_its_table_and_scores(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["targets", "review", CONGHUA]) == 0
    assert "完整性（20分）" in capsys.readouterr().out
    given = [word for item in ITEMS for word in ("--give", f"{item}=8")]
    assert run(["targets", "review", CONGHUA, *given]) == 0
    assert "合计64分，不低于60分，等次“中”：修改后重新报审" in capsys.readouterr().out
    assert run(["targets", "review", CONGHUA, "--give", "form=8"]) == 1
    assert run(["targets", "review", CONGHUA, "--give", "form：8"]) == 2
    assert run(["targets", "review", CONGHUA, "--give", "form=8", "--give", "form=9"]) == 2


def test_assess_says_what_needs_it_and_concludes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["targets", "assess", CARE]) == 0
    assert "没有项目要做事前评估。" in capsys.readouterr().out
    aspects = ("necessity", "economy", "target", "plan", "funding")
    given = [word for each in aspects for word in ("--give", f"{each}=15")]
    assert run(["targets", "assess", CARE, *given]) == 0
    assert "合计75分，不低于70分，结论：调整后予以支持" in capsys.readouterr().out


def test_the_library_is_searched_by_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["targets", "library", "贷款", "回收"]) == 0
    assert "贷款回收率（%）  employment.recovery" in capsys.readouterr().out
    assert run(["targets", "library", "星际航行"]) == 0
    assert "没有找到" in capsys.readouterr().out
    assert run(["targets", "library", "--on", "2015-01-01", "--json"]) == 0
    assert {each["sector"] for each in json.loads(capsys.readouterr().out)} == {"部门整体"}
