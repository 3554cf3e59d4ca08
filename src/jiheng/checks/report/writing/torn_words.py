"""Spaces inside a word: 提 供."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Location, Severity

_MOST_TOLD_SINGLY = 5


@check(
    id="RPT415",
    title="词语中间不应有空格",
    why="空格把一个词拆成两半，查找和统计时就找不到这个词。",
    kind=Kind.TEXT,
    severity=Severity.WARNING,
    references=("R60",),
    good=("目 录", "单位名称：某中心　　负责人：某某", "全年完成修路36公里，架桥4座，群众出行更加方便。"),
    bad=(Bad("全年为沿线村民 提 供道路养护服务，满意度96%。", says="“提 供”中间有多余空格"),),
)
def torn_words(manuscript: Manuscript) -> Answers:
    """One finding a word; where there are many, one for all."""
    if not manuscript.lines:
        raise DoesNotApply("报告没有文字")
    told: dict[str, list[Location]] = {}
    for found in manuscript.spaced:
        for each in found:
            if each.word:
                told.setdefault(each.word, []).append(each.place)
    if not told:
        yield Holds((), "词语中间没有空格")
    elif len(told) > _MOST_TOLD_SINGLY:
        every = tuple(place for places in told.values() for place in places)
        yield Flaw(every, f"词语中间有多余空格共{len(every)}处，如“{every[0].quote}”；请删去。")
    else:
        for places in told.values():
            yield Flaw(tuple(places), f"“{places[0].quote}”中间有多余空格；请删去空格。")
