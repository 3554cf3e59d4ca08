"""Counts right before a claim of completion, less than what was planned: 新建泵站4座，泵站建设任务已全部完成."""

from bisect import bisect_left
from collections.abc import Sequence

from jiheng.checks.manuscript.claims.assurances import Assurance
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.same_matter import bare_noun
from jiheng.quantities.units import MONEY, PERCENT, SCORE

_NOT_COUNTS = frozenset({MONEY, PERCENT, SCORE})
_PLANS = ("计划", "年度计划", "年初计划", "拟")
_NEAR, _SHORTEST = 2, 2


def planned_more(claim: Assurance, facts: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """What was planned and what is told right before the claim; None where all of it was done, or more is meant.

    `facts`: all of the report, in order.
    """
    behind = bisect_left(facts, (claim.passage.index, claim.start), key=_place)
    done = facts[behind - 1] if behind else None
    if done is None or _place(done) < (claim.passage.index, claim.sentence_start):
        return None
    if done.is_planned or done.mention.unit in _NOT_COUNTS or not _is_named(claim, done):
        return None
    noun = bare_noun(done.left)
    planned = [
        fact
        for fact in facts
        if (fact.is_planned or (not fact.is_done and fact.sentence.words.startswith(_PLANS)))
        and not fact.is_other_year
        and fact.sentence is not done.sentence
        and fact.mention.unit == done.mention.unit
        and _is_same(noun, bare_noun(fact.left))
    ]
    if len({fact.mention.value for fact in planned}) != 1:
        return None
    most = planned[0]
    is_less = done.mention.value < most.mention.value <= done.mention.value * _NEAR
    return (most, done) if is_less else None


def _place(fact: Fact) -> tuple[int, int]:
    return fact.passage.index, fact.mention.start


def _is_named(claim: Assurance, done: Fact) -> bool:
    """Whether the claim stands in the next clause and names what was counted, if by one character: 小桥, 桥梁任务."""
    between = claim.passage.text[done.mention.end : claim.start]
    subject = claim.subject.rpartition("，")[2] or claim.subject
    return between.count("，") == 1 and not set(bare_noun(done.left)[-_SHORTEST:]).isdisjoint(subject)


def _is_same(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _SHORTEST and (one.endswith(other) or other.endswith(one))
