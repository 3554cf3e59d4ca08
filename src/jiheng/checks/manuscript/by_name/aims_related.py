"""Measures said to miss an aim or to pass a limit, though the report tells elsewhere on which side of it they lie.

合格率未达到标准 beside 合格率87.9%，比70%的标准高17.9个百分点; 费用率略超上限 beside 费用占2.6%，低于10%的上限;
贷款发放距目标尚有差距 beside 发放贷款936万元，比目标多36万元.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from jiheng.checks.manuscript.by_name.by_words import ByWords
from jiheng.checks.manuscript.by_name.names import bare_subject, more_than
from jiheng.checks.manuscript.claims.scope import is_of_this_time
from jiheng.checks.manuscript.compared.comparison import Comparison
from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import once, value
from jiheng.quantities.likeness import missing_in
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS

_FLOORS = "目标|标准|要求|计划|任务|预期|指标"
_CAPS = "上限|限额|限值|红线|控制线|警戒线|控制数"
_AIMS = f"{_FLOORS}|{_CAPS}"
CLAIMS = quick_pattern(
    f"(?:(?:未能?|没有?能?|尚未|并未|均未|仍未)(?:达到?|完成|实现)了?[\u4e00-\u9fff]{{0,6}}?(?:{_FLOORS})(?:值|任务|数)?"
    f"|距离?[\u4e00-\u9fff]{{0,8}}?(?:{_FLOORS})(?:值|任务|数)?(?:尚|还|仍)(?:有|存)?[\u4e00-\u9fff]{{0,4}}?(?:差距|距离)"
    f"|(?P<over>(?:略|稍|小幅|已|仍)*(?:超过?|超出|突破|高于)了?[\u4e00-\u9fff]{{0,6}}?(?:{_CAPS})))(?=[，。；]|$)"
)
_NOT_SAID = late_pattern(
    "如|若|不得|必须|力争|确保|部分|个别|少数|预计|争取|将|除|是否|其中|要(?!求)|应|季度|半年|月|各|均|都|有些|一些|等"
)
_LEADS = late_pattern("^(?:但|而|虽然?|尽管|由于|因)+")
_TAILS = late_pattern("(?:虽然?|却|仍然?|还|也|又|略|稍|暂|总体|整体)+$")
_GAP = late_pattern(
    rf"(?:[比较][^，。；]{{0,16}}?(?:{_AIMS})(?:值|数|任务)?(?:(?P<more>[高多超])|(?P<less>[低少]))[\u4e00-\u9fff]{{0,3}}"
    rf"|(?:(?P<above>高于|超过|超出|多于|优于)|(?P<below>低于|少于))[^，。；]{{0,12}}?(?:{_AIMS})(?:值|数|任务)?)$"
)
_BOUND = late_pattern(
    "(?:(?P<above>(?<![不未])(?:高于|超过|超出|优于))|(?P<below>低于|少于|(?:未|不|没有)超过))[^，。；0-9]{0,10}$"
)
_OF_AIM = late_pattern(f"的?[\u4e00-\u9fff]{{0,6}}?(?:{_AIMS})")
_LESS_IS_BETTER = late_pattern("率.{0,2}下降|逾期|投诉|事故|死亡|病死|淘汰|能耗|漏损|差错|超支|费用|成本|失业")
_AHEAD, _SHORTEST, _MOST, _CLAUSES = 40, 2, 40, 3


@value(slots=False)
class _Related:
    """`is_above`: told to lie above an aim; below it otherwise."""

    name: str
    around: str
    is_above: bool
    passage: Passage
    start: int
    end: int

    def bears(self, name: str) -> bool:
        """Whether all of a name stands around it, and it is of no less."""
        return missing_in(name, self.around) == 0 and not more_than(self.name.removesuffix("率"), name)


class RelatedAims:
    """On which side of their aims the measures of a report are told to lie."""

    def __init__(self, prose: Sequence[Passage], readings: Sequence[Reading], year: int | None) -> None:
        self.prose, self.readings, self.year = prose, readings, year

    def bearing(self, name: str) -> Sequence[_Related]:
        """Those that bear a name."""
        likely = min(map(self._by_words.with_word, (name[:_SHORTEST], name[-_SHORTEST:])), key=len)
        return [each for each in likely if each.bears(name)] if len(likely) <= _MOST else []

    @once
    def _by_words(self) -> ByWords[_Related]:
        return ByWords(tuple(self._all()))

    def _all(self) -> Iterator[_Related]:
        for passage in self.prose:
            if not passage.is_heading:
                for sentence in self.readings[passage.index].sentences:
                    yield from _related(passage, sentence)


def _related(passage: Passage, sentence: Sentence) -> Iterator[_Related]:
    for term in sentence.terms:
        level = _level(sentence, term)
        if level is None:
            continue
        between = sentence.text[level.end : term.start]
        found = _GAP.search(between)
        is_above = found is not None and (found["more"] or found["above"]) is not None
        if found is None and term.unit == level.unit:
            found = _BOUND.search(between) if _OF_AIM.match(term.after) else None
            is_above = found is not None and found["above"] is not None
        if found is None:
            continue
        name = noun_before(level.own_name.partition("占")[0])
        around = f"{sentence.text[max(sentence.start, level.start - _AHEAD) : level.start]}，{name}"
        if len(name) >= _SHORTEST:
            start = max(level.name_start, sentence.start)
            yield _Related(name, around, is_above, passage, start, term.end)


def _level(sentence: Sentence, gap: Term) -> Term | None:
    """The last amount before it of its unit that is no bound itself: 合格率87.9%，比70%的标准高17.9个百分点."""
    unit = PERCENT if gap.unit == PERCENTAGE_POINTS else gap.unit
    for each in reversed(sentence.terms[: gap.index]):
        if gap.clause - each.clause > _CLAUSES or each.depth:
            return None
        if each.unit == unit and each.mention.is_exact and not each.is_attribute and not _OF_AIM.match(each.after):
            return each
    return None


def aims_denied(passages: Iterable[Passage], related: RelatedAims) -> Iterator[Comparison]:
    """Each such claim, where all that may be meant tells the reverse."""
    for passage in passages:
        if passage.is_heading:
            continue
        for said in CLAIMS.finditer(passage.text):
            begin = max(passage.clause_start(said.start()), passage.text.rfind("、", 0, said.start()) + 1)
            subject = _TAILS.sub("", _LEADS.sub("", passage.text[begin : said.start()]))
            name = bare_subject(subject)
            name = name.removesuffix("率") if said["over"] else name
            if len(name) < _SHORTEST or _NOT_SAID.search(subject):
                continue
            if not said["over"] and _LESS_IS_BETTER.search(subject):
                continue
            if not is_of_this_time(passage, said.start(), said.end(), related.year):
                continue
            told = [each for each in related.bearing(name) if not _is_here(each, passage, begin)]
            if told and all(each.is_above is (said["over"] is None) for each in told):
                yield _denied(passage, begin, said, told[0])


def _is_here(related: _Related, passage: Passage, begin: int) -> bool:
    """Whether it stands in the claim's own sentence, behind it."""
    start, end = passage.sentence_around(begin)
    return related.passage is passage and begin < related.start < end and start <= begin


def _denied(passage: Passage, begin: int, said: re.Match[str], told: _Related) -> Comparison:
    words = passage.text[begin : said.end()]
    places = (passage.at(begin, said.end()), told.passage.at(told.start, told.end))
    return Comparison(places, words, told.passage.text[told.start : told.end], holds=False, is_sure=False)
