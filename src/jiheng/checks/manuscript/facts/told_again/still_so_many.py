"""Counts that are said to have stayed, told otherwise before: 下设5个管理部, and 机构未作调整，管理部仍为8个."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.quantities.units import NOT_COUNTED

_STILL = re.compile(
    "(?:^|[，、；]|[总]?数)?(?P<noun>[\u4e00-\u9fff]{2,12}?)(?:总?数量?)?(?:仍然?|依然|依旧|继续)(?:为|是|保持|维持)$"
)
_SHORTEST = 3


def still_so_many(facts: Sequence[Fact]) -> Iterator[Restatement]:
    """Each such count with the only other value that is told of its noun."""
    still = [(fact, found["noun"]) for fact in facts if (found := _STILL.search(fact.term.own_name)) is not None]
    if not still:
        return
    by_noun: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if not (fact.is_other_year or fact.is_planned or fact.is_part) and fact.mention.is_exact:
            for noun in {fact.own_left, fact.right}:
                by_noun[fact.mention.unit, noun].append(fact)
    for fact, noun in still:
        is_count = fact.mention.unit not in NOT_COUNTED and len(noun) >= _SHORTEST
        told = [each for each in by_noun[fact.mention.unit, noun] if each.where < fact.where] if is_count else []
        if len({each.mention.key for each in told}) == 1 and told[0].mention.key != fact.mention.key:
            yield Restatement(told[0], fact, noun, agrees=False, confidence=Confidence.PROBABLE)
