"""Bounds that a measure told elsewhere is said to keep: 亮灯率达到98.8%的目标 beside 亮灯率98.6% pages before."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, repeat
from operator import attrgetter

from jiheng.checks.manuscript.by_name.measures import Measure, Measures
from jiheng.checks.manuscript.by_name.names import Name, names_in
from jiheng.checks.manuscript.claims.scope import is_of_this_time
from jiheng.checks.manuscript.compared.comparison import Comparison, Side, judged
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.compared.words_of_size import ON_ONE_SIDE, side_behind, side_of
from jiheng.checks.manuscript.names.less_is_better import LESS_IS_BETTER
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import MONEY, PERCENT
from jiheng.quantities.words import YEAR

_ONE_SIDE = quick_pattern(f"(?:{ON_ONE_SIDE})[^，。；：、0-9]{{0,12}}?[0-9一二两三四五六七八九十百千万亿]")
_AT_LEAST_OR_MOST = ("以上", "以下", "以内")
"""Where a bound is said to be kept the one is found, or one of the others stands."""
_BOUNDS = quick_pattern(
    f"(?:{ON_ONE_SIDE}|(?P<level>恢复到?|达|为|在|(?<=[均都])))(?P<of>[^，。；：、0-9]{{0,12}}?)(?=[0-9一二两三四五六七八九十百千万亿])"
)
_NOT_SAID = re.compile(
    "分别|如|若|不得|应当|必须|力争|确保|原则上|要求|拟|凡|其中|部分|个别|少数|预计|争取|将|预期|计划|目标|标准|规定|除|至少|有[0-9]|的$|每|最|占|未必|是否|能否|由|从|比|较"
)
_OF_AIMS = re.compile("目标(?!任务)(?:[为是：:]|[^，。；]{0,4}，)|计划|任务[为是：]|要求|应(?!急)|指标[：为]|力争|确保")
_TELLING = late_pattern(
    "(?:的|的?(?:年度|全年|年初|预期|既定|省定|市定|[上省市县国]级?|规定|考核)*)*(?:目标|任务|计划|指标|要求|标准|水平)[值数]?"
)
_BEHIND = re.compile(
    "(?:及?以[上下内]|之内|以?内|(?:的[^，。；、0-9]{0,10}(?:目标|任务|指标|标准|要求|限额|上限|下限|控制[数线值]?|水平|警戒线|红线|规定|承诺|线))|(?:目标|任务|标准|大关|关口)|的?(?:大关|关口)|值)*"
)
_NEAR, _NEAR_COUNT = Decimal("0.35"), Decimal("0.45")
_FEWEST = 2
_IN_WORDS = re.compile(
    "(?P<number>[一二两三四五六七八九十百千]{0,5})(?P<scale>[万亿])?(?P<unit>人次|户次|台次|公里|公顷|平方米|[人件户家亩吨元台个名辆项起宗场头只处艘座所册份批套株盏期例](?!次)|次)"
)
_AND = frozenset("和、及与")
"""达到95%和75%的目标: what stands between the bounds of two."""
_SCALES = {"万": 10_000, "亿": 100_000_000}
_AFTER = late_pattern("[^，。；：、0-9]{0,16}")
_ANY_KIND = frozenset(("类", "项", "种", "单位", "部门", "方面"))
_FIRST, _DATED = late_pattern("首次|历史性"), late_pattern("[0-9]月|[上中下]旬")
"""债务余额首次超过38亿元, two months after 8月中旬达到37亿元: what is passed for the first time lay below before."""
_ONE_BY_ONE = re.compile("[均都各]|分别")
_OF_EACH = ("均", "都", "已")


def bounds_told(text: WholeText, readings: Sequence[Reading], measures: Measures) -> Iterator[Comparison]:
    """Each such bound, where all that may be meant lies on the other side of it."""
    claiming = {*text.passages_where(_ONE_SIDE), *text.passages_with(*_AT_LEAST_OR_MOST)}
    for passage in sorted(claiming, key=attrgetter("index")):
        if measures.is_aside(passage):
            continue
        for said in _BOUNDS.finditer(passage.text):
            yield from _held(passage, readings[passage.index], said, measures)


def _held(passage: Passage, reading: Reading, said: re.Match[str], measures: Measures) -> Iterator[Comparison]:
    begin = passage.clause_start(said.start())
    subject = passage.text[begin : said.start()]
    names = names_in(subject) if subject and not _NOT_SAID.search(subject) else ()
    if not names or not is_of_this_time(passage, said.start(), said.end(), measures.year):
        return
    if _OF_AIMS.search(passage.text, passage.sentence_around(begin)[0], begin):
        return
    bounds = _row_behind(passage, reading, said, len(names))
    bound = bounds[-1] if bounds else _bound_behind(passage, reading, said)
    side = None if bound is None else _side(said, bound, subject)
    if bound is None or side is None:
        return
    if len(names) > 1 and bound.mention.unit == MONEY and not _ONE_BY_ONE.search(subject):
        return  # 中央和地方专项资金超过1400亿元: what they come to together
    for name, its_bound in zip(names, bounds or repeat(bound), strict=False):
        is_first = _FIRST.search(subject) is not None
        claim = _Claim(
            passage, begin, "" if measures.year is not None else _year_named(passage, said.start()), is_first
        )
        told = _told_otherwise(name, its_bound.mention, side, measures, claim)
        if told is not None:
            measure, is_sure = told
            places = (passage.at(begin, its_bound.mention.end), measure.place)
            words = passage.text[begin : its_bound.mention.end]
            yield replace(judged(places, words, side, measure.mention, its_bound.mention), is_sure=is_sure)


@value()
class _Claim:
    """Where a bound is said to be kept; the `year` that its sentence names, where the report has none of its own."""

    passage: Passage
    begin: int
    year: str
    is_first: bool


def _year_named(passage: Passage, at: int) -> str:
    years = YEAR.findall(passage.text, passage.sentence_around(at)[0], at)
    return years[-1] if years else ""


@value()
class _Bound:
    """A figure and the words behind it."""

    mention: Mention
    after: str


def _bound_behind(passage: Passage, reading: Reading, said: re.Match[str]) -> _Bound | None:
    """The figure right behind the words, in digits or in words."""
    sentence = sentence_at(reading.sentences, said.end())
    if sentence is not None:
        at = bisect_left(sentence.terms, said.end(), key=attrgetter("start"))
        if at < len(sentence.terms) and sentence.terms[at].start == said.end():
            return _Bound(sentence.terms[at].mention, sentence.terms[at].after)
    found = _IN_WORDS.match(passage.text, said.end())
    number = None if found is None else numeral_value(found["number"] or "一")
    if found is None or number is None or (number == 1 and not found["scale"]):
        return None
    scale = _SCALES.get(found["scale"] or "", 1)
    unit = MONEY if found["unit"] == MONEY else found["unit"]
    start, end = found.span()
    mention = Mention(start, end, found[0], number, scale, unit, found["unit"], Qualifier.EXACT)
    behind = _AFTER.match(passage.text, end)
    return _Bound(mention, "" if behind is None else behind[0])


def _row_behind(passage: Passage, reading: Reading, said: re.Match[str], count: int) -> tuple[_Bound, ...]:
    """The bounds of so many names, 均达到95%和75%的目标, each with the words behind the last; else empty."""
    sentence = sentence_at(reading.sentences, said.end()) if count > 1 else None
    if sentence is None:
        return ()
    at = bisect_left(sentence.terms, said.end(), key=attrgetter("start"))
    row = sentence.terms[at : at + count]
    if len(row) < count or row[0].start != said.end() or len({each.unit for each in row}) > 1:
        return ()
    if any(passage.text[one.end : other.start] not in _AND for one, other in pairwise(row)):
        return ()
    return tuple(_Bound(each.mention, row[-1].after) for each in row)


def _side(said: re.Match[str], bound: _Bound, subject: str) -> Side | None:
    """Where the measure is said to lie; None where the figure is the measure itself: 满意度达到96%."""
    behind = _BEHIND.match(bound.after)
    assert behind is not None
    if behind.end() < len(bound.after) or bound.mention.qualifier is Qualifier.ABOUT:
        return None
    if said["level"] is not None:
        return side_behind(bound.mention)
    side = side_of(said, bound.mention)
    if said[0].startswith("比"):
        return None  # 比目标多4人
    is_bound = said["least"] is not None or (said["most"] or "").startswith("不")
    if is_bound and not subject.endswith(_OF_EACH):
        return None  # 满意度不低于85%, 投诉次数不超过10次 tell an aim
    if said["aim"] is None:
        return side
    is_aim = _TELLING.search(said["of"] + bound.after) is not None or side_behind(bound.mention) is not None
    is_less = LESS_IS_BETTER.search(subject) is not None
    return side if is_aim and not is_less else None


def _told_otherwise(
    name: Name, bound: Mention, side: Side, measures: Measures, claim: _Claim
) -> tuple[Measure, bool] | None:
    """A measure of that name that lies on the other side, where all that may be meant do; and whether it surely is."""
    if name.each:
        return _one_of_all(name, bound, side, measures)
    meant, is_sure = measures.meant_by(name, bound.unit)
    meant = [
        each
        for each in meant
        if not (each.passage is claim.passage and each.sentence.start <= claim.begin < each.sentence.end)
        and claim.year in each.sentence.words
        and (is_sure or is_close(each.mention.value, bound.value, _NEAR_COUNT))
        and not (claim.is_first and _DATED.search(each.sentence.text, each.sentence.start, each.mention.start))
    ]
    if not meant or not all(_is_beyond(each, bound, side) for each in meant):
        return None
    return meant[0], is_sure


def _one_of_all(name: Name, bound: Mention, side: Side, measures: Measures) -> tuple[Measure, bool] | None:
    """各系落实率均在90%以上 beside 艺术系88.6%: the one furthest off of those whose names end so."""
    if name.count:
        members = _under_headings(name, bound, measures)
        off = [each for each in members if _is_beyond(each, bound, side)]
        return (max(off, key=lambda each: abs(each.mention.value - bound.value)), True) if off else None
    is_any = name.each in _ANY_KIND
    members = [
        each for each in measures.of_rate(name.rate, bound.unit) if each.of and (is_any or each.of[-1] in name.each)
    ]
    off = [each for each in members if _is_beyond(each, bound, side)]
    if not off or len(off) == len(members) > _FEWEST:
        return None
    return max(off, key=lambda each: abs(each.mention.value - bound.value)), True


def _under_headings(name: Name, bound: Mention, measures: Measures) -> list[Measure]:
    """五个方面的整改率: the first of that rate under each heading that names a 方面, where there are five of them."""
    first: dict[str, Measure] = {}
    for each in measures.of_rate(name.rate, bound.unit):
        heading = each.heading.partition("，")[0]
        if name.each in heading and not each.of:
            first.setdefault(heading, each)
    return list(first.values()) if len(first) == name.count else []


def _is_beyond(measure: Measure, bound: Mention, side: Side) -> bool:
    """Whether it surely lies on the other side, and near enough that it can be meant."""
    told = measure.mention
    near = _NEAR if bound.unit == PERCENT else _NEAR_COUNT
    return told.value != bound.value and not side.holds(told, bound) and is_close(told.value, bound.value, near)
