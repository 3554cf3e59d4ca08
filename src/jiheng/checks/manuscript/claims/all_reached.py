"""What is said of so many aims, against each with what was reached: 就业1.3万人，目标1.2万人；…，两项均未完成."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from operator import attrgetter

from jiheng.checks.manuscript.claims.assurances import is_unassured
from jiheng.checks.manuscript.claims.verdicts import Concluded
from jiheng.checks.manuscript.names.less_is_better import LESS_IS_BETTER
from jiheng.checks.manuscript.names.meant_by_all import count_meant
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT

_AIM = "目标|指标|任务|计划"
_OF_YEAR = "(?:年度|全年|年初|预期|既定|预定|考核|的)*"
OF_AIMS = quick_pattern(
    f"(?:均|都|全部)(?P<missed>未能?|没有|尚未)?(?:已|如期|按期|顺利|超额|圆满|全面)*(?:完成|达到|达标|实现)了?{_OF_YEAR}"
    f"(?:(?:{_AIM}|要求)[值任务要求]*)?(?=[，。；！])"
)
_OF_SEVERAL = re.compile(f"(?:{_AIM}|工作)$")
_PLANNED = re.compile(f"(?:[^，。；]{{0,6}}(?:{_AIM})值?(?:任务|要求)?(?:数|为|是)*[^，。；0-9]{{0,8}})")
_AIMED = re.compile(_AIM)
_LIST_OF_RATES = re.compile("，其中：?[^，。；、0-9]{2,10}完成(?:率|比例|进度|目标的|任务的|计划的)")
_OWN = re.compile("占|增|减|比|较|高|低|均|其中")
_FULL, _LONGEST_MEMBER = 100, 12
_DONE = re.compile("实际|完成|达到?|全年")


@dataclass(frozen=True, slots=True)
class Aim:
    """What was to be reached, and what was."""

    planned: Term
    done: Term

    @property
    def is_reached(self) -> bool:
        """Whether it was reached, by a fall where the aim is one: 下降3% reaches 下降2%."""
        planned, done = self.planned.mention.value, self.done.mention.value
        ways = [direction(each.name) is False for each in (self.done, self.planned)]
        if any(ways):
            return ways[0] and done >= planned
        is_less_better = any(LESS_IS_BETTER.search(each.name) for each in (self.done, self.planned))
        return done <= planned if is_less_better else done >= planned

    @property
    def told(self) -> str:
        one, other = self.done.mention, self.planned.mention
        sign = "＜" if one.value < other.value else "＞" if one.value > other.value else "＝"
        return f"{one.text}{sign}{other.text}"


def short_members_in(passages: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[Concluded]:
    """均完成年度任务，其中青河县完成率96.3%、…: each claim of passages with `OF_AIMS` that a listed rate denies."""
    for passage in passages:
        for said in OF_AIMS.finditer(passage.text):
            begin = passage.clause_start(said.start())
            opening = _LIST_OF_RATES.match(passage.text, said.end())
            if opening is None or said["missed"] is not None or is_unassured(passage.text, begin, said.start()):
                continue
            sentences = readings[passage.index].sentences
            place = bisect_right(sentences, said.start(), key=attrgetter("start")) - 1
            listed = [each for each in sentences[place].terms if each.start > said.end()] if place >= 0 else []
            rates = [*listed[:1], *takewhile(_is_next, listed[1:])]
            short = [each for each in rates if each.unit == PERCENT and each.mention.value < _FULL]
            if short:
                first = passage.at(short[0].name_start, short[0].end)
                told = "、".join(f"{each.mention.text}＜{_FULL}%" for each in short)
                of = passage.index, passage.sentence_around(said.start())[0]
                yield Concluded(of, passage.at(begin, said.end()), first, passage.text[begin : said.end()], told)


def _is_next(term: Term) -> bool:
    """Whether a rate of a list has nothing but the name of a member before it."""
    is_named = 0 < len(term.own_name) <= _LONGEST_MEMBER and not _OWN.search(term.own_name)
    return is_named and term.unit == PERCENT and term.mark == "、"


def reached_otherwise(passages: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[Concluded]:
    """Each claim of passages with `OF_AIMS` that counts the aims told before it, of which one speaks against it."""
    for passage in passages:
        for said in OF_AIMS.finditer(passage.text):
            begin = passage.clause_start(said.start())
            subject = passage.text[begin : said.start()]
            count = count_meant(subject)
            if count is None or not _OF_SEVERAL.search(subject) or is_unassured(passage.text, begin, said.start()):
                continue
            aims = _aims_before(readings[passage.index].sentences, said.start())
            against = [each for each in aims if each.is_reached is (said["missed"] is not None)]
            if len(aims) == count and against:
                first, last = sorted((against[0].planned, against[0].done), key=attrgetter("start"))
                words = passage.text[begin : said.end()]
                told = "、".join(each.told for each in against)
                sentence = passage.index, passage.sentence_around(said.start())[0]
                yield Concluded(sentence, passage.at(begin, said.end()), passage.at(first.start, last.end), words, told)


def _aims_before(sentences: Sequence[Sentence], place: int) -> list[Aim]:
    """The aims of the sentence of this place, or of the last one before it where it tells none."""
    number = bisect_right(sentences, place, key=attrgetter("start")) - 1
    for sentence in sentences[max(number - 1, 0) : number + 1][::-1]:
        aims = [aim for one, other in pairwise(sentence.terms) if other.end <= place and (aim := _aim(one, other))]
        if aims:
            return aims
    return []


def _aim(one: Term, other: Term) -> Aim | None:
    """Two figures in one unit, where the words of one say that it was the aim and those of the other do not."""
    if one.unit != other.unit or other.segment != one.segment:
        return None
    if _PLANNED.fullmatch(other.own_name) and not _PLANNED.search(one.own_name):
        return Aim(other, one)
    return Aim(one, other) if _AIMED.search(one.name) and _DONE.match(other.own_name) else None
