"""What the sections of a report are for, from their headings, and the points made in them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jiheng.checks.manuscript.outline.outline import RANKS, Entry, Outline
from jiheng.checks.manuscript.outline.signature import signature_of
from jiheng.checks.manuscript.text.item_number import NumberStyle, item_number
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.choice import Choice
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once, once


class Purpose(Choice):
    """What a section is for."""

    PROBLEMS = "problems", "存在问题"
    MEASURES = "measures", "改进措施"
    PROBLEMS_AND_MEASURES = "problems_and_measures", "问题与措施"
    TARGETS = "targets", "绩效目标"
    TASKS = "tasks", "工作任务"
    CONCLUSION = "conclusion", "自评结论"
    RESULTS = "results", "完成情况与成效"
    MANAGEMENT = "management", "绩效管理情况"


_PROBLEM = r"问题|不足|短板|困难|薄弱环节|未完成原因|偏离|偏差"
_MEASURE = r"措施|建议|打算|改进|整改|对策|下一步|今后"
_TITLES = (
    (Purpose.PROBLEMS_AND_MEASURES, rf"(?:{_PROBLEM}).{{0,12}}?(?:{_MEASURE})|(?:{_MEASURE}).{{0,8}}?(?:{_PROBLEM})"),
    (Purpose.PROBLEMS, rf"(?:{_PROBLEM})|主要教训"),
    (Purpose.MEASURES, rf"(?:{_MEASURE})|工作计划$|意见"),
    (
        Purpose.MANAGEMENT,
        r"结果(?:拟|的)*(?:应用|公开)|绩效(?:目标)?管理|绩效运行监控|绩效监控|绩效评价工作|(?:自评|评价)工作(?:开展|组织|情况)",
    ),
    (Purpose.CONCLUSION, r"结论|综合评价(?!分析)|总体评价|自评结果|评价结果|得分|评分情况|评价等级|^自评(?:情况)?$"),
    (
        Purpose.RESULTS,
        r"(?:完成|实现)的[^，。]{0,6}目标|(?:目标|指标|任务|工作|项目|履职|职能|产出|效益|效果|满意度)[^，。]{0,12}(?:完成|实现|达成|落实|实施|履行)"
        r"|成效|成果|成绩|产出|效益|效果|完成情况|实施情况|绩效分析|绩效情况|主要绩效",
    ),
    (Purpose.TASKS, r"工作任务|重点工作|重点任务|主要任务|年度任务|年度工作|工作目标"),
    (Purpose.TARGETS, r"绩效(?:总)?目标|总体目标|年度目标|预期目标|阶段性目标|目标(?:设定|设置|设立)"),
)
"""Tried in this order: a heading of problems and measures is neither alone, 目标完成情况 tells results."""
_NO_SECTION = quick_pattern(
    r"说明的(?:问题|事项|情况)|其他(?:问题|情况|事项)|名词解释|提案|办理|信访|征求意见"
    r"|(?:解决|化解|排查|整治|破解)[^，。]{0,10}(?:问题|困难)|困难(?:群|职|家|学|残|人|妇|老|儿|企|户)|补[^，。]{0,10}短板"
)
"""Work that has such words in its name: 人大建议办理, 困难群众救助, 补齐教育短板."""
_PATTERNS = tuple((purpose, quick_pattern(pattern)) for purpose, pattern in _TITLES)
_CLOSED = frozenset({Purpose.PROBLEMS, Purpose.MEASURES, Purpose.PROBLEMS_AND_MEASURES})
"""What stands below is part of it whatever its heading says: a problem about targets is a problem."""
_OTHER_THINGS = re.compile(r"经验|做法|成效|成绩|结论|评价")
_STOP = re.compile("[。；：]")
_LONGEST_ITEM_TITLE = 14
_LOWEST_SECTION_RANK = RANKS[NumberStyle.CHINESE_BRACKETS]
"""Below （一） an item with a title is part of a list."""
_ORDINAL = re.compile(
    r"[一二三四五六七八九十第（①②③④⑤⑥⑦⑧⑨](?<![^。；：，].)"
    r"(?:(?<=[一二三四五六七八九十])[是、]|(?<=第)[一二三四五六七八九十]、|(?<=（)[0-9一二三四五六七八九十]）|(?<=[①②③④⑤⑥⑦⑧⑨]))"
)
"""At the beginning or behind a mark; its first character is looked for before that."""
_DEFECT = late_pattern(
    r"未能|没有完成|未完成|未达|不足|不够|不强|不高|不到位|不完善|不规范|不精准|不科学|不及时|不熟悉|不健全|有待|滞后|偏低|缺乏"
    r"|难以|薄弱|欠缺|问题"
)


@asked_once
def purpose_of(title: str) -> Purpose | None:
    """What a section with this heading is for; None where its words do not tell.

    >>> purpose_of("存在的主要问题"), purpose_of("绩效目标完成情况")
    (Purpose.PROBLEMS, Purpose.RESULTS)
    """
    if _NO_SECTION.search(title):
        return None
    return next((purpose for purpose, pattern in _PATTERNS if pattern.search(title)), None)


@dataclass(frozen=True, slots=True)
class Point:
    """One problem, measure or task: a stretch of a passage and the passages that belong to it."""

    passage: Passage
    start: int
    end: int
    following: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        """All its words."""
        return self.passage.text[self.start : self.end] + "".join(each.text for each in self.following)

    def search(self, pattern: re.Pattern[str]) -> tuple[str, Location] | None:
        """The first words in it that a pattern finds, and their place."""
        found = pattern.search(self.passage.text, self.start, self.end)
        if found is not None:
            return found[0], self.passage.at(*found.span())
        for passage in self.following:
            if found := pattern.search(passage.text):
                return found[0], passage.at(*found.span())
        return None

    @property
    def first_sentence(self) -> Location:
        """The place of its first words, up to the first stop."""
        stop = _STOP.search(self.passage.text, self.start, self.end)
        return self.passage.at(self.start, stop.start() if stop else self.end)


@dataclass(frozen=True, slots=True)
class PurposeSection:
    """`heading` is None for problems that lost theirs. `passages`: the body, the heading left out."""

    purpose: Purpose
    heading: Entry | None
    passages: tuple[Passage, ...]

    @property
    def text(self) -> str:
        """All words of the body."""
        return "\n".join(passage.text for passage in self.passages)

    @property
    def points(self) -> tuple[Point, ...]:
        """Its numbered items at the highest level; without any, its paragraphs."""
        if self.heading is None or self.heading.is_heading or not self.passages:
            return tuple(_points(self.passages))
        own, *rest = self.passages
        start = own.text.index(self.heading.title) + len(self.heading.title) + 1
        return (*_points_within(own, min(start, len(own.text))), *_points(rest))


@dataclass(frozen=True)
class PurposeSections:
    """The sections of a report whose purpose is known, in reading order."""

    sections: tuple[PurposeSection, ...]

    def of(self, *purposes: Purpose) -> tuple[PurposeSection, ...]:
        """Those for one of these purposes."""
        return tuple(each for each in self.sections if each.purpose in purposes)

    def purpose(self, passage: Passage) -> Purpose | None:
        """What the innermost section of known purpose around a passage is for."""
        return self._by_passage.get(passage.index)

    @once
    def _by_passage(self) -> dict[int, Purpose]:
        return {passage.index: each.purpose for each in self.sections for passage in each.passages}


def purpose_sections_of(outline: Outline, prose: Sequence[Passage]) -> PurposeSections:
    """The sections by their headings. A heading below another of the same purpose makes no section of its own."""
    signed = {passage.index for passage in signature_of(prose)}
    by_index = {passage.index: passage for passage in prose if passage.index not in signed}
    sections: list[PurposeSection] = []
    open_ends: list[tuple[int, Purpose]] = []
    for entry in outline.entries:
        while open_ends and open_ends[-1][0] <= entry.passage.index:
            open_ends.pop()
        purpose = purpose_of(entry.title) if _could_head_a_section(entry) else None
        inside = [each for _, each in open_ends]
        if purpose is None or purpose in inside or any(each in _CLOSED for each in inside):
            continue
        if purpose in _CLOSED and _is_only_a_cover(entry, purpose, outline):
            continue
        if not entry.is_heading and purpose not in _CLOSED and entry.rank > _LOWEST_SECTION_RANK:
            continue
        open_ends.append((entry.end, purpose))
        first = entry.passage.index + (1 if entry.is_heading else 0)
        body = (by_index.get(index) for index in range(first, entry.end))
        sections.append(PurposeSection(purpose, entry, tuple(each for each in body if each is not None)))
    if not any(each.purpose in (Purpose.PROBLEMS, Purpose.PROBLEMS_AND_MEASURES) for each in sections):
        sections += _problems_without_heading(outline, sections, by_index)
    return PurposeSections(tuple(sorted(sections, key=lambda each: each.passages[0].index if each.passages else 0)))


def _could_head_a_section(entry: Entry) -> bool:
    """A heading, or an item that begins with a title of its own: （二）存在问题。一是…"""
    return entry.is_heading or len(entry.title) <= _LONGEST_ITEM_TITLE


def _is_only_a_cover(entry: Entry, purpose: Purpose, outline: Outline) -> bool:
    """Whether the parts below tell apart what the heading names together: 主要经验、存在的问题及建议."""
    parts = {purpose_of(part.title) for part in outline.children(entry) if _could_head_a_section(part)}
    if purpose is Purpose.PROBLEMS_AND_MEASURES:
        return {Purpose.PROBLEMS, Purpose.MEASURES} <= parts
    return _OTHER_THINGS.search(entry.title) is not None and bool(parts & _CLOSED)


def _problems_without_heading(
    outline: Outline, sections: Iterable[PurposeSection], by_index: dict[int, Passage]
) -> Iterator[PurposeSection]:
    """The numbered run that ends where the measures begin, where most of its items name a defect."""
    measures = next((each.heading for each in sections if each.purpose is Purpose.MEASURES and each.heading), None)
    if measures is None:
        return
    for run in outline.runs:
        if run[-1].end != measures.passage.index or any(entry.is_heading for entry in run):
            continue
        body = [by_index[i] for i in range(run[0].passage.index, run[-1].end) if i in by_index]
        defects = sum(_DEFECT.search(entry.passage.text) is not None for entry in run)
        if defects * 2 > len(run):
            yield PurposeSection(Purpose.PROBLEMS, None, tuple(body))
            return


def _points(passages: Sequence[Passage]) -> Iterator[Point]:
    styles = [passage.number.style for passage in passages if passage.number is not None]
    if not styles or styles[0] is NumberStyle.ORDINAL:
        for passage in passages:
            yield from _points_within(passage)
        return
    starts = [
        place for place, each in enumerate(passages) if each.number is not None and each.number.style is styles[0]
    ]
    for place, after in zip(starts, [*starts[1:], len(passages)], strict=True):
        passage = passages[place]
        yield Point(passage, _words(passage), len(passage.text), tuple(passages[place + 1 : after]))


def _points_within(passage: Passage, start: int = 0) -> Iterator[Point]:
    """一是…；二是… in one paragraph are points of their own."""
    if start >= len(passage.text):
        return
    starts = [found.start() for found in _ORDINAL.finditer(passage.text, start)]
    if len(starts) < 2:
        yield Point(passage, start, len(passage.text))
        return
    for begin, end in zip(starts, [*starts[1:], len(passage.text)], strict=True):
        yield Point(passage, begin, end)


def _words(passage: Passage) -> int:
    number = item_number(passage.text)
    return number.end if number is not None else 0
