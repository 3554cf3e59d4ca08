"""Changes of several measures beside their bases, told as amounts or as rates.

126笔、1,860万元，比上年多18笔、320万元，上年为108笔、1,540万元; 240件360人，上年300件500人，分别下降20%、28%.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits
from jiheng.quantities.relations.changes.change_reading import of_levels
from jiheng.quantities.relations.names.changes import BASE, direction, has_other_base
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import AREAS, MONEY, NO_AMOUNTS, PERCENT
from jiheng.quantities.words import JOINERS

_MORE_OR_LESS = late_pattern("(?<!减)(?P<way>多|少)[\u4e00-\u9fff]{0,3}$")
"""比上年多发, 比上年少支出."""
_AGAINST_THE_LAST = late_pattern("[较比]上一?(?:个?月|季度?|周|旬|期)")
_FEWEST, _ROWS = 2, 3
_LONGEST_NOUN = 4
_BASE_REACH = 12
_CHANGED, _EACH = late_pattern("[增减升降多少]"), late_pattern("^(?:同比)?(?:分别|各)(?:增加|减少|增|减|多|少)了?$")
_RESPECTIVELY = "分别"
COUNTED_BY = {
    "人数": ("人", "名"),
    "件数": ("件", "起"),
    "起数": ("起", "件"),
    "户数": ("户",),
    "家数": ("家",),
    "人次": ("人次",),
    "金额": (MONEY,),
    "面积": (*AREAS,),
}
"""What a rate names: 人数同比下降64.3%."""
_MEASURE = late_pattern("|".join(COUNTED_BY))

Row = Sequence[Term]


def rows_of_measures(sentence: Sentence) -> Iterator[Statement]:
    """Of three rows of the same measures one tells the changes and one the bases."""
    rows = [row for row in _rows(sentence) if len(row) >= _FEWEST]
    for one, other in pairwise(rows):
        yield from _named_rates(sentence, one, other)
    for at in range(len(rows) - _ROWS + 1):
        three = rows[at : at + _ROWS]
        if len({len(row) for row in three}) > 1:
            continue
        told = [row for row in three if _way(row[0]) is not None]
        levels = [row for row in three if row not in told]
        if len(told) == 1 and _units(levels[0]) == _units(levels[1]):
            current, bases = _by_time(*levels)
            if told[0][0].unit == PERCENT:
                yield from _rated(current, told[0], bases)
            elif _units(told[0]) == _units(bases) and _is_base(bases):
                yield from _changed(current, told[0], bases)


def _named_rates(sentence: Sentence, one: Row, other: Row) -> Iterator[Statement]:
    """97件134人，去年同期197件375人，件数下降50.8%，人数下降64.3%: each rate names its measure.

    The first of the row needs no more than its own two levels, and is read with them.
    """
    if len(one) != len(other) or _units(one) != _units(other) or not _is_base(other) or _is_base(one):
        return
    for rate in sentence.terms[other[-1].index + 1 : other[-1].index + 1 + len(one)]:
        if rate.unit != PERCENT or not is_growth(rate) or rate.segment != other[0].segment:
            return
        name = _MEASURE.match(rate.own_name)
        at = next((at for at, each in enumerate(one) if name and each.unit in COUNTED_BY[name[0]]), None)
        reading = None if at is None else of_levels(other[at], one[at], Confidence.PROBABLE)
        goes_up = direction(rate.name[-24:])
        if at and reading is not None and all(each.mention.is_exact for each in (one[at], other[at], rate)):
            yield reading.told(rate.mention, goes_up, holds=reading.gives(rate.mention, goes_up))


def _rows(sentence: Sentence) -> Iterator[Row]:
    """Figures of different units one right behind another, 18笔、320万元, and the rates of them behind 分别."""
    row: list[Term] = []
    for term in sentence.terms:
        if row and term.mark in ("", "、") and _goes_on(row, term):
            row.append(term)
            continue
        yield tuple(row)
        is_rate = term.unit == PERCENT and _RESPECTIVELY in term.name and is_growth(term)
        row = [] if (term.unit in NO_AMOUNTS and not is_rate) or term.depth else [term]
    yield tuple(row)


def _goes_on(row: Row, term: Term) -> bool:
    is_bare = term.name in JOINERS
    if row[0].unit == PERCENT:
        return is_bare and term.unit == PERCENT
    is_next = is_bare or _is_noun_of(row[-1], term) or _is_noun(term)
    return is_next and all(term.unit != each.unit for each in row)


def _is_noun(term: Term) -> bool:
    """126笔、金额1,860万元."""
    return term.mark == "、" and len(term.name) <= _LONGEST_NOUN and not _CHANGED.search(term.name)


def _is_noun_of(before: Term, term: Term) -> bool:
    """126家企业386万元: what the first counts stands before the second."""
    return (
        not term.mark
        and term.name == before.after
        and len(term.name) <= _LONGEST_NOUN
        and not _CHANGED.search(term.name)
    )


def _units(row: Row) -> list[str]:
    return [term.unit for term in row]


def _way(term: Term) -> bool | None:
    """Whether the figure is a change that goes up; None where it is no change."""
    if term.unit == PERCENT:
        return direction(term.name)
    name = term.name[-24:]
    is_compared = words.COMPARED.search(name) or _AGAINST_THE_LAST.search(name) or _EACH.search(name)
    if has_other_base(name) or not is_compared:
        return None
    found = _MORE_OR_LESS.search(name)
    if found is not None:
        return found["way"] == "多"
    return direction(name) if term.is_named_as_change else None


def _is_base(row: Row) -> bool:
    return BASE.search(row[0].name[-_BASE_REACH:]) is not None


def _by_time(one: Row, other: Row) -> tuple[Row, Row]:
    """What is now and what was: the former is told last, where neither is called last year's."""
    return (other, one) if _is_base(one) or not _is_base(other) else (one, other)


def _changed(current: Row, changes: Row, bases: Row) -> Iterator[Statement]:
    goes_up = _way(changes[0])
    for now, change, base in zip(current, changes, bases, strict=True):
        if all(each.mention.is_exact for each in (now, change, base)):
            larger, smaller = (now, base) if goes_up else (base, now)
            signed = [(1, larger.mention), (-1, smaller.mention)]
            holds = fits(change.mention, signed)
            yield difference_told(Relation.GROWTH, change.mention, signed, holds=holds, confidence=Confidence.PROBABLE)


def _rated(current: Row, rates: Row, bases: Row) -> Iterator[Statement]:
    """Where one rate holds or is a slip away, all are bound to their measures, and the others must hold as well."""
    goes_up = _way(rates[0])
    readings = [of_levels(base, now, Confidence.PROBABLE) for now, base in zip(current, bases, strict=True)]
    pairs = [(rate.mention, each) for rate, each in zip(rates, readings, strict=True) if each is not None]
    is_bound = any(
        reading.gives(rate, goes_up) or (reading.share is not None and is_slip(rate, reading.share))
        for rate, reading in pairs
    )
    if is_bound and len(pairs) == len(rates) and all(rate.is_exact for rate, _ in pairs):
        for rate, reading in pairs:
            yield reading.told(rate, goes_up, holds=reading.gives(rate, goes_up))
