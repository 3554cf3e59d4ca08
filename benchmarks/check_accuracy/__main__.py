"""`python -m benchmarks.check_accuracy [--half tune|held_out] [--detail] [--write]`."""

import argparse
import sys
from pathlib import Path

from benchmarks.check_accuracy.detail import detail_lines
from benchmarks.check_accuracy.labelled import HALVES, LabelledReport, read_half
from benchmarks.check_accuracy.linters import run_linters
from benchmarks.check_accuracy.mutation_run import run_on_clean_reports, run_on_worked_example
from benchmarks.check_accuracy.outcome import outcome_of
from benchmarks.check_accuracy.page import half_lines, page

PAGE = Path(__file__).parent.parent.parent / "docs" / "reference" / "check-accuracy.md"
TUNED = "tune"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check_accuracy", description="测量报告体检的准确率。")
    parser.add_argument("--half", choices=HALVES, help="只测一份，不做改动试验")
    parser.add_argument("--detail", action="store_true", help="逐条列出调试用一份的漏报、误报和没有报出的改动")
    parser.add_argument("--write", action="store_true", help="写入 docs/reference/check-accuracy.md（须测量两份）")
    chosen = parser.parse_args()
    if chosen.write and chosen.half:
        parser.error("--write 须测量两份，不能只测一份")
    reports = {half: read_half(half) for half in ([chosen.half] if chosen.half else HALVES)}
    outcomes = {half: [outcome_of(report) for report in reports[half]] for half in reports}
    if chosen.detail and TUNED in outcomes:
        run = run_on_clean_reports(HALVES[TUNED], _clean(reports[TUNED]))
        print("\n".join(detail_lines(outcomes[TUNED], run)))
    if chosen.half:
        print("\n".join(half_lines(chosen.half, outcomes[chosen.half])))
        return 0
    runs = [run_on_clean_reports(HALVES[half], _clean(reports[half])) for half in reports]
    linters = run_linters([report for half in reports.values() for report in half])
    text = page(dict(outcomes), [*runs, run_on_worked_example()], linters)
    print(text)
    if chosen.write:
        PAGE.write_text(text + "\n", encoding="utf-8")
    return 0


def _clean(reports: tuple[LabelledReport, ...]) -> list[LabelledReport]:
    return [report for report in reports if report.is_clean]


sys.exit(main())
