"""The report of a self-evaluation taken through the checkup."""

from jiheng.checks.checkup import Checkup
from jiheng.checks.report_checks import check_report
from jiheng.core.case import Case
from jiheng.core.document import Document
from jiheng.web.record_tables.kept_records import Shelf
from jiheng.web.self_evaluations.models import SelfEvaluation

MOST_CHECKUPS = 64
_CHECKUPS: Shelf[Checkup] = Shelf(MOST_CHECKUPS)
"""What the checks said of a report; they say the same as long as report and case are equal to those they read."""


def checkup_of(evaluation: SelfEvaluation, report: Document, case: Case) -> Checkup:
    """What is found in the report as it would be printed now, held against the facts that it should tell."""
    found = _CHECKUPS.take(evaluation.pk, (report, case))
    if found is None:
        found = check_report(report, case=case)
        _CHECKUPS.put(evaluation.pk, (report, case), found)
    return found
