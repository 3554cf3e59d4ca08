"""Bookmark marks that a text export left in the sentences."""

import re
from collections.abc import Sequence

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Location, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.text_lines import TextLine

_BEGINS = "[bookmark:"
MARK = late_pattern(rf"{re.escape(_BEGINS)}[ \t]*(?P<name>[^\]\n]{{0,100}})\]")
CURSOR = "_GoBack"
"""Where the cursor last stood; Word keeps it as a bookmark."""


@check(
    id="RPT401",
    title="文中不应残留书签标记",
    why="“[bookmark: …]”是从Word导出文字时留下的内部标记，不是正文；公开前应删除。",
    kind=Kind.TEXT,
    severity=Severity.WARNING,
    references=("R60",),
    holds="没有残留的书签标记",
    good=("一、基本情况\n本单位内设3个科室。",),
    bad=(
        Bad("[bookmark: _Toc101][bookmark: _Toc102]一、基本情况\n本单位内设3个科室。", says="共2个"),
        Bad("[bookmark: _GoBack]（二）加强监督。要按季检查。", says="光标位置"),
    ),
)
def leftover_bookmarks(manuscript: Manuscript) -> Answers:
    """One finding for all of one kind, at the first mark of each paragraph."""
    if not manuscript.lines:
        raise DoesNotApply("报告没有文字")
    lines = manuscript.lines_with(_BEGINS)
    marked = [(line, marks) for line in lines if (marks := list(MARK.finditer(line.text)))]
    cursors = [(line, kept) for line, marks in marked if (kept := [each for each in marks if each["name"] == CURSOR])]
    others = [(line, kept) for line, marks in marked if (kept := [each for each in marks if each["name"] != CURSOR])]
    if others:
        count = sum(len(marks) for _, marks in others)
        yield Flaw(_places(others), f"残留书签标记“[bookmark: …]”共{count}个，请删除。")
    if cursors:
        yield Flaw(_places(cursors), "残留光标位置的书签标记“[bookmark: _GoBack]”，请删除。")


def _places(marked: Sequence[tuple[TextLine, list[re.Match[str]]]]) -> tuple[Location, ...]:
    return tuple(line.at(marks[0].start(), marks[0].end()) for line, marks in marked)
