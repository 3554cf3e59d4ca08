"""Reading a finished report: .txt alone, .docx beside python-docx, PDF beside pdfplumber."""

import io

import docx
import pdfplumber

from benchmarks.documents import report
from benchmarks.measure import Result, interleaved
from jiheng.documents.pdf.writer import pdf_bytes
from jiheng.documents.report_reader.reader import read_report_bytes
from jiheng.documents.word.writer import docx_bytes

ROUNDS = 9


def run() -> list[Result]:
    document = report()
    text = "\n".join(line.label + line.text for line in document.lines).encode()
    return [_text(text), _word(docx_bytes(document)), _pdf(pdf_bytes(document, system_fonts=False))]


def _text(data: bytes) -> Result:
    timings = interleaved({"ours": lambda: read_report_bytes("report.txt", data).lines}, ROUNDS)
    return Result("读入报告 .txt", timings.median("ours"), ROUNDS, at_most=0.01)


def _word(data: bytes) -> Result:
    timings = interleaved(
        {"ours": lambda: read_report_bytes("report.docx", data).lines, "python-docx": lambda: _with_python_docx(data)},
        ROUNDS,
    )
    return Result(
        "读入报告 .docx",
        timings.median("ours"),
        ROUNDS,
        peer="python-docx（只取文字，没有编号）",
        peer_seconds=timings.median("python-docx"),
        ratio=timings.ratio("ours", "python-docx"),
        at_most=1,
    )


def _pdf(data: bytes) -> Result:
    timings = interleaved(
        {"ours": lambda: read_report_bytes("report.pdf", data).lines, "pdfplumber": lambda: _with_pdfplumber(data)},
        ROUNDS // 3,
    )
    return Result(
        "读入报告 PDF",
        timings.median("ours"),
        ROUNDS // 3,
        peer="pdfplumber（逐行，没有接成段落）",
        peer_seconds=timings.median("pdfplumber"),
        ratio=timings.ratio("ours", "pdfplumber"),
        times_faster=3,
    )


def _with_python_docx(data: bytes) -> list[str]:
    word = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return [*(paragraph.text for paragraph in word.paragraphs), *cells]


def _with_pdfplumber(data: bytes) -> list[object]:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [(page.extract_text(), page.extract_tables()) for page in pdf.pages]
