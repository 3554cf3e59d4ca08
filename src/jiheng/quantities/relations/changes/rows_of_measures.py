"""Changes of several measures beside their bases: 126笔、1,860万元，比上年多18笔、320万元，上年为108笔、1,540万元."""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits
from jiheng.quantities.relations.names.changes import direction, has_other_base
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS

_BASE = re.compile("^[较比]?(?:上年|去年|上一年|20[0-9]{2}年)(?:同期|全年)?(?:的|[^，。；较比]{0,8})$")
_MORE_OR_LESS = re.compile("(?<!减)(?P<way>多|少)[\u4e00-\u9fff]{0,3}$")
"""比上年多发, 比上年少支出."""
_FEWEST, _ROWS = 2, 3
_LONGEST_NOUN = 4
_CHANGED, _EACH = re.compile("[增减升降多少]"), re.compile("^(?:分别|各)(?:增加|减少|增|减|多|少)了?$")
_JOINED = frozenset(("", "和", "及"))


def rows_of_measures(sentence: Sentence) -> Iterator[Statement]:
    """Of three rows of the same measures one is the change and one the base: what the others leave."""
    rows = [row for row in _rows(sentence) if len(row) >= _FEWEST]
    for at in range(len(rows) - _ROWS + 1):
        three = rows[at : at + _ROWS]
        if len({tuple(term.unit for term in row) for row in three}) > 1:
            continue
        changed = [row for row in three if _way(row[0]) is not None]
        bases = [row for row in three if row not in changed and _BASE.match(row[0].own_name)]
        if len(changed) == len(bases) == 1:
            current = next(row for row in three if row not in (*changed, *bases))
            yield from _judged(current, changed[0], bases[0])


def _rows(sentence: Sentence) -> Iterator[tuple[Term, ...]]:
    """Figures of different units one right behind another: 18笔、320万元; 18笔320万元."""
    row: list[Term] = []
    for term in sentence.terms:
        is_next = bool(row) and term.mark in ("", "、") and (term.name in _JOINED or _is_noun_of(row[-1], term))
        if is_next and all(term.unit != each.unit for each in row):
            row.append(term)
            continue
        yield tuple(row)
        row = [] if term.unit in NO_AMOUNTS or term.depth else [term]
    yield tuple(row)


def _is_noun_of(before: Term, term: Term) -> bool:
    """126家企业386万元: what the first counts stands before the second."""
    return (
        not term.mark
        and term.name == before.after
        and len(term.name) <= _LONGEST_NOUN
        and not _CHANGED.search(term.name)
    )


def _way(term: Term) -> bool | None:
    """Whether the figure is a change that goes up; None where it is no change."""
    name = term.name[-24:]
    if has_other_base(name) or not (words.COMPARED.search(name) or _EACH.search(name)):
        return None
    found = _MORE_OR_LESS.search(name)
    if found is not None:
        return found["way"] == "多"
    return direction(name) if term.is_named_as_change else None


def _judged(current: Sequence[Term], changes: Sequence[Term], bases: Sequence[Term]) -> Iterator[Statement]:
    goes_up = _way(changes[0])
    for now, change, base in zip(current, changes, bases, strict=True):
        if not all(each.mention.is_exact for each in (now, change, base)):
            continue
        signed = [(1, now.mention), (-1 if goes_up else 1, change.mention)]
        holds = fits(base.mention, signed)
        yield difference_told(Relation.GROWTH, base.mention, signed, holds=holds, confidence=Confidence.PROBABLE)
