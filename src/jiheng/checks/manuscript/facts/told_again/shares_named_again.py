"""A share told again by its name as another: 三级手术3,582台次，占38.99%, and 三级手术占比仅35.99%."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.fact_pair import FactPair
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.quantities.units import PERCENT

_NAMED = re.compile(
    "(?P<noun>[\u4e00-\u9fff“”]{2,14}?)的?(?:占比|比重|所占比[例重]|比例)(?:为|达到?|仅为?|是|只有|已?达)?$"
)
_SHARE = re.compile("占比?(?:为|达到?)?$")
_SHORTEST = 3


def shares_named_again(facts: Sequence[Fact]) -> Iterator[Restatement]:
    """Each share with the only one that is told right behind the count of its noun."""
    named = [(fact, found["noun"]) for fact in facts if fact.mention.unit == PERCENT and (found := _name(fact))]
    if not named:
        return
    behind: defaultdict[str, list[Fact]] = defaultdict(list)
    for one, share in pairwise(facts):
        is_behind = one.sentence is share.sentence and one.term.index + 1 == share.term.index
        is_of_now = not (share.is_other_year or one.is_planned)
        if is_behind and is_of_now and share.mention.unit == PERCENT and _SHARE.fullmatch(share.term.own_name):
            behind[one.own_left].append(share)
    for fact, noun in named:
        told = behind.get(noun, []) if len(noun) >= _SHORTEST else []
        if len(told) != 1 or told[0].passage is fact.passage:
            continue
        pair = FactPair(told[0], fact)
        if not (pair.agrees or pair.are_years_apart or told[0].mention.interval.meets(fact.mention.interval)):
            yield Restatement(told[0], fact, f"{noun}占比", agrees=False, confidence=Confidence.PROBABLE)


def _name(fact: Fact) -> re.Match[str] | None:
    return None if fact.is_other_year or fact.is_planned else _NAMED.search(fact.own_left)
