"""What a report planned and what its rates came to, found by the names that a claim may have for them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from heapq import merge
from operator import attrgetter

from jiheng.checks.manuscript.claims.named_alike import NamedAlike, Told, only_one
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.facts.pairs.same_matter import bare_noun
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.value import once
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import PERCENT

_PLANS = ("计划", "年度计划", "年初计划", "拟")
_TAILS = late_pattern("(?:目标|任务|计划|指标)[数值]?$")
_AMISS = ("闲置", "空置", "隐患", "积压", "拖欠", "违规")
"""What is told to be all put right is as much as was told to be amiss."""
_SHORTEST, _NAMED = 2, 4

_where: Callable[[Fact], tuple[int, int]] = attrgetter("where")
_value: Callable[[Fact], Fraction] = attrgetter("mention.value")
_Target = tuple[Passage, Term]


class PlansByName:
    """Those of the report's own year."""

    def __init__(self, facts: IndexedFacts, prose: Sequence[Passage], readings: Sequence[Reading]) -> None:
        self._facts, self._prose, self._readings = facts, prose, readings
        self._counted: dict[str, NamedAlike[Fact]] = {}
        self._rates: dict[str, tuple[Fact, Location, Mention] | None] = {}

    def of_noun(self, unit: str, noun: str) -> Iterator[Fact]:
        """What is told to be planned of a noun, in order."""
        if unit not in self._counted:
            told = self._facts.in_unit(unit)
            self._counted[unit] = _named([(noun_of(fact), fact) for fact in told if _is_plan(fact)])
        return self._counted[unit].same(noun)

    def amiss(self, unit: str, subject: str) -> Iterator[Fact]:
        """What is told to be amiss of which a subject speaks: 公租房闲置460套 of 闲置房源."""
        return merge(*[self._amiss.get((unit, word), ()) for word in _AMISS if word in subject], key=_where)

    @once
    def _amiss(self) -> Mapping[tuple[str, str], Sequence[Fact]]:
        told: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in self._facts.all:
            if fact.left[-_SHORTEST:] in _AMISS and not (fact.is_part or fact.is_other_year):
                told[fact.mention.unit, fact.left[-_SHORTEST:]].append(fact)
        return told

    def result_and_target(self, name: str) -> tuple[Fact, Location, Mention] | None:
        """The only result of a rate, and the only target that is told for it as a bound, with its place."""
        if len(name) < _NAMED:
            return None
        if name not in self._rates:
            self._rates[name] = self._result_and_target(name)
        return self._rates[name]

    def _result_and_target(self, name: str) -> tuple[Fact, Location, Mention] | None:
        results = (fact for fact in self._results.same(name) if not fact.is_part or name.endswith(fact.left))
        result = only_one(results, _value)
        if result is None:
            return None
        targets = (each for each in self._targets.same(name) if name[-_NAMED:] in each[0].text)
        target = only_one(targets, lambda each: each[1].mention.value)
        if target is None:
            return None
        passage, term = target
        return result, passage.at(term.start, term.end), term.mention

    @once
    def _results(self) -> NamedAlike[Fact]:
        told = self._facts.in_unit(PERCENT)
        return _named([(fact.left, fact) for fact in told if not (fact.is_planned or fact.is_other_year)])

    @once
    def _targets(self) -> NamedAlike[_Target]:
        """The least that rates should be: 达到98%以上, ≥98%."""
        least = (
            (passage, term)
            for passage in self._prose
            for sentence in self._readings[passage.index].sentences
            for term in sentence.terms
            if term.unit == PERCENT and term.mention.qualifier is Qualifier.AT_LEAST
        )
        return _named([(_TAILS.sub("", noun_before(term.own_name)), (passage, term)) for passage, term in least])


def _named(told: Sequence[tuple[str, Told]]) -> NamedAlike[Told]:
    return NamedAlike(told, _ends, _is_same)


def _ends(name: str) -> Sequence[str]:
    """What names that are the same have in common: the last two characters, or the first one and the last."""
    return (name[-_SHORTEST:], f"{name[0]}…{name[-1]}") if len(name) >= _SHORTEST else ()


def noun_of(fact: Fact) -> str:
    """What is counted, without 计划 and 目标; where nothing else is left, the deed: 培训2,575人."""
    named = _TAILS.sub("", fact.left)
    return bare_noun(named) or named


def _is_plan(fact: Fact) -> bool:
    is_told_so = fact.is_planned or (not fact.is_done and fact.sentence.words.startswith(_PLANS))
    return is_told_so and not fact.is_other_year


def _is_same(one: str, other: str) -> bool:
    """Whether the longer only has more words before or within: 建立示范点, 建立农机推广示范点."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST:
        return False
    return any(long.startswith(short[:at]) and long.endswith(short[at:]) for at in range(len(short)))
