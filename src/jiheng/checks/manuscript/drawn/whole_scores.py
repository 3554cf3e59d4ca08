"""Whole scores told apart from the points that make them up: 自评总分99.69分, with 合计96.69分 told elsewhere."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.checks.manuscript.drawn.deductions import points_of
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.sums import sum_statement, summed
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
    known: Sequence[Sequence[Mention]] | None = None
    for passage in text.passages_where(_MAY_BE_WHOLE):
        reading = readings[passage.index]
        for sentence in reading.sentences:
            for term in sentence.terms:
                if term.unit != SCORE or not term.mention.is_exact or not _WHOLE.fullmatch(term.own_name):
                    continue
                is_told = any(each.target.start == term.start for each in reading.statements)
                if is_told or (passage.index, term.start) in settled or term.mention.value >= _FULL:
                    continue
                known = _points_of_wholes(text.passages, readings) if known is None else known
                if len({summed(points) for points in known}) == 1:
                    statement = _judged(term.mention, known[0])
                    if statement is not None:
                        yield passage.index, statement


def _judged(told: Mention, points: Sequence[Mention]) -> Statement | None:
    """Without operands: they stand in other passages."""
    value = summed(points)
    if not is_close(value, told.value, _NEAR):
        return None
    statement = sum_statement(told, points, holds=value == told.value, confidence=Confidence.PROBABLE)
    return replace(statement, operands=(), elsewhere=statement.operands)


def _points_of_wholes(prose: Sequence[Passage], readings: Sequence[Reading]) -> Sequence[Sequence[Mention]]:
    """The points of each sum that holds, or else those of the indicators whose full marks make up a hundred."""
    told = [
        each.operands
        for passage in prose
        for each in readings[passage.index].statements
        if each.relation is Relation.SCORE and each.holds and each.target.unit == SCORE
        if len(each.operands) >= _FEWEST and summed(each.operands) == each.target.value < _FULL
    ]
    if told:
        return told
    points = points_of(prose, readings)
    names = [name for name in points.got if name in points.full]
    is_sure = all(len({each.value for each in one[name]}) == 1 for name in names for one in (points.full, points.got))
    if len(names) < _FEWEST or not is_sure or sum(points.full[name][0].value for name in names) != _FULL:
        return []
    return [[points.got[name][0] for name in names]]
