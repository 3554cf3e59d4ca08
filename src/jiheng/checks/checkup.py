"""The answer of a checkup (体检): what does not agree, what holds, what could not be checked and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jiheng.core.finding import Finding, Location, Severity
from jiheng.core.value import value


@value()
class Passed:
    """A statement that was checked and is right. `check` is the check's id."""

    check: str
    places: tuple[Location, ...]
    arithmetic: str


@dataclass(frozen=True, slots=True)
class Suppression:
    """Somebody's decision not to be told one thing any more: what, why, who, and until when (that day included).

    It is meant for findings of `check` that quote `quote` or stand in `paragraph`, whichever is given; in any report,
    or only in `document`. `location` is where the decision was written.
    """

    check: str
    reason: str
    by: str
    until: date
    location: Location
    quote: str = ""
    paragraph: int | None = None
    cell: tuple[int, int] | None = None
    document: str = ""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is not told, and the decision that says so."""

    finding: Finding
    suppression: Suppression


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """One finding of an earlier checkup, as a baseline keeps it. `quote` is for the person who reads the baseline."""

    document: str
    check: str
    quote: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Checkup:
    """`document` is its name as the reader gave it. `not_applicable`: check id → why it had nothing to look at.

    `findings` are those to be told; `suppressed` and `known` (standing in the baseline) are kept beside them. `mended`
    are those of the baseline that are there no more.
    """

    document: str
    findings: tuple[Finding, ...]
    passed: tuple[Passed, ...]
    not_applicable: Mapping[str, str]
    suppressed: tuple[Suppressed, ...] = ()
    known: tuple[Finding, ...] = ()
    mended: tuple[KnownFinding, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings are of this severity."""
        return sum(finding.severity is severity for finding in self.findings)
