"""The files of a summary, beside those of the reports."""

from functools import partial
from pathlib import Path

from jiheng.documents.checkup.many.summary import Summary, summary_record
from jiheng.documents.checkup.many.workbook import write_summary_workbook
from jiheng.documents.checkup.record import json_text
from jiheng.documents.written_together import write_together

WORKBOOK = "汇总.xlsx"
RECORD = "summary.json"


def write_summary(summary: Summary, folder: Path) -> tuple[Path, ...]:
    """Write them into `folder`; the paths."""
    return write_together(
        folder,
        {WORKBOOK: partial(write_summary_workbook, summary), RECORD: partial(_write_record, summary)},
    )


def _write_record(summary: Summary, path: Path) -> None:
    path.write_text(json_text(summary_record(summary)), encoding="utf-8", newline="\n")
