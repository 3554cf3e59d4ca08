"""A checkup as plain data for 体检.json, in one fixed order of keys; checkup.schema.json says what each may hold."""

import json

from jiheng.checks.baseline import TextsByPlace, fingerprint
from jiheng.checks.checkup import Checkup, Passed, Suppressed
from jiheng.core.finding import Finding, Location
from jiheng.core.part import Part

SCHEMA_VERSION = "1"
"""Raised when a key is renamed, removed or changes its meaning; a new key does not raise it."""

Record = dict[str, object]

_inline = json.JSONEncoder(ensure_ascii=False).encode
_BETWEEN = '}, {"check": '
"""Stands between two entries and nowhere else: within a text every quotation mark has a \\ before it."""


def checkup_record(checkup: Checkup, texts: TextsByPlace) -> Record:
    """The whole checkup, JSON-able. `texts` are those of the report, for the fingerprints."""
    return {
        "schema_version": SCHEMA_VERSION,
        "document": checkup.document,
        "findings": [_finding(each, texts) for each in checkup.findings],
        "passed": [_passed(each) for each in checkup.passed],
        "not_applicable": [
            {"check": check, "reason": reason} for check, reason in sorted(checkup.not_applicable.items())
        ],
        "suppressed": [_suppressed(each, texts) for each in checkup.suppressed],
        "known": [_finding(each, texts) for each in checkup.known],
        "mended": [
            {"check": each.check, "quote": each.quote, "fingerprint": each.fingerprint} for each in checkup.mended
        ],
    }


def json_text(record: Record) -> str:
    """UTF-8 without escapes, each finding on a line of its own: easy to search, and two checkups to compare.

    The same record gives the same text.
    """
    return "{\n" + ",\n".join(f"  {_inline(key)}: {_listed(value)}" for key, value in record.items()) + "\n}\n"


def line_text(record: Record) -> str:
    """The same on one line."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def _listed(value: object) -> str:
    if not (isinstance(value, list) and value):
        return _inline(value)
    return "[\n    " + _inline(value)[1:-1].replace(_BETWEEN, '},\n    {"check": ') + "\n  ]"


def _finding(finding: Finding, texts: TextsByPlace) -> Record:
    return {
        "check": finding.id,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "message": finding.message,
        "places": [_place(each) for each in finding.places],
        "arithmetic": finding.arithmetic,
        "fingerprint": fingerprint(finding, texts),
    }


def _passed(passed: Passed) -> Record:
    return {
        "check": passed.check,
        "places": [_place(each) for each in passed.places],
        "arithmetic": passed.arithmetic,
    }


def _suppressed(suppressed: Suppressed, texts: TextsByPlace) -> Record:
    decision = suppressed.suppression
    return _finding(suppressed.finding, texts) | {
        "suppression": {"reason": decision.reason, "by": decision.by, "until": decision.until.isoformat()}
    }


def _place(place: Location) -> Record:
    """A span of the report; or, for a place outside it (the case, last year's report), its file and name."""
    if place.source or place.paragraph is None:
        return {"source": place.source, "place": place.place, "quote": place.quote}
    place = place if place.in_file is None else place.as_in_file()
    record: Record = {"line": place.paragraph, "start": place.start, "end": place.end, "quote": place.quote}
    if place.cell is not None:
        record["cell"] = list(place.cell)
    if place.page is not None:
        record["page"] = place.page
    if place.part is not Part.BODY:
        record["part"] = place.part.value
    return record
