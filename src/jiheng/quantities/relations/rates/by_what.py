"""Rates that say what they are counted by: 计划改造51个、840户。已开工38个、657户，按户数计占年度任务的78.2%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, share_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import PERCENT

_BY = re.compile("按(?P<what>[\u4e00-\u9fff]{1,6}?)(?:数量?|总数)?计算?，?[^，。；按]{0,14}$")
_PLANNED = late_pattern("计划|目标|任务|拟")
_OWN_UNITS = {"户": "户", "住户": "户", "人": "人", "人口": "人", "面积": "平方米", "里程": "千米", "项目": "个"}
_OF_PIECES = frozenset({"小区", "村", "学校", "医院", "地块", "楼栋", "工程", "个"})
_FULL = 100
_NEAR = Decimal("0.5")


def rates_by_what(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each such rate of what was done in the sentence over what an earlier one plans, both in the unit it names."""
    for term in sentence.terms:
        found = _BY.search(term.name) if term.unit == PERCENT and term.mention.is_exact else None
        unit = _unit_of(found["what"]) if found is not None else ""
        done = _only_of(sentence, unit, term.start) if unit else None
        planned = next((each for each in (_planned(one, unit) for one in reversed(earlier)) if each), None)
        if done is not None and planned is not None and not _is_planned(sentence, done):
            statement = _judged(term, done, planned)
            if statement is not None:
                yield statement


def _unit_of(what: str) -> str:
    return "个" if what in _OF_PIECES else _OWN_UNITS.get(what, "")


def _only_of(sentence: Sentence, unit: str, end: int) -> Term | None:
    """The one exact amount of the unit before that place; None where there are several."""
    told = [each for each in sentence.terms if each.unit == unit and each.start < end and each.mention.is_exact]
    return told[0] if len(told) == 1 else None


def _planned(sentence: Sentence, unit: str) -> Term | None:
    planned = _only_of(sentence, unit, sentence.end) if unit else None
    return planned if planned is not None and _is_planned(sentence, planned) else None


def _is_planned(sentence: Sentence, term: Term) -> bool:
    return _PLANNED.search(sentence.text, sentence.start, term.start) is not None


def _judged(rate: Term, done: Term, planned: Term) -> Statement | None:
    part, whole, stated = done.mention, planned.mention, rate.mention
    if not whole.value:
        return None
    holds = is_percent_of(stated, part.operand, whole.operand)
    is_meant = holds or is_close(_FULL * part.value / whole.value, stated.value, _NEAR)
    return share_told(stated, part, whole, holds=holds) if is_meant else None
