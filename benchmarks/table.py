"""The results as a plain table for the terminal and as the reference page."""

import os
import platform
import unicodedata
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.measure import Result

HEADS = ("工作", "用时（中位数）", "对照", "对照用时", "比较", "要求", "达到")
PACKAGES = (
    "polars",
    "duckdb",
    "pandas",
    "python-docx",
    "docxtpl",
    "xlsxwriter",
    "typst",
    "lxml",
    "pypdfium2",
    "autocorrect-py",
)


def plain_table(results: Sequence[Result]) -> str:
    """Columns lined up for a terminal, where a Chinese character is as wide as two letters."""
    rows = [HEADS, *(row_of(result) for result in results)]
    widths = [max(width(row[column]) for row in rows) for column in range(len(HEADS))]
    lines = [
        "  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True)) for row in rows
    ]
    return "\n".join(line.rstrip() for line in [*lines, *notes_of(results)])


def page(results: Sequence[Result]) -> str:
    """The reference page, in Markdown."""
    rows = [HEADS, ("---",) * len(HEADS), *(row_of(result) for result in results)]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    notes = "\n".join(f"- {note}" for note in notes_of(results))
    return f"""# 速度

本页由 `make bench` 的程序写成（`.venv/bin/python -m benchmarks --write`），不手工修改。

各方在同一次运行中轮流测量，取中位数；比较取每一轮两者之比的中位数：
“n×”是我方用时÷对照用时，“快n倍”是对照用时÷我方用时。

{table}

{notes}

## 测量环境

{machine()}

机器与其他任务共用，绝对用时会随之起伏；同一轮内的比较受影响较小。
"""


def row_of(result: Result) -> tuple[str, ...]:
    held = {True: "是", False: "否", None: ""}[result.is_held]
    if result.ratio is None:
        compared = ""
    elif result.times_faster is not None:
        compared = f"快{1 / result.ratio:.1f}倍"
    else:
        compared = f"{result.ratio:.2f}×"
    peer_seconds = "" if result.peer_seconds is None else duration(result.peer_seconds)
    return result.work, duration(result.seconds), result.peer, peer_seconds, compared, demanded(result), held


def demanded(result: Result) -> str:
    if result.times_faster is not None:
        return f"快{result.times_faster:g}倍以上"
    if result.at_most is None:
        return ""
    return f"≤{duration(result.at_most)}" if result.ratio is None else f"≤{result.at_most:g}×"


def duration(seconds: float) -> str:
    if seconds < 0.1:
        return f"{seconds * 1000:.2f} 毫秒"
    return f"{seconds * 1000:.0f} 毫秒" if seconds < 1 else f"{seconds:.2f} 秒"


def notes_of(results: Sequence[Result]) -> list[str]:
    notes = [f"{result.work}：{result.note}" for result in results if result.note]
    return [*notes, f"每项测量 {min(each.runs for each in results)}～{max(each.runs for each in results)} 轮。"]


def machine() -> str:
    """Processor, memory and versions; nothing that tells one machine from its twin."""
    processor = next(iter(_values("/proc/cpuinfo", "model name")), platform.machine())
    memory = next(
        (f"，内存 {int(size.split()[0]) / 2**20:.0f} GB" for size in _values("/proc/meminfo", "MemTotal")), ""
    )
    installed = "、".join(f"{name} {version(name)}" for name in PACKAGES)
    software = f"Python {platform.python_version()}，{installed}"
    return f"- {processor}，{os.cpu_count()} 核{memory}，{platform.system()}\n- {software}"


def _values(file: str, key: str) -> list[str]:
    path = Path(file)
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line.partition(":")[2].strip() for line in lines if line.startswith(key)]


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
