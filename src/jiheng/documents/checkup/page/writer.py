"""Puts the page together: what was found, where each place of it is, what held, what did not apply."""

import base64
import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from jiheng import __version__
from jiheng.checks.check import Check
from jiheng.checks.checkup import Checkup, Passed
from jiheng.checks.place_in_words import place_in_words
from jiheng.checks.registry import report_checks
from jiheng.core.document import Document
from jiheng.core.finding import Confidence, Finding, Location, Severity
from jiheng.documents.checkup.page.marking import Hit
from jiheng.documents.checkup.page.report_text import anchor_of, text_markup
from jiheng.documents.printing.printable_text import printable

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
    """A finding as the page shows it. `sure` is empty for one that is certain."""

    number: int
    severity: Severity
    check: str
    title: str
    message: str
    sure: str
    arithmetic: str
    places: tuple[PrintedPlace, ...]


def checkup_page(checkup: Checkup, document: Document) -> str:
    """The page; the same checkup gives the same text. `document` is the report as it was checked."""
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
    style = _style()
    return _template().render(
        checkup=checkup,
        findings=findings,
        counts=[(severity, SHAPES[severity], checkup.count(severity)) for severity in Severity],
        shapes=SHAPES,
        text=Markup(text_markup(document, hits)),
        passed=[_passed(each, checks, known_places) for each in checkup.passed],
        not_applicable=[(id, _title(id, checks), reason) for id, reason in sorted(checkup.not_applicable.items())],
        suppressed=[
            (_place(each.finding.location, known_places), each.finding, each.suppression) for each in checkup.suppressed
        ],
        known=[(_place(each.location, known_places), each) for each in checkup.known],
        version=__version__,
        style=Markup(style),
        style_hash="sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )


def _printed(
    number: int, finding: Finding, checks: Mapping[str, Check[Any]], known: set[tuple[int, tuple[int, int] | None]]
) -> PrintedFinding:
    places = tuple(
        _place(place, known, f"place-{number}-{order}") for order, place in enumerate(dict.fromkeys(finding.places), 1)
    )
    sure = "" if finding.confidence is Confidence.CERTAIN else finding.confidence.label
    title = _title(finding.id, checks)
    return PrintedFinding(
        number, finding.severity, finding.id, title, finding.message, sure, finding.arithmetic, places
    )


def _place(place: Location, known: set[tuple[int, tuple[int, int] | None]], anchor: str = "") -> PrintedPlace:
    is_here = not place.source and _key(place) in known
    return PrintedPlace(place_in_words(place), place.quote, (anchor or anchor_of(*_key(place))) if is_here else "")


def _key(place: Location) -> tuple[int, tuple[int, int] | None]:
    return (place.paragraph or 0, place.cell)


def _passed(
    passed: Passed, checks: Mapping[str, Check[Any]], known: set[tuple[int, tuple[int, int] | None]]
) -> tuple[str, str, str, tuple[PrintedPlace, ...]]:
    places = tuple(_place(each, known) for each in dict.fromkeys(passed.places))
    return passed.check, _title(passed.check, checks), passed.arithmetic, places


def _title(id: str, checks: Mapping[str, Check[Any]]) -> str:
    return checks[id].title if id in checks else ""


@cache
def _style() -> str:
    return files("jiheng.documents.checkup.page").joinpath("page.css").read_text(encoding="utf-8")


@cache
def _template() -> Template:
    def load(name: str) -> str:
        return files("jiheng.documents.checkup.page").joinpath(name).read_text(encoding="utf-8")

    environment = Environment(
        loader=FunctionLoader(load), autoescape=True, undefined=StrictUndefined, auto_reload=False
    )
    environment.filters["printable"] = printable
    return environment.get_template("page.jinja")
