"""The files that a checkup is handed over as: written together, or not at all."""

from collections.abc import Collection
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath

from jiheng.core.choice import Choice
from jiheng.documents.checkup.checked_report import CheckedReport
from jiheng.documents.checkup.record import checkup_record, json_text, line_text
from jiheng.documents.report_reader.kinds import WORD_KINDS, Kind
from jiheng.documents.written_together import write_together

ANNOTATED = "（批注）"


class Format(Choice):
    """What a checkup can be written as; the label is the file's name."""

    JSON = "json", "体检.json"
    SARIF = "sarif", "体检.sarif"
    HTML = "html", "体检.html"
    DOCX = "docx", f"…{ANNOTATED}.docx"
    PDF = "pdf", f"…{ANNOTATED}.pdf"


TEXTS = (Format.JSON, Format.SARIF, Format.HTML)
COPIES = {Format.DOCX: WORD_KINDS, Format.PDF: frozenset({Kind.PDF})}
"""Copies with comments, and the reports of which they can be made."""


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
    """Write the report's files into `folder`; `data` is the report itself. A PDF, a .docx or what
    was turned into one gets a copy with comments.

    The paths, in the order of writing; files of the same names are replaced.
    """
    contents = {format.label: text_of(report, format).encode() for format in TEXTS if format in formats}
    contents |= {
        _annotated_name(report, format): annotated_copy(report, data, format, on)
        for format, kinds in COPIES.items()
        if format in formats and report.kind in kinds
    }
    return write_together(folder, {file: partial(_put, content) for file, content in contents.items()})


def _put(content: bytes, path: Path) -> None:
    path.write_bytes(content)


def annotated_copy(report: CheckedReport, data: bytes, format: Format, on: date) -> bytes:
    """A copy of the report with the findings as comments, dated on that day."""
    name = PurePosixPath(report.checkup.document).name
    if format is Format.PDF:
        from jiheng.documents.checkup.pdf_comments.writer import annotated_pdf

        return annotated_pdf(name, data, report.document, report.checkup.findings, on)
    from jiheng.documents.checkup.word_comments.writer import annotated_docx

    if report.kind is not None and report.kind is not Kind.DOCX:
        from jiheng.documents.report_reader.converted import docx_of

        data = docx_of(name, data, report.kind)
    return annotated_docx(name, data, report.checkup.findings, on)


def _annotated_name(report: CheckedReport, format: Format) -> str:
    name = PurePosixPath(report.checkup.document).name
    return f"{name.rpartition('.')[0] or name}{ANNOTATED}.{format.value}"
