"""The door: a finished report in any format as a `Document`.

    document = read_report(Path("报告.docx"))
    document.lines    # every paragraph, line of text or table cell with its number

Word's numbers are explained in `word.walk`, where each character leads back to its XML.
"""

import re
from pathlib import Path

from jiheng.core.document import Document
from jiheng.core.finding import Findings, Severity
from jiheng.documents.report_reader.kinds import Kind, contradicted_ending, kind_of
from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.documents.report_reader.source import check_size, read_file

_HAN = re.compile("[\u3400-\u9fff]")


def read_report(path: Path, findings: Findings | None = None) -> Document:
    """The report at `path`; raises `UnreadableReportError`. `findings` receives what was only to be noted."""
    return read_report_bytes(path.name, read_file(path), findings)


def read_report_bytes(name: str, data: bytes, findings: Findings | None = None) -> Document:
    """The same for a file that was uploaded or lies in an archive; `name` is what it is called in messages."""
    findings = Findings(name) if findings is None else findings
    check_size(name, len(data))
    kind = kind_of(name, data)
    document = _read(name, data, kind, findings)
    if not any(line.text.strip() for line in document.lines):
        message = "文件里没有文字；如果正文是图片，请换成可以选中文字的文件后再试。"
        raise UnreadableReportError(name, "FILE102", message)
    if ending := contradicted_ending(name, kind):
        message = f"扩展名是 {ending}，内容却是{kind.label}；已按{kind.label}读取。请把扩展名改成 {kind.value}。"
        findings.add("FILE221", "", message, severity=Severity.NOTICE)
    if not any(_HAN.search(line.text) for line in document.lines):
        message = "文件里没有一个汉字，体检只会查中文报告；请核对是不是这份文件。"
        findings.add("FILE225", "", message, severity=Severity.WARNING)
    return document


def _read(name: str, data: bytes, kind: Kind, findings: Findings) -> Document:
    """Each format's own libraries are loaded only for a file of that format."""
    if kind is Kind.TEXT:
        from jiheng.documents.report_reader.text import read_text

        return read_text(name, data, findings)
    if kind is Kind.PDF:
        from jiheng.documents.report_reader.pdf.reader import read_pdf

        return read_pdf(name, data, findings)
    from jiheng.documents.report_reader.word.reader import read_docx

    if kind is Kind.DOCX:
        return read_docx(name, data)
    from jiheng.documents.report_reader.converted import docx_of

    return read_docx(name, docx_of(name, data, kind))
