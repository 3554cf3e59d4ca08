"""Gaps from what was planned of a name in another paragraph: 临时工程完成64.2万元，比概算减少4.2万元."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement

_PLANS = "概算|年初预算|预算|计划|批复"
_GAP = late_pattern(
    f"[比较](?:批复|核定|年初|原)?(?P<plan>{_PLANS})(?:数|投资|安排)?(?P<way>减少|节约|节省|少|压减|增加|超支|超出|超|多)(?:支出|投资)?了?$",
    make=quick_pattern,
)
_DONE = late_pattern("(?:实际|全年)*(?:完成|执行|决算|结算|使用)(?:投资|支出|数|额)?(?:为|了)?$")
_AHEAD = late_pattern(f"^.*(?:{_PLANS})(?:总投资|投资|安排|数|中)?(?:为|：)?|^(?:其中|包括)：?")
_LESS = ("减少", "节约", "节省", "少", "压减")
_SHORTEST, _NEXT = 2, 1


def gaps_from_named_plans(text: WholeText, readings: Sequence[Reading]) -> Iterator[tuple[int, Statement]]:
    """Each gap right behind an amount whose plan is told in one value elsewhere, with the index of its passage."""
    plans: Mapping[tuple[str, str, str], Sequence[Mention]] | None = None
    for passage in text.passages_where(_SIGN):
        for sentence in readings[passage.index].sentences:
            for done, gap in pairwise(sentence.terms):
                found = _GAP.search(gap.own_name)
                name = _DONE.sub("", done.own_name)
                is_next = gap.unit == done.unit and gap.clause - done.clause == _NEXT and not gap.depth
                if found is None or not is_next or len(name) < _SHORTEST:
                    continue
                plans = _plans(text, readings) if plans is None else plans
                planned = plans.get((_plan(found), done.unit, name), ())
                statement = _judged(done, gap, planned, is_less=found["way"] in _LESS)
                if statement is not None:
                    yield passage.index, statement


_SIGN = quick_pattern(f"[比较](?:批复|核定|年初|原)?(?:{_PLANS})")
_OF_PLANS = quick_pattern(f"(?<![比较占为])(?P<plan>{_PLANS})")


def _plans(text: WholeText, readings: Sequence[Reading]) -> Mapping[tuple[str, str, str], Sequence[Mention]]:
    """By the word for a plan, the unit and the name what stands behind that word in its sentence."""
    told: defaultdict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for passage in text.passages_where(_OF_PLANS):
        for sentence in readings[passage.index].sentences:
            for found in _OF_PLANS.finditer(passage.text, sentence.start, sentence.end):
                for term in _behind(sentence, found.end()):
                    told[_plan(found), term.unit, _AHEAD.sub("", term.own_name)].append(term.mention)
    return told


def _plan(found: re.Match[str]) -> str:
    return found["plan"].removeprefix("年初")


def _behind(sentence: Sentence, place: int) -> Iterator[Term]:
    """The amounts behind a place that bear a name of their own, as far as what was done of them."""
    for term in sentence.terms:
        if term.start < place or not term.mention.is_exact:
            continue
        if term.is_attribute or _DONE.search(term.own_name) is not None:
            return
        if len(term.own_name) >= _SHORTEST:
            yield term


def _judged(done: Term, gap: Term, planned: Sequence[Mention], *, is_less: bool) -> Statement | None:
    if len({each.value for each in planned}) != 1:
        return None
    plan = planned[0]
    signed = [(1, plan), (-1, done.mention)] if is_less else [(1, done.mention), (-1, plan)]
    holds = fits(gap.mention, signed)
    meant = plan.interval - done.mention.interval if is_less else done.mention.interval - plan.interval
    if not holds and not is_slip(gap.mention, meant):
        return None
    confidence = Confidence.PROBABLE
    statement = difference_told(Relation.COMPARISON, gap.mention, signed, holds=holds, confidence=confidence)
    return replace(statement, operands=(), elsewhere=(plan, done.mention))
