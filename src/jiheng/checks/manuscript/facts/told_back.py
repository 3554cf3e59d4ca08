"""Counts told as known, 上述65个村 or 此次补贴的26户均, whose digits another sentence tells in another order."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal

from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.restatements import Restatement
from jiheng.checks.manuscript.names.likeness import bigrams, is_swapped, longest_in_common
from jiheng.checks.manuscript.names.opposites import are_opposed
from jiheng.core.finding import Confidence
from jiheng.quantities.units import PERCENT, SCORE

_REFERRED = re.compile("(?:上述|以上|前述|此次|本次)$")
_BOUND = re.compile("[\u4e00-\u9fff]{2}的$")
_OF_THE_PLACE = re.compile("^(?:(?:全|本|我)?[县市区镇乡村校院省局州旗](?:内)?|辖区内?)?$")
_OBJECT = re.compile("(?:^|[，；。])(?:对|为|向|给)$")
_OF_ALL = re.compile(
    "[\u4e00-\u9fff（）]{0,10}?(?:全部|均|都|悉数|应|已|如期)|[\u4e00-\u9fff]{0,4}中(?=，|[\u4e00-\u9fff]{2})"
)
_OTHER_TIME = re.compile("上年|去年|往年|同期|历年|明年|下年|次年|累计")
_NO_WORDS = re.compile("[^\u4e00-\u9fff]+")
_AHEAD, _AFTER, _SPAN = 4, 16, 40
_TWO, _MANY, _MOST = 2, 3, 60


def told_back(facts: Sequence[Fact], settled: Container[int]) -> Iterator[Restatement]:
    """Each such count that is told nowhere else, nor the sum of others, with the one it was meant to be.

    `settled`: the facts (by `id`) that are known to conflict with another.
    """
    known = [fact for fact in facts if _is_known(fact)]
    if not known:
        return
    told = Counter(fact.mention.key for fact in facts)
    by_digits: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        by_digits.setdefault((fact.mention.unit, fact.figures), []).append(fact)
    for fact in known:
        unit = fact.mention.unit
        if id(fact) in settled or told[fact.mention.key] > 1 or _is_sum(fact, facts):
            continue
        for other in by_digits[unit, fact.figures]:
            if other is fact:
                break
            if id(other) in settled:
                continue
            name = _name(fact, other) if _may_be_one(fact, other) else ""
            if name:
                yield Restatement(other, fact, name, agrees=False, confidence=Confidence.PROBABLE)
                break


def _is_known(fact: Fact) -> bool:
    """Whether it is told of things that were told of before."""
    if len(fact.figures) < _TWO or not fact.mention.is_exact or fact.mention.unit in (PERCENT, SCORE):
        return False
    start, end = fact.mention.start, fact.mention.end
    text = fact.passage.text
    ahead = text[max(start - _AHEAD, 0) : start]
    if _REFERRED.search(ahead):
        return True
    if _OBJECT.search(ahead):
        return len(fact.figures) >= _MANY
    is_of_all = _OF_ALL.match(text[end : end + _AFTER])
    if is_of_all is None:
        return False
    is_bound = _OF_THE_PLACE.match(fact.term.name) or _BOUND.search(ahead)
    return is_bound is not None or "中" in is_of_all[0]


def _may_be_one(known: Fact, other: Fact) -> bool:
    is_referred = _REFERRED.search(known.passage.text, max(known.mention.start - _AHEAD, 0), known.mention.start)
    if not other.mention.is_exact or (other.sentence is known.sentence and not is_referred):
        return False
    if any(_OTHER_TIME.search(fact.ahead[-_SPAN:]) for fact in (known, other)):
        return False
    if known.year and other.year and known.year != other.year:
        return False
    return is_swapped(*_numbers(known, other)) and not are_opposed(known.opposites, other.opposites)


def _numbers(one: Fact, other: Fact) -> tuple[Decimal, Decimal]:
    return one.mention.number * one.mention.scale, other.mention.number * other.mention.scale


def _name(known: Fact, other: Fact) -> str:
    """What both are told of; empty where nothing says that it is one."""
    words = [_NO_WORDS.sub("，", fact.beside) for fact in (known, other)]
    shared = max(_NO_WORDS.split(longest_in_common(*words)), key=len)
    if not bigrams(shared) <= EMPTY_WORDS:
        return shared
    return known.right if known.right and known.right in (other.right, other.left) else ""


def _is_sum(known: Fact, facts: Sequence[Fact]) -> bool:
    """217户 and 54户 may be told together as 上述271户."""
    values = [
        fact.mention.value
        for fact in facts
        if fact.mention.unit == known.mention.unit and fact.mention.value < known.mention.value
    ][:_MOST]
    there = set(values)
    return any(known.mention.value - value in there for value in values)
