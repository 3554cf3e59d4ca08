"""Things counted again that were named or set up: 法律进社区、法律进校园、法律进企业3项活动, and then 上述四项活动.

One more than was named: fewer may be some of them. The count that is told again has no words of its own but that
it is of these, and no other set of that noun is told.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.enumerations.enumeration import CLASSES
from jiheng.quantities.likeness import common_beginning, longest_in_common
from jiheng.quantities.reading import Reading
from jiheng.quantities.words import THE_REST

_OF_THESE = late_pattern("(?:上述|以上|前述|这|对|全部|所有)?")
_OTHERS = late_pattern("其他|另|新增|第|近|约")
_MORE = late_pattern("另有|另外|还|此外|同时|再|新增|增加|其他|等")
"""Told between, it may be the one that is not named."""
_SET_UP = late_pattern("(?:组成|成立|组建|设立|分成|分为|划分为|抽调|派出|设)了?$")
_TEAM = late_pattern("[一-鿿]{2,4}(?:组|队|专班)")
_NAMES = late_pattern(
    "(?P<all>(?:下辖|现辖|辖|下设|设有?|现有|共有))?(?:[一二三四五六七八]是|对|在)?(?P<names>(?:[\u4e00-\u9fff]{2,4}、){1,9}[\u4e00-\u9fff]{2,4})$"
)
_LONGEST_LIST = 50
_ELSE = late_pattern("(?:之|以)?外|机制|制度|任务|以[上下]")
_OF_ANYTHING = "工作"
_PAIR, _FEWEST, _MOST, _ONE_MORE, _HEAD, _NEAR = 2, 2, 20, 1, 6, 40


def named_sets_again(facts: IndexedFacts, readings: Sequence[Reading]) -> Iterator[Restatement]:
    """Each such count with that of the set."""
    by_noun: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts.all:
        is_few = fact.mention.unit in CLASSES and _FEWEST <= fact.mention.value <= _MOST
        if is_few and len(fact.right) >= _PAIR and fact.right != _OF_ANYTHING:
            by_noun[fact.mention.unit, fact.right[:_PAIR]].append(fact)
    for told in by_noun.values():
        if len({fact.mention.value for fact in told}) == _PAIR:
            yield from _again(told, readings)
    yield from _named_with_one_more(facts)


def _named_with_one_more(facts: IndexedFacts) -> Iterator[Restatement]:
    """下辖东湾、柳塘两个中队, and 东湾、柳塘、石港三个中队, of which the last is told of nowhere else."""
    owned: list[tuple[Fact, frozenset[str]]] = []
    for fact in facts.all:
        if fact.mention.unit not in CLASSES or not _FEWEST <= fact.mention.value <= _MOST:
            continue
        found = _NAMES.search(fact.passage.text, max(fact.mention.start - _LONGEST_LIST, 0), fact.mention.start)
        names = frozenset(found["names"].split("、")) if found is not None else frozenset()
        if found is None or len(names) != fact.mention.value:
            continue
        for each, before in owned:
            (*more,) = names - before
            noun = longest_in_common(each.right, fact.right)
            if before < names and len(more) == _ONE_MORE and len(noun) >= _PAIR and _is_once(more[0], facts):
                yield Restatement(each, fact, noun, agrees=False, confidence=Confidence.ASK)
        if found["all"]:
            owned.append((fact, names))


def _is_once(name: str, facts: IndexedFacts) -> bool:
    texts = {fact.passage.index: fact.passage.text for fact in facts.all}
    return sum(text.count(name) for text in texts.values()) == 1


def _again(told: Sequence[Fact], readings: Sequence[Reading]) -> Iterator[Restatement]:
    sets = [fact for fact in told if _is_named(fact, readings[fact.passage.index])]
    if len(sets) != 1:
        return
    (named,) = sets
    for fact in told:
        is_more = fact.mention.value - named.mention.value == _ONE_MORE
        noun = common_beginning(named.right, fact.right)
        is_again = is_more and fact.where > named.where and _is_of_these(fact, noun)
        if is_again and not _MORE.search(_between(named, fact)):
            yield Restatement(named, fact, noun, agrees=False, confidence=Confidence.ASK)


def _between(named: Fact, again: Fact) -> str:
    """What is told right behind the one and right before the other."""
    if again.passage is named.passage:
        return named.passage.text[named.mention.end : again.mention.start]
    behind = named.passage.text[named.mention.end : named.mention.end + _NEAR]
    return f"{behind}，{again.passage.text[max(again.mention.start - _NEAR, 0) : again.mention.start]}"


def _is_named(fact: Fact, reading: Reading) -> bool:
    """Whether its things stand beside it one by one, or were set up as so many: 组成5个慰问组."""
    if _TEAM.match(fact.right) and _SET_UP.search(fact.own_left):
        return True
    listed = (each for each in reading.enumerations if each.announced.start == fact.mention.start)
    return any(each.listed >= _FEWEST for each in listed)


def _is_of_these(fact: Fact, noun: str) -> bool:
    """Whether nothing is said of it but that it is of the noun: 四个科室共有, not 其他四个科室 nor 四个科室负责人."""
    ahead = fact.passage.text[max(fact.mention.start - _HEAD, 0) : fact.mention.start]
    if THE_REST.search(ahead) or _OTHERS.search(ahead) or not _OF_THESE.fullmatch(fact.term.own_name):
        return False
    end = fact.mention.end + len(noun)
    return fact.passage.text.startswith(noun, fact.mention.end) and not _ELSE.match(fact.passage.text, end)
