"""Counts right before a claim of completion, less than what was planned: 新建泵站4座，泵站建设任务已全部完成."""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.claims.assurances import Assurance
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.facts.pairs.same_matter import bare_noun
from jiheng.checks.manuscript.names.less_is_better import LESS_IS_BETTER
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.quantity import Qualifier
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.units import MONEY, PERCENT, SCORE

_NOT_COUNTS = frozenset({MONEY, PERCENT, SCORE})
_PLANS = ("计划", "年度计划", "年初计划", "拟")
_OF_THAT = re.compile("(?:了|年度|全年|年初|预期|既定|计划|目标|的)*(?P<what>[^，。；]{0,8}?)(?:任务|目标|计划|指标)")
_TAILS = re.compile("(?:目标|任务|计划|指标)[数值]?$")
_AMISS = ("闲置", "空置", "隐患", "积压", "拖欠", "违规")
"""What is told to be all put right is as much as was told to be amiss."""
_MEASURES = ("率", "度")
_REACHED = re.compile("达到|实现|完成|超额|超过")
_ALSO = "也均都已"
_NEAR, _SHORTEST, _NAMED = 2, 2, 4


def planned_more(claim: Assurance, facts: IndexedFacts) -> tuple[Fact, Fact] | None:
    """What was planned and what is told right before the claim; None where all of it was done, or more is meant."""
    done = facts.last_of(claim.passage, claim.sentence_start, claim.start)
    if done is None or done.is_planned or done.mention.unit in _NOT_COUNTS or done.is_other_year:
        return None
    between = claim.passage.text[done.mention.end : claim.start]
    if between.count("，") != 1:
        return None
    planned = [
        fact
        for fact in facts.in_unit(done.mention.unit)
        if fact.sentence is not done.sentence
        and not fact.is_other_year
        and (_is_plan_of(fact, done, claim) or _is_amiss(fact, claim))
    ]
    if len({fact.mention.value for fact in planned}) != 1:
        return None
    most = planned[0]
    is_less = done.mention.value < most.mention.value <= done.mention.value * _NEAR
    return (most, done) if is_less else None


def target_missed(
    claim: Assurance, facts: IndexedFacts, prose: Sequence[Passage], readings: Sequence[Reading]
) -> tuple[Location, Mention, Fact] | None:
    """The only target and result of a name: 98%以上 and 96.8%, where 合格率达到预期目标 is claimed."""
    name = noun_before(claim.subject.rpartition("，")[2]).rstrip(_ALSO)
    if not name.endswith(_MEASURES) or not _REACHED.search(claim.words):
        return None
    found = result_and_target(name, facts, prose, readings)
    if found is None or LESS_IS_BETTER.search(found[0].left):
        return None
    result, place, target = found
    return (place, target, result) if result.mention.value < target.value else None


def result_and_target(
    name: str, facts: IndexedFacts, prose: Sequence[Passage], readings: Sequence[Reading]
) -> tuple[Fact, Location, Mention] | None:
    """The only result of a rate, and the only target that is told for it as a bound, with its place."""
    if len(name) < _NAMED:
        return None
    results = [
        fact
        for fact in facts.in_unit(PERCENT)
        if not (fact.is_planned or fact.is_other_year or (fact.is_part and not name.endswith(fact.left)))
        if _is_same(name, fact.left) and fact.mention.is_exact
    ]
    if len({fact.mention.value for fact in results}) != 1:
        return None
    targets = list(_targets(name, prose, readings))
    if len({each.value for _, each in targets}) != 1:
        return None
    return (results[0], *targets[0])


def _targets(name: str, prose: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[tuple[Location, Mention]]:
    """The least that a rate of that name should be: 达到98%以上, ≥98%."""
    for passage in prose:
        if name[-_NAMED:] not in passage.text:
            continue
        for sentence in readings[passage.index].sentences:
            for term in sentence.terms:
                is_least = term.unit == PERCENT and term.mention.qualifier is Qualifier.AT_LEAST
                if is_least and _is_same(name, _TAILS.sub("", noun_before(term.own_name))):
                    yield passage.at(term.start, term.end), term.mention


def _is_plan_of(fact: Fact, done: Fact, claim: Assurance) -> bool:
    """Whether it is the plan of what is counted before the claim, and the claim is of that."""
    is_plan = fact.is_planned or (not fact.is_done and fact.sentence.words.startswith(_PLANS))
    noun = _noun(done)
    return is_plan and _is_same(noun, _noun(fact)) and _is_named(claim, noun)


def _noun(fact: Fact) -> str:
    """What is counted, without 计划 and 目标; where nothing else is left, the deed: 培训2,575人."""
    named = _TAILS.sub("", fact.left)
    return bare_noun(named) or named


def _is_named(claim: Assurance, noun: str) -> bool:
    """Whether the claim names what was counted, if by one character, 小桥 and 桥梁任务, or only the task: 年度任务."""
    end = noun[-_SHORTEST:]
    subject = claim.subject.rpartition("，")[2] or claim.subject
    if subject:
        return not set(end).isdisjoint(subject)
    of_that = _OF_THAT.match(claim.passage.text, claim.end)
    return of_that is not None and (not of_that["what"] or not set(noun).isdisjoint(of_that["what"]))


def _is_amiss(fact: Fact, claim: Assurance) -> bool:
    """公租房闲置460套 ahead of 配租437套，闲置房源已全部配租."""
    return any(word in claim.subject and fact.left.endswith(word) for word in _AMISS) and not fact.is_part


def _is_same(one: str, other: str) -> bool:
    """Whether the longer only has more words before or within: 建立示范点, 建立农机推广示范点."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST:
        return False
    return any(long.startswith(short[:at]) and long.endswith(short[at:]) for at in range(len(short)))
