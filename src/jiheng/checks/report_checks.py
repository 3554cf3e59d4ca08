"""Runs the checks of finished reports and gathers what they say into one answer."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from jiheng.checks.check import Check, DoesNotApply, Flaw, Holds
from jiheng.checks.checkup import Checkup, Passed
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.one_problem import one_problem
from jiheng.checks.registry import report_checks
from jiheng.checks.told_once import told_once
from jiheng.core.case import Case
from jiheng.core.document import Document
from jiheng.core.finding import Confidence, Finding, Severity

Subject = TypeVar("Subject")


def check_report(
    document: Document,
    *,
    case: Case | None = None,
    last_year: Document | None = None,
    checks: Mapping[str, Check[Manuscript]] | None = None,
) -> Checkup:
    """All findings of one report, in the order of their places; what a repeated passage repeats is told once.

    `case`: the facts it should tell; `last_year`: the report of the year before; `checks`: by default all.
    """
    before = Manuscript(last_year) if last_year is not None else None
    manuscript = Manuscript(document, case=case, last_year=before)
    checkup = run_checks(document.title, manuscript, (report_checks() if checks is None else checks).values())
    return told_once(one_problem(checkup), manuscript)


def run_checks(document: str, subject: Subject, checks: Iterable[Check[Subject]]) -> Checkup:
    """What the checks say of one subject."""
    findings: list[Finding] = []
    passed: list[Passed] = []
    not_applicable: dict[str, str] = {}
    for each in checks:
        is_answered = False
        try:
            for answer in each.find(subject):
                is_answered = True
                if isinstance(answer, Holds):
                    passed.append(Passed(each.id, answer.places, answer.arithmetic))
                else:
                    findings.append(finding_of(each, answer))
        except DoesNotApply as reason:
            not_applicable[each.id] = str(reason)
            continue
        if each.nothing and not is_answered:
            not_applicable[each.id] = each.nothing
        elif each.holds and not is_answered:
            passed.append(Passed(each.id, (), each.holds))
    findings.sort(key=lambda finding: (finding.location.paragraph or 0, finding.location.start or 0, finding.id))
    return Checkup(document, tuple(findings), tuple(passed), not_applicable)


def finding_of(check: Check[Subject], flaw: Flaw) -> Finding:
    """The flaw as a finding of its check; what only its author can answer is no error."""
    confidence = flaw.confidence or check.confidence
    severity = flaw.severity or check.severity
    return Finding(
        id=check.id,
        severity=Severity.WARNING if severity is Severity.ERROR and confidence is Confidence.ASK else severity,
        location=flaw.places[0],
        message=flaw.message,
        found=flaw.places[0].quote,
        reference="、".join(check.references),
        confidence=confidence,
        arithmetic=flaw.arithmetic,
        others=flaw.places[1:],
    )
