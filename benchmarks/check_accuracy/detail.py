"""What to work on: slips and changed figures that were missed, false alarms; only of the half that may be tuned on."""

from collections.abc import Iterator, Sequence

from benchmarks.check_accuracy.mutation_run import MutationRun
from benchmarks.check_accuracy.outcome import KIND_OF, Outcome


def detail_lines(outcomes: Sequence[Outcome], run: MutationRun) -> Iterator[str]:
    for outcome in outcomes:
        for each in outcome.missed:
            yield f"漏报 {outcome.report.name}:{each.place.line} {each.kind.label}｜{each.place.quote}｜{each.why}"
        for finding in outcome.wrong:
            at = finding.location
            kind = KIND_OF[finding.id].label
            yield f"误报 {outcome.report.name}:{at.paragraph} {finding.id} {kind}｜{at.quote}｜{finding.message}"
        for trap in outcome.fired:
            yield f"陷阱 {outcome.report.name}:{trap.place.line} {trap.pitfall}｜{trap.place.quote}｜{trap.why}"
    for mutation in run.missed:
        kind, place = mutation.statement.kind.label, mutation.statement.place
        yield f"改动未报 {kind} {mutation.old}→{mutation.new}｜{place.quote}"
