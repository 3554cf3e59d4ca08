"""What was decided not to be told any more: taken out of a checkup, with the decisions that are over or unused told."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from jiheng.checks.checkup import Checkup, Suppressed, Suppression
from jiheng.core.finding import Finding, Severity


def suppress(checkup: Checkup, suppressions: Sequence[Suppression], on: date) -> Checkup:
    """The checkup without the findings that a decision in force on the day covers; those are kept as suppressed."""
    in_force: defaultdict[tuple[str, int | None], list[Suppression]] = defaultdict(list)
    for each in suppressions:
        if each.until >= on:
            in_force[each.check, each.paragraph].append(each)
    if not in_force:
        return checkup
    told: list[Finding] = []
    suppressed: list[Suppressed] = []
    for finding in checkup.findings:
        paragraphs = dict.fromkeys((None, *(place.paragraph for place in finding.places)))
        meant = chain.from_iterable(in_force.get((finding.id, paragraph), ()) for paragraph in paragraphs)
        decision = next((each for each in meant if covers(each, finding, checkup.document)), None)
        if decision is None:
            told.append(finding)
        else:
            suppressed.append(Suppressed(finding, decision))
    return replace(checkup, findings=tuple(told), suppressed=(*checkup.suppressed, *suppressed))


def covers(suppression: Suppression, finding: Finding, document: str) -> bool:
    """Whether the decision is meant for this finding."""
    if suppression.check != finding.id or suppression.document not in ("", document):
        return False
    places = [
        place
        for place in finding.places
        if (suppression.paragraph is None or place.paragraph == suppression.paragraph)
        and (suppression.cell is None or place.cell == suppression.cell)
    ]
    return any(suppression.quote in place.quote for place in places)


def idle(suppressions: Sequence[Suppression], used: Collection[Suppression], on: date) -> tuple[Finding, ...]:
    """The decisions that are over and those that covered nothing, for the person who keeps them."""
    told: list[Finding] = []
    for each in suppressions:
        if each.until < on:
            message = (
                f"忽略{each.check}的决定已于{each.until}到期，这条发现照常列出；请改正报告，或重新确认后改写到期日。"
            )
            told.append(Finding("SUP101", Severity.WARNING, each.location, message, found=str(each.until)))
        elif each not in used:
            message = f"忽略{each.check}的决定没有用上：现在没有这条发现；请核对编号和引文，或删去这一条。"
            told.append(Finding("SUP102", Severity.WARNING, each.location, message, found=each.check))
    return tuple(told)
