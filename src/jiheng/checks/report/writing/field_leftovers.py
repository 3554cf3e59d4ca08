"""What Word's fields leave behind when they fail: 错误!未定义书签, TOC \\o, PAGEREF."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import all_places, counted, places_by_line
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

_LEFT = late_pattern(
    r"错误[！!：:]\s{0,4}(?:未定义书签|未找到引用源|链接无效|书签自引用|文档中没有指定样式的文字|不能通过编辑域代码创建对象)[。.]?"
    r"|Error[!:] (?:Bookmark not defined|Reference source not found)\.?"
    r"|\bTOC \\[a-z][^\u4e00-\u9fff\n]{0,60}"
    r"|\bPAGEREF _\w{1,30}(?: \\[a-z])?"
    r"|\bREF _Ref\w{1,30}(?: \\[a-z]){0,3}"
    r"|\bHYPERLINK (?:\\l )?\"[^\"\n]{0,200}\""
    r"|\bMERGEFIELD \S{1,60}"
    r"|\b_Toc[0-9]{3,12}(?![0-9\]])"
)
_HINTS = ("错误", "Error", "TOC", "REF", "HYPERLINK", "MERGEFIELD", "_Toc")
_BOOKMARK = "[bookmark:"


@check(
    id="RPT402",
    title="文中不应残留域代码和引用错误",
    why="“错误！未定义书签”“PAGEREF”等是目录或交叉引用失效后留下的，公开后读者看到的就是错误提示。",
    kind=Kind.TEXT,
    severity=Severity.WARNING,
    references=("R60",),
    good=("一、基本情况\n系统提示错误时应及时上报。", "[bookmark: _Toc10123]一、基本情况"),
    bad=(
        Bad("目录\n一、基本情况\t错误!未定义书签。", says="共1处"),
        Bad('正文见图 REF _Ref4801 \\h 所示。\nTOC \\o "1-3" \\h', says="共2处"),
        Bad(
            "详见Error: Reference source not found。\n另见错误：未找到引用源。",
            says="“Error: Reference source not found”等共2处",
        ),
        Bad("关于{ MERGEFIELD 单位名称 }的报告", says="MERGEFIELD"),
    ),
)
def field_leftovers(manuscript: Manuscript) -> Answers:
    """One finding for all."""
    if not manuscript.lines:
        raise DoesNotApply("报告没有文字")
    lines = (line for line in manuscript.lines_with(*_HINTS) if _BOOKMARK not in line.text)
    found = places_by_line(lines, _LEFT)
    if not found:
        yield Holds((), "没有残留的域代码和引用错误")
        return
    places = all_places(found)
    more = "等" if len(places) > 1 else ""
    yield Flaw(places, f"残留域代码或引用错误“{places[0].quote}”{more}{counted(found)}；请更新目录和引用，或删除。")
