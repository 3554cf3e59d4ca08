"""What is said not to have been done, though the report counts as much as was planned, or more: 未能完成年度目标."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiheng.checks.manuscript.claims.scope import is_of_this_time
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.facts.same_matter import bare_noun
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.quantities.units import MONEY, PERCENT, SCORE

_OF_YEAR = "(?:年度|全年|年初|预期|既定|计划)*"
_CLAIM = re.compile(
    "(?:^|(?<=[，。；]))(?P<subject>[\u4e00-\u9fff“”]{3,16}?)(?:任务|目标|指标)?"
    f"(?P<said>(?:未能?|没有)(?:按计划[数期]?|如期|按期|按时|全部|全面)?(?:完成|达到|实现)了?(?:{_OF_YEAR}的?(?:目标|任务|计划)[数值]?)?)(?=[，。；]|$)"
)
_NOT_OF_ALL = re.compile("部分|个别|少数|有的|一些|其中|仍|尚|如|若|各")
_TAILS = re.compile("(?:目标|任务|计划|指标)[数值]?$")
_NO_COUNTS = frozenset({MONEY, PERCENT, SCORE})
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Denied:
    """`words`: what is said; `done`: as much as was `planned`, or more."""

    claim: Location
    words: str
    planned: Fact
    done: Fact


def denied_in(passages: Sequence[Passage], facts: Sequence[Fact], year: int | None) -> Iterator[Denied]:
    """Each such claim in prose, by the only plan and the only result of its noun."""
    for passage in passages:
        if passage.is_heading:
            continue
        for said in _CLAIM.finditer(passage.text):
            is_meant = not _NOT_OF_ALL.search(said["subject"]) and is_of_this_time(
                passage, said.start(), said.end(), year
            )
            pair = _pair_of(_noun(noun_before(said["subject"])), facts) if is_meant else None
            if pair is not None:
                yield Denied(passage.at(said.start(), said.end()), said[0], *pair)


def _pair_of(name: str, facts: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """The plan and what was done under one name, where all of it was done."""
    same = [
        fact
        for fact in facts
        if fact.mention.unit not in _NO_COUNTS
        and not (fact.is_other_year or fact.is_part)
        and _is_same(name, _noun(fact.left))
    ]
    planned, done = [fact for fact in same if fact.is_planned], [fact for fact in same if not fact.is_planned]
    if any(len({(fact.mention.unit, fact.mention.value) for fact in each}) != 1 for each in (planned, done)):
        return None
    plan, result = planned[0], done[0]
    is_reached = plan.mention.unit == result.mention.unit and result.mention.value >= plan.mention.value
    return (plan, result) if is_reached else None


def _noun(left: str) -> str:
    named = _TAILS.sub("", left)
    return bare_noun(named) or named


def _is_same(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _SHORTEST and longer.endswith(shorter)
