"""A checkup as SARIF 2.1.0, the exchange format of checking tools.

Lines are paragraph numbers (lines, for a text file); columns count code points from 1 within the paragraph.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from jiheng import __version__
from jiheng.checks.baseline import TextsByPlace, fingerprint
from jiheng.checks.check import Check
from jiheng.checks.checkup import Checkup, KnownFinding, Passed, Suppression
from jiheng.checks.place_in_words import place_in_words
from jiheng.core.finding import Finding, Location, Severity
from jiheng.core.part import Part

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VERSION = "2.1.0"
FINGERPRINT = "jiheng/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}

Record = dict[str, object]


def sarif_record(
    checkup: Checkup, texts: TextsByPlace, checks: Mapping[str, Check[Any]], *, has_baseline: bool
) -> Record:
    """One run over one report: findings fail, what holds passes, the rest does not apply with its reason."""
    run = _Run(checkup.document, texts, {id: index for index, id in enumerate(checks)}, has_baseline)
    results = [run.finding(each, "new") for each in checkup.findings]
    results += [run.finding(each, "unchanged") for each in checkup.known]
    results += [run.finding(each.finding, "unchanged", each.suppression) for each in checkup.suppressed]
    results += [run.mended(each) for each in checkup.mended]
    results += [run.passed(each) for each in checkup.passed]
    results += [run.not_applicable(id, reason) for id, reason in sorted(checkup.not_applicable.items())]
    return {
        "$schema": SCHEMA,
        "version": VERSION,
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "绩衡",
                        "semanticVersion": __version__,
                        "language": "zh-CN",
                        "rules": [_rule(each) for each in checks.values()],
                    }
                },
                "language": "zh-CN",
                "columnKind": "unicodeCodePoints",
                "artifacts": [{"location": {"uri": _uri(checkup.document)}}],
                "results": results,
            }
        ],
    }


@dataclass(frozen=True, slots=True)
class _Run:
    document: str
    texts: TextsByPlace
    rule_indexes: Mapping[str, int]
    has_baseline: bool

    def finding(self, finding: Finding, state: str, suppression: Suppression | None = None) -> Record:
        others = list(dict.fromkeys(finding.others))
        record = self._result(finding.id, "fail", _LEVELS[finding.severity], finding.message, finding.location)
        if others:
            record["relatedLocations"] = [self._location(each, id) for id, each in enumerate(others, 1)]
        record["partialFingerprints"] = {FINGERPRINT: fingerprint(finding, self.texts)}
        if self.has_baseline:
            record["baselineState"] = state
        record["suppressions"] = [] if suppression is None else [self._suppression(suppression)]
        record["properties"] = {"confidence": finding.confidence.value, "arithmetic": finding.arithmetic}
        return record

    def mended(self, known: KnownFinding) -> Record:
        """A result of the baseline that is there no more."""
        record = self._result(known.check, "fail", "note", f"基线里的“{known.quote}”已经没有了。", None)
        return record | {"partialFingerprints": {FINGERPRINT: known.fingerprint}, "baselineState": "absent"}

    def passed(self, passed: Passed) -> Record:
        first, *others = passed.places or (None,)
        record = self._result(passed.check, "pass", "none", passed.arithmetic, first)
        if others:
            record["relatedLocations"] = [self._location(each, id) for id, each in enumerate(others, 1) if each]
        return record

    def not_applicable(self, check: str, reason: str) -> Record:
        return self._result(check, "notApplicable", "none", reason, None)

    def _result(self, check: str, kind: str, level: str, message: str, place: Location | None) -> Record:
        index: Record = {"ruleIndex": self.rule_indexes[check]} if check in self.rule_indexes else {}
        where = [] if place is None else [self._location(place)]
        return {
            "ruleId": check,
            **index,
            "kind": kind,
            "level": level,
            "message": {"text": message},
            "locations": where,
        }

    def _location(self, place: Location, id: int | None = None) -> Record:
        is_elsewhere = bool(place.source) or place.paragraph is None
        artifact: Record = {"uri": _uri(place.source)} if place.source else {"uri": _uri(self.document), "index": 0}
        physical: Record = {"artifactLocation": artifact}
        if not is_elsewhere:
            physical["region"] = _region(place)
        record: Record = {} if id is None else {"id": id}
        record["physicalLocation"] = physical
        if is_elsewhere or place.cell is not None or place.part is not Part.BODY:
            record["logicalLocations"] = [{"fullyQualifiedName": place_in_words(place)}]
        if id is not None:
            record["message"] = {"text": place_in_words(place) + (f"“{place.quote}”" if place.quote else "")}
        return record

    def _suppression(self, suppression: Suppression) -> Record:
        is_written = suppression.location.source == self.document and suppression.location.paragraph is not None
        told = f"{suppression.reason}（{suppression.by}，至{suppression.until}）"
        return {"kind": "inSource" if is_written else "external", "status": "accepted", "justification": told}


def _region(place: Location) -> Record:
    """In a table cell the columns are those of the cell's text; in a text file, those of the line."""
    place = place.as_in_file()
    region: Record = {"startLine": place.paragraph}
    if place.start is not None and place.end is not None:
        region |= {"startColumn": place.start + 1, "endColumn": place.end + 1, "snippet": {"text": place.quote}}
    return region


def _rule(check: Check[Any]) -> Record:
    bad = "\n\n".join(f"会指出（{each.says}）：\n{each.text}" for each in check.bad)
    good = "\n\n".join(f"不会指出：\n{each}" for each in check.good)
    return {
        "id": check.id,
        "shortDescription": {"text": check.title},
        "fullDescription": {"text": check.why},
        "help": {"text": f"{check.why}\n\n{bad}\n\n{good}"},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {
            "kind": check.kind.value,
            "confidence": check.confidence.value,
            "references": list(check.references),
            "version": check.version,
        },
    }


def _uri(name: str) -> str:
    return quote(name.replace("\\", "/"))
