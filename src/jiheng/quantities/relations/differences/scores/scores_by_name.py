"""What indicators lost, and their rates, by the names of a list of full marks and a list of points told before.

产出50分、效益30分，得分依次为49分、29.5分…产出指标扣1分; 权重分别为15分、35分；得分13.5分、32.4分。决策类得分率90%。
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import difference_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import PERCENT, SCORE

_GOT = re.compile("得分|评分|[实自]得")
_ENDS = re.compile("得分|评分|权重|分值|满分|合计|[总共]|扣|得$")
_LIST = "(?:[\u4e00-\u9fff]{2,6}、){1,7}[\u4e00-\u9fff]{2,6}?"
_NAMED_AHEAD = re.compile(
    f"(?P<names>{_LIST})(?:[二两三四五六七八]|[2-8])?[类项个大]?(?:一级)?(?:指标)?的?(?:权重|分值|满分|得分)(?:分别|依次)"
)
_LEADS = re.compile("^.*(?:为|：|是|即|包括)|^(?:其中|各项)")
_LOST = re.compile("(?:其中)?(?P<name>[\u4e00-\u9fff]{2,6}?)(?:类|指标|部分|维度)?[扣失](?:分|了|减)?(?:为)?$")
_RATED = re.compile("(?P<name>[\u4e00-\u9fff]{2,6}?)(?:类|指标|部分|维度)?得分率(?:为|达|达到)?$")
_NAMED_FULL = re.compile("(?:其中)?(?P<name>[\u4e00-\u9fff]{2,6}?)(?:类|指标|部分)?(?:满分|分值|权重)?(?:为|是)?")
_GIVEN = re.compile("(?:实|自评)?得(?:分)?(?:为|了)?")
_TAKEN = re.compile("^因[\u4e00-\u9fff]{2,16}?扣(?:分|了|减)?(?:为)?$")
_FULL_OF = re.compile("(?:权重|满分|分值|标准分)(?:为|是)?$")
_FEWEST, _FULL, _LONGEST_LIST, _LONGEST_NAME = 3, 100, 60, 6


class Run(NamedTuple):
    """Points side by side; `names`: of each, empty where none is told."""

    terms: list[Term]
    names: list[str]
    is_got: bool


def scores_by_name(sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """Each deduction and each rate of one of the names behind both lists."""
    beside = beside_full_marks(sentences)
    if beside is not None:
        yield from _of_them(sentences, *beside)
    rows = [run for sentence in sentences for run in runs(sentence)]
    full = next((run for run in rows if not run.is_got and _is_full(run)), None)
    got = next((run for run in rows if full and run.is_got and len(run.terms) == len(full.terms)), None)
    if full is None or got is None:
        return
    names = full.names if all(full.names) else got.names
    if not all(names) or len(set(names)) < len(names) or (all(got.names) and got.names != names):
        return
    points = list(zip(names, full.terms, got.terms, strict=True))
    if any(scored.mention.value > most.mention.value for _, most, scored in points):
        return
    by_name = {name: (most.mention, scored.mention) for name, most, scored in points}
    yield from _of_them(sentences, by_name, got.terms[-1].start)


def beside_full_marks(sentences: Sequence[Sentence]) -> tuple[dict[str, tuple[Mention, Mention]], int] | None:
    """决策12.6分（权重14分）、过程…; 决策满分14分，得12.6分；…: points beside their full marks, and where they end."""
    by_name: dict[str, tuple[Mention, Mention]] = {}
    end = 0
    for sentence in sentences:
        for got, full in pairwise(sentence.terms):
            is_pair = got.unit == full.unit == SCORE and full.depth == got.depth + 1 and not got.after
            if is_pair and _FULL_OF.match(full.own_name) and got.mention.value <= full.mention.value:
                by_name[_LEADS.sub("", got.own_name)[-_LONGEST_NAME:]] = (full.mention, got.mention)
                end = full.end
            most, points = got, full
            named = _NAMED_FULL.fullmatch(most.own_name) if most.unit == points.unit == SCORE else None
            if named is not None and _GIVEN.fullmatch(points.own_name) and points.clause - most.clause <= 1:
                by_name[named["name"]] = (most.mention, points.mention)
                end = points.end
    return (by_name, end) if len(by_name) >= _FEWEST else None


def _of_them(
    sentences: Sequence[Sentence], by_name: dict[str, tuple[Mention, Mention]], behind: int
) -> Iterator[Statement]:
    """What is told behind the lists of what one of them lost, or of its rate."""
    terms = [each for sentence in sentences for each in sentence.terms if each.start > behind and each.mention.is_exact]
    for term in terms:
        told = _told(term, by_name) or _told_with_its_reason(term, by_name, terms)
        if told is not None:
            yield told


def _told_with_its_reason(
    term: Term, by_name: dict[str, tuple[Mention, Mention]], terms: Sequence[Term]
) -> Statement | None:
    """因预算执行率不足扣2分: the only deduction whose words name the item."""
    if term.unit != SCORE or not _TAKEN.search(term.own_name):
        return None
    named = [name for name in by_name if name in term.own_name]
    if (
        len(named) != 1
        or sum(named[0] in each.own_name and _TAKEN.search(each.own_name) is not None for each in terms) > 1
    ):
        return None
    full, got = by_name[named[0]]
    holds = full.value - got.value == term.mention.value
    return difference_told(Relation.SCORE, term.mention, [(1, full), (-1, got)], holds=holds)


def _told(term: Term, by_name: dict[str, tuple[Mention, Mention]]) -> Statement | None:
    pattern = _LOST if term.unit == SCORE else _RATED if term.unit == PERCENT else None
    found = pattern.fullmatch(term.own_name) if pattern is not None else None
    pair = by_name.get(found["name"]) if found is not None else None
    if pair is None:
        return None
    full, got = pair
    stated = term.mention
    if term.unit == SCORE:
        holds = full.value - got.value == stated.value
        return difference_told(Relation.SCORE, stated, [(1, full), (-1, got)], holds=holds)
    return rate_of_points(stated, full, got)


def rate_of_points(stated: Mention, full: Mention, got: Mention) -> Statement:
    """得分率 of the points got and the full marks."""
    value = got.value / full.value * _FULL
    holds = abs(value - stated.value) <= stated.half()
    computed = in_unit_of(value, stated)
    arithmetic = f"{got.text}÷{full.text}＝{computed}" + ("" if holds else f"≠{stated.text}")
    return Statement(Relation.RATE, stated, (full, got), holds, arithmetic, computed, Confidence.CERTAIN)


def _is_full(run: Run) -> bool:
    return sum(term.mention.value for term in run.terms) == _FULL


def runs(sentence: Sentence) -> Iterator[Run]:
    """The rows of three and more points in a sentence, each but the first behind a 、 or ，."""
    run: list[Term] = []
    for term in (*sentence.terms, None):
        goes_on = term is not None and term.unit == SCORE and term.mention.is_exact
        if term is None or not goes_on or (run and not _goes_on(run[-1], term)):
            if len(run) >= _FEWEST:
                yield Run(run, _names(sentence, run), _GOT.search(run[0].name) is not None)
            run = []
        if term is not None and goes_on:
            run.append(term)


def _goes_on(one: Term, other: Term) -> bool:
    is_next = other.index == one.index + 1 and other.mark in ("、", "，") and other.segment == one.segment
    return is_next and not _ENDS.search(other.name)


def _names(sentence: Sentence, run: list[Term]) -> list[str]:
    """The names before the points, or those of the list before their first."""
    if all(term.own_name for term in run[1:]):
        return [_LEADS.sub("", term.own_name)[-_LONGEST_NAME:] for term in run]
    found = _NAMED_AHEAD.search(sentence.text, max(sentence.start, run[0].start - _LONGEST_LIST), run[0].start)
    names = found["names"].split("、") if found is not None else []
    return names if len(names) == len(run) else [""] * len(run)
