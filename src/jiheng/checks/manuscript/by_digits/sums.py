"""Figures in a row of which one would be the sum of its neighbours, were it not for a slip.

No word says that they belong together, so the gap must be what a slip leaves and the figures long.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate
from operator import attrgetter

from jiheng.checks.manuscript.by_digits.open_figures import Told, are_of_a_bare_row
from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import adds_up, finest, sum_statement, summed
from jiheng.quantities.slips import least_slip_chance, slip_chance
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NO_AMOUNTS, PERCENT, SCORE

IS_OPEN = attrgetter("is_open")
_NOT_ADDED = NO_AMOUNTS | {PERCENT, SCORE}
_OF_PEOPLE = {"人次": "人", "名": "人"}
_FEWEST, _MOST = 2, 9
"""So many parts."""
_REACH = 2
"""So far from its parts the whole may stand."""
_PLACES = 6
_UNLIKELY, _UNLIKELY_OF_A_TOTAL = 0.01, 0.2


def sums_by_digits(row: Sequence[Told]) -> Iterator[Statement]:
    """The likeliest wrong sum of each unit in one paragraph."""
    if not any(map(IS_OPEN, row)):
        return
    for figures in by_unit(row).values():
        if len(figures) > _FEWEST and any(map(IS_OPEN, figures)):
            yield from _likeliest(figures)


def by_unit(row: Sequence[Told]) -> dict[str, list[Told]]:
    """The figures that may be added, those of one unit together."""
    alike: dict[str, list[Told]] = {}
    for told in row:
        unit = told.term.unit
        if unit not in _NOT_ADDED:
            alike.setdefault(_OF_PEOPLE.get(unit, unit), []).append(told)
    return alike


def _likeliest(figures: Sequence[Told]) -> Iterator[Statement]:
    values = [int(told.mention.number.scaleb(_PLACES)) * told.mention.scale for told in figures]
    explained: set[int] = set()
    suspects: list[tuple[int, range]] = []
    tried = 0
    for whole, parts, total in _neighbours(values):
        tried += 1
        gap = abs(total - values[whole])
        if not gap:
            explained.update((whole, *parts))
        elif may_be_of_a_slip(gap):
            suspects.append((whole, parts))
    wrong = [told.is_open and place not in explained for place, told in enumerate(figures)]
    judged: list[tuple[float, Statement]] = []
    for whole, parts in suspects:
        doubted = [figures[place] for place in (whole, *parts) if wrong[place]]
        if doubted:
            of_row = [figures[place] for place in parts]
            limit = _UNLIKELY_OF_A_TOTAL if _is_named_total(figures[whole], of_row[0]) else _UNLIKELY
            judged += sum_by_chance(figures[whole], of_row, doubted, tried, limit)
    if judged:
        yield min(judged, key=_chance_of)[1]


def _neighbours(values: Sequence[int]) -> Iterator[tuple[int, range, int]]:
    """Each place with the runs before and behind it that it may sum up, and their sums."""
    upto = [0, *accumulate(values)]
    for first in range(len(values)):
        for past in range(first + _FEWEST, min(len(values), first + _MOST) + 1):
            total = upto[past] - upto[first]
            for whole in (*range(max(first - _REACH, 0), first), *range(past, min(past + _REACH, len(values)))):
                yield whole, range(first, past), total


def may_be_of_a_slip(gap: int) -> bool:
    """One wrong digit leaves one digit and zeros, two swapped ones a multiple of nine."""
    while gap % 10 == 0:
        gap //= 10
    return gap < 10 or gap % 9 == 0


def _chance_of(judged: tuple[float, Statement]) -> float:
    return judged[0]


def sum_by_chance(
    whole: Told, parts: Sequence[Told], doubted: Sequence[Told], tried: int, limit: float
) -> Iterator[tuple[float, Statement]]:
    """How unlikely the sum is to be so near by chance, and what it states, where that is below the limit."""
    tries = (len(parts) + 1) * tried
    if min([1.0, *[least_slip_chance(each.mention) for each in doubted]]) * tries >= limit:
        return
    mentions = [each.mention for each in parts]
    are_apart = len({each.value for each in mentions}) == len(mentions)
    is_nested = any(each.sentence.begins_parts(each.term) for each in parts[1:])
    if not are_apart or is_nested or are_of_a_bare_row((whole, *parts)) or adds_up(whole.mention, mentions):
        return
    short = summed(mentions) - whole.mention.value
    half = _rounding(whole.mention, mentions)
    chances = [1.0]
    for each in doubted:
        wanted = each.mention.value + (short if each is whole else -short)
        if wanted > 0:
            chances.append(slip_chance(each.mention, Interval(wanted - half, wanted + half)))
    chance = min(chances) * tries
    if chance < limit:
        yield chance, sum_statement(whole.mention, mentions, holds=False, confidence=Confidence.PROBABLE)


def _rounding(whole: Mention, parts: Sequence[Mention]) -> Fraction:
    """What rounding may leave; of amounts in one unit those without decimals had idle zeros."""
    told = (whole, *parts)
    is_one_scale = len({each.scale for each in told}) == 1 and whole.places == finest(told)
    return max(each.half(whole.places if is_one_scale else None) for each in told)


def _is_named_total(whole: Told, first: Told) -> bool:
    name = whole.term.name
    if words.STRONG_TOTAL.search(name) or words.WEAK_TOTAL.search(name) or "共" in name[-4:]:
        return True
    return whole.sentence is first.sentence and first.sentence.begins_parts(first.term)
