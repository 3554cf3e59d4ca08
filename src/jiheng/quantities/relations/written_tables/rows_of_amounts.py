"""Rows of amounts in a sentence that are reckoned alike: 资产、负债、净资产为：教育182亿元、17亿元、165亿元；….

What most rows show, the one that does not fit is held against: the first as the sum of the others, a rate of two, an
area times its yield.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.ways_of_reckoning import CHANGE, FALL, PRODUCT, SHARE, SUM, TONS, Way
from jiheng.quantities.relations.written_tables.cells import Cells
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NO_AMOUNTS, PERCENT, base_of

_NARROWEST, _WIDEST, _FEWEST_ROWS = 3, 5, 3
_FEWEST_FITTING, _DIGITS = 2, 6
_PER, _IN_TONS = "/", ("千克", "吨")
_Places = tuple[int, int, int]


def rows_of_amounts(sentence: Sentence) -> Iterator[Statement]:
    """A statement for each row of each three columns of which the others show how one is reckoned."""
    rows = _rows(sentence)
    if len(rows) < _FEWEST_ROWS or any(not each.mention.is_exact for row in rows for each in row):
        return
    known: set[frozenset[int]] = set()
    for way, places in _ways(_units(rows[0])):
        cells = [_cells(row, places, way) for row in rows]
        if frozenset(places) not in known and _is_shown(cells):
            known.add(frozenset(places))
            yield from (each.told() for each in cells)


def _rows(sentence: Sentence) -> list[Sequence[Term]]:
    """The rows in the units that most have: a name with an amount, and amounts alone behind it."""
    rows: list[list[Term]] = []
    for term in sentence.terms:
        if rows and term.mark == "、" and not term.own_name and rows[-1][-1].depth == term.depth:
            rows[-1].append(term)
        else:
            rows.append([term])
    rows = [row for row in rows if _NARROWEST <= len(row) <= _WIDEST and not row[0].is_attribute and row[0].own_name]
    units = Counter(map(_units, rows))
    usual = max(units, key=units.__getitem__, default=())
    return [row for row in rows if _units(row) == usual]


def _units(row: Sequence[Term]) -> tuple[str, ...]:
    """千克/公顷 of 5,096公斤/公顷."""
    return tuple(term.unit + (_PER + base_of(term.after[1:]) if term.after.startswith(_PER) else "") for term in row)


def _ways(units: Sequence[str]) -> Iterator[tuple[Way, _Places]]:
    """How the third of three columns may be reckoned from the others, by their units."""
    places = range(len(units))
    for said in places:
        others = [place for place in places if place != said]
        if units[said] == PERCENT:
            amounts = [place for place in others if units[place] not in NO_AMOUNTS]
            for one, two in permutations(amounts, 2):
                if units[one] == units[two]:
                    yield from ((way, (one, two, said)) for way in (SHARE, CHANGE, FALL))
            continue
        for one, two in combinations(others, 2):
            if units[one] == units[two] == units[said] and units[said] not in NO_AMOUNTS:
                yield SUM, (one, two, said)
        for one, two in permutations(others, 2):
            yield from ((way, (one, two, said)) for way in _products(units[one], units[two], units[said]))


def _products(measure: str, price: str, whole: str) -> Iterator[Way]:
    """27,692公顷、5.1吨/公顷、141,229吨."""
    unit, per, of = price.partition(_PER)
    if not per or of != measure:
        return
    if unit == whole:
        yield PRODUCT
    elif (unit, whole) == _IN_TONS:
        yield TONS


def _cells(row: Sequence[Term], places: _Places, way: Way) -> Cells:
    one, two, said = (row[place].mention for place in places)
    return Cells(one, two, said, way)


def _is_shown(cells: Sequence[Cells]) -> bool:
    """Whether all fit but one, which was mistyped, and those that do can hardly fit by chance."""
    fitting = [each for each in cells if each.fits]
    telling = [each for each in fitting if each.is_telling]
    wrong = [each for each in cells if not each.fits]
    is_sure = len(telling) >= _FEWEST_FITTING and sum(each.digits for each in telling) >= _DIGITS
    if not is_sure or len(wrong) > 1:
        return False
    is_bound = len(telling) > _FEWEST_FITTING or cells[0].way is not SUM  # a sum may have one part more in one row
    return is_bound or all(map(_is_a_slip, wrong))


def _is_a_slip(cells: Cells) -> bool:
    """Whether one slip parts what is told from what the figures as they are printed give."""
    made = cells.way.of(Interval.point(cells.one.value), Interval.point(cells.two.value))
    half = cells.said.half()
    return cells.is_one_slip or (made is not None and is_slip(cells.said, Interval(made.low - half, made.high + half)))
