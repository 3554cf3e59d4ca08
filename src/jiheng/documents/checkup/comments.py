"""What a comment says: how bad it is, what was found and what to do, the working, where else to look."""

from collections.abc import Iterator
from dataclasses import dataclass

from jiheng.checks.place_in_words import further_places, place_in_words
from jiheng.core.finding import Confidence, Finding, Location
from jiheng.core.part import Part

AUTHOR = "绩衡"
MOST_POINTERS = 4
"""Of more places only the first are commented; the comment at the first place names all of them."""


@dataclass(frozen=True, slots=True)
class Comment:
    """`paragraphs` are its lines; `place` where it belongs, None for one about the whole report."""

    place: Location | None
    paragraphs: tuple[str, ...]


def comments_of(finding: Finding) -> Iterator[Comment]:
    """The comment at the place to mend first, and a pointer to it at each of the other places."""
    places = [each for each in dict.fromkeys(finding.places) if _is_in_report(each)]
    main = places[0] if places else None
    yield Comment(main, tuple(_told(finding, main)))
    for place in places[1 : MOST_POINTERS + 1]:
        assert main is not None
        pointer = f"【{finding.severity.label}】{finding.id} 与{place_in_words(main)}“{main.quote}”有关，见那里的批注。"
        yield Comment(place, (pointer, *_words_apart(place)))


def _told(finding: Finding, main: Location | None) -> Iterator[str]:
    sure = "" if finding.confidence is Confidence.CERTAIN else f"（{finding.confidence.label}）"
    yield f"【{finding.severity.label}】{finding.id} {finding.message}{sure}"
    if main is not None:
        yield from _words_apart(main)
    if finding.arithmetic:
        yield f"算式：{finding.arithmetic}"
    others = [each for each in dict.fromkeys(finding.places) if each != main]
    if others:
        yield "另见：" + "；".join(further_places(main or finding.location, others, str))


def _words_apart(place: Location) -> Iterator[str]:
    """The words meant, where they stand in a note or text box: the comment stands at what that hangs on."""
    if place.quote and place.part not in (Part.BODY, Part.CONTENTS):
        yield f"原文（{place.part.label}）：“{place.quote}”"


def _is_in_report(place: Location) -> bool:
    return not place.source and place.paragraph is not None
