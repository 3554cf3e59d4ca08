"""Whether a figure is told as what was reached of another: 通车122个，通达率96.83%，尚未通达的4个 of 126个村."""

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import PERCENT

_REST = late_pattern("[未尚还剩余缺差不空另增减]|其他")
_OF_PLAN = late_pattern("(?:计划|目标|任务)[^，。；0-9]{0,4}的?$")
_BEHIND, _CHANCE = 5, 10
_ALL = 100


def is_told_share(one: Fact, other: Fact) -> bool:
    """Whether the smaller is told of the larger (1,620户中1,602户), with its share of it, or beside what is missing."""
    part, whole = (one, other) if one.mention.value < other.mention.value else (other, one)
    terms, unit, at = part.sentence.terms, part.mention.unit, part.term.index
    small, large = part.mention.value, whole.mention.value
    for each in terms[at + 1 : at + _BEHIND]:
        if each.unit == PERCENT and each.mention.is_exact:
            share = each.mention.interval
            if share.low * large <= small * _ALL <= share.high * large:
                return True
        elif each.unit == unit and each.mention.value == large - small and _is_rest(each):
            return True
    if part.is_planned and _is_rate_of_plan(part, whole):
        return True
    return any(each.unit == unit and each.mention.value == large and each.after.startswith("中") for each in terms[:at])


def _is_rate_of_plan(plan: Fact, done: Fact) -> bool:
    """扶持1,050人，其中…，完成计划的105%: behind what was done stands what share of the plan it is."""
    shares = [each for each in done.sentence.terms[done.term.index + 1 :] if each.unit == PERCENT]
    if not plan.mention.value:
        return False
    share = Interval.point(done.mention.value / plan.mention.value * _ALL)
    return any(_OF_PLAN.search(each.name) and each.mention.interval.meets(share) for each in shares)


def _is_rest(each: Term) -> bool:
    """Whether it is what is missing: few may be that by chance."""
    return each.mention.value >= _CHANCE or _REST.search(each.name) is not None
