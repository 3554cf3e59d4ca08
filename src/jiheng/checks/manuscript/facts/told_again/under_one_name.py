"""Figures told twice under one name that no other figure bears: 公路通车里程3,286公里, and 公路通车里程达3,450公里.

The whole of a long name is the same, of no other time, place or part, and the values are near each other, as where one
of them was brought up to date and the other left.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.pairs.fact_pair import FactPair
from jiheng.checks.manuscript.facts.pairs.regions import are_of_a_place_and_of_all
from jiheng.checks.manuscript.facts.pairs.told_share import is_told_share
from jiheng.checks.manuscript.facts.pairs.totals_retold import is_told_beside
from jiheng.checks.manuscript.facts.pairs.two_figures import is_told_why
from jiheng.checks.manuscript.facts.pairs.two_things import are_of_two_things
from jiheng.checks.manuscript.facts.telling import is_planned
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import missing_in
from jiheng.quantities.units import DURATIONS, MONEY, PERCENTAGES, SCORE

_FILLING = quick_pattern(
    "20[0-9]{2}年度?|全年|年末|年底|本年度?|当年|今年|截至目前|目前|截[至止]|[全本我该][县市区镇乡省州校局院]|[总合共]计|累计|共(?!同)|已|实现|"
    "(?:发展|增加?|提高|扩大|上升|降低?|减少|下降)[到至]|达到?|约|为|有(?!效)|了|的|数量?$|总数$|人数$|其中|实际"
)
_TIME = late_pattern(
    "上年|去年|往年|同期|历年|明年|下年|次年|[上下]半年|季度|[一二三四五六七八九十]+月|(?<![0-9])(?!12月[底末3])[0-9]{1,2}月|累计|"
    "[年月期]初|第[一二三四]|[一二三]期"
)
_CHOSEN = late_pattern("[下剩其另未应拟约近超]|新增|计划|目标|任务|平均|每|概算|预算|合同|同比|净")
_OF_ANYTHING = late_pattern("完成(?:年初|全年|调整)?预算|满意|等次|收回|有效问卷")
"""What is told of each fund, survey or body alike; and the items of a list bear the names of what the list is of."""
_OF_ALL = late_pattern(
    "全[国省市州县区镇乡村校院局]|全年|年末|年底|期末|截[至止]|[总共]|达|[发扩增提降]\\w{0,2}[到至]|恢复|现有|保有|库容|里程"
)
_ACCOUNT = late_pattern("余额|收入|支出|产值|增加值|结余|结存|总[额值]")
_LIGHT = quick_pattern("恢复|保持|稳定|开展|完成|直接|建成|为市场主体|继续|[较比]")
_NO_COUNTS = frozenset({SCORE, *DURATIONS, *PERCENTAGES})
_LONG, _MOST, _NEAR, _TWO = 4, 12, 5, 2


def told_under_one_name(
    facts: IndexedFacts, settled: Container[int], anchored: Container[tuple[int, int]]
) -> Iterator[Restatement]:
    """Each such figure with the one told first; `settled`: the facts (by `id`) that conflict with another.

    `anchored`: the figures (passage, start) that arithmetic bears out; two of them are two.
    """
    named: defaultdict[tuple[str, str], list[tuple[str, Fact]]] = defaultdict(list)
    for fact in facts.all:
        name = _name(fact)
        if len(name) >= _LONG:
            named[fact.mention.unit, "".join(sorted(name[-_LONG:]))].append((name, fact))
    for told in named.values():
        if _TWO <= len(told) <= _MOST:
            for each in _apart(told, facts, settled):
                if each.earlier.where not in anchored or each.later.where not in anchored:
                    yield each


def _name(fact: Fact) -> str:
    if fact.mention.unit in _NO_COUNTS or not fact.mention.is_exact or fact.term.is_attribute or fact.term.depth:
        return ""
    if fact.is_other_year or fact.is_part or fact.is_planned or is_planned(fact):
        return ""
    if "、" in (fact.term.mark, fact.term.after_mark) or _OF_ANYTHING.search(fact.term.own_name):
        return ""
    return _FILLING.sub("", fact.term.own_name)


def _apart(told: Sequence[tuple[str, Fact]], facts: IndexedFacts, settled: Container[int]) -> Iterator[Restatement]:
    """The two that tell two values, where none of them tells a third."""
    if len({fact.mention.key for _, fact in told}) != _TWO:
        return
    first, one = told[0]
    name, fact = next(each for each in told if each[1].mention.key != one.mention.key)
    if id(one) in settled or id(fact) in settled or any(facts.tellings[each.mention.key] > 1 for each in (one, fact)):
        return
    if _are_one_name(first, one, name, fact) and _is_one(FactPair(one, fact)):
        yield Restatement(one, fact, min(first, name, key=len), agrees=False, confidence=Confidence.ASK)


def _are_one_name(first: str, one: Fact, name: str, fact: Fact) -> bool:
    """Whether they are the same characters, or what the longer has more stands in the sentence of the other."""
    if set(_CHOSEN.findall(first)) != set(_CHOSEN.findall(name)):
        return False
    if sorted(first) == sorted(name):
        return True
    short, long, other = (first, name, one) if len(first) < len(name) else (name, first, fact)
    return long.endswith(short) and not missing_in(_LIGHT.sub("", long.removesuffix(short)), other.passage.text)


def _is_one(pair: FactPair) -> bool:
    one, fact = pair.both
    if one.passage is fact.passage or pair.agrees or pair.are_years_apart or not pair.may_be_one:
        return False
    small, large = sorted((one.mention.value, fact.mention.value))
    if large * (_NEAR - 1) > small * _NEAR or min(len(one.digits), len(fact.digits)) < _TWO:
        return False
    if not any(map(_is_of_all, pair.both)) or (one.mention.unit == MONEY and not _ACCOUNT.search(one.own_left)):
        return False
    if set(_TIME.findall(one.ahead)) != set(_TIME.findall(fact.ahead)):
        return False
    if is_told_share(one, fact) or is_told_beside(one, fact) or is_told_why(one, fact):
        return False
    return not (are_of_two_things(pair) or are_of_a_place_and_of_all(pair))


def _is_of_all(fact: Fact) -> bool:
    """Whether its clause tells of all there is: 全县公路通车里程, or of a state: 公路通车里程达."""
    return _OF_ALL.search(fact.term.own_name) is not None
