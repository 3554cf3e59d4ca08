"""Aims told with their bounds and said to be all reached: “亮灯率达到98.8%、故障率控制在2%以内”两项目标均如期实现."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from jiheng.checks.manuscript.by_name.measures import Measures
from jiheng.checks.manuscript.by_name.names import names_in
from jiheng.checks.manuscript.compared.comparison import Comparison, Side, judged
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.reading import Reading
from jiheng.quantities.units import PERCENT

REACHED = quick_pattern(
    "(?:[”’]|以[上内下]|[0-9%]|的)(?:等|这)?(?:[两二三四五六七八九十][项个])?(?:年度|预期|既定|主要|约束性|工作|的)*(?:目标|指标|承诺|任务)(?:任务)?，?"
    "(?:(?!未|没|基本|除|部分|力|争|确|将|拟|要|努)[^，。；0-9]){0,6}?(?:均|都|全部|全面|悉数)(?:已经?|得到|顺利|圆满|如期|按期|按时|提前|超额)*(?:实现|完成|达到|兑现|达成)"
)
"""What is said of them all; they stand in the same sentence before it."""
_AIM = late_pattern(
    "(?P<name>[\u4e00-\u9fff]{2,16}?)(?:(?P<least>达到?|提高[到至]|提升[到至]|不低于|不少于|稳定在|保持在|超过)"
    "|(?P<most>控制在|降低?[到至]|下降[到至]|压[缩减][到至]|不超过|不高于|低于))$"
)
_QUOTES = late_pattern("[“‘]")
_LONGEST, _FEWEST = 120, 1
_START = attrgetter("start")


def aims_reached(passages: Iterable[Passage], readings: Sequence[Reading], measures: Measures) -> Iterator[Comparison]:
    """Each such aim that the only measure of its name does not reach."""
    for passage in passages:
        if measures.is_aside(passage):
            continue
        for said in REACHED.finditer(passage.text):
            begin = max(passage.sentence_around(said.start())[0], said.start() - _LONGEST)
            quoted = [found.end() for found in _QUOTES.finditer(passage.text, begin, said.start())]
            yield from _not_reached(passage, readings[passage.index], quoted[-1] if quoted else begin, said, measures)


def _not_reached(
    passage: Passage, reading: Reading, begin: int, said: re.Match[str], measures: Measures
) -> Iterator[Comparison]:
    sentence = sentence_at(reading.sentences, said.start())
    if sentence is None:
        return
    first, last = (bisect_left(sentence.terms, at, key=_START) for at in (begin, said.end()))
    for term in sentence.terms[first:last]:
        found = _AIM.search(term.own_name)
        names = names_in(found["name"]) if found is not None else ()
        if found is None or len(names) != 1:
            continue
        side = Side.AT_LEAST if found["least"] is not None else Side.AT_MOST
        meant, is_sure = measures.meant_by(names[0], term.unit)
        told = [each for each in meant if each.sentence is not sentence]
        is_certain = is_sure or (term.unit == PERCENT and len(told) == _FEWEST)
        if told and is_certain and not any(side.holds(each.mention, term.mention) for each in told):
            places = passage.at(term.name_start, said.end()), told[0].place
            words = f"{found[0]}{term.mention.text}……{passage.text[said.start() + 1 : said.end()]}"
            yield replace(judged(places, words, side, told[0].mention, term.mention), is_sure=is_sure)
