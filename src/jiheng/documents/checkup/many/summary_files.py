"""The files of a summary, beside those of the reports."""

from pathlib import Path

from jiheng.documents.checkup.many.summary import Summary, summary_record
from jiheng.documents.checkup.many.workbook import write_summary_workbook
from jiheng.documents.checkup.record import json_text

WORKBOOK = "汇总.xlsx"
RECORD = "summary.json"


def write_summary(summary: Summary, folder: Path) -> tuple[Path, ...]:
    """Write them into `folder`; the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    write_summary_workbook(summary, folder / WORKBOOK)
    (folder / RECORD).write_text(json_text(summary_record(summary)), encoding="utf-8", newline="\n")
    return folder / WORKBOOK, folder / RECORD
