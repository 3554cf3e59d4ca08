"""The program as a process: its version without loading anything, its exit codes, its output when it is piped."""

import subprocess
import sys


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


def test_a_wrong_value_is_told_in_chinese() -> None:
    told = run("template", "--standard", "cn.project_self_evaluation", "--year", "99999999999")
    assert told.stderr == "--year 的值写得不对，应为整数，1900到9998；加 --help 看用法。\n"


def test_the_list_of_commands_needs_no_engine() -> None:
    code = (
        "import sys; from jiheng.cli.main import run; run(['--help']); "
        "print(sorted({'polars', 'docx', 'typst', 'openpyxl'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"
