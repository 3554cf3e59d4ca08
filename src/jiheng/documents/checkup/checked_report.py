"""One report file through the whole checkup: read, checked, decisions and baseline applied."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from jiheng.checks.baseline import KnownFinding, TextsByPlace, baseline_of, texts_by_place, without_known
from jiheng.checks.check import Check
from jiheng.checks.checkup import Checkup, Suppression
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import check_report
from jiheng.checks.selection import at_least, chosen_checks
from jiheng.checks.suppression import idle, suppress
from jiheng.checks.written_suppressions import written_suppressions
from jiheng.core.case import Case
from jiheng.core.document import Document
from jiheng.core.finding import Finding, Severity
from jiheng.documents.checkup.report_file import read_report


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

    @cached_property
    def checks(self) -> Mapping[str, Check[Manuscript]]:
        """The checks to run; raises `UnknownCheckError`."""
        return chosen_checks(report_checks(), self.only, self.skip)

    def known_of(self, name: str) -> tuple[KnownFinding, ...]:
        """The baseline of one report; the only one of a baseline may have been renamed since."""
        baseline = self.baseline or ()
        if len({each.document for each in baseline}) == 1:
            return baseline
        return tuple(each for each in baseline if each.document == name)


@dataclass(frozen=True)
class CheckedReport:
    """`checkup` as it is told; `remarks` on decisions written into the report; `baseline` of everything found."""

    document: Document
    checkup: Checkup
    texts: TextsByPlace
    remarks: tuple[Finding, ...]
    baseline: tuple[KnownFinding, ...]


def check_file(path: Path, name: str, orders: Orders) -> CheckedReport:
    """The checkup of one file, told under `name`; raises `UnreadableReportError`."""
    return check_document(read_report(path), name, orders)


def check_document(document: Document, name: str, orders: Orders) -> CheckedReport:
    """The checkup of a document that was read."""
    written = written_suppressions(document, name)
    found = check_report(written.document, case=orders.case, last_year=orders.last_year, checks=orders.checks)
    suppressed = suppress(replace(found, document=name), (*written.suppressions, *orders.suppressions), orders.on)
    texts = texts_by_place(written.document.lines)
    checkup = suppressed if orders.baseline is None else without_known(suppressed, texts, orders.known_of(name))
    used = {each.suppression for each in suppressed.suppressed}
    meant = [each for each in written.suppressions if each.check in orders.checks]
    remarks = (*written.problems, *idle(meant, used, orders.on))
    return CheckedReport(
        written.document, at_least(checkup, orders.severity), texts, remarks, baseline_of(checkup, texts)
    )


def idle_suppressions(orders: Orders, checked: Mapping[str, frozenset[Suppression]]) -> tuple[Finding, ...]:
    """The decisions of the file that are over or covered nothing in the reports checked: name → decisions used."""
    meant = [
        each
        for each in orders.suppressions
        if each.check in orders.checks and (not each.document or each.document in checked)
    ]
    return idle(meant, frozenset().union(*checked.values()), orders.on)
