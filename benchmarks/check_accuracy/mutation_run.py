"""How many changed figures are told at their place, and whether the unchanged reports stay silent."""

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.check_accuracy.labelled import LabelledReport
from benchmarks.check_accuracy.mutations import CHANGES, Mutation, mutations
from benchmarks.check_accuracy.outcome import checkup_of, measured
from benchmarks.check_accuracy.tally import Tally, share
from benchmarks.check_accuracy.worked_example import changed_reports, worked_report
from jiheng.checks.report_checks import check_report
from jiheng.core.finding import Finding


@dataclass(frozen=True, slots=True)
class MutationRun:
    """`silent` counts the unchanged reports without a finding of a measured kind, `caught` the changes by slip.

    `missed` are the changes that were not told.
    """

    name: str
    silent: Tally
    caught: dict[str, Tally]
    missed: tuple[Mutation, ...] = ()


def run_on_clean_reports(name: str, reports: Iterable[LabelledReport]) -> MutationRun:
    silent: list[bool] = []
    missed: list[Mutation] = []
    caught: dict[str, list[bool]] = {change: [] for change in CHANGES}
    for report in reports:
        before = measured(checkup_of(report.text))
        silent.append(not before)
        for mutation in mutations(report):
            new = _new(measured(checkup_of(mutation.text)), before)
            is_caught = any(mutation.statement.is_touched_by(each.places) for each in new)
            caught[mutation.change].append(is_caught)
            if not is_caught:
                missed.append(mutation)
    return MutationRun(name, share(silent), {change: share(flags) for change, flags in caught.items()}, tuple(missed))


def run_on_worked_example() -> MutationRun:
    report = worked_report()
    before = measured(check_report(report))
    caught: dict[str, list[bool]] = {change: [] for change in CHANGES}
    for changed in changed_reports(report):
        new = _new(measured(check_report(changed.document)), before)
        caught[changed.change].append(any(at.paragraph == changed.paragraph for each in new for at in each.places))
    return MutationRun("示例报告", share([not before]), {change: share(flags) for change, flags in caught.items()})


def _new(findings: Iterable[Finding], before: Iterable[Finding]) -> list[Finding]:
    known = {(each.id, each.places) for each in before}
    return [each for each in findings if (each.id, each.places) not in known]
