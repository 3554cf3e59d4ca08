"""Whoever stops a long checkup is told what became of the files."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

MANY = 400


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process there")
def test_a_checkup_that_is_interrupted_ends_without_a_traceback(tmp_path: Path) -> None:
    for number in range(MANY):
        (tmp_path / f"{number}.txt").write_text("预算100万元，其中人员60万元、公用30万元。\n", encoding="utf-8")
    command = [sys.executable, "-m", "jiheng", "check", str(tmp_path), "--jobs", "1", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        lines = len(process.stdout.readlines())
        told = process.stderr.read().decode().strip()
    assert (process.returncode, told) == (2, "已中断；已写出的结果都是完整的，没有写完的不留下。")
    assert lines < MANY - 1
