"""Paragraphs indented by spaces, unlike their neighbours."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.part import Part

_SPACES = " \u00a0\t"
_INDENT = late_pattern(f"[{_SPACES}]+(?=[^{_SPACES}\u3000])")
_MOST_SHOWN = 12
_MOST = 4
"""Where more than this share in five of the paragraphs are indented so, it is the report's way of indenting."""
_FIVE = 5


@check(
    id="RPT417",
    title="段落缩进不应靠敲空格",
    why="有的段落用空格缩进，有的没有，排出来参差不齐；缩进应由段落格式统一设置。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    references=("R60",),
    good=("　　全年修路36公里。\n　　全年架桥4座。", "全年修路36公里。\n全年架桥4座。", "  全年修路。\n  全年架桥。"),
    bad=(Bad("全年修路36公里。\n  全年架桥4座。\n群众满意。\n完成绿化。", says="1个段落用空格缩进"),),
)
def indented_by_spaces(manuscript: Manuscript) -> Answers:
    """One finding, at all paragraphs of the running text: between the mark of a note and its text Word puts a space."""
    lines = [line for line in manuscript.lines if line.cell is None and line.part is Part.BODY and line.text.strip()]
    if not lines:
        raise DoesNotApply("报告没有正文")
    indented = [(line, found) for line in lines if line.text[0] in _SPACES and (found := _INDENT.match(line.text))]
    if not indented or len(indented) * _FIVE > len(lines) * _MOST:
        yield Holds((), "段落缩进一致")
        return
    numbers = "、".join(str(line.number) for line, _ in indented[:_MOST_SHOWN])
    more = "等" if len(indented) > _MOST_SHOWN else ""
    yield Flaw(
        tuple(line.at(0, found.end() + 2) for line, found in indented),
        f"{len(indented)}个段落用空格缩进（第{numbers}{more}段），其他段落没有；请删去空格，改用段落格式。",
    )
