"""The answer of a checkup (体检): what does not agree, what holds, what could not be checked and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from jiheng.core.finding import Finding, Location, Severity


@dataclass(frozen=True, slots=True)
class Passed:
    """A statement that was checked and is right. `check` is the check's id."""

    check: str
    places: tuple[Location, ...]
    arithmetic: str


@dataclass(frozen=True, slots=True)
class Checkup:
    """`document` is its name as the reader gave it. `not_applicable`: check id → why it had nothing to look at."""

    document: str
    findings: tuple[Finding, ...]
    passed: tuple[Passed, ...]
    not_applicable: Mapping[str, str]

    def count(self, severity: Severity) -> int:
        """How many findings are of this severity."""
        return sum(finding.severity is severity for finding in self.findings)
