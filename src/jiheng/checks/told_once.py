"""What a repeated passage gives rise to again is one finding with further places, not two findings."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import TypeVar

from jiheng.checks.checkup import Checkup, Passed
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Finding, Location

Told = TypeVar("Told", Finding, Passed)


def told_once(checkup: Checkup, manuscript: Manuscript) -> Checkup:
    """The checkup with the findings and passed statements of repeated passages joined to those they repeat."""
    if not manuscript.repetitions.all:
        return checkup
    return replace(
        checkup,
        findings=_joined(
            checkup.findings,
            manuscript,
            lambda each: (each.id, each.severity, each.arithmetic, len(each.places)),
            lambda first, again: replace(first, others=_without_doubles((*first.others, *again.places))),
        ),
        passed=_joined(
            checkup.passed,
            manuscript,
            lambda each: (each.check, each.arithmetic, len(each.places)),
            lambda first, again: replace(first, places=_without_doubles((*first.places, *again.places))),
        ),
    )


def _joined(
    told: Sequence[Told],
    manuscript: Manuscript,
    kind: Callable[[Told], tuple[Hashable, ...]],
    join: Callable[[Told, Told], Told],
) -> tuple[Told, ...]:
    kept: dict[Hashable, Told] = {}
    for number, each in enumerate(told):
        origin = _origin(each.places[0], manuscript) if each.places else None
        key: Hashable = (kind(each), origin) if origin is not None else number
        first = kept.get(key)
        if first is None:
            kept[key] = each
        elif first.places[0].paragraph == each.places[0].paragraph:
            kept[number] = each
        else:
            kept[key] = join(first, each)
    return tuple(kept.values())


def _origin(place: Location, manuscript: Manuscript) -> tuple[int, int, int] | None:
    """Where these words stand for the first time: passage and span."""
    passage = manuscript.passage_of(place)
    start = passage.start_of(place) if passage is not None else None
    if passage is None or start is None or place.start is None or place.end is None:
        return None
    passage, start, end = manuscript.repetitions.origin(passage, start, start + place.end - place.start)
    return passage.index, start, end


def _without_doubles(places: Sequence[Location]) -> tuple[Location, ...]:
    return tuple(dict.fromkeys(places))
