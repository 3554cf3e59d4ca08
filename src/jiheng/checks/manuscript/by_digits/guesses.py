"""Which amounts may be a whole and its parts by where they stand, those first that stand so most plainly.

All amounts of a sentence, of a stretch between two ；, or the first of each such stretch or sentence make a row. The
amount right before a row is its likeliest whole, then its own first; then what is told further off.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.quantities.units import ADDED_AS, NOT_ADDED

_AVERAGE = "均"
_FEWEST, _MOST = 2, 16
"""So many parts."""
_MOST_BEHIND = 9
"""So many of the amounts right behind a whole may be its parts where nothing marks their end."""
_TOGETHER = 3
"""So many sentences may tell one row."""
_FAR, _FARTHEST = 6, 12
"""So many amounts of the paragraphs above may be the whole, and of its own paragraph so many before the row."""


class Guess(NamedTuple):
    """An amount and those that may be its parts; `tried` others stand as plainly as these or more so."""

    whole: Told
    parts: Sequence[Told]
    tried: int


class Parts(NamedTuple):
    """Amounts in one unit, and by the weight of each: what they come to, what rounding may leave, and the extremes."""

    told: Sequence[Told]
    number: int
    rounding: int
    largest: int
    least_chance: float


_Plain = tuple[Told, Parts, int]
"""A guess before it is worth a name: most of them are far off."""


def amounts_by_unit(row: Row) -> dict[str, list[Told]]:
    """The amounts of a paragraph that may be added, those of one unit together."""
    alike: dict[str, list[Told]] = {}
    for told in row:
        term, mention = told.term, told.mention
        if term.unit in NOT_ADDED or term.depth or term.is_attribute or not (mention.is_exact and mention.number > 0):
            continue
        if _AVERAGE not in term.name:
            alike.setdefault(ADDED_AS.get(term.unit, term.unit), []).append(told)
    return alike


def guesses(amounts: Sequence[Told], above: Sequence[Told]) -> list[_Plain]:
    """Of the amounts of a paragraph in one unit; `above` are those of the paragraphs before it, the likeliest first."""
    place = dict(zip(map(id, amounts), range(len(amounts)), strict=True))
    found: list[_Plain] = []
    for told in _rows(amounts):
        row = next(_growing(told, len(told)))
        first, last = place[id(told[0])], place[id(told[-1])]
        before = amounts[max(first - _FARTHEST, 0) : first][::-1]
        _try_wholes(row, [*before, *above[:_FAR]], amounts[last + 1 : last + 2], found)
    _try_behind(amounts, found)
    return found


def _growing(told: Sequence[Told], fewest: int) -> Iterator[Parts]:
    """The first `fewest` of them as parts, the first `fewest` and one more, up to all."""
    number = rounding = largest = 0
    least_chance = 1.0
    for count, each in enumerate(told, 1):
        own, half, chance = each.weight
        number += own
        rounding += half
        if own > largest:
            largest = own
        if chance < least_chance:
            least_chance = chance
        if count >= fewest:
            yield Parts(told[:count], number, rounding, largest, least_chance)


def _try_wholes(row: Parts, before: Sequence[Told], behind: Sequence[Told], found: list[_Plain]) -> None:
    tried, told = 0, row.told
    several = len(told) > _FEWEST
    rest = next(_growing(told[1:], len(told) - 1)) if several else row
    if before:
        tried = 1
        found.append((before[0], row, tried))
    if several:
        ahead = next(_growing(told[:-1], len(told) - 1))
        found += ((told[0], rest, tried + 1), (told[-1], ahead, tried + 2))
        tried += 2
    found += [(whole, row, tried) for tried, whole in enumerate((*before[1:], *behind), tried + 1)]
    if behind and several:
        found.append((behind[0], rest, tried + len(before)))


def _try_behind(amounts: Sequence[Told], found: list[_Plain]) -> None:
    """What stands right behind a whole, where nothing marks its end."""
    known = len(amounts)
    behind = [
        (amounts[first - 1], parts)
        for first in range(1, known - 1)
        for parts in _growing(amounts[first : first + _MOST_BEHIND], _FEWEST)
    ]
    tried = len(behind)
    found += [(whole, parts, tried) for whole, parts in behind]


def _rows(amounts: Sequence[Told]) -> list[Sequence[Told]]:
    sentences: list[list[Told]] = []
    for told in amounts:
        if sentences and told.sentence is sentences[-1][0].sentence:
            sentences[-1].append(told)
        else:
            sentences.append([told])
    rows: dict[tuple[int, ...], Sequence[Told]] = {}
    for row in (*sentences, *_by_segment(sentences), *_over_sentences(sentences)):
        if len(row) >= _FEWEST:
            rows.setdefault((id(row[0]), id(row[1]), id(row[-1]), len(row)), row[:_MOST])
    return list(rows.values())


def _by_segment(sentences: Sequence[Sequence[Told]]) -> list[Sequence[Told]]:
    rows: list[Sequence[Told]] = []
    for told in sentences:
        if told[0].term.segment != told[-1].term.segment:
            segments: dict[int, list[Told]] = {}
            for each in told:
                segments.setdefault(each.term.segment, []).append(each)
            rows += ([alike[0] for alike in segments.values()], *segments.values())
    return rows


def _over_sentences(sentences: Sequence[Sequence[Told]]) -> list[Sequence[Told]]:
    heads = [told[0] for told in sentences]
    rows: list[Sequence[Told]] = [heads[at : at + _MOST] for at in range(len(heads) - 1)]
    for length in range(_FEWEST, min(_TOGETHER, len(sentences)) + 1):
        for at in range(len(sentences) - length + 1):
            rows.append([told for sentence in sentences[at : at + length] for told in sentence])
    return rows
