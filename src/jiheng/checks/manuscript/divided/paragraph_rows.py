"""Totals and the paragraphs below them that each tell a part in the same units: 20起、死13人; 道路方面15起、死8人; …"""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.checks.manuscript.divided.division import Division
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.value import value
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_mistyped, is_swapped, summed
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import NOT_ADDED

_MOST_ROWS, _MOST_FIGURES = 12, 6
_FEWEST_ROWS, _FEWEST_OF_LARGE = 3, 2
_ENOUGH, _LARGE = 10, 1000
"""Smaller totals are met by chance; a large one hardly ever, even by two."""
_MANY_DIGITS = 4
_NEAR = Decimal("0.25")
_TOO_MUCH = 1.6

_Key = tuple[str, int]
"""A unit, and the how manieth figure in it of its paragraph."""


@value()
class _Row:
    passage: Passage
    figures: dict[_Key, Term]


def paragraph_rows(manuscript: Manuscript) -> Iterator[Division]:
    """The figures of each paragraph against those of the paragraphs below it."""
    rows: list[_Row] = []
    for passage in manuscript.prose_with_figures:
        figures = _figures(manuscript, passage)
        if figures:
            rows.append(_Row(passage, figures))
    for place, whole in enumerate(rows[:-_FEWEST_OF_LARGE]):
        below = rows[place + 1 : place + 1 + _MOST_ROWS]
        for key, term in whole.figures.items():
            if key in below[0].figures and _may_be_parts(term, key, below):
                yield from _judged(whole, below)
                break


def _figures(manuscript: Manuscript, passage: Passage) -> dict[_Key, Term]:
    told: dict[_Key, Term] = {}
    counts: dict[str, int] = {}
    for sentence in manuscript.readings[passage.index].sentences:
        for term in sentence.terms:
            if len(told) == _MOST_FIGURES or term.unit in NOT_ADDED or term.depth or term.is_attribute:
                continue
            counts[term.unit] = counts.get(term.unit, -1) + 1
            told[term.unit, counts[term.unit]] = term
    return told


def _may_be_parts(whole: Term, key: _Key, below: list[_Row]) -> bool:
    """Whether the next paragraphs have smaller figures of the kind."""
    for row in below[:_FEWEST_OF_LARGE]:
        part = row.figures.get(key)
        if part is None or part.mention.size >= whole.mention.size:
            return False
    return True


def _judged(whole: _Row, below: list[_Row]) -> Iterator[Division]:
    """The fewest paragraphs that make up one total; the other totals must come out of the same."""
    for key, total in whole.figures.items():
        rows = _adding_up(total, key, below)
        if not rows:
            continue
        for other, term in whole.figures.items():
            if other[0] == key[0] and other != key:
                continue
            parts = [(row.passage, row.figures[other]) for row in rows if other in row.figures]
            mentions = [part.mention for _, part in parts]
            if len(parts) < len(rows) or not all(each.is_exact for each in (term.mention, *mentions)):
                continue
            holds = adds_up(term.mention, mentions)
            if holds or is_close(term.mention.value, summed(mentions), _NEAR) or is_mistyped(term.mention, mentions):
                yield Division((whole.passage, term), tuple(parts), holds)
        return
    yield from _slipped(whole, below)


def _adding_up(total: Term, key: _Key, below: list[_Row]) -> list[_Row]:
    rows: list[_Row] = []
    about = 0.0
    for row in below:
        part = row.figures.get(key)
        if part is None or not part.mention.is_exact:
            return []
        rows.append(row)
        about += part.mention.size
        if about > total.mention.size * _TOO_MUCH:
            return []
        is_enough = len(rows) >= (_FEWEST_OF_LARGE if total.mention.value >= _LARGE else _FEWEST_ROWS)
        if (
            is_enough
            and total.mention.value >= _ENOUGH
            and adds_up(total.mention, [r.figures[key].mention for r in rows])
        ):
            return rows
    return []


def _slipped(whole: _Row, below: list[_Row]) -> Iterator[Division]:
    """All paragraphs below that go on with the kind, where two digits of one long figure changed places."""
    for key, total in whole.figures.items():
        parts: list[tuple[Passage, Term]] = []
        for row in below:
            if key not in row.figures:
                break
            parts.append((row.passage, row.figures[key]))
        mentions = [part.mention for _, part in parts]
        if len(parts) < _FEWEST_ROWS or not all(each.is_exact for each in (total.mention, *mentions)):
            continue
        is_long = total.mention.number.as_tuple().digits[_MANY_DIGITS:] != ()
        if is_long and is_swapped(total.mention, mentions, fewest=_MANY_DIGITS):
            yield Division((whole.passage, total), tuple(parts), holds=False)
