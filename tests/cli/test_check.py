"""The checkup as a person runs it. Only one check is run, so that nothing here depends on the others."""

import json
from pathlib import Path

import pytest

from jiheng.cli.main import run

REPORT = """甲县林场2023年自评报告
[bookmark: _Toc101]一、基本情况
林场内设3个科室。[bookmark: _GoBack]
"""
ONLY = ["--only", "RPT401", "--date", "2024-03-01"]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "林场.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "干净.txt"
    path.write_text("甲县林场2023年自评报告\n林场内设3个科室。\n", encoding="utf-8")
    return path


def test_of_what_nobody_asked_for_nothing_is_said(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(report), *ONLY, "--severity", "error"]) == 0
    assert capsys.readouterr().out == "林场.txt：没有发现错误；核对无误0处。\n"
    assert run(["check", str(report), *ONLY, "--severity", "warning"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "林场.txt：错误0处，警告2处；核对无误0处。"
    assert run(["check", str(tmp_path), *ONLY, "--severity", "error"]) == 0
    told = capsys.readouterr().out
    assert ("警告" in told, told.splitlines()[-1]) == (False, "共1份：错误0处。")


def test_findings_are_told_one_a_line_and_end_with_one(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(report), *ONLY]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "警告 2处",
        "林场.txt:第2段 RPT401 残留书签标记“[bookmark: …]”共1个，请删除。",
        "    原文：“[bookmark: _Toc101]”",
        "林场.txt:第3段 RPT401 残留光标位置的书签标记“[bookmark: _GoBack]”，请删除。",
        "    原文：“[bookmark: _GoBack]”",
        "林场.txt：错误0处，警告2处，提示0处；核对无误0处。",
    ]


def test_a_clean_report_ends_with_nought(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(clean), *ONLY, "--passed"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "核对无误 1处",
        "干净.txt:全文 RPT401 无误：没有残留的书签标记",
        "干净.txt：没有发现问题；核对无误1处。",
    ]


def test_json_goes_to_the_screen_alone(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(report), *ONLY, "--json"]) == 1
    record = json.loads(capsys.readouterr().out)
    assert (record["document"], [each["check"] for each in record["findings"]]) == ("林场.txt", ["RPT401", "RPT401"])


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--fail-on", "error"], 0),
        (["--fail-on", "警告"], 1),
        (["--severity", "error"], 0),
        (["--skip", "RPT401", "--only", "text"], None),
    ],
)
def test_severities_and_checks_are_chosen(report: Path, options: list[str], code: int | None) -> None:
    chosen = ONLY[2:] if "--only" in options else ONLY
    answer = run(["check", str(report), *chosen, *options])
    assert code is None or answer == code


def test_a_file_that_cannot_be_read_is_told_and_does_not_stop_the_others(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(tmp_path / "没有.txt"), str(report), *ONLY]) == 2
    said = capsys.readouterr()
    assert said.err.startswith("错误 没有.txt FILE")
    assert "林场.txt：错误0处，警告2处" in said.out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--only", "RPT400"], "没有“RPT400”这项检查或这一类检查；最接近的是“"),
        (["--only", "RPT401", "--skip", "text"], "没有剩下要做的检查"),
        (["--date", "明天"], "--date 写的是“明天”，应为日期"),
        (["--case", "没有.yaml"], "没有这个文件或文件夹"),
        (["--last-year", "没有.txt"], "没有.txt FILE"),
        (["--suppress", "没有.yaml"], "没有.yaml FILE104"),
        (["--baseline", "没有.json"], "没有.json FILE104"),
        (["--severity", "大"], "--severity"),
    ],
)
def test_wrong_orders_end_with_two(
    report: Path, options: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(report), *options]) == 2
    said = capsys.readouterr()
    assert told in said.err
    assert said.out == ""


def test_decisions_are_kept_until_their_day(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decisions = tmp_path / "忽略.yaml"
    decisions.write_text(
        "suppressions:\n"
        "  - {check: RPT401, place: 第2段, reason: 导出所致, by: 李某, until: 2024-03-01}\n"
        "  - {check: RPT401, place: 第9段, reason: 导出所致, by: 李某, until: 2024-03-01}\n",
        encoding="utf-8",
    )
    report.write_text(REPORT.rstrip() + "【体检忽略 RPT401：导出所致（李某，2024-03-01止）】\n", encoding="utf-8")
    command = ["check", str(report), "--suppress", str(decisions), "--only", "RPT401", "--date"]
    assert run([*command, "2024-03-01"]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == ["林场.txt：没有发现问题；核对无误0处；已忽略2处。"]
    assert said.err.splitlines() == [
        "警告 忽略.yaml:第3行 suppressions[2] SUP102 忽略RPT401的决定没有用上：现在没有这条发现；请核对编号和引文，或删去这一条。"
    ]
    assert run([*command, "2024-03-02"]) == 1
    said = capsys.readouterr()
    assert "警告2处" in said.out
    assert [line.split()[2] for line in said.err.splitlines()] == ["SUP101", "suppressions[1]", "suppressions[2]"]


def test_with_a_baseline_only_new_findings_are_told(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    baseline = str(tmp_path / "基线.json")
    assert run(["check", str(report), *ONLY, "--write-baseline", baseline]) == 1
    assert run(["check", str(report), *ONLY, "--baseline", baseline]) == 0
    renamed = report.with_name("林场（改）.txt")
    renamed.write_text("[bookmark: _Toc9]封面\n" + REPORT, encoding="utf-8")
    capsys.readouterr()
    assert run(["check", str(renamed), *ONLY, "--baseline", baseline]) == 1
    assert "基线已有" in capsys.readouterr().out


def test_a_check_is_explained_and_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "rpt401"]) == 0
    said = capsys.readouterr().out
    assert "检查 RPT401\n文中不应残留书签标记" in said
    assert "缺陷目录：R60" in said
    assert run(["checks"]) == 0
    assert "RPT401  警告  文中不应残留书签标记" in capsys.readouterr().out
    assert run(["checks", "--json"]) == 0
    (listed,) = [each for each in json.loads(capsys.readouterr().out) if each["id"] == "RPT401"]
    assert (listed["kind"], listed["severity"], listed["version"]) == ("text", "warning", 1)


def test_out_writes_every_file_of_one_report(report: Path, tmp_path: Path) -> None:
    assert run(["check", str(report), *ONLY, "--out", str(tmp_path / "结果")]) == 1
    assert sorted(path.name for path in (tmp_path / "结果").iterdir()) == ["体检.html", "体检.json", "体检.sarif"]


@pytest.mark.parametrize(("format", "begins"), [("json", "{\n"), ("sarif", '{"$schema"'), ("html", "<!DOCTYPE html>")])
def test_one_format_goes_to_the_screen(
    report: Path, format: str, begins: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(report), *ONLY, "--format", format]) == 1
    assert capsys.readouterr().out.startswith(begins)


@pytest.mark.parametrize(
    "options", [["--format", "docx"], ["--format", "json", "--format", "html"], ["--json", "--format", "html"]]
)
def test_files_need_a_folder(report: Path, options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(report), *options]) == 2
    assert "请加 --out 文件夹" in capsys.readouterr().err


def test_a_copy_that_cannot_be_made_is_told(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(report), *ONLY, "--out", str(tmp_path / "结果"), "--format", "docx"]) == 1
    assert "FILE226 没有写出文件：批注版只能给 Word 和 PDF 报告" in capsys.readouterr().err


@pytest.mark.usefixtures("report", "clean")
def test_a_folder_is_summed_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04")
    out = tmp_path.parent / f"{tmp_path.name}结果"
    assert run(["check", str(tmp_path), *ONLY, "--out", str(out), "--format", "json", "--jobs", "1"]) == 2
    said = capsys.readouterr()
    assert said.out.splitlines()[-1] == "共2份：错误0处，警告2处，提示0处；没有读成1份。"
    assert said.err.startswith("错误 坏.docx FILE207")
    files = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    assert files == ["summary.json", "干净.txt/体检.json", "林场.txt/体检.json", "汇总.xlsx"]


def test_a_file_that_is_no_report_is_not_passed_over_in_silence(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (report.parent / "扫描.jpg").write_bytes(b"x")
    assert run(["check", str(report.parent), *ONLY]) == 1
    told = capsys.readouterr().err
    assert "另有1个文件不是体检读的格式，没有查：扫描.jpg；其中有报告的，请换成 .docx、.pdf 或 .txt。" in told


def test_several_reports_are_told_one_after_the_other(
    report: Path, clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(clean), str(report), *ONLY]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "干净.txt：没有发现问题；核对无误1处（--passed 列出无误和不适用的）。"
    assert lines[-1] == "共2份：错误0处，警告2处，提示0处。"
    assert run(["check", str(clean), str(report), *ONLY, "--json"]) == 1
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["document"] for each in records] == ["干净.txt", "林场.txt"]


def test_an_empty_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(tmp_path)]) == 2
    assert "里面没有报告" in capsys.readouterr().err


def test_the_example_report_shows_what_a_checkup_finds(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = (Path(__file__).parent.parent.parent / "examples" / "checkup").glob("*.txt")
    assert run(["check", str(example), "--json", "--date", "2024-03-10"]) == 1
    found = {each["check"] for each in json.loads(capsys.readouterr().out)["findings"]}
    assert found >= {"RPT101", "RPT104", "RPT301"}
