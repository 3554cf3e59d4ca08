"""批量导出: form .xlsx and report .docx of 500 units, as the web application makes them beside the work."""

import io
import json
import time

import openpyxl

from benchmarks.district_home import measured_in
from benchmarks.documents import docxtpl_template, report, write_with_docxtpl
from benchmarks.measure import Result

SAMPLE = 20
PER_SECOND = 20
KINDS = 2
"""A form and a report of every unit, each a document."""


def run() -> list[Result]:
    """All documents by two processes; beside them docxtpl and openpyxl, which fill in ready-made content."""
    told = measured_in("benchmarks.exports")
    documents = told["documents"]
    return [
        Result(
            f"批量导出{documents / KINDS:.0f}个单位的自评表 .xlsx 和自评报告 .docx",
            told["seconds"],
            1,
            peer="docxtpl、openpyxl 依次填写等量文档",
            peer_seconds=told["peer_seconds"],
            at_most=documents / PER_SECOND,
            note=f"每秒{documents / told['seconds']:.1f}份；从数据库读案卷、记分、成文到压缩包；"
            f"对照不读数据库、不记分，只测{SAMPLE}个单位，按单位数放大。",
        )
    ]


def main() -> None:
    """The work itself, in a process of its own with the web application loaded."""
    from jiheng.web.serving import set_up

    set_up()
    from jiheng.web.accounts.models import Person
    from jiheng.web.jobs.models import Job, JobState
    from jiheng.web.jobs.registry import Progress
    from jiheng.web.self_evaluations.batch import NAMES, WORK, export
    from jiheng.web.self_evaluations.models import SelfEvaluation

    person = Person.objects.get(username="finance")
    progress = Progress(Job.objects.create(person=person, work=WORK, title="批量导出", state=JobState.DONE))
    started = time.perf_counter()
    export(person, progress, year=2022)
    seconds = time.perf_counter() - started
    units = SelfEvaluation.objects.count()
    told = {"seconds": seconds, "documents": units * len(NAMES), "peer_seconds": _peer() / SAMPLE * units}
    print(json.dumps(told))


def _peer() -> float:
    template, document, form = docxtpl_template(), report(), _form()
    started = time.perf_counter()
    for _ in range(SAMPLE):
        write_with_docxtpl(template, document)
        book = openpyxl.load_workbook(io.BytesIO(form))
        for row in book.worksheets[0].iter_rows():
            for cell in row:
                cell.value = "示例"
        book.save(io.BytesIO())
    return time.perf_counter() - started


def _form() -> bytes:
    book = openpyxl.Workbook()
    for _ in range(35):
        book.worksheets[0].append(["示例"] * 9)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


if __name__ == "__main__":
    main()
