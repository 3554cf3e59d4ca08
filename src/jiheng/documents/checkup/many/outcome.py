"""One report of many: checked, its files written, and only what the summary needs kept of it."""

import re
import traceback
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from jiheng.checks.checkup import Checkup, KnownFinding, Suppression
from jiheng.checks.manuscript.names.unit_name import unit_name
from jiheng.core.finding import Finding, Location, Severity
from jiheng.documents.checkup.checked_report import CheckedReport, Orders, check_bytes, collecting_seldom
from jiheng.documents.checkup.files import Format, text_of, write_files
from jiheng.documents.checkup.many.sources import ReportSource
from jiheng.documents.checkup.record import checkup_record, line_text
from jiheng.documents.file_problems import file_problem
from jiheng.documents.report_reader.refusal import UnreadableReportError

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""What Windows allows in no name."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What becomes of each report: `formats` written below `out`; what is `told` of it, and what else is kept."""

    out: Path | None = None
    formats: frozenset[Format] = frozenset()
    is_alone: bool = False
    told: Format | None = None
    keeps_checkup: bool = False
    keeps_baseline: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """`problem` says why a report could not be checked; then nothing else is known of it.

    `checks` counts the findings of each check. `characters` are those that are not blank.
    """

    name: str
    problem: Finding | None = None
    unit: str = ""
    characters: int = 0
    severities: Mapping[Severity, int] = field(default_factory=dict)
    checks: Mapping[str, int] = field(default_factory=dict)
    passed: int = 0
    not_applicable: int = 0
    suppressed: int = 0
    known: int = 0
    used: frozenset[Suppression] = frozenset()
    remarks: tuple[Finding, ...] = ()
    baseline: tuple[KnownFinding, ...] = ()
    checkup: Checkup | None = None
    told: str = ""
    written: tuple[Path, ...] = ()

    def without_text(self) -> "Outcome":
        """What the summary needs; many reports are not kept whole."""
        return replace(self, remarks=(), checkup=None, told="", written=())


def check_source(source: ReportSource, orders: Orders, delivery: Delivery) -> Outcome:
    """The outcome of one report; whatever goes wrong with it is told, and the others go on."""
    try:
        with collecting_seldom():
            data = source.read()
            report = check_bytes(source.name, data, orders)
            written = () if delivery.out is None else _write(report, data, delivery, orders)
            if delivery.out is not None and not written:
                report = replace(report, remarks=(*report.remarks, _nothing_written(source.name)))
            return _outcome(report, delivery, written)
    except UnreadableReportError as refusal:
        return Outcome(source.name, problem=refusal.finding)
    except OSError as error:
        file = f"{error.filename}：" if error.filename else ""
        return failed(source.name, "FILE105", f"文件读写不成。{file}{file_problem(error)}")
    except Exception:  # noqa: BLE001  # the door of one report: the others must go on
        last = traceback.format_exc().strip().splitlines()[-1]
        return failed(source.name, "FILE299", f"程序出错，没有体检这一份：{last}；请把这份文件和这条信息发给维护者。")


def _nothing_written(name: str) -> Finding:
    message = "没有写出文件：批注版只能给 Word 和 PDF 报告，--format 要的这一份都没有；请再选 html 或 json。"
    return Finding("FILE226", Severity.NOTICE, Location(name), message)


def failed(name: str, id: str, message: str) -> Outcome:
    """The outcome of a report that could not be checked."""
    return Outcome(name, problem=Finding(id, Severity.ERROR, Location(name), message))


def _write(report: CheckedReport, data: bytes, delivery: Delivery, orders: Orders) -> tuple[Path, ...]:
    """A report among many has its own folder, named like the file."""
    assert delivery.out is not None
    names = () if delivery.is_alone else PurePosixPath(report.checkup.document).parts
    below = (_FORBIDDEN.sub("_", name).rstrip(". ") or "_" for name in names)
    return write_files(report, data, delivery.out.joinpath(*below), delivery.formats, orders.on)


def _on_screen(report: CheckedReport, delivery: Delivery) -> str:
    """One format of one report; the JSON of one among many stands on one line."""
    assert delivery.told is not None
    if delivery.told is Format.JSON and not delivery.is_alone:
        return line_text(checkup_record(report.checkup, report.texts))
    return text_of(report, delivery.told)


def _outcome(report: CheckedReport, delivery: Delivery, written: tuple[Path, ...]) -> Outcome:
    checkup = report.checkup
    lines = report.document.lines
    return Outcome(
        checkup.document,
        unit=unit_name(lines),
        characters=sum(len("".join(line.text.split())) for line in lines),
        severities={severity: checkup.count(severity) for severity in Severity},
        checks=dict(sorted(Counter(each.id for each in checkup.findings).items())),
        passed=len(checkup.passed),
        not_applicable=len(checkup.not_applicable),
        suppressed=len(checkup.suppressed),
        known=len(checkup.known),
        used=frozenset(each.suppression for each in checkup.suppressed),
        remarks=report.remarks,
        baseline=report.baseline if delivery.keeps_baseline else (),
        checkup=checkup if delivery.keeps_checkup else None,
        told="" if delivery.told is None else _on_screen(report, delivery),
        written=written,
    )
