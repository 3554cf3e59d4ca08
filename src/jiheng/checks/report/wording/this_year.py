"""今年 in a report that is read in later years."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

_THIS_YEAR = late_pattern("今年")
_QUOTED = late_pattern("[“《][^“”《》]{0,60}今年[^“”《》]{0,60}[”》]")


@check(
    id="RPT421",
    title="不宜写“今年”，应写明年份",
    why="报告在下一年写、以后还要查阅，“今年”指哪一年说不清。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    references=("R61",),
    good=(
        "某局2023年度绩效自评报告\n2023年修路36公里，本年度架桥4座，开展“今年我当家”活动。",
        "某县2023年预算执行情况和2024年预算草案的报告\n各位代表：\n2023年修路36公里，今年安排42公里。",
    ),
    bad=(Bad("某局2023年度绩效自评报告\n今年以来修路36公里，今年架桥4座。", says="“今年”共2处，请改为“2023年”"),),
)
def this_year(manuscript: Manuscript) -> Answers:
    """One finding, at all places."""
    if not manuscript.prose:
        raise DoesNotApply("报告没有正文")
    if manuscript.is_speech:
        raise DoesNotApply("向代表大会作的报告，“今年”就是开会的这一年")
    places = []
    for passage in manuscript.prose_with("今年"):
        quoted = [found.span() for found in _QUOTED.finditer(passage.text)]
        for found in _THIS_YEAR.finditer(passage.text):
            if not any(start < found.start() < end for start, end in quoted):
                places.append(passage.at(*found.span()))
    if not places:
        yield Holds((), "没有指代不明的“今年”")
        return
    right = f"“{manuscript.year}年”" if manuscript.year is not None else "具体年份"
    yield Flaw(tuple(places), f"“今年”共{len(places)}处，请改为{right}，免得以后读者分不清是哪一年。")
