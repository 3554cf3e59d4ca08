"""What fell to each day or month of the year, of a total told elsewhere: 日均门急诊2,148人次 of 全年78.60万人次."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import missing_in
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.words import bare

SIGNS = ("日均", "月均")
_AVERAGE = late_pattern(
    "(?:^|[^\u4e00-\u9fff]|全年|年内|全[国省州市县区院校])(?P<per>日均|月均)(?P<of>[\u4e00-\u9fff]{2,10})$"
)
_PART_OF_YEAR = late_pattern("[0-9]月|季度|半年|假期|节|周|高峰|单日|工作日|每|均|最")
_OF_PART = late_pattern("[0-9]月|季度|半年|假期|[春暑寒]季?[节运假]|期间|周|高峰|工作日|旺季|淡季")
_NOT_IT = late_pattern("上年|去年|同期|计划|目标|累计|历年")
_OF_IT = late_pattern("(?:总量|总数|人数|人次|数量|[总数量])$")
_LENGTHS = {"日均": (365, 366), "月均": (12,)}
_TELLING, _LONG, _MOST = 3, 2, 40


def averages_over_the_year(
    passages: Sequence[Passage], readings: Sequence[Reading], facts: IndexedFacts
) -> Iterator[tuple[int, Statement]]:
    """Each that no figure of its passage explains, by the one total of its name, with the index of its passage."""
    for passage in passages[:_MOST]:
        reading = readings[passage.index]
        known = {each.target.start for each in reading.statements}
        for sentence in reading.sentences:
            for term in sentence.terms:
                found = _AVERAGE.search(bare(term.own_name)) if term.start not in known else None
                if found is None or not term.mention.is_exact or _NOT_IT.search(term.name):
                    continue
                if _OF_PART.search(sentence.text, sentence.start, term.start) or term.is_attribute:
                    continue
                statement = _judged(term, found, sentence, facts)
                if statement is not None:
                    yield passage.index, statement


def _judged(term: Term, found: re.Match[str], sentence: Sentence, facts: IndexedFacts) -> Statement | None:
    """Right over the days or months of any year; wrong only by a slip."""
    of = _OF_IT.sub("", found["of"])
    totals = {
        each.mention.key: each
        for each in facts.in_unit(term.unit)
        if len(of) >= _LONG and _is_total(each, term, sentence, of)
    }
    if len(totals) != 1:
        return None
    (total,) = totals.values()
    average, lengths = term.mention, _LENGTHS[found["per"]]
    half = average.half() or Fraction(average.scale, 2)
    exact = ((length, total.mention.operand.times(Fraction(1, length))) for length in lengths)
    over = {length: Interval(each.low - half, each.high + half) for length, each in exact}
    right = next((length for length, each in over.items() if each.meets(average.interval)), None)
    if right is not None:
        return _told(average, total.mention, right, holds=True)
    if len(format(average.number, "f").replace(".", "").lstrip("0")) < _TELLING:
        return None
    wrong = next((length for length, each in over.items() if is_slip(average, each)), None)
    return None if wrong is None else _told(average, total.mention, wrong, holds=False)


def _is_total(fact: Fact, average: Term, sentence: Sentence, of: str) -> bool:
    """Whether it is all of the year of that name."""
    if fact.mention.unit != average.unit or fact.sentence is sentence or not fact.mention.is_exact:
        return False
    if fact.is_other_year or fact.is_planned or fact.is_part or fact.term.is_attribute:
        return False
    name = fact.term.own_name
    if _PART_OF_YEAR.search(fact.sentence.text[fact.sentence.start : fact.mention.start]) or _NOT_IT.search(name):
        return False
    return missing_in(of, name) == 0 and _OF_IT.sub("", bare(name)).endswith(of[-_LONG:])


def _told(average: Mention, total: Mention, length: int, *, holds: bool) -> Statement:
    told = quotient_told(
        Relation.AVERAGE,
        average,
        (),
        f"{total.text}÷{length}",
        total.value / length,
        holds=holds,
        confidence=Confidence.PROBABLE,
    )
    return replace(told, elsewhere=(total,))
