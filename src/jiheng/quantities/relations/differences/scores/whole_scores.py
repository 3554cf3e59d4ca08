"""A whole score, and in the sentence behind it its points: 综合得分91.2分，等级为优。决策18分，过程17.6分…"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement, summed
from jiheng.quantities.relations.differences.scores.scores_by_name import Run, beside_full_marks, runs
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import SCORE

_WHOLE = quick_pattern(
    "(?:综合|自评|评价|最终|绩效|总|总体)(?:评价|自评)?(?:总?得分|总分|评分)(?:为|是|达)?$|^总分为?$"
)
_NO_PART = re.compile("扣|权重|满分|分值|加分|上年|去年|得分率|均")
_LOWEST, _FULL, _FURTHEST = 60, 100, 10
"""Parts that miss the score by more points than the last are of something else."""


def whole_scores(sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """Every row of points behind a sentence that tells a whole score, and those beside full marks that make 100."""
    yield from _of_all_full_marks(sentences)
    for before, sentence in pairwise(sentences):
        whole = _whole(before)
        row = next(runs(sentence), None)
        if whole is not None and row is not None and _is_made_of(sentence, row):
            parts = [term.mention for term in row.terms]
            holds = adds_up(whole.mention, parts)
            if holds or abs(summed(parts) - whole.mention.value) <= _FURTHEST:
                yield sum_statement(whole.mention, parts, holds=holds, confidence=Confidence.PROBABLE)


def _of_all_full_marks(sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """投入15分，得14.5分；…。综合得分95.5分: points whose full marks make 100, and the score told apart."""
    beside = beside_full_marks(sentences)
    if beside is None:
        return
    by_name, _ = beside
    if sum(full.value for full, _ in by_name.values()) != _FULL:
        return
    parts = [got for _, got in by_name.values()]
    for sentence in sentences:
        whole = _whole(sentence)
        is_apart = not any(sentence.start <= part.start < sentence.end for part in parts)
        if whole is not None and is_apart:
            holds = adds_up(whole.mention, parts)
            if holds or abs(summed(parts) - whole.mention.value) <= _FURTHEST:
                yield sum_statement(whole.mention, parts, holds=holds, confidence=Confidence.PROBABLE)


def _whole(sentence: Sentence) -> Term | None:
    scores = [term for term in sentence.terms if term.unit == SCORE and term.mention.is_exact]
    wholes = [term for term in scores if _WHOLE.search(term.name) and _LOWEST <= term.mention.value <= _FULL]
    return wholes[0] if len(wholes) == 1 else None


def _is_made_of(sentence: Sentence, row: Run) -> bool:
    """Whether the points are all of the sentence, each behind a name of its own, and no full marks."""
    if sum(1 for term in sentence.terms if term.unit == SCORE) != len(row.terms) or row.terms[0].index:
        return False
    names = [term.own_name for term in row.terms]
    if not all(names) or any(_NO_PART.search(name) or _WHOLE.search(name) for name in names):
        return False
    return sum(term.mention.value for term in row.terms) != _FULL
