"""Printed lines rejoined into the paragraphs that they were broken from."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from jiheng.documents.report_reader.pdf.lines import Line, joined_text
from jiheng.documents.report_reader.pdf.split_rows import PrintedTable

_SLACK = 1.2
_NEARLY_FULL = 0.1
_INDENTED = 1.0
_LARGER = 1.12
_TITLE = 1.2
_LOOSE = 1.6
_BEHIND_THE_MIDDLE = 0.5
_SUPPORT = 0.03
_LINES_FOR_ONE_END = 100
_ENDS = frozenset("。；：！？.;:!?”）")
_PAUSE = re.compile("[，,；：:“]")
_LEADER = re.compile(r"[.…·．。]{3,9}\s?\d{1,4}")
_LEADER_WITHIN = 14
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}(?:[、.．]|是|要)|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,2}(?:\.\d{1,2}){0,3}[、.．）)](?!\d)|第[一二三四五六七八九十\d]{1,3}[章节条部分，、]|[①-⑳]|附件"
)
_WITHIN = re.compile("[一二三四五六七八九十]{1,3}[是要]")

Column = tuple[int, int]
"""A column (0 for the whole width) on pages of one width."""

Item = tuple[Line | PrintedTable, Column]
"""What stands in a column, in reading order."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Between which places a column's lines run, their usual height and distance."""

    left: float
    right: float
    size: float
    pitch: float


@dataclass(slots=True)
class Joined:
    """A paragraph while lines are added to it."""

    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        text = ""
        for line in self.lines:
            text = joined_text(text, line.text)
        return text


def measure_of(lines: Sequence[Line]) -> Measure:
    """The outermost places at which several lines begin and end."""
    size = median(line.size for line in lines)
    least = max(2.0, _SUPPORT * len(lines))
    starts = Counter(round(line.x0 / 2) for line in lines)
    left = min((at for at, count in starts.items() if count >= least), default=min(starts))
    steps = [
        after.top - before.top
        for before, after in pairwise(lines)
        if before.page == after.page and 0 < after.top - before.top < 4 * size
    ]
    return Measure(
        2.0 * left, _right_edge([line.x1 for line in lines], size), size, median(steps) if steps else 1.5 * size
    )


def _right_edge(ends: list[float], size: float) -> float:
    """The outermost end of a line beside which, within one character, others end too."""
    furthest = sorted(ends, reverse=True)
    others = max(1, len(furthest) // _LINES_FOR_ONE_END)
    for at, end in enumerate(furthest[:-others]):
        if end - furthest[at + others] <= size:
            return end
    return furthest[0]


def paragraphs(lines: Iterable[Line], measure: Measure) -> list[Joined]:
    """The lines of one column in order, those of one paragraph together."""
    found: list[Joined] = []
    before: Line | None = None
    for line in lines:
        if before is None or begins_paragraph(before, line, measure, measure, first=found[-1].lines[0]):
            found.append(Joined())
        found[-1].lines.append(line)
        before = line
    return found


def begins_paragraph(
    before: Line, line: Line, measure: Measure, measure_before: Measure, *, first: Line | None = None
) -> bool:
    """Whether a line begins a paragraph, told by its own look and by how the line before it ended.

    Each of the two lines is seen by the measure of its own column. `first` is the one that began the paragraph before.
    """
    if before.is_spaced or line.is_spaced or is_contents(before.text):
        return True
    least, size = sorted((before.size, line.size))
    step = line.top - before.top
    if before.page == line.page and 0 < step < size:
        size = least  # no letters are higher than the lines lie apart: it is only their font that makes room
    if size > _LARGER * least:
        return True
    if before.page == line.page and step > _LOOSE * max(measure.pitch, _LARGER * size):
        return True
    if _is_symmetric(before, measure_before) and _is_symmetric(line, measure):
        if min(before.size, line.size) > _TITLE * measure.size:
            return False  # a title over several lines
        if _is_inset(before, measure_before) and _is_inset(line, measure):
            return True
    ended = before.text[-1] in _ENDS
    is_numbered = _NUMBERED.match(line.text) is not None
    room = measure_before.right - before.x1
    is_indented = line.x0 - measure.left > _INDENTED * size
    had_room = room > line.first_word + _SLACK * size
    if is_numbered and (ended or _is_heading(before)):
        begins_alike = is_indented or first is None or first.x0 - measure_before.left <= _INDENTED * size
        if had_room or begins_alike or not _WITHIN.match(line.text):
            return True
        is_numbered = False  # 一是…；二是… within an indented paragraph, of which one happens to begin a line
    if line.x0 - measure.left > _BEHIND_THE_MIDDLE * (measure.right - measure.left):
        return True  # a signature or a date: text that goes on begins at the left
    if before.x0 - measure_before.left > _BEHIND_THE_MIDDLE * (measure_before.right - measure_before.left):
        return True  # and what stands below it is not its second line
    is_nearly_full = room < _NEARLY_FULL * (measure_before.right - measure_before.left)
    if had_room and (ended or not is_nearly_full):
        return True  # the next word had room on the line before, so that one ended on purpose
    return is_indented and (ended or is_numbered)


def _is_heading(line: Line) -> bool:
    """A number and a title without a pause: what is numbered below it is not its second line."""
    return _NUMBERED.match(line.text) is not None and _PAUSE.search(line.text, 2) is None


def is_contents(text: str) -> bool:
    """Whether it is a line of the table of contents: dots that lead to a page number."""
    return _LEADER.search(text[-_LEADER_WITHIN:].rstrip()) is not None and text[-1:].isdigit()


def _is_symmetric(line: Line, measure: Measure) -> bool:
    left, right = line.x0 - measure.left, measure.right - line.x1
    return abs(left - right) < 1.5 * line.size


def _is_inset(line: Line, measure: Measure) -> bool:
    return min(line.x0 - measure.left, measure.right - line.x1) > _INDENTED * line.size
