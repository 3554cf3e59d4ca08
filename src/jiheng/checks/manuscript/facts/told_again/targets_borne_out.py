"""A target told again otherwise: 办结245件，提前完成全年200件目标, and 全年目标250件已完成122.5%.

What was done makes the rate that stands behind the later target only with the earlier one.
"""

from collections import deque
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.figure import Aspect
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.units import NOT_COUNTED, PERCENT

_DONE = late_pattern("完成|达到?|实现|执行")
_FULL, _NEAR, _MOST = 100, 2, 8


def targets_borne_out(facts: Sequence[Fact]) -> Iterator[Restatement]:
    """Each target whose rate is that of the one told shortly before it."""
    before: deque[tuple[Fact, Fact]] = deque(maxlen=_MOST)
    last: Fact | None = None
    for fact in facts:
        if fact.aspect is Aspect.PLANNED and fact.mention.unit not in NOT_COUNTED and fact.mention.value:
            rate = _rate_behind(fact)
            if rate is not None:
                told = (each for each, done in before if _bears_out(each, done, fact, rate))
                found = next(told, None)
                if found is not None:
                    yield Restatement(found, fact, "目标", agrees=False, confidence=Confidence.PROBABLE)
            if last is not None and last.sentence is fact.sentence and last.mention.unit == fact.mention.unit:
                before.append((fact, last))
        if fact.aspect is not Aspect.PLANNED and not fact.term.depth and fact.mention.unit not in NOT_COUNTED:
            last = fact


def _rate_behind(fact: Fact) -> Interval | None:
    """已完成122.5% right behind it."""
    behind = fact.sentence.terms[fact.term.index + 1 : fact.term.index + 2]
    is_rate = behind and behind[0].unit == PERCENT and behind[0].mention.is_exact and behind[0].mention.tells_much
    return behind[0].mention.interval if is_rate and _DONE.search(behind[0].own_name) else None


def _bears_out(one: Fact, done: Fact, other: Fact, rate: Interval) -> bool:
    if one.mention.unit != other.mention.unit or one.mention.value == other.mention.value:
        return False
    if other.passage.index - one.passage.index > _NEAR or one.sentence is other.sentence:
        return False
    made, as_told = (Interval.point(done.mention.value / each.mention.value * _FULL) for each in (one, other))
    return rate.meets(made) and not rate.meets(as_told)
