"""A baseline: findings known before, told apart by their words and not by line numbers, so that only new ones show."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from jiheng.checks.checkup import Checkup, KnownFinding
from jiheng.core.finding import Finding
from jiheng.core.text_lines import TextLine

SURROUNDINGS = 20
"""So many characters on each side tell one occurrence of the same words from another."""
LENGTH = 16

TextsByPlace = Mapping[tuple[int, tuple[int, int] | None], str]


def texts_by_place(lines: Sequence[TextLine]) -> TextsByPlace:
    """The text of every paragraph and cell, by its number and place in the table."""
    return {(line.number, line.cell): line.text for line in lines}


def fingerprint(finding: Finding, texts: TextsByPlace) -> str:
    """The same for the same check, quote and surroundings, wherever they stand; blanks do not matter."""
    place = finding.location
    text = texts.get((place.paragraph or 0, place.cell), "")
    start, end = place.start or 0, place.end or 0
    before = "".join(text[max(start - 4 * SURROUNDINGS, 0) : start].split())[-SURROUNDINGS:]
    after = "".join(text[end : end + 4 * SURROUNDINGS].split())[:SURROUNDINGS]
    told = "\x1f".join((finding.id, before, "".join(place.quote.split()), after))
    return hashlib.sha256(told.encode()).hexdigest()[:LENGTH]


def baseline_of(checkup: Checkup, texts: TextsByPlace) -> tuple[KnownFinding, ...]:
    """Everything found this time, as the next checkup's baseline."""
    return tuple(
        KnownFinding(checkup.document, each.id, each.location.quote, fingerprint(each, texts))
        for each in (*checkup.findings, *checkup.known)
    )


def without_known(checkup: Checkup, texts: TextsByPlace, known: Iterable[KnownFinding]) -> Checkup:
    """The checkup whose `findings` are new; each entry of the baseline accounts for one finding.

    Entries that account for nothing are mended: neither found again nor suppressed since.
    """
    left: defaultdict[str, list[KnownFinding]] = defaultdict(list)
    for each in known:
        left[each.fingerprint].append(each)
    new: list[Finding] = []
    found: list[Finding] = []
    for finding in checkup.findings:
        entries = left.get(fingerprint(finding, texts))
        if entries:
            entries.pop()
            found.append(finding)
        else:
            new.append(finding)
    for suppressed in checkup.suppressed:
        left.pop(fingerprint(suppressed.finding, texts), None)
    mended = tuple(each for entries in left.values() for each in entries)
    return replace(checkup, findings=tuple(new), known=(*checkup.known, *found), mended=mended)
