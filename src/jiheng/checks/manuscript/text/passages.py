"""Passages: paragraphs as they were meant, with a broken sentence joined again, and the way back to every place."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.text.clean_text import cleaned
from jiheng.checks.manuscript.text.item_number import ItemNumber, item_number
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.text_lines import TextLine
from jiheng.core.value import once, value
from jiheng.quantities.units import MONEY

_CLOSED = frozenset("。！？；：…—!?.;:”’」』）》】")
_CLOSERS = frozenset("”’」』）》】")
"""A sentence goes on behind one of these: 评级为“良” and in the next line 的项目."""
_PAUSED = frozenset("，、")
_PAUSES = re.compile("[，；。]")
_STOP = re.compile("[。！？；]")
_FULL_STOP = re.compile("[。！？]")
_LONGEST_HEADING = 40
_NEVER_FIRST = frozenset("的，。；、")
_SCALES = frozenset("万亿")
_UNIT_FIRST = late_pattern("[年月日%‰]|[万亿]?元|[万亿](?=[元美人户亩吨平])|个百分点|平方")
"""Behind a number with which the line before ends."""
_UNIT_AND_PAUSE = late_pattern("(?:[万亿]?元|%)[，、。；）]")
"""Behind a number this goes on whatever stands before: 货物采购122.43 and in the next line 万元、工程采购…."""
_JOINED = frozenset("和及或等")
"""No paragraph begins with these; one that stands under a heading may begin with a joining word."""
_PAUSE_MARKS = "，,；;。：:、"
_BEGINS_ANEW = late_pattern(
    "(?:与(?:上年|去年|20[0-9]{2}年|预算)|同时|此外|另外|其次|再次|最后|其中|总体|综上|因此|但|目前|下一步|今后|主要|具体|根据|按照|依据|通过|截至|截止|全年|全县|全市|全区|全镇"
    "|今年|去年|本年|上年|20[0-9]{2}年|我[县市区局镇乡单部中校院会办]|本[县市区局镇乡单部中校院会项年]|该|附|注|单位|项目名称|联系|填表)"
    "|[^，。；：]{2,20}：|(?:[上下]半年|前?[一二三四]季度|[0-9]{1,2}(?:—|-|～|至)[0-9]{1,2}月份?|[0-9]{1,2}月份?|近日|日前|近年来|一年来|年内|据[^，。；]{2,6}|[\u4e00-\u9fff]{1,2}节前)，"
)
_QUANTITY_LAST = late_pattern(r"[0-9](?:%|‰|[万亿]?[\u4e00-\u9fff]{1,3})?$")
_FARTHEST = 300
"""No sentence is looked at further than this, so that a paragraph without marks costs no more."""


@value(slots=False)
class Passage:
    """`text` is clean. `starts`: (place in `text`, index into `lines`, place in that line's text), in order.

    `number` is what it begins with; `is_heading`: short, and not a sentence.
    """

    index: int
    text: str
    lines: tuple[TextLine, ...]
    starts: tuple[tuple[int, int, int], ...]
    number: ItemNumber | None
    is_heading: bool

    @property
    def first_line(self) -> int:
        """The number of the paragraph where it begins."""
        return self.lines[0].number

    @once
    def cell(self) -> tuple[int, int] | None:
        """(row, column) where it is a table cell."""
        return self.lines[0].cell

    def clause_start(self, place: int) -> int:
        """Where the words between ，；： before this place begin."""
        return self._behind_the_last_of("，。；：！？", place)

    def clause_end(self, place: int) -> int:
        """Where the words up to the next of these marks end."""
        end = min(place + _FARTHEST, len(self.text))
        return min([end, *[at for mark in "，。；：！？" if (at := self.text.find(mark, place, end)) >= 0]])

    def sentence_around(self, place: int) -> tuple[int, int]:
        """Where the sentence of this place begins and ends; a ； parts sentences too where it stands before."""
        end = min(place + _FARTHEST, len(self.text))
        stop = _FULL_STOP.search(self.text, place, end)
        return self._behind_the_last_of("。；！？", place), end if stop is None else stop.start()

    def _behind_the_last_of(self, marks: str, place: int) -> int:
        """Where the words before a place begin that none of the marks cuts off."""
        begin = place - _FARTHEST if place > _FARTHEST else 0
        return begin + max(map(self.text[begin:place].rfind, marks)) + 1

    def at(self, start: int, end: int) -> Location:
        """The place of `text[start:end]` in the original; of a span over a break only the part after it."""
        if len(self.starts) == 1 and end > start:
            origin = self.starts[0][2]
            return self.lines[0].at(origin + start, origin + end)
        last = self._segment(max(end - 1, start))
        first = self._segment(start)
        _, line_index, origin = self.starts[last]
        line = self.lines[line_index]
        original_end = origin + max(end - 1, start) - self.starts[last][0] + 1 if end > start else origin
        if self.starts[first][1] == line_index:
            original_start = self.starts[first][2] + start - self.starts[first][0]
        else:
            original_start = next(begin for _, index, begin in self.starts if index == line_index)
        return line.at(original_start, original_end)

    def line_at(self, place: int) -> int:
        """The number of the paragraph of the original in which a character stands."""
        return self.lines[self.starts[self._segment(place)][1]].number

    def start_of(self, location: Location) -> int | None:
        """Where a place in the original begins in `text`; None where it lies in another passage."""
        start = location.start or 0
        if len(self.starts) == 1:
            (line,), ((place, _, origin),) = self.lines, self.starts
            is_here = (line.number, line.cell) == (location.paragraph, location.cell) and start >= origin
            return place + start - origin if is_here else None
        for line_index, line in enumerate(self.lines):
            if (line.number, line.cell) == (location.paragraph, location.cell):
                segment = bisect_right(self.starts, (line_index, start), key=lambda each: each[1:]) - 1
                if segment >= 0 and self.starts[segment][1] == line_index:
                    return self.starts[segment][0] + start - self.starts[segment][2]
        return None

    def _segment(self, place: int) -> int:
        return bisect_right(self.starts, (place, len(self.lines), 0)) - 1


@value(slots=False)
class Stretch:
    """Some words of a passage, from `start` to `end`."""

    passage: Passage
    start: int
    end: int

    @property
    def place(self) -> Location:
        return self.passage.at(self.start, self.end)

    @property
    def words(self) -> str:
        return self.passage.text[self.start : self.end]


def passages_of(lines: Sequence[TextLine]) -> tuple[Passage, ...]:
    """The passages of a document's lines, in reading order; empty lines make none."""
    return tuple(_passages(lines))


def joined(above: Passage, below: Passage) -> Passage:
    """Two paragraphs as one, with the index of the lower; a full stop parts them where the upper has no mark."""
    text = above.text if above.text[-1] in _CLOSED | _PAUSED else f"{above.text}。"
    beyond = len(above.lines)
    starts = (*above.starts, *((len(text) + at, beyond + line, origin) for at, line, origin in below.starts))
    lines = (*above.lines, *below.lines)
    return Passage(below.index, text + below.text, lines, starts, above.number, is_heading=False)


def _passages(lines: Sequence[TextLine]) -> Iterator[Passage]:
    made = 0
    waiting: list[tuple[TextLine, str, tuple[tuple[int, int], ...]]] = []
    for line in lines:
        clean = cleaned(line.text)
        if not clean.text:
            if waiting:
                yield _passage(made, waiting)
                made, waiting = made + 1, []
            continue
        if waiting and not continues(waiting[-1][0], waiting[-1][1], line, clean.text):
            yield _passage(made, waiting)
            made, waiting = made + 1, []
        waiting.append((line, clean.text, clean.starts))
    if waiting:
        yield _passage(made, waiting)


def _passage(index: int, parts: Sequence[tuple[TextLine, str, tuple[tuple[int, int], ...]]]) -> Passage:
    starts: list[tuple[int, int, int]] = []
    length = 0
    for line_index, (_, text, line_starts) in enumerate(parts):
        starts += [(length + begin, line_index, origin) for begin, origin in line_starts]
        length += len(text)
    text = "".join([text for _, text, _ in parts])
    first = parts[0][0]
    number = item_number(first.label) if first.label else item_number(text)
    is_heading = len(parts) == 1 and (first.level > 0 or looks_like_heading(text, number))
    return Passage(index, text, tuple([line for line, _, _ in parts]), tuple(starts), number, is_heading)


def looks_like_heading(text: str, number: ItemNumber | None) -> bool:
    """Whether a line is a heading by its looks: short, without a full stop, numbered or without any pause."""
    if len(text) > _LONGEST_HEADING or text[-1] in _CLOSED - frozenset("：）”》】") or _STOP.search(text):
        return False
    return number is not None or not _PAUSES.search(text)


def continues(before: TextLine, text_before: str, line: TextLine, text: str) -> bool:
    """Whether `line` goes on with a sentence that `before` broke off.

    It broke off where it has pauses but no closing mark, and is no heading. A line begins anew with a number, an
    indent, a label or the words that begin paragraphs; behind a whole quantity it goes on only with a joining word.
    """
    if before.cell is not None or line.cell is not None or before.level or line.level or line.label:
        return False
    if text_before[-1] in _CLOSED:
        return text_before[-1] in _CLOSERS and text[0] in _NEVER_FIRST
    if item_number(text) is not None:
        return False
    if text_before[-1] in _PAUSED or text[0] in _NEVER_FIRST or (text[0] == MONEY and text_before[-1] in _SCALES):
        return True
    if text_before[-1].isdigit() and (
        _UNIT_AND_PAUSE.match(text) or (_PAUSES.search(text_before) and _UNIT_FIRST.match(text))
    ):
        return True
    if _counts_on(before.text.lstrip()[:2], text[:2]):
        return False
    if not _broke_off(before, text_before):
        return False
    if text[0] in _JOINED:
        return True
    if not _PAUSES.search(text) or _BEGINS_ANEW.match(text) or line.text[0].isspace():
        return False
    tail = before.text[max(map(before.text.rfind, _PAUSE_MARKS)) + 1 :].strip()
    return not _QUANTITY_LAST.search(tail) and not any(map(str.isspace, tail))


def _counts_on(one: str, other: str) -> bool:
    """1修路… and 2引水…: items that lost the mark behind their numbers."""
    if not (one[:1].isdecimal() and other[:1].isdecimal() and int(other[0]) == int(one[0]) + 1):
        return False
    return one[1:].isalpha() and other[1:].isalpha()


def _broke_off(before: TextLine, text: str) -> bool:
    """Whether a line without a closing mark is a sentence and no heading."""
    if item_number(text) is not None or before.label:
        return bool(_STOP.search(text))
    if not _PAUSES.search(text):
        return False
    return bool(_STOP.search(text)) or any(map(str.isdigit, text)) or len(text) > _LONGEST_HEADING
