"""Counts and amounts told as known by words that stand beside one other figure: 正在整改10项, 对正在整改的12项问题.

Every word that says which are meant, 正在整改 and 问题, stands with the earlier figure; no other value of the report
does so, and the later one stands nowhere else. Then it was meant to be that one, however unlike the digits are.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.pairs.company import has_like_company
from jiheng.checks.manuscript.facts.pairs.fact_pair import FactPair
from jiheng.checks.manuscript.facts.pairs.regions import are_of_a_place_and_of_all
from jiheng.checks.manuscript.facts.pairs.told_share import is_told_share
from jiheng.checks.manuscript.facts.pairs.two_things import are_of_two_things
from jiheng.checks.manuscript.facts.telling import is_planned
from jiheng.checks.manuscript.facts.told_again.handles import Handle, Kind, bare, handle_of
from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams, missing_in
from jiheng.quantities.units import MONEY

_OF_PEOPLE = late_pattern("(?:人口|人员|群众|居民|对象)$")
_OTHER_TIME = late_pattern("上年|去年|往年|同期|历年|明年|下年|次年|上半年|下半年|季度")
_SPAN = late_pattern("累计|[两三四五]年(?:来|间|共|建成)|(?<![今本]年)以来")
_YEAR = late_pattern("20[0-9]{2}年")
_PLACE = late_pattern("[省市州县区镇乡村社]|街道|社区|部门|单位|学校|企业|国家|地区|城市")
_PROJECTS = ("项目", "工程")
_STOPS = late_pattern("[，。；：、（）]")
_REACH, _BEHIND, _PAIR, _LONG, _NEAR, _MOST, _MOST_NEAR = 40, 12, 2, 4, 2, 4, 60
_ALIKE = {"起": "件", "宗": "件", "例": "件", "家": "个", "所": "个"}


def known_by_its_words(facts: IndexedFacts, settled: Container[int]) -> Iterator[Restatement]:
    """Each such figure with the one it was meant to be; `settled`: the facts (by `id`) that conflict with another."""
    told: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts.all:
        unit = _ALIKE.get(fact.mention.unit, fact.mention.unit)
        if id(fact) not in settled and (handle := handle_of(fact)) is not None:
            earlier = told[unit][-_MOST_NEAR:]
            one = _only_one(handle, earlier)
            if one is not None and not _is_told_elsewhere(handle, facts) and _may_be_meant(handle, one, earlier):
                yield Restatement(one, fact, handle.which + handle.noun, agrees=False, confidence=Confidence.ASK)
        told[unit].append(fact)


def _only_one(handle: Handle, earlier: Sequence[Fact]) -> Fact | None:
    """The one value that stands beside all of the words, and not the later one."""
    others = [each for each in earlier if each.sentence is not handle.fact.sentence]
    found: Sequence[Fact] = ()
    if handle.which:
        is_named = _is_named(handle, others)
        for which in dict.fromkeys((handle.which, bare(handle.which))):
            found = found or [
                each for each in others if _is_close(which, each) and (is_named or _is_near(handle, each))
            ]
        found = found or [each for each in others if _is_wide(handle, each)]
    else:
        noun = _noun(handle)
        found = [each for each in others if len(noun) > _PAIR and noun in _clause(each)]
        found = found or [each for each in others if _is_of_noun(handle, each)]
    if not found and (only := _only_value(handle, others)) is not None:
        return only
    found = [each for each in found if not each.is_part] or found
    if not found:
        return None
    mine, first = handle.fact.mention.bounds, found[0].mention.bounds
    if any(each.mention.bounds.meets(mine) or not each.mention.bounds.meets(first) for each in found):
        return None
    if any(each.is_other_year or (each.is_planned or is_planned(each)) > handle.fact.is_planned for each in found):
        return None
    return found[-1]


def _only_value(handle: Handle, others: Sequence[Fact]) -> Fact | None:
    """The last of those of its unit where all tell one value: 改造170户, 170户全部完工, and 受益的165户残疾人家庭均.

    What is told as 上述项目 may have been called 工程 before; 受益的 are known where the value was told twice.
    """
    fact = handle.fact
    if not others or fact.mention.unit == MONEY or len({each.mention.key for each in others}) > 1:
        return None
    last, noun = others[-1], _noun(handle)
    if last.is_other_year or last.mention.bounds.meets(fact.mention.bounds):
        return None
    if handle.kind is Kind.REFERRED:
        return last if noun[-_PAIR:] in _PROJECTS and any(name in _clause(last) for name in _PROJECTS) else None
    is_again = handle.kind is Kind.ALL and fact.term.own_name.endswith("的")
    is_told = is_again and len({id(each.sentence) for each in others}) > 1
    words = bigrams(noun) - EMPTY_WORDS
    return last if is_told and any(not words.isdisjoint(bigrams(each.passage.text)) for each in others) else None


def _is_named(handle: Handle, others: Sequence[Fact]) -> bool:
    """Whether any of its unit bears the noun of the figure in its own name."""
    noun = _noun(handle)
    return not noun or any(noun in each.own_left for each in others)


def _is_close(which: str, fact: Fact) -> bool:
    """Whether the words that choose it stand in the clause of the figure."""
    return len(which) >= _PAIR and not missing_in(which, _clause(fact))


def _is_near(handle: Handle, fact: Fact) -> bool:
    """Whether its noun stands in the paragraph."""
    noun = _noun(handle)
    return not missing_in(noun[:_PAIR] if len(handle.which) >= _LONG else noun, fact.passage.text)


def _is_wide(handle: Handle, fact: Fact) -> bool:
    """Whether the last of them stands in its clause, and the others in its sentence."""
    which, words = bare(handle.which), fact.sentence.words
    is_close = len(which) >= _LONG and which[-_PAIR:] in _clause(fact)
    return is_close and not (missing_in(which, words) or missing_in(_noun(handle)[:_LONG], words))


def _is_of_noun(handle: Handle, fact: Fact) -> bool:
    noun = _noun(handle)
    return len(noun) >= _PAIR and noun[-_PAIR:] in _clause(fact) and not missing_in(noun, fact.sentence.words)


def _noun(handle: Handle) -> str:
    noun = bare(handle.noun)
    return _OF_PEOPLE.sub("", noun) if handle.fact.mention.unit == "人" and len(noun) >= _LONG else noun


def _clause(fact: Fact) -> str:
    """Its name, and the words right behind it."""
    text, end = fact.sentence.text, fact.mention.end
    behind = _STOPS.split(text[end : min(end + _BEHIND, fact.sentence.end)], maxsplit=1)[0]
    bracket = text[end : end + _BEHIND] if text.startswith("（", end + 1) else ""
    own = f"{fact.term.own_name}，{fact.own_left}" if fact.term.own_name else fact.left
    return f"{own}，{bracket or behind}"


def _is_told_elsewhere(handle: Handle, facts: IndexedFacts) -> bool:
    """Whether another figure tells the value too: under words of the handle, where those choose it."""
    fact = handle.fact
    same = [
        each
        for near in facts.near(fact)
        for each in near
        if each is not fact and each.mention.bounds.meets(fact.mention.bounds)
    ]
    if handle.kind is Kind.CHOSEN and len(handle.which) >= _LONG:
        return any(not missing_in(bare(handle.which), _clause(each)) for each in same)
    return bool(same)


def _may_be_meant(handle: Handle, one: Fact, earlier: Sequence[Fact]) -> bool:
    fact = handle.fact
    pair = FactPair(one, fact)
    if not pair.is_like_in_size or pair.are_years_apart:
        return False
    if any(term.mention.key == one.mention.key for term in fact.sentence.terms):
        return False
    spans = [_SPAN.search(each.ahead[-_REACH:]) is not None for each in pair.both]
    if spans[0] != spans[1] or any(_OTHER_TIME.search(each.ahead.rpartition("；")[2][-_REACH:]) for each in pair.both):
        return False
    if handle.kind <= Kind.ALL and _YEAR.search(fact.ahead):
        return False
    is_of_one_name = len(handle.which) >= _LONG and one.own_left.endswith(bare(handle.which))
    if is_told_share(*pair.both) or are_of_a_place_and_of_all(pair):
        return False
    if not is_of_one_name and are_of_two_things(pair):
        return False
    if handle.kind is Kind.CHOSEN:
        return True
    if _is_made_of(fact, earlier):
        return False
    if (one.is_part or one.term.depth) and missing_in(one.own_left, handle.noun):
        return False
    is_of_places = len(handle.noun) <= _PAIR and _PLACE.search(handle.noun) is not None
    if handle.kind is Kind.REFERRED:
        return True
    is_less = fact.mention.value < one.mention.value
    if handle.kind <= Kind.NOUN and has_like_company(*pair.both) and not one.is_part:
        return True
    if handle.kind is Kind.LISTED:
        return False
    if handle.kind is Kind.NOUN:
        return len(handle.noun) > _PAIR and not is_less and not _PLACE.search(handle.noun)
    return not is_of_places and (not is_less or _is_nearly_all(handle, one))


def _is_nearly_all(handle: Handle, one: Fact) -> bool:
    """Whether no fewer may be meant: 大学生志愿者队伍扩大，860名志愿者均 tells of students alone."""
    fact = handle.fact
    ahead = fact.sentence.text[fact.sentence.start : fact.mention.start]
    return handle.noun not in ahead and fact.mention.value * _MOST > one.mention.value * (_MOST - 1)


def _is_made_of(fact: Fact, earlier: Sequence[Fact]) -> bool:
    """Whether it is the sum of two told side by side, or what one of a sentence leaves of the other."""
    value = fact.mention.value
    pairs = (
        (one, other) for apart in range(1, _NEAR + 1) for one, other in zip(earlier, earlier[apart:], strict=False)
    )
    return any(
        value == one.mention.value + other.mention.value
        or (one.sentence is other.sentence and value == abs(one.mention.value - other.mention.value))
        for one, other in pairs
    )
