"""What linters of Chinese text make of the labelled reports: they correct blanks and punctuation, not figures."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import autocorrect_py

from benchmarks.check_accuracy.labelled import LabelledReport, Statement
from benchmarks.check_accuracy.tally import Tally

ZHLINT = "zhlint"
_FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")

Corrector = Callable[[Mapping[str, str]], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class LinterRun:
    """`found`: wrong statements in whose paragraphs it changes a figure; `lines`: paragraphs that it changes at all."""

    name: str
    found: Tally
    lines: Tally


def run_linters(reports: Sequence[LabelledReport]) -> tuple[LinterRun, ...]:
    """The linters that are there, each on all reports."""
    correctors: dict[str, Corrector] = {"autocorrect-py": _by_autocorrect}
    if (program := shutil.which(ZHLINT)) is not None:
        correctors[ZHLINT] = partial(_by_zhlint, program)
    return tuple(_run(name, corrector, reports) for name, corrector in correctors.items())


def _run(name: str, corrector: Corrector, reports: Sequence[LabelledReport]) -> LinterRun:
    corrected = corrector({report.name: report.text for report in reports})
    found: list[bool] = []
    changed: list[bool] = []
    for report in reports:
        lines = corrected[report.name].splitlines()
        changed.extend(before != after for before, after in zip(report.lines, lines, strict=True))
        found.extend(_changes_a_figure(each, report, lines) for each in report.statements if not each.holds)
    return LinterRun(name, Tally(sum(found), len(found)), Tally(sum(changed), len(changed)))


def _changes_a_figure(statement: Statement, report: LabelledReport, corrected: Sequence[str]) -> bool:
    numbers = {place.line for place in statement.places}
    return any(_FIGURE.findall(report.lines[each - 1]) != _FIGURE.findall(corrected[each - 1]) for each in numbers)


def _by_autocorrect(texts: Mapping[str, str]) -> Mapping[str, str]:
    return {name: autocorrect_py.format_for(text, "text") for name, text in texts.items()}


def _by_zhlint(program: str, texts: Mapping[str, str]) -> Mapping[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            Path(folder, f"{name}.txt").write_text(text, encoding="utf-8")
        subprocess.run([program, "*.txt", "--fix"], cwd=folder, check=True, capture_output=True)
        return {name: Path(folder, f"{name}.txt").read_text(encoding="utf-8") for name in texts}
