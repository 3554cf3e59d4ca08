"""Submitting a sheet: nothing may be missing, and what was submitted is kept for good."""

import json
from dataclasses import dataclass

from django.db import transaction

from jiheng.core.finding import CaseError, Finding
from jiheng.documents.case_json import case_digest, case_to_json
from jiheng.evaluation.monitoring.figures import figures_as_of
from jiheng.reports.monitoring.record import monitoring_record
from jiheng.web.accounts.access import Access
from jiheng.web.figures.telling import keep_told
from jiheng.web.monitoring.models import MonitoringSheet, MonitoringSnapshot
from jiheng.web.monitoring.monitored import OUTCOME, calculate, keep_outcome
from jiheng.web.records.acting import ActionRefusedError, act

ADVICE = frozenset({"MON104"})
"""Doubts that a person may overrule; everything else has to be filled in before submission."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What still keeps a sheet from being submitted."""

    findings: tuple[Finding, ...]

    def __str__(self) -> str:
        first = "；".join(finding.message.rstrip("。") for finding in self.findings[:3])
        more = f"；等{len(self.findings)}处" if len(self.findings) > 3 else ""
        return f"还有{len(self.findings)}处没有填好，不能提交：{first}{more}。"


def missing_of(findings: tuple[Finding, ...]) -> Missing | None:
    """None where the sheet can be submitted."""
    found = tuple(finding for finding in findings if finding.id not in ADVICE)
    return Missing(found) if found else None


def submit(sheet: MonitoringSheet, access: Access, words: str = "", *, revision: int | None = None) -> MonitoringSheet:
    """Calculate, keep the case and the answer with the editions of its rules, and hand the sheet on; or nothing."""
    try:
        monitoring = calculate(sheet)
    except CaseError as problem:
        raise ActionRefusedError(str(Missing(problem.findings))) from None
    lacking = missing_of(monitoring.findings)
    if lacking is not None:
        raise ActionRefusedError(str(lacking))
    with transaction.atomic():
        moved = act(sheet, "submit", access, words, revision=revision)
        keep_outcome(moved, monitoring)
        moved.save(update_fields=list(OUTCOME))
        MonitoringSnapshot.objects.create(
            sheet=moved,
            number=moved.snapshots.count() + 1,
            case_json=case_to_json(monitoring.case),
            case_sha256=case_digest(monitoring.case),
            monitoring_json=json.dumps(
                monitoring_record(monitoring), ensure_ascii=False, sort_keys=True, separators=(",", ":")
            ),
            level=moved.level,
        )
        figures = figures_as_of(monitoring.case, monitoring.as_of)
        keep_told(sheet, figures, figures)
    return moved


def move_on(
    sheet: MonitoringSheet, verb: str, access: Access, words: str = "", *, revision: int | None = None
) -> MonitoringSheet:
    """Any step of a sheet; submitting keeps a snapshot."""
    if verb == "submit":
        return submit(sheet, access, words, revision=revision)
    return act(sheet, verb, access, words, revision=revision)
