"""Half-width brackets around Chinese words."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import all_places, counted, places_by_line
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

_BRACKETS = late_pattern(r"\((?=[^()\n]{0,60}[\u4e00-\u9fff])[^()\n]{1,120}\)")


@check(
    id="RPT414",
    title="中文括号应为全角",
    why="括号里是中文，应使用全角括号“（）”；全文混用两种括号，排版不齐。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    references=("R61",),
    good=("道路养护（含桥梁）36公里，f(x)=2x。", "（一）加强管理。"),
    bad=(Bad("道路养护(含桥梁、涵洞)36公里。", says="半角括号共1处"),),
)
def half_width_brackets(manuscript: Manuscript) -> Answers:
    """One finding, at all places."""
    if not manuscript.lines:
        raise DoesNotApply("报告没有文字")
    found = places_by_line(manuscript.lines_with("("), _BRACKETS)
    if found:
        places = all_places(found)
        yield Flaw(places, f"半角括号{counted(found)}；中文括号请改为全角“（）”。")
    else:
        yield Holds((), "中文括号都是全角")
