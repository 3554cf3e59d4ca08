"""How long a person waits before anything happens: the command's start, the rules read and validated."""

import subprocess
import sys
from pathlib import Path
from statistics import median

from benchmarks.measure import Result, interleaved

RUNS = 11
LOAD_RULES = """
import time
from jiheng.rules.library import load_library
started = time.perf_counter()
load_library()
print(time.perf_counter() - started)
"""


def run() -> list[Result]:
    jiheng = Path(sys.executable).with_name("jiheng")
    started = interleaved({"version": lambda: output([str(jiheng), "--version"])}, RUNS)
    loads = [float(output([sys.executable, "-c", LOAD_RULES])) for _ in range(RUNS)]
    return [
        Result("jiheng --version", started.median("version"), RUNS, at_most=0.150),
        Result("读入并校验全部规则", median(loads), RUNS, at_most=0.150, note="在新进程中第一次读入，不含解释器启动。"),
    ]


def output(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
