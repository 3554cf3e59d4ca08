"""Spaces between the words of Chinese sentences."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Location, Severity

_MOST_SHOWN = 5
_FLATTENED = 3
"""A line with so many spaces was a table or a list once, not a sentence."""


@check(
    id="RPT416",
    title="中文句中不应有空格",
    why="中文词与词之间不留空格；多余的空格多是从别处粘贴或转换格式时带来的。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    references=("R60",),
    good=(
        "全年使用 GIS 系统巡查道路36公里，满意度96%。",
        "附 件",
        "单位 名称",
        "按照《县财政局 县农业农村局关于下达资金的通知》，安排资金46万元。",
    ),
    bad=(Bad("要把道路养护作为 重要工作，落实责任，按季检查。", says="“作为 重”"),),
)
def spaces_in_sentences(manuscript: Manuscript) -> Answers:
    """One finding, at all places."""
    if not manuscript.lines:
        raise DoesNotApply("报告没有文字")
    places: list[Location] = []
    for found in manuscript.spaced:
        if len(found) < _FLATTENED and not any(each.word for each in found):
            places.extend(each.place for each in found)
    if not places:
        yield Holds((), "中文句中没有多余空格")
        return
    shown = "、".join(f"“{place.quote}”" for place in places[:_MOST_SHOWN])
    more = f"等{len(places)}处" if len(places) > 1 else ""
    yield Flaw(tuple(places), f"{shown}{more}有多余空格；请删去。")
