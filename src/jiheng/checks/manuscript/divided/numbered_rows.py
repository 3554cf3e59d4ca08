"""Totals and the numbered paragraphs below them that each tell some of the same measures.

14起、死亡4人、损失4.65万元 above; （一）道路9起、死亡4人、损失2.1万元; （二）消防5起，无死亡，损失2.55万元 below.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from jiheng.checks.manuscript.divided.division import Division
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_mistyped, is_sure_slip, summed
from jiheng.quantities.relations.names.counted import harm_of
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import GENERAL, MONEY, NO_AMOUNTS, SCORE

_NOT_ADDED = NO_AMOUNTS | {SCORE}
_FEWEST_ROWS, _MOST_ROWS, _PASSAGES_BACK = 2, 30, 3
_LARGE, _ENOUGH = 1000, 2
"""One large total that comes out, or so many small ones, show that the paragraphs tell all parts."""
_MANY_ROWS = 3
_TAIL = 2
_NONE = re.compile("无(?!线|锡|为|偿|障|害|形)|未(?:造成|发生)")
"""无死亡: a measure that is told without a figure."""
_NEAR = Decimal("0.45")

_Key = tuple[str, str]
"""A unit and what tells its figures apart."""
_Row = tuple[Passage, Mapping[_Key, Term]]


def numbered_rows(manuscript: Manuscript) -> Iterator[Division]:
    """Each paragraph before a row of numbered ones, measure by measure; a measure that a row leaves out is none."""
    for passage in manuscript.prose:
        if passage.number is None or passage.number.value != 1 or passage.is_heading:
            continue
        rows = _rows(manuscript, passage)
        whole = _told_above(manuscript, passage) if len(rows) >= _FEWEST_ROWS else None
        if whole is not None:
            yield from _judged(whole, rows)


def _rows(manuscript: Manuscript, first: Passage) -> list[_Row]:
    assert first.number is not None
    rows = [(first, _figures(manuscript, first))]
    for following in manuscript.prose_after(first):
        number = following.number
        if number is None or number.style != first.number.style or number.value != len(rows) + 1:
            break
        rows.append((following, _figures(manuscript, following)))
        if len(rows) > _MOST_ROWS:
            return []
    return rows if sum(bool(figures) for _, figures in rows) >= _FEWEST_ROWS else []


def _told_above(manuscript: Manuscript, passage: Passage) -> _Row | None:
    """The last paragraph with figures, where nothing but announcements and headings stands between."""
    for index in range(passage.index - 1, max(passage.index - 1 - _PASSAGES_BACK, -1), -1):
        above = manuscript.passages[index]
        if above.cell is not None:
            return None
        figures = _figures(manuscript, above)
        if figures:
            return above, figures
    return None


def _figures(manuscript: Manuscript, passage: Passage) -> Mapping[_Key, Term]:
    told: dict[_Key, Term] = {}
    for sentence in manuscript.readings[passage.index].sentences:
        for term in sentence.terms:
            if term.unit not in _NOT_ADDED and not term.depth and term.mention.is_exact:
                told.setdefault(_key(term), term)
    return told


def _key(term: Term) -> _Key:
    if term.is_attribute:
        return term.unit, "-" if words.DOWN.search(term.name[-_TAIL * 2 :]) else "+"
    if term.unit == MONEY:
        return term.unit, words.bare(term.own_name)[-_TAIL:]
    if term.unit in GENERAL:
        return term.unit, term.after[:_TAIL]
    return term.unit, harm_of(term.name)


def _judged(whole: _Row, rows: list[_Row]) -> Iterator[Division]:
    passage, totals = whole
    held: list[Division] = []
    missed: list[Division] = []
    for key, total in totals.items():
        parts = [(each, figures[key]) for each, figures in rows if key in figures]
        if len(parts) < _FEWEST_ROWS:
            continue
        holds = adds_up(total.mention, [term.mention for _, term in parts])
        found = Division((passage, total), tuple(parts), holds)
        (held if holds else missed).append(found)
    is_sure = len(held) >= _ENOUGH or any(each.whole[1].mention.value >= _LARGE for each in held)
    yield from held if is_sure else ()
    for found in missed:
        told = {each.index for each, _ in found.parts}
        if not all(each.index in told or _NONE.search(each.text) for each, _ in rows):
            continue
        mentions = [term.mention for _, term in found.parts]
        stated = found.whole[1].mention
        is_slip = len(found.parts) == len(rows) >= _MANY_ROWS and (
            is_mistyped(stated, mentions) or is_sure_slip(stated, mentions)
        )
        if is_slip or (is_sure and is_close(stated.value, summed(mentions), _NEAR)):
            yield found
