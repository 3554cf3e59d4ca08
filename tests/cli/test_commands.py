"""The commands as a person runs them: what they print, what they write, and the code they end with."""

import json
import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.examples.test_conghua_2022 import EXPECTED

from jiheng.cli.main import COMMANDS, run

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
RULES = Path(__file__).parent.parent.parent / "src" / "jiheng" / "rules" / "data"
CONGHUA = str(EXAMPLES / "conghua-2022")
CARE = str(EXAMPLES / "elderly-care-2023")
FILES = ["evaluation.json", "自评报告.docx", "自评报告.html", "自评报告.pdf", "自评表.docx", "自评表.xlsx"]


@pytest.fixture
def edited_case(tmp_path: Path) -> Path:
    """A copy of the worked case to spoil."""
    path = tmp_path / "case.yaml"
    shutil.copy(EXAMPLES / "conghua-2022" / "case.yaml", path)
    return path


def spoil(path: Path, old: str, new: str) -> Path:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_evaluate_writes_the_form_the_report_and_the_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", CONGHUA, "--out", str(tmp_path / "结果")]) == 0
    assert sorted(path.name for path in (tmp_path / "结果").iterdir()) == FILES
    said = capsys.readouterr().out
    total, shown, grade = (EXPECTED[f"自评.{name}"] for name in ("总分", "得分", "等级"))
    assert f"总分 {total}，显示{shown}  等级 {grade}  没有加分、减分" in said


def test_evaluate_writes_the_same_bytes_twice(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run(["evaluate", CARE, "--out", str(tmp_path / name), "--quiet"]) == 0
    for name in FILES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_evaluate_without_out_only_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["evaluate", CONGHUA]) == 0
    assert list(tmp_path.iterdir()) == []


def test_evaluate_as_json_tells_every_figure(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", CONGHUA, "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    figure = next(each for each in record["figures"] if each["name"] == "贷款.发放金额")
    assert (figure["unit"], len(figure["sources"])) == ("money", int(EXPECTED["贷款.借款人数"]))
    assert Decimal(figure["value"]) == Decimal(EXPECTED["贷款.发放金额"]) * 10000


def test_a_case_with_errors_ends_with_one_and_writes_nothing(
    edited_case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(edited_case, "revised_budget: 43.06", "revised_budget: 43.05")
    spoil(edited_case, "actual_measure: 贷款.发放金额", "actual_measure: 贷款.放款金额")
    assert run(["evaluate", str(edited_case), "--out", str(tmp_path / "out")]) == 1
    said = capsys.readouterr().err
    assert "预算[Y5].执行数 CASE102 执行数43.06万元超过这一来源的全年预算数43.05万元" in said
    assert "没有写出结果" in said
    assert not (tmp_path / "out").exists()


def test_a_narrative_that_names_nothing_ends_with_one_and_says_what_is_near(
    edited_case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(edited_case, "{{ 贷款.借款人数 }}", "{{ 贷款.借款人 }}")
    assert run(["evaluate", str(edited_case), "--out", str(tmp_path / "out")]) == 1
    assert "贷款.借款人数" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_workbook_with_errors_is_handed_back_with_its_cells_marked(tmp_path: Path) -> None:
    workbook = tmp_path / "填报.xlsx"
    assert run(["convert", CONGHUA, str(workbook)]) == 0
    book = load_workbook(workbook)
    sheet = book["指标"]
    cells = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
    column = next(row.index(text) for row in cells for text in row if text.startswith("分值"))
    first = next(number for number, row in enumerate(cells) if row[column] == "8")
    sheet.cell(first + 1, column + 1).value = 9
    book.save(workbook)
    assert run(["evaluate", str(workbook), "--out", str(tmp_path / "out")]) == 1
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["填报（需修改）.xlsx"]


def test_a_workbook_gives_the_same_score_as_its_yaml(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", CONGHUA, str(tmp_path / "案卷.xlsx")]) == 0
    assert run(["convert", str(tmp_path / "案卷.xlsx"), str(tmp_path / "case.yaml")]) == 0
    assert (tmp_path / "case.yaml").read_bytes() == (EXAMPLES / "conghua-2022" / "case.yaml").read_bytes()
    capsys.readouterr()


def test_a_skeleton_is_listed_but_refused_with_what_must_be_imported(
    edited_case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["standards"]) == 0
    assert "guangdong.whole_department" in capsys.readouterr().out
    out = tmp_path / "模板.xlsx"
    assert run(["template", "--standard", "guangdong.whole_department", "--out", str(out), "--allow-unread"]) == 0
    assert "这个标准只有骨架，可以填写，还不能打分；缺：" in capsys.readouterr().out
    spoil(edited_case, "standard: conghua.whole_department", "standard: guangdong.whole_department")
    assert run(["evaluate", str(edited_case), "--allow-unread"]) == 1
    assert "只有骨架，不能打分，要先导入：" in capsys.readouterr().err


def test_what_nobody_has_read_must_be_chosen(
    edited_case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = RULES / "conghua" / "standards" / "whole_department.yaml"
    own = tmp_path / "rules" / "unread.yaml"
    own.parent.mkdir()
    text = rules.read_text(encoding="utf-8").replace("id: conghua.whole_department", "id: own.unread", 1)
    own.write_text(text.replace("evidence: I", "evidence: K-medium", 1), encoding="utf-8")
    monkeypatch.setenv("JIHENG_RULES", str(own.parent))
    spoil(edited_case, "standard: conghua.whole_department", "standard: own.unread")
    assert run(["evaluate", str(edited_case)]) == 2
    assert "--allow-unread" in capsys.readouterr().err
    assert run(["evaluate", str(edited_case), "--allow-unread", "--out", str(tmp_path / "out")]) == 0
    assert "未核原文" in (tmp_path / "out" / "自评报告.html").read_text(encoding="utf-8")


def test_one_unit_alone_and_all_units_rolled_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", CARE, "--unit", "MZ02"]) == 0
    assert "总分 99.50" in capsys.readouterr().out
    assert run(["evaluate", CARE, "--rolled-up"]) == 0
    assert "总分 95.92" in capsys.readouterr().out
    assert run(["evaluate", CARE, "--unit", "MZ09"]) == 2


def test_explain_shows_the_steps_the_source_and_the_reference(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", CONGHUA, "1"]) == 0
    said = capsys.readouterr().out
    points = EXPECTED["指标.1.得分"]
    for words in (f"四舍五入得{points}分", "贷款[D2022-01].放款金额", "conghua.whole_department"):
        assert words in said


def test_explain_finds_a_common_indicator_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", CARE, "预算执行率"]) == 0
    assert "9.30分" in capsys.readouterr().out
    assert run(["explain", CARE, "99"]) == 2


def test_explain_lists_the_checks_of_a_kind(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("sum", "合计与分项"):
        assert run(["explain", name]) == 0
        told = capsys.readouterr().out.splitlines()
        assert told[0] == "合计与分项（sum）"
        assert told[1].startswith("RPT101  错误  分项之和应等于合计")


def test_explain_shows_the_page_of_a_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "cn.project_self_evaluation"]) == 0
    assert "财预〔2020〕10号" in capsys.readouterr().out
    assert run(["explain", "cn.project_self_evaluatio"]) == 2
    assert "cn.project_self_evaluation" in capsys.readouterr().err


def test_figures_are_listed_and_traced(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["figures", CONGHUA, "--trace", "贷款.发放金额"]) == 0
    assert capsys.readouterr().out.count("放款金额 ") >= 16
    assert run(["figures", CONGHUA, "--find", "贷款"]) == 0
    assert "贷款.回收率" in capsys.readouterr().out
    assert run(["figures", CONGHUA, "--trace", "贷款.发放额"]) == 2
    assert "贷款.发放金额" in capsys.readouterr().err


def test_a_standard_that_has_ended_starts_a_template_or_an_import_without_a_year(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = ["--standard", "conghua.whole_department", "--out"]
    assert run(["template", *own, str(tmp_path / "模板.xlsx")]) == 0
    assert run(["evaluate", CONGHUA, "--out", str(tmp_path)]) == 0
    capsys.readouterr()
    assert run(["import", str(tmp_path / "自评表.xlsx"), *own, str(tmp_path / "填报.xlsx")]) == 0
    assert capsys.readouterr().out.startswith("读的是工作表“部门整体支出绩效自评表”：自评表，指标27项。")


def test_template_does_not_overwrite_unless_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["template", "--standard", "cn.project_self_evaluation", "--out", str(tmp_path / "模板.xlsx")]
    assert run(arguments) == 0
    assert run(arguments) == 2
    assert run([*arguments, "--force"]) == 0
    capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope"], "没有“nope”这个命令"),
        (["evaluate"], "缺少参数"),
        (["import", "旧表.xlsx", "--out", "新表.xlsx"], "缺少选项 --standard 标准编号"),
        (["evaluate", "没有的文件.xlsx"], "没有这个文件"),
        (["evaluate", CONGHUA, "--nope"], "没有选项 --nope"),
        (["template", "--standard", "nope"], "jiheng standards"),
        (["evaluate", CONGHUA, "--form", "a.xlsx"], "--form 要和 --out 一起用"),
    ],
)
def test_what_cannot_run_says_so_and_ends_with_two(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_a_help_page_in_chinese(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("用法：")
    assert not {"Usage", "Options", "Show this message"} & set(said.split())
