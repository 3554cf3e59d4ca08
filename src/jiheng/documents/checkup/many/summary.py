"""Many checkups summed up by report, by check and by unit, with figures that compare long and short reports."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from jiheng.checks.check import Check
from jiheng.core.finding import Severity
from jiheng.documents.checkup.many.outcome import Outcome
from jiheng.documents.checkup.record import SCHEMA_VERSION, Record

PER = 10_000
_TENTH = Decimal("0.1")
NO_UNIT = "（标题没有写单位）"


@dataclass(frozen=True, slots=True)
class Tally:
    """What was found in one report, or in all reports of one unit. `rank` 1 has the most errors for its length."""

    name: str
    unit: str
    reports: int
    characters: int
    severities: Mapping[Severity, int]
    passed: int
    not_applicable: int
    suppressed: int
    known: int
    rank: int = 0

    @property
    def findings(self) -> int:
        return sum(self.severities.values())

    def per_ten_thousand(self, severity: Severity | None = None) -> Decimal:
        """Findings, of one severity or all, for every 10,000 characters; to one place."""
        count = self.findings if severity is None else self.severities[severity]
        return (Decimal(count * PER) / max(self.characters, 1)).quantize(_TENTH, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class CheckTally:
    """How often a check found something, and in how many reports."""

    check: str
    title: str
    kind: str
    severity: Severity
    reports: int
    findings: int


@dataclass(frozen=True, slots=True)
class Summary:
    """`unreadable`: (name, why)."""

    reports: tuple[Tally, ...]
    checks: tuple[CheckTally, ...]
    units: tuple[Tally, ...]
    unreadable: tuple[tuple[str, str], ...]


def summary_of(outcomes: Iterable[Outcome], checks: Mapping[str, Check[Any]]) -> Summary:
    """Reports in their order, checks by how often they found something, units by rank."""
    outcomes = tuple(outcomes)
    read = [each for each in outcomes if each.problem is None]
    by_unit: defaultdict[str, list[Outcome]] = defaultdict(list)
    for each in read:
        by_unit[each.unit or NO_UNIT].append(each)
    units = _ranked([_tally(unit, unit, members) for unit, members in by_unit.items()])
    return Summary(
        tuple(_ranked([_tally(each.name, each.unit, [each]) for each in read])),
        tuple(_checks(read, checks)),
        tuple(sorted(units, key=lambda each: (each.rank, each.name))),
        tuple((each.name, each.problem.message) for each in outcomes if each.problem is not None),
    )


def _tally(name: str, unit: str, members: Sequence[Outcome]) -> Tally:
    return Tally(
        name,
        unit,
        len(members),
        sum(each.characters for each in members),
        {severity: sum(each.severities[severity] for each in members) for severity in Severity},
        sum(each.passed for each in members),
        sum(each.not_applicable for each in members),
        sum(each.suppressed for each in members),
        sum(each.known for each in members),
    )


def _ranked(tallies: Sequence[Tally]) -> list[Tally]:
    """By errors for the length, then by all findings for the length; equals share a rank."""
    marks = {id(each): (each.per_ten_thousand(Severity.ERROR), each.per_ten_thousand()) for each in tallies}
    order = sorted(marks.values(), reverse=True)
    first: dict[tuple[Decimal, Decimal], int] = {}
    for place, mark in enumerate(order, 1):
        first.setdefault(mark, place)
    return [replace(each, rank=first[marks[id(each)]]) for each in tallies]


def _checks(outcomes: Sequence[Outcome], checks: Mapping[str, Check[Any]]) -> list[CheckTally]:
    tallies = [
        CheckTally(
            id,
            check.title,
            check.kind.label,
            check.severity,
            sum(id in each.checks for each in outcomes),
            sum(each.checks.get(id, 0) for each in outcomes),
        )
        for id, check in checks.items()
    ]
    return sorted(tallies, key=lambda each: (-each.reports, -each.findings, each.check))


def summary_record(summary: Summary) -> Record:
    """summary.json; decimals are text, so that no reader rounds them."""
    return {
        "schema_version": SCHEMA_VERSION,
        "reports": [{"document": each.name, "unit": each.unit, **_numbers(each)} for each in summary.reports],
        "checks": [
            {
                "check": each.check,
                "title": each.title,
                "kind": each.kind,
                "severity": each.severity.value,
                "reports": each.reports,
                "findings": each.findings,
            }
            for each in summary.checks
        ],
        "units": [{"unit": each.unit, "reports": each.reports, **_numbers(each)} for each in summary.units],
        "unreadable": [{"document": name, "reason": reason} for name, reason in summary.unreadable],
    }


def _numbers(tally: Tally) -> Record:
    return {
        "characters": tally.characters,
        "errors": tally.severities[Severity.ERROR],
        "warnings": tally.severities[Severity.WARNING],
        "notices": tally.severities[Severity.NOTICE],
        "errors_per_10000": str(tally.per_ten_thousand(Severity.ERROR)),
        "findings_per_10000": str(tally.per_ten_thousand()),
        "rank": tally.rank,
        "passed": tally.passed,
        "not_applicable": tally.not_applicable,
        "suppressed": tally.suppressed,
        "known": tally.known,
    }
