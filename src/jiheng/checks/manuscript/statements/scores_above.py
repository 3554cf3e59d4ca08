"""Whole scores told in a paragraph of their own, of the points that the paragraphs above it give."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce

from jiheng.checks.manuscript.text.passages import Passage, joined
from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.sums import is_slipped, sum_statement, summed
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import SCORE

_WHOLE = re.compile(
    "^[^，。；]{0,8}(?:自评|综合|评价|最终|绩效)?(?:总分|总得分|综合得分|最终得分|自评得分)(?:为|是|共|达)?$"
)
_GIVEN = re.compile("得(?:分)?(?:为|了)?$")
_PASSAGES, _FEWEST, _FULL = 6, 3, 100

_Points = tuple[Passage, Term]


def scores_above(prose: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[tuple[Passage, Statement]]:
    """Each whole score that a slip parts from the sum of all points above it, with their paragraphs as one."""
    for place, passage in enumerate(prose):
        whole = _whole_of(readings[passage.index])
        if whole is None:
            continue
        points = _points_above(prose[max(place - _PASSAGES, 0) : place], readings)
        mentions = [term.mention for _, term in points]
        if len(points) >= _FEWEST and _is_missed(whole.mention, mentions):
            yield _told((passage, whole), points)


def _whole_of(reading: Reading) -> Term | None:
    """The one score of a paragraph that tells no other."""
    scores = [term for sentence in reading.sentences for term in sentence.terms if term.unit == SCORE]
    is_one = len(scores) == 1 and scores[0].mention.is_exact and scores[0].mention.value <= _FULL
    return scores[0] if is_one and _WHOLE.match(scores[0].own_name) else None


def _points_above(above: Sequence[Passage], readings: Sequence[Reading]) -> list[_Points]:
    """All points of the paragraphs above, up to one that tells a whole score; full marks stand in brackets."""
    found: list[_Points] = []
    for passage in reversed(above):
        scores = [
            term
            for sentence in readings[passage.index].sentences
            for term in sentence.terms
            if term.unit == SCORE and not term.depth
        ]
        if any(_WHOLE.match(term.own_name) for term in scores):
            break
        if not all(_GIVEN.search(term.own_name) and term.mention.is_exact for term in scores):
            return []
        found = [*((passage, term) for term in scores), *found]
    return found


def _is_missed(whole: Mention, points: Sequence[Mention]) -> bool:
    return summed(points) != whole.value and is_slipped(whole, points)


def _told(whole: _Points, points: Sequence[_Points]) -> tuple[Passage, Statement]:
    passages = list({passage.index: passage for passage, _ in (*points, whole)}.values())
    all_of_them = reduce(joined, passages)
    begins = {passage.index: _begin(passages, place) for place, passage in enumerate(passages)}
    target, *parts = [_moved(term.mention, begins[passage.index]) for passage, term in (whole, *points)]
    return all_of_them, sum_statement(target, parts, holds=False, confidence=Confidence.PROBABLE)


def _begin(passages: Sequence[Passage], place: int) -> int:
    """Where one of them begins when they are read as one."""
    return len(reduce(joined, passages[: place + 1]).text) - len(passages[place].text)


def _moved(mention: Mention, by: int) -> Mention:
    return replace(mention, start=mention.start + by, end=mention.end + by)
