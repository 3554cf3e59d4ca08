"""An uploaded report taken through the same checkup as on the command line."""

from dataclasses import replace
from datetime import date

from jiheng.checks.checkup import Suppression
from jiheng.core.case import Case
from jiheng.core.document import Document
from jiheng.core.finding import Location, Severity
from jiheng.documents.checkup.checked_report import CheckedReport, Orders, check_bytes
from jiheng.documents.report_reader.reader import read_report_bytes
from jiheng.web.checkup.models import Decision, UploadedReport
from jiheng.web.record_tables.kept_records import Shelf
from jiheng.web.records.evidence import content_of
from jiheng.web.self_evaluations.whole_case import whole_case

DECIDED_HERE = "网页"
MOST_BYTES = 8 * 1024 * 1024
_CHECKED: Shelf[CheckedReport] = Shelf(MOST_BYTES)
"""What was found in reports that together are so large; it is the same as long as files and orders are the same."""


def check(report: UploadedReport, on: date) -> CheckedReport:
    """The checkup of the report on a day; raises `UnreadableReportError`."""
    decisions = report.decisions.select_related("person")
    orders = Orders(on=on, case=_case(report), suppressions=tuple(map(_suppression, decisions)))
    edition = (report.name, report.sha256, report.last_year_name, report.last_year_sha256, orders)
    found = _CHECKED.take(report.pk, edition)
    if found is None:
        found = check_bytes(report.name, content_of(report.sha256), replace(orders, last_year=last_years_text(report)))
        _CHECKED.put(report.pk, edition, found, report.size)
    return found


def remember_counts(report: UploadedReport, checked: CheckedReport) -> None:
    """Keep how many findings there were, for the list."""
    counts = {severity: checked.checkup.count(severity) for severity in Severity}
    report.errors, report.warnings, report.notices = (counts[each] for each in Severity)
    report.save(update_fields=["errors", "warnings", "notices"])


def _case(report: UploadedReport) -> Case | None:
    return whole_case(report.self_evaluation) if report.self_evaluation else None


def last_years_text(report: UploadedReport) -> Document | None:
    """The report of the year before, if one was handed in; raises `UnreadableReportError`."""
    if not report.last_year_sha256:
        return None
    return read_report_bytes(report.last_year_name, content_of(report.last_year_sha256))


def _suppression(decision: Decision) -> Suppression:
    return Suppression(
        check=decision.check_id,
        reason=decision.reason,
        by=decision.person.name,
        until=decision.until,
        location=Location(DECIDED_HERE),
        quote=decision.quote,
        paragraph=decision.paragraph,
    )
