"""One report file through the whole checkup: read, checked, decisions and baseline applied."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from jiheng.checks.baseline import TextsByPlace, baseline_of, texts_by_place, without_known
from jiheng.checks.check import Check
from jiheng.checks.checkup import Checkup, KnownFinding, Suppression
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import check_report
from jiheng.checks.selection import at_least, chosen_checks
from jiheng.checks.suppression import idle, suppress
from jiheng.checks.written_suppressions import written_suppressions
from jiheng.core.case import Case
from jiheng.core.document import Document
from jiheng.core.finding import Finding, Findings, Severity
from jiheng.documents.report_reader.kinds import Kind, kind_of
from jiheng.documents.report_reader.reader import read_report_bytes

COLLECTING_SELDOM = (100_000, 50, 100)
"""A report is tens of thousands of small objects without cycles that live until it is checked: looking through them as
often as Python does by itself takes a third of a long report's time."""


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """While reports are checked, Python looks for unreachable cycles less often."""
    before = gc.get_threshold()
    gc.set_threshold(*COLLECTING_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@dataclass(frozen=True)
class Orders:
    """How reports are to be checked. `on` is the day that decides whether a decision is still in force.

    `only` and `skip` name checks or kinds. `baseline` is None where there is none.
    """

    on: date
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    severity: Severity = Severity.NOTICE
    case: Case | None = None
    last_year: Document | None = None
    suppressions: tuple[Suppression, ...] = ()
    baseline: tuple[KnownFinding, ...] | None = None

    @property
    def checks(self) -> Mapping[str, Check[Manuscript]]:
        """The checks to run; raises `UnknownCheckError`."""
        return chosen_checks(report_checks(), self.only, self.skip)

    def known_of(self, name: str) -> tuple[KnownFinding, ...]:
        """The baseline of one report for the checks to run; the only one of a baseline may have been renamed since."""
        checks = self.checks
        baseline = tuple(each for each in self.baseline or () if each.check in checks)
        if len({each.document for each in baseline}) == 1:
            return baseline
        return tuple(each for each in baseline if each.document == name)


@dataclass(frozen=True)
class CheckedReport:
    """`document` is the report as it was checked, `checkup` as it is told, `checks` those that were run.

    `remarks` are on the file and on decisions written into it; `found` is the checkup with findings of every severity.
    """

    document: Document
    checkup: Checkup
    texts: TextsByPlace
    remarks: tuple[Finding, ...]
    found: Checkup
    checks: Mapping[str, Check[Manuscript]]
    has_baseline: bool
    kind: Kind | None = None

    @property
    def baseline(self) -> tuple[KnownFinding, ...]:
        """Everything found, as the next checkup's baseline."""
        return baseline_of(self.found, self.texts)


def check_bytes(name: str, data: bytes, orders: Orders) -> CheckedReport:
    """The checkup of a file's content, told under `name`; raises `UnreadableReportError`."""
    notes = Findings(name)
    with collecting_seldom():
        report = check_document(name, read_report_bytes(name, data, notes), orders)
    return replace(report, remarks=(*notes.items, *report.remarks), kind=kind_of(name, data))


def check_document(name: str, document: Document, orders: Orders) -> CheckedReport:
    """The checkup of a document that was read."""
    checks = orders.checks
    written = written_suppressions(document, name)
    found = check_report(written.document, case=orders.case, last_year=orders.last_year, checks=checks)
    suppressed = suppress(replace(found, document=name), (*written.suppressions, *orders.suppressions), orders.on)
    texts = texts_by_place(written.document.lines)
    checkup = suppressed if orders.baseline is None else without_known(suppressed, texts, orders.known_of(name))
    used = {each.suppression for each in suppressed.suppressed}
    meant = [each for each in written.suppressions if each.check in checks]
    return CheckedReport(
        written.document,
        at_least(checkup, orders.severity),
        texts,
        (*written.problems, *idle(meant, used, orders.on)),
        checkup,
        checks,
        orders.baseline is not None,
    )


def idle_suppressions(orders: Orders, checked: Mapping[str, frozenset[Suppression]]) -> tuple[Finding, ...]:
    """The decisions of the file that are over or covered nothing in the reports checked: name → decisions used."""
    checks = orders.checks
    meant = [
        each for each in orders.suppressions if each.check in checks and (not each.document or each.document in checked)
    ]
    return idle(meant, frozenset().union(*checked.values()), orders.on)
