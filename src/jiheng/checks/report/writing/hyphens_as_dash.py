"""Two hyphens where a Chinese dash belongs."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import all_places, counted, places_by_line
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_HYPHENS = late_pattern(r"(?<=[\u4e00-\u9fff0-9”》）])-{2,3}(?=[\u4e00-\u9fff“《])", make=quick_pattern)


@check(
    id="RPT418",
    title="破折号应为“——”",
    why="两个连字符不是破折号，换行时会断开。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    references=("R61",),
    good=("主题为“同饮一江水——护河行动”，编号A--01。",),
    bad=(Bad("主题为“护河行动2023--清洁家园”。", says="“--”"),),
)
def hyphens_as_dash(manuscript: Manuscript) -> Answers:
    """One finding, at all places."""
    if "-" not in manuscript.original:
        raise DoesNotApply("报告没有连字符")
    found = places_by_line(manuscript.lines_with("--"), _HYPHENS)
    if found:
        places = all_places(found)
        yield Flaw(places, f"破折号写成了“--”{counted(found)}；请改为“——”。")
