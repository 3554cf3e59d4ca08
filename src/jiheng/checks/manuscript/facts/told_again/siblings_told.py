"""A part told again with the figure of the part beside it: 公办31所、民办37所, and 37所公办幼儿园."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.telling import is_planned
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.quantities.units import NOT_COUNTED

_PAIR, _FEWEST = 2, 2


def siblings_told(facts: Sequence[Fact]) -> Iterator[Restatement]:
    """Each count whose noun begins with the name of one of two parts, and whose value is that of the other alone."""
    named: defaultdict[tuple[str, str], list[tuple[Fact, Fact]]] = defaultdict(list)
    told = {fact.mention.key: fact for fact in reversed(facts)}
    for one, other in pairwise(facts):
        if _are_siblings(one, other):
            for first, second in ((one, other), (other, one)):
                named[first.mention.unit, first.own_left[:_PAIR]].append((first, second))
    if not named:
        return
    for fact in facts:
        pairs = named.get((fact.mention.unit, fact.right[:_PAIR]), ()) if len(fact.right) > _PAIR else ()
        if len(pairs) != 1 or fact.own_left:
            continue
        first, second = pairs[0]
        is_behind = fact.where > second.where and fact.sentence is not second.sentence
        is_named = fact.right.startswith(first.own_left) and second.own_left not in fact.sentence.words
        if is_behind and is_named and fact.mention.key == second.mention.key and told[fact.mention.key] is second:
            yield Restatement(first, fact, first.own_left, agrees=False, confidence=Confidence.PROBABLE)


def _are_siblings(one: Fact, other: Fact) -> bool:
    """Whether they stand side by side in a list, each under a name of its own."""
    if one.sentence is not other.sentence or one.mention.unit != other.mention.unit or other.term.mark != "、":
        return False
    if one.mention.unit in NOT_COUNTED or is_planned(one) or len(str(one.mention.number)) < _FEWEST:
        return False
    names = one.own_left, other.own_left
    return (
        min(map(len, names)) >= _PAIR and names[0][:_PAIR] != names[1][:_PAIR] and one.mention.key != other.mention.key
    )
