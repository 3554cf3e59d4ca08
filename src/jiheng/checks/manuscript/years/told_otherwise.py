"""A figure that stands beside another of its name is of the year it names: 产粮31.8万吨，2021年产粮31.4万吨."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import GENERAL, MONEY, PERCENT

_PLANNED = late_pattern("计划|目标|任务|预算(?!执行率|支出|收入)|安排|下达|批复")
_NUMBER = late_pattern("[^，。；0-9]{0,3}(?P<number>[0-9][0-9,.]*)")
_VERB, _ALIKE = 2, 1.5
_ALONE = late_pattern("20[0-9]{2}年(?:度|同期|末)?[，、]?[^，。；0-9]{0,4}")
_GENERAL = GENERAL | {MONEY, PERCENT}
"""Units in which things of many kinds are told."""
_SHORTEST, _SHORTEST_BESIDE = 4, 3
"""So many characters a name must have to be known again elsewhere, and in its own paragraph."""


def is_told_otherwise(passages: Sequence[Passage], passage: Passage, reading: Reading, start: int, end: int) -> bool:
    """Whether the first figure of `passage.text[start:end]` is told with another value where no plan is told."""
    if _is_a_base_alone(passage.text, reading, start):
        return True
    terms = (term for each in reading.sentences for term in each.terms if start <= term.start < end)
    term = next(terms, None)
    noun = noun_before(term.own_name) if term is not None else ""
    if term is None or len(noun) < _SHORTEST_BESIDE:
        return False
    places = passages if len(noun) >= _SHORTEST else (passage,)
    if any(noun in each.text and _has_another(each, term, noun, start if each is passage else None) for each in places):
        return True
    verb = noun[-_VERB:]
    return term.unit not in _GENERAL and any(
        verb in each.text and _has_another(each, term, verb, start if each is passage else None, is_alike=True)
        for each in passages
    )


def _is_a_base_alone(text: str, reading: Reading, start: int) -> bool:
    """综合得分94分，等次为“优”。2021年为92分。: a sentence of nothing else, behind another figure like it."""
    for before, own in pairwise(reading.sentences):
        if own.start <= start < own.end and before.end == own.start and len(own.terms) == 1:
            term = own.terms[0]
            told = [each for each in before.terms if each.unit == term.unit]
            is_alone = _ALONE.fullmatch(text, own.start, term.start) and term.end + 1 >= own.end
            return bool(told) and bool(is_alone) and _is_like(told[-1], term)
    return False


def _is_like(one: Term, other: Term) -> bool:
    smaller, larger = sorted((one.mention.size, other.mention.size))
    return smaller < larger < smaller * _ALIKE


def _has_another(passage: Passage, term: Term, noun: str, stop: int | None, *, is_alike: bool = False) -> bool:
    """Whether the passage tells another number of the noun in that unit, up to `stop`; `is_alike`: of such a size."""
    return any(
        not term.mention.text.startswith(number) and (not is_alike or _is_about(term, number))
        for place, number in _numbers(noun, term.mention.unit_text, passage.text[:stop])
        if not _PLANNED.search(passage.text, passage.clause_start(place), place)
    )


def _is_about(term: Term, number: str) -> bool:
    told = float(number.replace(",", "").rstrip(".") or 0)
    own = float(term.mention.number)
    return own < told * _ALIKE and told < own * _ALIKE


def _numbers(noun: str, unit: str, text: str) -> Iterator[tuple[int, str]]:
    """The numbers of the unit that stand right behind the noun, each with the place of the noun."""
    place = text.find(noun)
    while place >= 0:
        found = _NUMBER.match(text, place + len(noun))
        end = place + 1
        if found is not None and text.startswith(unit, found.end()):
            yield place, found["number"]
            end = found.end() + len(unit)
        place = text.find(noun, end)
