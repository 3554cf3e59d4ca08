"""Counts right before a claim of completion, less than what was planned: 新建泵站4座，泵站建设任务已全部完成."""

from heapq import merge
from operator import attrgetter

from jiheng.checks.manuscript.claims.assurances import Assurance
from jiheng.checks.manuscript.claims.named_alike import only_one
from jiheng.checks.manuscript.claims.plans_by_name import PlansByName, noun_of
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.names.less_is_better import LESS_IS_BETTER
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import MONEY, PERCENT, SCORE

_NOT_COUNTS = frozenset({MONEY, PERCENT, SCORE})
_OF_THAT = late_pattern("(?:了|年度|全年|年初|预期|既定|计划|目标|的)*(?P<what>[^，。；]{0,8}?)(?:任务|目标|计划|指标)")
_MEASURES = ("率", "度")
_REACHED = late_pattern("达到|实现|完成|超额|超过")
_ALSO = "也均都已"
_NEAR, _SHORTEST = 2, 2


def planned_more(claim: Assurance, facts: IndexedFacts, plans: PlansByName) -> tuple[Fact, Fact] | None:
    """What was planned and what is told right before the claim; None where all of it was done, or more is meant."""
    done = facts.last_of(claim.passage, claim.sentence_start, claim.start)
    if done is None or done.is_planned or done.mention.unit in _NOT_COUNTS or done.is_other_year:
        return None
    between = claim.passage.text[done.mention.end : claim.start]
    if between.count("，") != 1:
        return None
    noun = noun_of(done)
    planned = plans.of_noun(done.mention.unit, noun) if _is_named(claim, noun) else ()
    told = merge(planned, plans.amiss(done.mention.unit, claim.subject), key=attrgetter("where"))
    most = only_one((fact for fact in told if fact.sentence is not done.sentence), attrgetter("mention.value"))
    if most is None:
        return None
    is_less = done.mention.value < most.mention.value <= done.mention.value * _NEAR
    return (most, done) if is_less else None


def target_missed(claim: Assurance, plans: PlansByName) -> tuple[Location, Mention, Fact] | None:
    """The only target and result of a name: 98%以上 and 96.8%, where 合格率达到预期目标 is claimed."""
    name = noun_before(claim.subject.rpartition("，")[2]).rstrip(_ALSO)
    if not name.endswith(_MEASURES) or not _REACHED.search(claim.words):
        return None
    found = plans.result_and_target(name)
    if found is None or LESS_IS_BETTER.search(found[0].left):
        return None
    result, place, target = found
    return (place, target, result) if result.mention.value < target.value else None


def _is_named(claim: Assurance, noun: str) -> bool:
    """Whether the claim names what was counted, if by one character, 小桥 and 桥梁任务, or only the task: 年度任务."""
    end = noun[-_SHORTEST:]
    subject = claim.subject.rpartition("，")[2] or claim.subject
    if subject:
        return not set(end).isdisjoint(subject)
    of_that = _OF_THAT.match(claim.passage.text, claim.end)
    return of_that is not None and (not of_that["what"] or not set(noun).isdisjoint(of_that["what"]))
