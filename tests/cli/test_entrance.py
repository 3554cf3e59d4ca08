"""The program as a process: its version without loading anything, its exit codes, its output when it is piped."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES

from jiheng.cli import main


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "jiheng", *arguments], capture_output=True, text=True, check=False
    )


def test_the_version_is_told_without_loading_the_commands() -> None:
    code = (
        "import sys; sys.argv[1:] = ['--version']; import jiheng.__main__ as m; m.main(); print('click' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "False"
    assert run("--version").stdout.startswith("绩衡 ")


def test_a_wrong_command_ends_with_two_and_no_traceback() -> None:
    told = run("nope")
    assert (told.returncode, told.stdout) == (2, "")
    assert "Traceback" not in told.stderr


LOANS = "examples/loan-subsidy-2022"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            "template --standard cn.project_self_evaluation --year 99999999999",
            "--year 的值写得不对，应为整数，1900到9998；加 --help 看用法。",
        ),
        (
            "template --standard cn.project_self_evaluation --out b.txt",
            "--out 写的是“b.txt”，应为以 .xlsx 结尾的文件名；请换一个文件名。",
        ),
        (
            "convert examples/conghua-2022 b.txt",
            "输出文件 写的是“b.txt”，应为以 .xlsx 或 .yaml 或 .yml 结尾的文件名；请换一个文件名。",
        ),
        ("check README.md --jobs 0", "--jobs 的值写得不对，应为整数，1到64；加 --help 看用法。"),
        ("check README.md --date 昨天", "--date 写的是“昨天”，应为日期，如 2022-11-30；请写全年、月、日。"),
        (
            f"subsidy schedule {LOANS} D2022-05 --until 9999-12-31",
            "--until 写的是“9999-12-31”，应为1900年至2099年的日期；请核对年份。",
        ),
        (
            f"subsidy eligibility {LOANS} D2022-05 --months -3",
            "--months 的值写得不对，应为整数，1到600；加 --help 看用法。",
        ),
        (
            "targets library --region abc",
            "--region 写的是“abc”，应为6位数字的行政区划代码，如 440117；请改正。",
        ),
        (
            "monitor examples/conghua-2022 --as-of 2022-99-01",
            "--as-of 写的是“2022-99-01”，应为存在的日期，如 2022-11-30；请核对年、月、日。",
        ),
    ],
)
def test_a_wrong_value_is_told_at_its_option(
    arguments: str, told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(EXAMPLES.parent)
    assert main.run(arguments.split()) == 2
    assert capsys.readouterr() == ("", f"{told}\n")


def test_a_folder_that_is_no_case_is_told_what_it_needs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "旧案卷.xlsx").touch()
    assert main.run(["evaluate", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert "没有 case.yaml" in told
    assert "里面的 旧案卷.xlsx 如果是案卷，请直接写那个文件" in told


def test_the_list_of_commands_needs_no_engine() -> None:
    code = (
        "import sys; from jiheng.cli.main import run; run(['--help']); "
        "print(sorted({'polars', 'docx', 'typst', 'openpyxl'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"
