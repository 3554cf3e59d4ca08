"""Points told with the headings of an outline: （一）产出（自评得分50分） above 1.数量（20分）, 2.质量（30分）."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiheng.checks.manuscript.outline.outline import Entry, Outline
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.sums import adds_up, summed
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import SCORE

_POINTS = late_pattern("得|自评|评分|打分")
_FULL_MARKS = late_pattern("满分|分值|权重|总分|标准分")
_NO_PART = late_pattern("扣|加分|附加|奖励|倒扣|减分")
_MARK = re.compile("[0-9]分(?!钟)")
_FURTHEST = 100
_FEWEST, _SEVERAL = 2, 3
_MOST_OF_TWO, _MOST_OF_SEVERAL = 85, 80
"""Of so few headings so many percent of the points are hardly told by chance: some may be told without theirs."""
_ALL, _BEHIND = 100, 30


@dataclass(frozen=True, slots=True)
class ScoredBranch:
    """The points of a heading and those of the headings below it, each with its heading."""

    whole: tuple[Entry, Term]
    parts: tuple[tuple[Entry, Term], ...]
    holds: bool


def scores_by_outline(outline: Outline, readings: Sequence[Reading]) -> Iterator[ScoredBranch]:
    """Every heading with points whose parts all have theirs."""
    scored = {
        entry.index: told
        for entry in outline.entries
        if _MARK.search(entry.passage.text, 0, _FURTHEST) and (told := _scores(entry, readings))
    }
    for index, told in scored.items():
        entry = outline.entries[index]
        children = outline.children(entry)
        if len(children) < _FEWEST or not _are_counted_through(children):
            continue
        for is_full, whole in told.items():
            parts = [(child, scored.get(child.index, {}).get(is_full)) for child in children]
            known = tuple((child, term) for child, term in parts if term is not None)
            if len(known) == len(parts):
                branch = _branch((entry, whole), known)
                if branch is not None:
                    yield branch


def _branch(whole: tuple[Entry, Term], parts: tuple[tuple[Entry, Term], ...]) -> ScoredBranch | None:
    mentions = [term.mention for _, term in parts]
    if adds_up(whole[1].mention, mentions):
        return ScoredBranch(whole, parts, holds=True)
    most = _MOST_OF_SEVERAL if len(parts) >= _SEVERAL else _MOST_OF_TWO
    share = summed(mentions) * _ALL / whole[1].mention.value if whole[1].mention.value else 0
    is_meant = most <= share <= 2 * _ALL - most
    return ScoredBranch(whole, parts, holds=False) if is_meant else None


def _scores(entry: Entry, readings: Sequence[Reading]) -> dict[bool, Term]:
    """Its full marks (True) and its points (False), where its title, or the words right behind, tell one of them."""
    told: dict[bool, list[Term]] = {}
    end = entry.begin + len(entry.title) + _BEHIND
    for sentence in readings[entry.passage.index].sentences:
        for term in sentence.terms:
            if term.start >= end or term.unit != SCORE:
                continue
            if not term.mention.is_exact or _NO_PART.search(term.name):
                return {}
            is_points = _POINTS.search(term.name) is not None and not _FULL_MARKS.search(term.name)
            told.setdefault(not is_points, []).append(term)
    return {is_full: terms[0] for is_full, terms in told.items() if len(terms) == 1}


def _are_counted_through(children: Sequence[Entry]) -> bool:
    first = children[0]
    return all(child.rank == first.rank and child.value == first.value + place for place, child in enumerate(children))
