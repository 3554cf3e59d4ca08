"""Amounts told in a row of which the sum would be one told in a paragraph above, were it not for a slip.

Only a slip in a long figure is told, or one in amounts whose names say that they divide something.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told, moved
from jiheng.checks.manuscript.by_digits.sums import IS_OPEN, by_unit, may_be_of_a_slip, sum_by_chance
from jiheng.checks.manuscript.text.passages import Passage, joined
from jiheng.core.value import value
from jiheng.quantities.relations.arithmetic.sums import adds_up, are_halves, are_of_one_family
from jiheng.quantities.statement import Statement

_FEWEST, _MOST = 2, 9
"""So many parts."""
_AVERAGE = "均"
_PLACES = 6
_SCALE = 10.0**_PLACES
_UNLIKELY, _UNLIKELY_OF_KINDS = 0.01, 0.06


@value(slots=False, eq=False)
class _Sum:
    """A whole, and the amounts that may be its parts; so many other sums were `tried` before it."""

    whole: Told
    parts: Sequence[Told]
    tried: int


def totals_above(row: Row, before: Sequence[Row]) -> Iterator[tuple[Passage, Statement]]:
    """The likeliest wrong sum of each unit, with the paragraphs of the total and of its parts as one."""
    if row[0].passage.number is not None or not before:
        return
    above: list[dict[str, list[Told]]] = []
    for unit, figures in by_unit(row).items():
        amounts = [told for told in figures if _is_amount(told)] if len(figures) >= _FEWEST else ()
        if len(amounts) >= _FEWEST:
            above = above or list(map(by_unit, reversed(before)))
            wholes = [told for alike in above for told in alike.get(unit, ()) if _is_amount(told)]
            if any(map(IS_OPEN, (*amounts, *wholes))):
                yield from _likeliest(amounts, wholes)


def _is_amount(told: Told) -> bool:
    if _AVERAGE in told.term.name:
        return False
    return not told.term.is_attribute and not told.term.depth and told.mention.is_exact and told.mention.size > 0


def _whole_number(told: Told) -> int:
    return int(told.mention.number.scaleb(_PLACES)) * told.mention.scale


def _grain(told: Told) -> float:
    return told.mention.grain * _SCALE


def _likeliest(amounts: Sequence[Told], wholes: Sequence[Told]) -> Iterator[tuple[Passage, Statement]]:
    explained: set[int] = set()
    suspects: list[_Sum] = []
    known = [(whole, _whole_number(whole)) for whole in wholes]
    tried = 0
    for parts in _runs(amounts):
        total = sum(map(_whole_number, parts))
        rounding = (len(parts) + 1) * max(_grain(part) for part in parts)
        for whole, number in known:
            tried += 1
            gap = abs(total - number)
            if gap <= rounding + _grain(whole) and adds_up(whole.mention, [part.mention for part in parts]):
                explained.update(map(id, (whole, *parts)))
            elif gap < max(total, number) and may_be_of_a_slip(gap):
                suspects.append(_Sum(whole, parts, tried))
    judged = [each for suspect in suspects for each in _judged(suspect, explained)]
    if judged:
        _, passage, statement = min(judged, key=lambda each: each[0])
        yield passage, statement


def _runs(amounts: Sequence[Told]) -> Iterator[Sequence[Told]]:
    """Those that begin with a sentence and end with one, the first of each stretch between two ；."""
    heads = [next(alike) for _, alike in groupby(amounts, key=lambda told: (id(told.sentence), told.term.segment))]
    for figures in (amounts, heads) if len(heads) < len(amounts) else (amounts,):
        begins = [
            0,
            *(at for at, (one, other) in enumerate(pairwise(figures), 1) if one.sentence is not other.sentence),
        ]
        ends = [*begins[1:], len(figures)]
        yield from (
            figures[first:past] for first in begins for past in ends if first + _FEWEST <= past <= first + _MOST
        )


def _judged(suspect: _Sum, explained: set[int]) -> Iterator[tuple[float, Passage, Statement]]:
    told = (suspect.whole, *suspect.parts)
    if any(id(each) in explained for each in told) or not any(map(IS_OPEN, told)):
        return
    both = joined(suspect.whole.passage, suspect.parts[0].passage)
    parts = [moved(part, both) for part in suspect.parts]
    names = [part.term.own_name for part in parts]
    limit = _UNLIKELY_OF_KINDS if are_halves(names) or are_of_one_family(names) else _UNLIKELY
    doubted = [each for each in (suspect.whole, *parts) if each.is_open]
    for chance, statement in sum_by_chance(suspect.whole, parts, doubted, suspect.tried, limit):
        yield chance, both, statement
