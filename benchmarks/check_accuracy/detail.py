"""What to work on: every slip that was missed and every false alarm, told only of the half that may be tuned on."""

from collections.abc import Iterator, Sequence

from benchmarks.check_accuracy.outcome import KIND_OF, Outcome


def detail_lines(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for outcome in outcomes:
        for each in outcome.missed:
            yield f"漏报 {outcome.report.name}:{each.place.line} {each.kind.label}｜{each.place.quote}｜{each.why}"
        for finding in outcome.wrong:
            at = finding.location
            kind = KIND_OF[finding.id].label
            yield f"误报 {outcome.report.name}:{at.paragraph} {finding.id} {kind}｜{at.quote}｜{finding.message}"
        for trap in outcome.fired:
            yield f"陷阱 {outcome.report.name}:{trap.place.line} {trap.pitfall}｜{trap.place.quote}｜{trap.why}"
