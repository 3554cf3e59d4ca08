"""What the checker says of a labelled report, laid beside the labels."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.check_accuracy.kinds import MEASURED, may_tell
from benchmarks.check_accuracy.labelled import LabelledReport, Statement, Trap
from jiheng.checks.checkup import Checkup
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import check_report
from jiheng.core.document import Document
from jiheng.core.finding import Finding

KIND_OF = {id: check.kind for id, check in report_checks().items()}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The statements that were told and those that were listed as passed; the findings that are right and the others.

    Only findings of the measured kinds are held against the labels.
    """

    report: LabelledReport
    caught: tuple[Statement, ...]
    passed: tuple[Statement, ...]
    right: tuple[Finding, ...]
    wrong: tuple[Finding, ...]
    fired: tuple[Trap, ...]

    @property
    def missed(self) -> Iterator[Statement]:
        return (each for each in self.report.statements if not each.holds and each not in self.caught)


def checkup_of(text: str) -> Checkup:
    return check_report(Document.of_text(text))


def measured(checkup: Checkup) -> tuple[Finding, ...]:
    """The findings whose kinds are measured."""
    return tuple(finding for finding in checkup.findings if KIND_OF[finding.id] in MEASURED)


def outcome_of(report: LabelledReport) -> Outcome:
    checkup = checkup_of(report.text)
    findings = measured(checkup)
    failing = [each for each in report.statements if not each.holds]
    right = tuple(finding for finding in findings if any(each.is_touched_by(finding.places) for each in failing))
    wrong = tuple(finding for finding in findings if finding not in right)
    return Outcome(
        report,
        tuple(each for each in failing if any(_tells(finding, each) for finding in findings)),
        tuple(each for each in report.statements if each.holds and _is_passed(each, checkup)),
        right,
        wrong,
        tuple(trap for trap in report.traps if any(_springs(finding, trap) for finding in wrong)),
    )


def _tells(finding: Finding, statement: Statement) -> bool:
    return may_tell(KIND_OF[finding.id], statement.kind) and statement.is_touched_by(finding.places)


def _is_passed(statement: Statement, checkup: Checkup) -> bool:
    return any(
        may_tell(KIND_OF[passed.check], statement.kind) and statement.is_touched_by(passed.places)
        for passed in checkup.passed
    )


def _springs(finding: Finding, trap: Trap) -> bool:
    return any(trap.place.overlaps(place) for place in finding.places)
