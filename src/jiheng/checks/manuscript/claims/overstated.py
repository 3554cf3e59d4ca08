"""Rates told to be at least so high, above what the report tells elsewhere: 满意度达95%以上 beside 满意度93.6%."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from jiheng.checks.manuscript.facts.aspects import aspect_of_list, stage_of
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.facts.pairs.same_matter import is_execution_rate
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.figure import Aspect
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT
from jiheng.quantities.words import YEAR

_MARKS = ("%以上", "%及以上", "超过", "高于")
_VAGUE = (Qualifier.AT_LEAST, Qualifier.ABOVE)
_MEASURES = ("率", "度")
_NOT_TOLD = late_pattern(
    "确保|力争|争取|目标|要求|计划|预期|预计|应|拟|指标|任务|标准|不低于|不少于|≥|得分|[分扣]|比例|占|上年|去年|同期|增长|每|其中|个别|部分"
)
_REACHED = late_pattern("的?(?:年度|全年|年初|预期|既定)?(?:目标|指标|任务|要求)")
_OF_AIMS = re.compile("[^。：]{0,12}(?:目标|任务|计划)[。：]")
"""（四）绩效目标。满意度90%以上."""
_SHORTEST, _AHEAD = 3, 40


@dataclass(frozen=True, slots=True)
class Overstated:
    """`term` claims at least what `fact` does not reach."""

    passage: Passage
    term: Term
    fact: Fact


def overstated_in(
    passages: Sequence[Passage], readings: Sequence[Reading], facts: Sequence[Fact], ahead: Container[int] = ()
) -> Iterator[Overstated]:
    """Each rate so told in prose, beside the only one told exactly under its name; `ahead` is what is to come."""
    rates: dict[str, list[Fact]] | None = None
    section = ""
    for passage in passages:
        if passage.is_heading:
            section = passage.text
        elif passage.index in ahead or stage_of(section) is Aspect.PLANNED:
            continue
        elif any(map(passage.text.__contains__, _MARKS)) and not _OF_AIMS.match(passage.text):
            for sentence in readings[passage.index].sentences:
                for term in sentence.terms:
                    if term.unit != PERCENT or term.mention.qualifier not in _VAGUE or not _is_told(sentence, term):
                        continue
                    rates = rates or _rates(facts)
                    told = _told_as(noun_before(term.own_name), rates, sentence)
                    if len({fact.mention.value for fact in told}) == 1 and told[0].mention.value < term.mention.value:
                        yield Overstated(passage, term, told[0])


def _told_as(name: str, rates: Mapping[str, Sequence[Fact]], sentence: Sentence) -> list[Fact]:
    """The rates of other sentences under its name; of money, where there are none, under another word for it."""
    likely = rates.get(name[-_SHORTEST:], ())
    told = [fact for fact in likely if fact.sentence is not sentence and _is_of_it(name, fact)]
    if told or not is_execution_rate(name):
        return told
    others = chain.from_iterable(rates.values())
    return [fact for fact in others if fact.sentence is not sentence and is_execution_rate(fact.left)]


def _is_told(sentence: Sentence, term: Term) -> bool:
    if not term.mark and term.name_start > sentence.start:
        return False  # 11个省份开工率超过95% is said of eleven
    ahead = sentence.text[max(sentence.start, term.start - _AHEAD) : term.start]
    reached = _REACHED.match(sentence.text, term.end)
    is_aim = _NOT_TOLD.search(ahead) or aspect_of_list(sentence) is Aspect.PLANNED or YEAR.search(ahead)
    return not is_aim and (reached is not None or not _NOT_TOLD.search(term.after))


def _rates(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    rates: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.mention.unit != PERCENT or fact.is_planned or fact.is_other_year:
            continue
        if fact.mention.is_exact and fact.left.endswith(_MEASURES):
            rates.setdefault(fact.left[-_SHORTEST:], []).append(fact)
    return rates


def _is_of_it(name: str, fact: Fact) -> bool:
    """Whether one name ends with the other; of a part 满意率94% only where nothing is added: not 渡口满意率."""
    if len(name) < _SHORTEST:
        return False
    return name.endswith(fact.left) or (fact.left.endswith(name) and not fact.is_part)
