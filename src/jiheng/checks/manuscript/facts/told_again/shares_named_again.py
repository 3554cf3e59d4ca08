"""A share told again by its name as another: 三级手术3,582台次，占38.99%, and 三级手术占比仅35.99%.

Or with two digits swapped: 民生支出80,055万元，占财政支出79.4%, and 民生类支出占比74.9%;
说得清金额的1,498户，占78.0%, and 说得清金额的农户占87.0%; 亏损面12.0%, and 企业亏损面21.0%.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.fact_pair import FEW_DIGITS, FactPair
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.units import PERCENT

_NAMED = re.compile(
    "(?P<noun>[\u4e00-\u9fff“”]{2,14}?)的?(?:占比|比重|所占比[例重]|比例)(?:为|达到?|仅为?|是|只有|已?达)?$"
)
_SHARE = re.compile("占比?(?:为|达到?)?$")
_SPREAD = re.compile("[\u4e00-\u9fff]{2}面$")
_OF_A_WHOLE = late_pattern("占[一-鿿]{1,10}$")
_LEADS = late_pattern("^(?:[上下]半年|[一二三四]季度|全年|本年|其中|全?[国省市州县区镇乡校])+|类|的")
"""上半年全县民生支出, and 民生类支出."""
_SHORTEST, _LONG = 3, 6


def shares_named_again(facts: Sequence[Fact]) -> Iterator[Restatement]:
    """Each share with the only one that is told right behind the count of its noun."""
    yield from _swapped(facts)
    named = [(fact, found["noun"]) for fact in facts if fact.mention.unit == PERCENT and (found := _name(fact))]
    if not named:
        return
    behind: defaultdict[str, list[Fact]] = defaultdict(list)
    of_wholes: defaultdict[str, list[Fact]] = defaultdict(list)
    for one, share in pairwise(facts):
        is_behind = one.sentence is share.sentence and one.term.index + 1 == share.term.index
        is_of_now = not (share.is_other_year or one.is_planned)
        if is_behind and is_of_now and share.mention.unit == PERCENT and _SHARE.fullmatch(share.term.own_name):
            behind[one.own_left].append(share)
        if is_behind and is_of_now and share.mention.unit == PERCENT and _tells_a_share(share):
            of_wholes[_LEADS.sub("", one.own_left)].append(share)
    for fact, noun in named:
        told = behind.get(noun, []) if len(noun) >= _SHORTEST else []
        if not told:
            told = [each for each in of_wholes.get(_LEADS.sub("", noun), []) if _are_swapped(each, fact)]
        if len(told) != 1 or told[0].passage is fact.passage:
            continue
        pair = FactPair(told[0], fact)
        if not (pair.agrees or pair.are_years_apart or told[0].mention.interval.meets(fact.mention.interval)):
            yield Restatement(told[0], fact, f"{noun}占比", agrees=False, confidence=Confidence.PROBABLE)


def _tells_a_share(share: Fact) -> bool:
    """占79.4%, or 占财政支出79.4%, of which the whole may be left out where it is told again."""
    return _SHARE.fullmatch(share.term.own_name) is not None or _OF_A_WHOLE.match(share.term.own_name) is not None


def _name(fact: Fact) -> re.Match[str] | None:
    return None if fact.is_other_year or fact.is_planned else _NAMED.search(fact.own_left)


def _swapped(facts: Sequence[Fact]) -> Iterator[Restatement]:
    """Shares that stand under the words of a count told before, and those of how wide something spreads: 亏损面."""
    of_counts: dict[str, Fact] = {}
    spreads: dict[str, Fact] = {}
    before: Fact | None = None
    for fact in facts:
        if fact.mention.unit == PERCENT and not (fact.is_other_year or fact.is_planned):
            spread = _SPREAD.search(fact.own_left)
            under = fact.term.own_name if _SHARE.search(fact.term.own_name) and spread is None else ""
            told = spreads.get(spread[0]) if spread is not None else _longest_of(of_counts, under)
            if told is not None and told.passage is not fact.passage and _are_swapped(told, fact):
                name = spread[0] if spread is not None else _SHARE.sub("", under)
                yield Restatement(told, fact, name, agrees=False, confidence=Confidence.PROBABLE)
            if spread is not None:
                spreads.setdefault(spread[0], fact)
            elif before is not None and under and _SHARE.fullmatch(under) and before.sentence is fact.sentence:
                words = before.term.own_name
                if len(words) >= _LONG and before.term.index + 1 == fact.term.index:
                    of_counts.setdefault(words, fact)
        before = fact


def _longest_of(told: Mapping[str, Fact], words: str) -> Fact | None:
    """The share of the count whose words open these."""
    found = [told[words[:length]] for length in range(_LONG, len(words)) if words[:length] in told]
    return found[-1] if found else None


def _are_swapped(one: Fact, other: Fact) -> bool:
    pair = FactPair(one, other)
    return pair.is_swapped and pair.fewest_written >= FEW_DIGITS and not pair.are_years_apart
