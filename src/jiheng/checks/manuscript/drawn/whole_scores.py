"""Whole scores told apart from the points that make them up: 自评总分99.69分, with 合计96.69分 told elsewhere."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.checks.manuscript.drawn.deductions import points_of
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.finding import Confidence
from jiheng.core.value import value
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.sums import is_slipped, sum_statement, summed
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import SCORE

_WHOLE = re.compile(
    "(?:[该本]?项目|本?部门|整体支出|绩效|年度|全年|最终|实际|单位|的)*(?:自评|自我评价|评价|综合|总体|总)(?:自评|评价|综合)?"
    "(?:总?得分|总?评分|总分|分)?(?:为|是|达|共)?"
)
_MAY_BE_WHOLE = re.compile("(?:自评|评价|综合|总体|总)(?:总?得分|总?评分|总分|分)?[为是达共]?[0-9]{2}")
_FEWEST, _FULL, _NEAR = 3, 100, Decimal("0.12")


def whole_scores(
    text: WholeText, readings: Sequence[Reading], settled: Container[tuple[int, int]]
) -> Iterator[tuple[int, Statement]]:
    """What each whole score is by the only points of the report that make up one, with the index of its passage.

    `settled` are the figures (passage, start) that are told to conflict with the same score elsewhere.
    """
    known: _Points | None = None
    for passage in text.passages_where(_MAY_BE_WHOLE):
        reading = readings[passage.index]
        reckoned = {each.target.key for each in reading.statements}
        for sentence in reading.sentences:
            for term in sentence.terms:
                if term.unit != SCORE or not term.mention.is_exact or not _WHOLE.fullmatch(term.own_name):
                    continue
                if (passage.index, term.start) in settled or term.mention.value >= _FULL:
                    continue
                if term.mention.key in reckoned:
                    continue
                known = _points_of_wholes(text.passages, readings) if known is None else known
                statement = _judged(term.mention, known)
                if statement is not None and (statement.holds or not _tells_another(sentence, statement)):
                    yield passage.index, statement


def _tells_another(sentence: Sentence, statement: Statement) -> bool:
    """综合评定85.8分，而部门自评96分: what the points make up is told beside it, as another's score."""
    total = summed(statement.elsewhere)
    return any(term.unit == SCORE and term.mention.value == total for term in sentence.terms)


@value(slots=False)
class _Points:
    """What makes up each whole; `are_sure`: nothing else can, so that more than a slip may part them."""

    of_wholes: Sequence[Sequence[Mention]]
    are_sure: bool = True


def _judged(told: Mention, known: _Points) -> Statement | None:
    """Without operands: they stand in other passages."""
    if len({summed(points) for points in known.of_wholes}) != 1:
        return None
    points = known.of_wholes[0]
    total = summed(points)
    is_meant = is_close(total, told.value, _NEAR) if known.are_sure else is_slipped(told, points)
    if total != told.value and not is_meant:
        return None
    statement = sum_statement(told, points, holds=total == told.value, confidence=Confidence.PROBABLE)
    return replace(statement, operands=(), elsewhere=statement.operands)


def _points_of_wholes(prose: Sequence[Passage], readings: Sequence[Reading]) -> _Points:
    """The points of each sum that holds, or else those of the indicators whose full marks make up a hundred.

    Or else all that are told, of which some may be missing.
    """
    told = [
        each.operands
        for passage in prose
        for each in readings[passage.index].statements
        if each.relation is Relation.SCORE and each.holds and each.target.unit == SCORE
        if len(each.operands) >= _FEWEST and summed(each.operands) == each.target.value < _FULL
    ]
    if told:
        return _Points(told)
    points = points_of(prose, readings)
    both = [name for name in points.got if _is_one(points.got[name]) and _is_one(points.full.get(name, ()))]
    if len(both) >= _FEWEST and summed([points.full[name][0] for name in both]) == _FULL:
        return _Points([[points.got[name][0] for name in both]])
    got = [each for name, each in points.got.items() if not _WHOLE.fullmatch(name)]
    if len(got) < _FEWEST or not all(map(_is_one, got)):
        return _Points(())
    return _Points([[each[0] for each in got]], are_sure=False)


def _is_one(values: Sequence[Mention]) -> bool:
    return len({each.value for each in values}) == 1
