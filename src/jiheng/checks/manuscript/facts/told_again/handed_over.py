"""What was handed over told again as what was taken over: 转派成员单位4,898件, and 各成员单位共承接工单4,989件."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.pairs.fact_pair import FEW_DIGITS, FactPair
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.units import NOT_COUNTED

_GIVEN = late_pattern("转派|派发|转办|交办|分办|下派|移送|移交|转交|分转")
_TAKEN = late_pattern("承接|接收|收到|接到|承办|签收")
_MORE = late_pattern("其他|其它|另|上[年月期]|结转|自办|自收|直接|网上|合计|含|还")
"""Words of what came from elsewhere too."""
_SEASON = late_pattern("[一二三四]季度|[上下]半年|[0-9]{1,2}月")
_NEAR = 2


def handed_over(facts: Sequence[Fact], settled: Container[int]) -> Iterator[Restatement]:
    """Each that is taken over near by under a word of the one thing handed over, and is not so many."""
    given: defaultdict[str, list[Fact]] = defaultdict(list)
    values = {fact.mention.key for fact in facts if _is_given(fact)}
    for fact in facts:
        if fact.is_other_year or fact.is_planned or fact.mention.unit in NOT_COUNTED or not fact.mention.is_exact:
            continue
        if _is_given(fact):
            given[fact.mention.unit].append(fact)
        elif _TAKEN.search(fact.own_left) and fact.mention.key not in values and id(fact) not in settled:
            near = [
                each
                for each in given[fact.mention.unit]
                if 0 < fact.passage.index - each.passage.index <= _NEAR and _are_one(each, fact)
            ]
            if len(near) == 1:
                yield Restatement(near[0], fact, _shared(near[0], fact), agrees=False, confidence=Confidence.ASK)


def _is_given(fact: Fact) -> bool:
    """共承接转派工单 are taken over."""
    return _GIVEN.search(fact.own_left) is not None and not _TAKEN.search(fact.own_left)


def _are_one(one: Fact, other: Fact) -> bool:
    pair = FactPair(one, other)
    if _MORE.search(other.sentence.words) or other.is_part or not pair.is_like_in_size or pair.are_years_apart:
        return False
    seasons = [frozenset(_SEASON.findall(fact.ahead)) for fact in (one, other)]
    if all(seasons) and seasons[0] != seasons[1]:
        return False
    return pair.fewest_digits >= FEW_DIGITS - 1 and bool(_shared(one, other))


def _shared(one: Fact, other: Fact) -> str:
    """A word of both names, that of those who were to do it or of what they got."""
    own = bigrams(_without_verbs(one)) & bigrams(_without_verbs(other)) - EMPTY_WORDS
    return min(own, default="")


def _without_verbs(fact: Fact) -> str:
    name = f"{fact.own_left}，{fact.right}"
    return re.sub("[^\u4e00-\u9fff]", "，", _TAKEN.sub("，", _GIVEN.sub("，", name)))
