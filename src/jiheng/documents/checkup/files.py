"""The files that a checkup is handed over as: written together, or not at all."""

import shutil
import tempfile
from collections.abc import Collection
from datetime import date
from pathlib import Path, PurePosixPath

from jiheng.core.choice import Choice
from jiheng.documents.checkup.checked_report import CheckedReport
from jiheng.documents.checkup.record import checkup_record, json_text, line_text

ANNOTATED = "（批注）"


class Format(Choice):
    """What a checkup can be written as; the label is the file's name."""

    JSON = "json", "体检.json"
    SARIF = "sarif", "体检.sarif"
    HTML = "html", "体检.html"
    DOCX = "docx", f"…{ANNOTATED}.docx"


TEXTS = (Format.JSON, Format.SARIF, Format.HTML)


def text_of(report: CheckedReport, format: Format) -> str:
    """The content of one of the text files; what a format needs is loaded only for it."""
    if format is Format.SARIF:
        from jiheng.documents.checkup.sarif import sarif_record

        record = sarif_record(report.checkup, report.texts, report.checks, has_baseline=report.has_baseline)
        return line_text(record)
    if format is Format.HTML:
        from jiheng.documents.checkup.page.writer import checkup_page

        return checkup_page(report.checkup, report.document)
    assert format is Format.JSON
    return json_text(checkup_record(report.checkup, report.texts))


def write_files(
    report: CheckedReport, data: bytes, folder: Path, formats: Collection[Format], on: date
) -> tuple[Path, ...]:
    """Write the report's files into `folder`; `data` is the report itself. Only a .docx gets a copy with comments.

    The paths, in the order of writing; files of the same names are replaced.
    """
    contents = {format.label: text_of(report, format).encode() for format in TEXTS if format in formats}
    if Format.DOCX in formats and report.is_docx:
        from jiheng.documents.checkup.word_comments.writer import annotated_docx

        name = PurePosixPath(report.checkup.document).name
        stem = name.rpartition(".")[0] or name
        contents[f"{stem}{ANNOTATED}.docx"] = annotated_docx(name, data, report.checkup.findings, on)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".") as unfinished:
        for file, content in contents.items():
            (Path(unfinished) / file).write_bytes(content)
        for file in contents:
            shutil.move(Path(unfinished) / file, folder / file)
    return tuple(folder / file for file in contents)
