"""Totals and the numbered paragraphs below them that each tell some of the same measures.

14起、死亡4人、损失4.65万元 above; （一）道路9起、死亡4人、损失2.1万元; （二）消防5起，无死亡，损失2.55万元 below.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from jiheng.checks.manuscript.divided.division import Division, is_no_chance
from jiheng.checks.manuscript.divided.items import numbered_on
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_sure_slip, summed
from jiheng.quantities.relations.names.counted import harm_of
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import ADDED_AS, GENERAL, MONEY, NOT_ADDED

_FEWEST_ROWS, _PASSAGES_BACK = 2, 3
_LARGE, _ENOUGH = 1000, 2
"""One large total that comes out, or so many small ones, show that the paragraphs tell all parts."""
_MANY_ROWS = 3
_TAIL, _MANY_DIGITS = 2, 4
_NONE = re.compile("无(?!线|锡|为|偿|障|害|形)|未(?:造成|发生)")
"""无死亡: a measure that is told without a figure."""
_NEAR = Decimal("0.45")
_NEARLY_ALL = 0.9

_FIRST = "1"
_OPENS = re.compile("^(?:其中)?[：:]?|^含")
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
    items = (first, *numbered_on(first.number, manuscript.prose_after(first)))
    rows = [(item, _figures(manuscript, item)) for item in items]
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
    """The measures by their names, and the first amount in each unit whatever its name."""
    told: dict[_Key, Term] = {}
    for sentence in manuscript.readings[passage.index].sentences:
        for term in sentence.terms:
            if term.unit not in NOT_ADDED and term.mention.is_exact and not sentence.goes_on_with_a_change(term):
                told.setdefault(_key(term), term)
                if not (term.depth or term.is_attribute):
                    told.setdefault((ADDED_AS.get(term.unit, term.unit), _FIRST), term)
    return told


def _key(term: Term) -> _Key:
    if term.depth:
        return term.unit, f"（{_OPENS.sub('', term.name)}"
    if term.is_attribute:
        return term.unit, "-" if words.DOWN.search(term.name[-_TAIL * 2 :]) else "+"
    if term.unit == MONEY:
        return term.unit, words.bare(term.own_name)[-_TAIL:]
    if term.unit in GENERAL:
        return term.unit, term.after[:_TAIL]
    return term.unit, harm_of(term.name)


def _judged(whole: _Row, rows: list[_Row]) -> Iterator[Division]:
    passage, totals = whole
    found: dict[_Key, Division] = {}
    for key, total in totals.items():
        parts = _column(key, rows)
        if len(parts) >= _FEWEST_ROWS:
            holds = adds_up(total.mention, [term.mention for _, term in parts])
            division = Division((passage, total), parts, holds)
            if division not in found.values():
                found[key] = division
    held = [key for key, division in found.items() if division.holds]
    by_name = [key for key in held if key[1] != _FIRST]
    is_sure = len(by_name) >= _ENOUGH or _is_any_large(found, by_name)
    are_all = is_sure or _is_any_large(found, held)
    if is_sure:
        yield from [found[key] for key in by_name]
    for key, division in found.items():
        is_shown = are_all if division.whole[1].depth else is_sure and key[1] != _FIRST
        if not division.holds and _tells_all(division, rows) and _is_wrong(division, rows, is_shown=is_shown):
            yield division


def _is_any_large(found: Mapping[_Key, Division], held: list[_Key]) -> bool:
    return any(found[key].whole[1].mention.value >= _LARGE for key in held)


def _column(key: _Key, rows: list[_Row]) -> tuple[tuple[Passage, Term], ...]:
    return tuple((each, figures[key]) for each, figures in rows if key in figures)


def _tells_all(found: Division, rows: list[_Row]) -> bool:
    """Whether each row tells a part or says that there is none; in brackets (含补助37万元) it need not say so."""
    told = {each.index for each, _ in found.parts}
    return found.whole[1].depth > 0 or all(each.index in told or _NONE.search(each.text) for each, _ in rows)


def _is_wrong(found: Division, rows: list[_Row], *, is_shown: bool) -> bool:
    """Whether the parts were meant to be all: the other measures show it, or the gap does."""
    stated, mentions = found.whole[1].mention, [term.mention for _, term in found.parts]
    value = summed(mentions)
    if is_shown and (value > stated.value or is_close(stated.value, value, _NEAR)):
        return True
    if len(found.parts) < len(rows) or len(rows) < _MANY_ROWS:
        return False
    return is_no_chance(stated, mentions) or is_sure_slip(stated, mentions) or _is_one_copied(found)


def _is_one_copied(found: Division) -> bool:
    """Whether two parts are the same figure, of so many digits that items are hardly ever.

    What is nearly as large as the total is the total told again, in （二）结构情况 and in （三）具体情况.
    """
    whole = found.whole[1].mention.size * _NEARLY_ALL
    told = [term.mention.number.normalize() for _, term in found.parts if term.mention.size < whole]
    return any(told.count(each) > 1 and len(each.as_tuple().digits) >= _MANY_DIGITS for each in told)
