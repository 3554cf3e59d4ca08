"""What is said to lie below its plan or above it, though the report's own figures tell the reverse.

新增就业未能完成年度目标 beside 计划1,800人 and 1,860人; 除扶助人数略少于计划外; 满意度高于目标值 beside 95%以上
and 93.6%.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from jiheng.checks.manuscript.claims.named_alike import NamedAlike, only_one
from jiheng.checks.manuscript.claims.plans_by_name import PlansByName
from jiheng.checks.manuscript.claims.scope import is_of_this_time
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.facts.pairs.same_matter import bare_noun
from jiheng.checks.manuscript.names.less_is_better import LESS_IS_BETTER
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import once
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import MONEY, PERCENT, SCORE

_OF_YEAR = "(?:年度|全年|年初|预期|既定|计划)*"
_PLAN = f"(?:{_OF_YEAR}的?(?:目标|任务|计划|预期)[数值]?)"
_HOW = "(?:略微?|稍微?|小幅|仅|暂|尚|仍|均|都)*"
CUES = ("未", "没有", "低于", "少于", "不及", "落后于", "高于", "多于", "超过", "超出")
"""One of these words stands in each such claim."""
_CLAIM = re.compile(
    f"(?:^|(?<=[，。；])|(?<=(?P<but>除)))(?!除)(?=[\u4e00-\u9fff“”]*?(?:{'|'.join(CUES)}))"
    "(?P<subject>[\u4e00-\u9fff“”]{2,16}?)(?:任务|目标|指标)?"
    f"(?P<said>{_HOW}(?:(?P<denied>(?:未能?|没有)(?:按计划[数期]?|如期|按期|按时|全部|全面)?(?:完成|达到|实现)了?{_PLAN}?)"
    f"|(?P<below>(?:低于|少于|不及|落后于){_PLAN})|(?P<above>(?:高于|多于|超过|超出){_PLAN})))(?=[，。；、]|$|(?(but)以?外|(?!)))"
)
_NOT_OF_ALL = late_pattern("部分|个别|少数|有的|一些|其中|仍|尚|如|若|各|力争|确保")
_TAILS = re.compile("(?:目标|任务|计划|指标)[数值]?$")
_MEASURE = quick_pattern("(?:人次|人|户|次|场|处|面积|里程)?[数量]$")
_NO_COUNTS = frozenset({MONEY, PERCENT, SCORE})
_RATES = ("率", "度")
_SHORTEST, _DEED, _FEW_FACTS = 2, 2, 400
_key: Callable[[Fact], tuple[str, int, int]] = attrgetter("mention.key")


@dataclass(frozen=True, slots=True)
class BesidePlan:
    """`words`: what is said; `planned` and `done` tell the reverse, and where each of them stands."""

    claim: Location
    words: str
    planned: Mention
    done: Mention
    places: tuple[Location, Location]

    @property
    def told(self) -> str:
        return f"{self.done.text}{'≥' if self.done.value >= self.planned.value else '＜'}{self.planned.text}"


def beside_plans(
    passages: Sequence[Passage], facts: IndexedFacts, rates: PlansByName, year: int | None
) -> Iterator[BesidePlan]:
    """Each such claim in passages of the prose, by the only plan and the only result of its noun."""
    counts = _Counts(facts)
    for passage in passages:
        if passage.is_heading:
            continue
        for said in _CLAIM.finditer(passage.text):
            is_meant = not _NOT_OF_ALL.search(said["subject"]) and is_of_this_time(
                passage, said.start(), said.end(), year
            )
            if is_meant:
                name = noun_before(_MEASURE.sub("", said["subject"]))
                is_rate = name.endswith(_RATES)
                told = _of_rates(name, rates) if is_rate else counts.of(name)
                if told is not None and _speak_against(said, told):
                    (planned, place), (done, where) = told
                    yield BesidePlan(
                        passage.at(said.start("subject"), said.end()), said[0], planned, done, (where, place)
                    )


_Told = tuple[tuple[Mention, Location], tuple[Mention, Location]]
"""What was planned and what was done, each with its place."""


def _speak_against(said: re.Match[str], told: _Told) -> bool:
    (planned, _), (done, _) = told
    if said["above"] is not None:
        return done.value < planned.value
    if said["denied"] is not None and LESS_IS_BETTER.search(said["subject"]):
        return False
    return done.value >= planned.value


def _of_rates(name: str, rates: PlansByName) -> _Told | None:
    """The only target told as a bound and the only result of a rate."""
    found = rates.result_and_target(name)
    if found is None:
        return None
    result, place, target = found
    return (target, place), (result.mention, result.place)


class _Counts:
    """What was planned and what was done, by its noun."""

    def __init__(self, facts: IndexedFacts) -> None:
        self._facts = facts.all

    @once
    def _by_noun(self) -> NamedAlike[Fact]:
        return NamedAlike([(_noun(fact.left), fact) for fact in self._facts], _ends, _are_same)

    def of(self, name: str) -> _Told | None:
        """The only plan and the only result under one name."""
        noun = _noun(name)
        plan = only_one((fact for fact in self._named(noun) if fact.is_planned), _key)
        result = only_one((fact for fact in self._named(noun) if not fact.is_planned), _key) if plan else None
        if plan is None or result is None or plan.mention.unit != result.mention.unit:
            return None
        return (plan.mention, plan.place), (result.mention, result.place)

    def _named(self, noun: str) -> Iterator[Fact]:
        """The counts of the year that bear the noun."""
        for fact in self._same(noun):
            if fact.mention.unit not in _NO_COUNTS and not (fact.is_other_year or fact.is_part):
                yield fact

    def _same(self, noun: str) -> Iterable[Fact]:
        """Among few facts no index finds them sooner."""
        if len(self._facts) > _FEW_FACTS:
            return self._by_noun.same(noun)
        begin, end = noun[:_SHORTEST], noun[-_SHORTEST:]
        told = (fact for fact in self._facts if begin in fact.left or end in fact.left)
        return (fact for fact in told if _are_same(noun, _noun(fact.left)))


def _ends(noun: str) -> Sequence[str]:
    """What nouns that are the same have in common: the first two characters or the last two."""
    return (f"{noun[:_SHORTEST]}…", f"…{noun[-_SHORTEST:]}") if len(noun) >= _SHORTEST else ()


def _noun(left: str) -> str:
    named = _MEASURE.sub("", _TAILS.sub("", left))
    return bare_noun(named) or named


def _are_same(one: str, other: str) -> bool:
    """Whether one ends with the other, or tells the deed behind it: 黄板 and 黄板投放."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _SHORTEST:
        return False
    return longer.endswith(shorter) or (longer.startswith(shorter) and len(longer) - len(shorter) == _DEED)
