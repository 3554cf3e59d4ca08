"""Scores item by item, with full marks, points and deductions: 产出50分，得48分，扣2分；…，总分97分."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.arithmetic.signed import difference_told
from jiheng.quantities.relations.arithmetic.sums import sum_statement
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import SCORE

_SCORED = re.compile("^(?:实际|自评|实|评|最终)?得(?:分)?(?:为|了)?$")
_DEDUCTED = re.compile("^(?:[^，。；]{0,14}?)扣(?:减|除|分|了|掉)?(?:为|了)?$")
_ALL_DEDUCTED = re.compile(
    "^(?:以上|各项|全年|[两三四五六]项)?(?:共|合计|累计|总共|总计|共计)扣(?:减|除|分)?(?:为|了)?$"
)
_TOTAL = re.compile(
    "^(?:自评|评价|综合|最终|绩效)?(?:总分|总得分|得分|合计|总计|合计得分|总评|综合得分)(?:为|得分|得|是)?$"
)
_FULL_MARKS = re.compile("^(?:满分|分值|权重|标准分|总分)(?:值)?(?:为|是)?$")
_FULL_MARKS_OF = re.compile("(?:满分|分值|权重)(?:为|是)?$")
_GIVEN = re.compile("得(?:分)?(?:为|了)?$")
_SUBTOTAL = re.compile("(?:小计|合计)(?:得分|得)?(?:为|是)?$")
_ENDS_AN_ITEM = re.compile("得|扣")
_MORE_THAN_FULL = re.compile("加分|附加|奖励|超额")
_NOT_AN_ITEM = re.compile("合计|共|[以低高]于|不足|及以上|扣|得|其中|每")
_NOT_POINTS = re.compile("合计|共|[以低高]于|不足|及以上|扣|得|其中|每|满分|总分|权重|分值")
_FEWEST, _FEWEST_LISTED = 2, 3
_ALL_POINTS = 100


class _Item(NamedTuple):
    full: Term
    points: Term


def item_scores(sentence: Sentence) -> Iterator[Statement]:
    """More points than the item has, points with a deduction that do not make its full marks, totals of all items."""
    scores = [term for term in sentence.terms if term.unit == SCORE and term.mention.is_exact]
    items = list(_items(scores))
    if not _MORE_THAN_FULL.search(sentence.words):
        for full, points in items:
            if points.mention.value > full.mention.value:
                arithmetic = f"{points.mention.text}＞{full.mention.text}"
                yield Statement(
                    Relation.SCORE,
                    points.mention,
                    (full.mention,),
                    False,
                    arithmetic,
                    full.mention.text,
                    Confidence.PROBABLE,
                )
        yield from _above_the_full_marks_behind(scores)
    yield from _deducted(items, scores)
    yield from _subtotals(scores)
    if len(items) >= _FEWEST:
        yield from _total(items, scores)
    yield from _listed(scores)
    yield from _all_deducted(scores, sentence)


def _items(scores: Sequence[Term]) -> Iterator[_Item]:
    """Full marks each with its points behind it; 执行9分，产出50分，得分99分 is a list of points with their total."""
    before: Term | None = None
    for full, points in pairwise(scores):
        is_listed = before is not None and not _ENDS_AN_ITEM.search(before.own_name)
        before = full
        if (
            not is_listed
            and _SCORED.match(points.own_name)
            and points.clause - full.clause <= 1
            and points.segment == full.segment
            and not _SCORED.match(full.own_name)
            and not _NOT_AN_ITEM.search(full.name)
        ):
            yield _Item(full, points)


def _above_the_full_marks_behind(scores: Sequence[Term]) -> Iterator[Statement]:
    """得分29分（满分20分）, 得29分，满分20分."""
    for points, full in pairwise(scores):
        is_behind = points.after_mark == "（" if full.depth > points.depth else full.clause - points.clause == 1
        is_told = _FULL_MARKS.match(full.own_name) and full.depth - points.depth in (0, 1) and is_behind
        if is_told and _GIVEN.search(points.own_name) and points.mention.value > full.mention.value:
            told, of = points.mention, full.mention
            arithmetic = f"{told.text}＞{of.text}"
            yield Statement(Relation.SCORE, told, (of,), False, arithmetic, of.text, Confidence.PROBABLE)


def _subtotals(scores: Sequence[Term]) -> Iterator[Statement]:
    """产出满分40分：培训得10分；资助得10分；到位得7分，产出小计37分: all points behind the full marks of one kind."""
    for place, total in enumerate(scores):
        if not _SUBTOTAL.search(total.own_name) or total.depth:
            continue
        run: list[Term] = []
        for each in reversed(scores[:place]):
            if each.depth or not _GIVEN.search(each.own_name) or _SUBTOTAL.search(each.own_name):
                break
            run.append(each)
        is_of_one = len(run) < place and _FULL_MARKS_OF.search(scores[place - len(run) - 1].own_name)
        if len(run) >= _FEWEST and is_of_one:
            points = [each.mention for each in run[::-1]]
            value = sum((each.value for each in points), Fraction(0))
            holds = value == total.mention.value
            yield sum_statement(total.mention, points, holds=holds, confidence=Confidence.PROBABLE)


def _deducted(items: Sequence[_Item], scores: Sequence[Term]) -> Iterator[Statement]:
    for full, points in items:
        behind = next((each for each in scores if each.start > points.start), None)
        if behind is None or behind.clause - points.clause > 1 or behind.segment != points.segment:
            continue
        others = [each for each in scores if each.start > behind.start and each.segment == behind.segment]
        if _DEDUCTED.match(behind.own_name) and not any(_DEDUCTED.match(each.own_name) for each in others):
            signed = [(1, full.mention), (-1, points.mention)]
            value = full.mention.value - points.mention.value
            holds = value == behind.mention.value
            yield difference_told(Relation.SCORE, behind.mention, signed, holds=holds)


def _total(items: Sequence[_Item], scores: Sequence[Term]) -> Iterator[Statement]:
    last = items[-1].points
    total = next((each for each in scores if each.start > last.start), None)
    if total is None or not _TOTAL.match(total.own_name) or total.clause - last.clause > _FEWEST:
        return
    between = [each for each in scores if items[0].full.start <= each.start < total.start]
    if len(between) == len(items) * 2:
        points = [each.points.mention for each in items]
        value = sum((each.value for each in points), Fraction(0))
        yield sum_statement(total.mention, points, holds=value == total.mention.value)


def _listed(scores: Sequence[Term]) -> Iterator[Statement]:
    """执行率9.9分，产出50分，效益29.5分，满意度10分，得分99.4分: points, and their total behind a bare 得分."""
    for place, total in enumerate(scores):
        run = scores[:place]
        if (
            len(run) < _FEWEST_LISTED
            or not _SCORED.match(total.own_name)
            or any(each.segment != total.segment or _NOT_POINTS.search(each.name) for each in run)
            or any(other.clause - one.clause > 1 for one, other in pairwise((*run, total)))
            or not all(any(kind in each.name for each in run) for kind in ("产出", "效"))
        ):
            continue
        points = [each.mention for each in run]
        value = sum((each.value for each in points), Fraction(0))
        if max(each.value for each in points) < total.mention.value <= _ALL_POINTS:
            holds = value == total.mention.value
            yield sum_statement(total.mention, points, holds=holds, confidence=Confidence.PROBABLE)


def _all_deducted(scores: Sequence[Term], sentence: Sentence) -> Iterator[Statement]:
    """执行率扣0.8分，数量扣2分，满意度扣1分，共扣3.8分."""
    total = next((each for each in scores if _ALL_DEDUCTED.match(each.own_name)), None)
    if total is None or "等" in sentence.words:
        return
    parts = [each.mention for each in scores if each.start < total.start and _DEDUCTED.match(each.own_name)]
    if len(parts) >= _FEWEST:
        value = sum((each.value for each in parts), Fraction(0))
        holds = value == total.mention.value
        yield sum_statement(total.mention, parts, holds=holds, confidence=Confidence.PROBABLE)
