"""A checkup as any page shows it: what was found, where each place of it is, what held, what did not apply."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from jiheng.checks.check import Check
from jiheng.checks.checkup import Checkup, Passed, Suppression
from jiheng.checks.place_in_words import place_in_words
from jiheng.checks.registry import report_checks
from jiheng.core.document import Document
from jiheng.core.finding import Confidence, Finding, Location, Severity
from jiheng.documents.checkup.page.marking import Hit
from jiheng.documents.checkup.page.report_text import anchor_of, text_markup

SHAPES = {Severity.ERROR: "■", Severity.WARNING: "▲", Severity.NOTICE: "●"}
"""A severity is told by a shape and a word, never by colour alone."""


@dataclass(frozen=True, slots=True)
class PrintedPlace:
    """`anchor` is empty for a place outside the report."""

    words: str
    quote: str
    anchor: str


@dataclass(frozen=True, slots=True)
class PrintedFinding:
    """A finding as the page shows it. `sure` is empty for one that is certain, `paragraph` the first place's."""

    number: int
    severity: Severity
    check: str
    title: str
    message: str
    sure: str
    arithmetic: str
    places: tuple[PrintedPlace, ...]
    paragraph: int | None

    @property
    def shape(self) -> str:
        return SHAPES[self.severity]


@dataclass(frozen=True, slots=True)
class PrintedPassed:
    """A statement that holds, with its working."""

    check: str
    title: str
    arithmetic: str
    places: tuple[PrintedPlace, ...]


@dataclass(frozen=True, slots=True)
class PrintedCheckup:
    """Everything a page needs. `text` is the report's text as markup with its marked words."""

    findings: tuple[PrintedFinding, ...]
    counts: tuple[tuple[Severity, str, int], ...]
    text: Markup
    passed: tuple[PrintedPassed, ...]
    not_applicable: tuple[tuple[str, str, str], ...]
    suppressed: tuple[tuple[PrintedPlace, Finding, Suppression], ...]
    known: tuple[tuple[PrintedPlace, Finding], ...]


def printed_checkup(checkup: Checkup, document: Document) -> PrintedCheckup:
    """The checkup in words and markup; `document` is the report as it was checked."""
    checks = report_checks()
    known_places = {(line.number, line.cell) for line in document.lines}
    hits: defaultdict[tuple[int, tuple[int, int] | None], list[Hit]] = defaultdict(list)
    findings: list[PrintedFinding] = []
    for number, finding in enumerate(checkup.findings, 1):
        findings.append(_printed(number, finding, checks, known_places))
        for order, place in enumerate(dict.fromkeys(finding.places), 1):
            if _key(place) in known_places and not place.source:
                anchor = f"place-{number}-{order}"
                hit = Hit(place.start or 0, place.end or 0, number, anchor, finding.severity)
                hits[_key(place)].append(hit)
    return PrintedCheckup(
        findings=tuple(findings),
        counts=tuple((severity, SHAPES[severity], checkup.count(severity)) for severity in Severity),
        text=Markup(text_markup(document, hits)),
        passed=tuple(_passed(each, checks, known_places) for each in checkup.passed),
        not_applicable=tuple((id, _title(id, checks), reason) for id, reason in sorted(checkup.not_applicable.items())),
        suppressed=tuple(
            (_place(each.finding.location, known_places), each.finding, each.suppression) for each in checkup.suppressed
        ),
        known=tuple((_place(each.location, known_places), each) for each in checkup.known),
    )


def _printed(
    number: int, finding: Finding, checks: Mapping[str, Check[Any]], known: set[tuple[int, tuple[int, int] | None]]
) -> PrintedFinding:
    places: dict[tuple[str, str], PrintedPlace] = {}
    for order, place in enumerate(dict.fromkeys(finding.places), 1):
        printed = _place(place, known, f"place-{number}-{order}")
        places.setdefault((printed.words, printed.quote), printed)
    sure = "" if finding.confidence is Confidence.CERTAIN else finding.confidence.label
    title = _title(finding.id, checks)
    return PrintedFinding(
        number,
        finding.severity,
        finding.id,
        title,
        finding.message,
        sure,
        finding.arithmetic,
        tuple(places.values()),
        finding.location.paragraph,
    )


def _place(place: Location, known: set[tuple[int, tuple[int, int] | None]], anchor: str = "") -> PrintedPlace:
    is_here = not place.source and _key(place) in known
    return PrintedPlace(place_in_words(place), place.quote, (anchor or anchor_of(*_key(place))) if is_here else "")


def _key(place: Location) -> tuple[int, tuple[int, int] | None]:
    return (place.paragraph or 0, place.cell)


def _passed(
    passed: Passed, checks: Mapping[str, Check[Any]], known: set[tuple[int, tuple[int, int] | None]]
) -> PrintedPassed:
    places = tuple(_place(each, known) for each in dict.fromkeys(passed.places))
    return PrintedPassed(passed.check, _title(passed.check, checks), passed.arithmetic, places)


def _title(id: str, checks: Mapping[str, Check[Any]]) -> str:
    return checks[id].title if id in checks else ""
