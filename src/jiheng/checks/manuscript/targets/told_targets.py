"""Indicators told in prose with their targets and results: 培训人数目标不低于500人、实际520人."""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.facts.aspects import aspect_of_list, stage_of
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.figure import Aspect
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import once, value
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import DURATIONS
from jiheng.quantities.words import YEAR

_SIGNS = ("不低于", "不少于", "≥", "≤", "不超过", "目标", "指标值")
"""One of these stands in each passage that tells a target."""
_AIM = r"(?:年度|年初|全年|绩效|预期|设定|计划|的)*(?:目标|指标|计划)[值数量]?"
_BOUND = "[≥≤><]|不低于|不少于|不小于|不超过|不高于|不大于|至少"
_TAIL = re.compile(rf"(?P<aim>[，、：]?{_AIM})?(?:设定|均|都|各|应|需|要求)*(?:为|是|达到?|：)?(?P<bound>{_BOUND})?$")
_RESULT = re.compile(
    r"[，、；]?(?:全年|年度|年末|本年)*(?:实际|已)(?:共|累计|完成|达到|达成|执行|发放|实现)*[值数量]?(?P<again>[\u4e00-\u9fff]{2,12}?)??(?:均|都)?(?:为|是|达到?|：)?"
)
_COUNT_OF_LIST = quick_pattern("共?(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})[项个](?:指标)?$")
_NAMES = re.compile("(?:[^、（）“”]|（[^（）]*）|“[^“”]*”)+")
_NUMBER = re.compile(
    r"^(?:20[0-9]{2}年度?|第?[一二三四五六七八九十]{1,2}(?:是|为)|[0-9]{1,2}[.．]|(?:绩效)?指标[0-9]{1,2}|其中|以及|和|及)+"
)
_STOPS = re.compile("[，；：。]")
_OTHER_TIME = quick_pattern(
    "上年|去年|往年|下年|明年|调整|变更|原定|季度|上半年|月底|中期|长期|实施期|规划期|[三五]年|20[0-9]{2}[-—至]20[0-9]{2}"
)
_TARGETS_OF = late_pattern("[^，。；]{0,8}?(?P<year>20[0-9]{2})年度?[^，。；]{0,8}目标")
_TIMES = DURATIONS - {"小时", "学时"}
"""How long a thing takes is told as a bound; hours flown or taught are counted."""
_SHORTEST, _LONGEST, _LONGEST_TAIL, _OPENING = 3, 40, 24, 24


@value(slots=False)
class ToldTarget:
    """`target` and `result` are terms of the sentence; one of a list of names that share them stands in `name`."""

    passage: Passage
    sentence: Sentence
    section: str
    name: str
    target: Term
    result: Term | None

    @once
    def of_year(self) -> str:
        """The year of whose targets its paragraph is: 2.2031年度绩效目标。"""
        found = _TARGETS_OF.match(self.passage.text)
        return found["year"] if found is not None else ""

    @property
    def is_missed(self) -> bool:
        """Whether a result stands behind it that is lower."""
        if self.result is None or self.target.mention.qualifier is Qualifier.AT_MOST:
            return False
        return self.result.mention.value < self.target.mention.value


def told_targets(passages: Sequence[Passage], readings: Sequence[Reading], year: int | None) -> tuple[ToldTarget, ...]:
    """The targets of the report's year in prose, in order."""
    return tuple(_told(passages, readings, year))


def _told(passages: Sequence[Passage], readings: Sequence[Reading], year: int | None) -> Iterator[ToldTarget]:
    section = ""
    for passage in passages:
        if passage.is_heading:
            section = passage.text
        elif any(map(passage.text.__contains__, _SIGNS)) and not _OTHER_TIME.search(section + passage.text[:_OPENING]):
            for sentence in readings[passage.index].sentences:
                yield from _of_sentence(passage, sentence, section, year)


def _of_sentence(passage: Passage, sentence: Sentence, section: str, year: int | None) -> Iterator[ToldTarget]:
    text = sentence.text
    is_list_of_targets = Aspect.PLANNED in (aspect_of_list(sentence), stage_of(section))
    is_told_as_plan = is_list_of_targets
    for term in sentence.terms:
        if term.unit in _TIMES or not term.unit:
            continue
        begin = max(sentence.start, term.start - _LONGEST_TAIL)
        tail = _TAIL.search(text, begin, term.start)
        if tail is None or not (tail["aim"] or tail["bound"] or (is_list_of_targets and (tail[0] or is_told_as_plan))):
            continue
        start, names = _names(sentence, term, tail.start())
        ahead = text[max(sentence.start, start - _LONGEST) : term.start]
        if not names or _OTHER_TIME.search(ahead) or _is_of_another_year(ahead, year):
            continue
        result = _result(sentence, term, names)
        is_list_of_targets = is_told_as_plan or result is None
        for name in names:
            yield ToldTarget(passage, sentence, section, name, term, result)


def _names(sentence: Sentence, term: Term, end: int) -> tuple[int, list[str]]:
    """Where the names before a target begin, and each of them."""
    text = sentence.text
    counted = _COUNT_OF_LIST.search(text, sentence.start, end)
    if counted is not None:
        end = counted.start()
    start = sentence.start
    for before in sentence.terms[: term.index][::-1]:
        if before.end <= end:
            start = before.end
            break
    for stop in _STOPS.finditer(text, start, end):
        start = stop.end()
    found = (_NUMBER.sub("", each) for each in _NAMES.findall(text[start:end]))
    return start, [name for name in found if _SHORTEST <= len(name) <= _LONGEST]


def _result(sentence: Sentence, target: Term, names: Sequence[str]) -> Term | None:
    """The figure behind the target that tells what was reached, its name said again or not."""
    if target.index + 1 == len(sentence.terms):
        return None
    term = sentence.terms[target.index + 1]
    told = _RESULT.fullmatch(sentence.text, target.end, term.start)
    if term.unit != target.unit or told is None or not term.mention.is_exact:
        return None
    again = told["again"]
    return term if not again or any(again in name for name in names) else None


def _is_of_another_year(ahead: str, year: int | None) -> bool:
    years = YEAR.findall(ahead)
    return bool(years) and year is not None and int(years[-1]) != year
