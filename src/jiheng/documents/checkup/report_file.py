"""Opens a report for the checkup."""

from pathlib import Path

from jiheng.core.document import Document
from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.documents.report_reader.word.reader import read_docx


def read_report(path: Path) -> Document:
    """The report; raises `UnreadableReportError`."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableReportError(path.name, "FILE205", f"文件打不开（{error.strerror}）；请核对路径。") from None
    if path.suffix.lower() == ".docx":
        return read_docx(path.name, data)
    try:
        return Document.of_text(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        return Document.of_text(data.decode("gb18030", errors="replace").replace("\r\n", "\n"))
