"""What last year left is said to be all settled: 上年度问题已全部整改到位 beside 上年度反映问题168个，已整改159个."""

import re
from collections.abc import Iterable, Iterator, Sequence

from jiheng.checks.manuscript.by_name.done_told import DEEDS, DoneTold
from jiheng.checks.manuscript.by_name.measures import Measures
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT

_LAST = "上一?年度?|去年"
_THINGS = "问题|事项|建议|提案|意见|案件|任务|隐患"
OF_LAST_YEAR = quick_pattern(
    f"(?:{_LAST})(?!同期)[^，。；0-9]{{0,12}}?(?P<thing>{_THINGS})(?:已经?|都|均)*(?:全部|悉数|(?<=[已均都]))(?:已经?|得到|按时|按期|如期)*"
    f"(?P<deed>{DEEDS})(?:到位|完毕|完成|销号)?了?(?=[，。；、！]|$)"
)
_TOLD = late_pattern(f"(?:{_LAST})(?!同期)[^，。；0-9]*$")
_NOT_DONE = late_pattern("未|尚|待|拟|应|计划|不|目标|正在|其余|剩余|仍")
_BEHIND, _NEAR = 8, 3


def done_of_last_year(
    passages: Iterable[Passage], prose: Sequence[Passage], readings: Sequence[Reading], measures: Measures
) -> Iterator[DoneTold]:
    """Each such claim that all counts of it deny."""
    for passage in passages:
        for said in OF_LAST_YEAR.finditer(passage.text):
            if measures.is_aside(passage) or passage.clause_start(said.start()) != said.start():
                continue
            told = list(_settled(said, passage, prose, readings))
            short = [each for each in told if each[2].mention.value < each[1].mention.value]
            if short and len(short) == len(told):
                where, whole, done = short[0]
                figures = where.at(whole.start, done.end)
                told_so = f"{done.mention.text}＜{whole.mention.text}"
                yield DoneTold(passage.at(said.start(), said.end()), figures, said[0], told_so)


def _settled(
    said: re.Match[str], claim: Passage, prose: Sequence[Passage], readings: Sequence[Reading]
) -> Iterator[tuple[Passage, Term, Term]]:
    """What last year left, and how much of it was settled, wherever the report tells both."""
    for passage in prose:
        if said["thing"] not in passage.text or (passage is claim and passage.text.count(said["thing"]) == 1):
            continue
        for sentence in readings[passage.index].sentences:
            pair = _pair(sentence, said["thing"], said["deed"])
            if pair is not None:
                yield passage, *pair


def _pair(sentence: Sentence, thing: str, deed: str) -> tuple[Term, Term] | None:
    """问题168个 behind 上年度, and 已整改159个 close behind it."""
    for whole in sentence.terms:
        is_it = thing in whole.own_name + whole.after[:_BEHIND] and whole.unit != PERCENT and whole.mention.is_exact
        if not is_it or _TOLD.search(sentence.text, sentence.start, whole.start) is None:
            continue
        for done in sentence.terms[whole.index + 1 : whole.index + _NEAR]:
            if done.unit == whole.unit and deed in done.own_name and not _NOT_DONE.search(done.own_name):
                return whole, done
    return None
