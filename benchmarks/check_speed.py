"""Checking finished reports: one of each format, a megabyte, two hundred at once; autocorrect beside one of them."""

import os
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import autocorrect_py

from benchmarks.measure import Result, interleaved
from benchmarks.report_texts import dense_text, report_text
from jiheng.core.blocks import Paragraph, Run
from jiheng.core.document import Document, Section
from jiheng.documents.checkup.checked_report import Orders, check_bytes
from jiheng.documents.checkup.files import Format, text_of
from jiheng.documents.checkup.many.outcome import Delivery
from jiheng.documents.checkup.many.running import check_sources
from jiheng.documents.checkup.many.sources import sources_of
from jiheng.documents.pdf.writer import pdf_bytes
from jiheng.documents.word.writer import docx_bytes

MEGABYTE = 1_000_000
REPORTS = 200
PDF_REPORTS = 40
PROCESSES = 2
ROUNDS, BATCHES = 9, 5
ORDERS = Orders(on=date(2024, 1, 1))


def run() -> list[Result]:
    """One report, a megabyte, many reports."""
    return [*one_report(report_text(0)), *published_report(), *a_megabyte(), *many_reports()]


def as_word(text: str) -> bytes:
    return docx_bytes(document_of(text))


def as_pdf(text: str) -> bytes:
    return pdf_bytes(document_of(text))


def document_of(text: str) -> Document:
    title, *paragraphs = text.splitlines()
    return Document(title, (Section(tuple(Paragraph((Run(each),)) for each in paragraphs)),))


WRITERS: dict[str, Callable[[str], bytes]] = {".txt": str.encode, ".docx": as_word, ".pdf": as_pdf}


def checked(name: str, data: bytes) -> str:
    """Read, checked by all checks, told as JSON."""
    return text_of(check_bytes(name, data, ORDERS), Format.JSON)


def one_report(text: str) -> list[Result]:
    word, pdf, dense = as_word(text), as_pdf(text), dense_text(0).encode()
    timings = interleaved(
        {
            "txt": lambda: checked("报告.txt", text.encode()),
            "docx": lambda: checked("报告.docx", word),
            "pdf": lambda: checked("报告.pdf", pdf),
            "dense": lambda: checked("报告.txt", dense),
            "autocorrect": lambda: autocorrect_py.lint_for(text, "text"),
        },
        ROUNDS,
        warm_ups=2,
    )
    note = "读入、全部检查、写成 JSON；autocorrect 只看标点和空格，不查数字。"
    return [
        Result(
            "体检一份报告 .txt（9千字）",
            timings.median("txt"),
            ROUNDS,
            peer="autocorrect-py 查同一文本",
            peer_seconds=timings.median("autocorrect"),
            at_most=0.040,
            note=note,
        ),
        Result("体检一份报告 .docx（9千字）", timings.median("docx"), ROUNDS, at_most=0.100),
        Result("体检一份报告 .pdf（9千字）", timings.median("pdf"), ROUNDS),
        Result("体检一份句句有数的报告 .txt（9千字）", timings.median("dense"), ROUNDS, note="数字是一般报告的四倍。"),
    ]


def published_report() -> list[Result]:
    """The published report of the worked example, where `JIHENG_SEED_REPORT` names its text file."""
    path = os.environ.get("JIHENG_SEED_REPORT")
    if path is None:
        return []
    text = Path(path).read_text(encoding="utf-8")
    word = as_word(text)
    timings = interleaved(
        {"txt": lambda: checked("报告.txt", text.encode()), "docx": lambda: checked("报告.docx", word)},
        ROUNDS,
        warm_ups=2,
    )
    return [
        Result("体检一份公开的自评报告 .txt（9千字）", timings.median("txt"), ROUNDS, at_most=0.040),
        Result("体检一份公开的自评报告 .docx（9千字）", timings.median("docx"), ROUNDS, at_most=0.100),
    ]


def a_megabyte() -> list[Result]:
    """Many paragraphs, and all of it as one: what takes longer than the length asks for would show."""
    text = "\n".join(report_text(number) for number in range(60))
    data = text.encode()[:MEGABYTE].decode(errors="ignore")
    works = {"lines": data, "line": data.replace("\n", "")}
    timings = interleaved(
        {name: lambda content=content: checked("报告.txt", content.encode()) for name, content in works.items()},  # type: ignore[misc]
        3,
        warm_ups=0,
    )
    return [
        Result("体检1MB文字", timings.median("lines"), timings.rounds, at_most=3),
        Result("体检1MB文字，全在一段里", timings.median("line"), timings.rounds, at_most=3),
    ]


def many_reports() -> list[Result]:
    return [
        batch(".txt", REPORTS, at_most=REPORTS / 40),
        batch(".docx", REPORTS, at_most=REPORTS / 15),
        batch(".pdf", PDF_REPORTS),
    ]


def batch(ending: str, count: int, at_most: float | None = None) -> Result:
    """A folder of reports, the JSON of each written; the processes' start is part of the time."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "报告")
        folder.mkdir()
        for number in range(count):
            (folder / f"{number:03}{ending}").write_bytes(WRITERS[ending](report_text(number)))
        timings = interleaved({"batch": lambda: _checked_together(folder, count)}, BATCHES, warm_ups=0)
    seconds = timings.median("batch")
    rates = sorted(count / each for each in timings.seconds["batch"])
    return Result(
        f"体检{count}份报告 {ending}，{PROCESSES}个进程",
        seconds,
        timings.rounds,
        at_most=at_most,
        note=f"每秒{count / seconds:.1f}份（各次{rates[0]:.1f}—{rates[-1]:.1f}），含进程启动，每份写一个 JSON。",
    )


def _checked_together(folder: Path, count: int) -> None:
    with tempfile.TemporaryDirectory() as out:
        delivery = Delivery(out=Path(out, "结果"), formats=frozenset({Format.JSON}))
        outcomes = list(check_sources(sources_of([folder]), ORDERS, delivery, PROCESSES))
    assert [each.problem for each in outcomes] == [None] * count
