"""“大部分完成” and “只有一项未完成” said of the same targets."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

MOST = late_pattern(
    r"(?P<said>(?:绝?大部分|绝?大多数)[^。；\n]{0,20}?(?:完成|实现|达到|达成)[^。；\n]{0,12}?[，、；]?(?:只有|仅有|仅|唯有|唯一))"
    r"(?P<exception>[^。；\n]{2,60}?(?:未|没)[^，。；\n]{0,10}?(?:完成|达到|达成|实现|达标))"
)
SEVERAL = late_pattern(r"少数|少量|个别|部分|几|一些|等|若干|(?:[2-9]|[1-9][0-9]|[二两三四五六七八九十])[项个条]")
"""With several exceptions “most” is right."""
ALL_OTHERS = late_pattern(r"其[他它余][^，。；\n]{0,14}?[均都][^，。；\n]{0,8}?(?:完成|达到|实现|达成)[^，。；\n]{0,8}")


@check(
    id="RPT501",
    title="完成程度的说法应前后一致",
    why="“大部分完成”表示还有若干项没有完成，“只有一项未完成”表示其余全部完成，读者无法知道到底完成了几项。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R42",),
    holds="完成程度的说法没有矛盾",
    good=(
        "年度指标大部分已完成，只有少数指标因工期原因未完成。",
        "12项指标中完成11项，只有路灯更换率未完成。",
        "大部分村道已完成硬化，只有3个村未完成。",
    ),
    bad=(
        Bad("全部指标大部分能够实现年初目标，只有路灯更换率没有达到目标。", says="“大部分"),
        Bad(
            "除路灯更换外，其他指标均已完成。\n各项任务绝大部分按时完成，仅路灯更换任务未能完成。",
            says="“其他指标均已完成”",
        ),
    ),
)
def most_but_only_one(manuscript: Manuscript) -> Answers:
    """One finding a sentence; where another place says that all the others are done, it is a side of it."""
    whole = manuscript.whole_text
    if "大部分" not in whole.text and "大多数" not in whole.text:
        raise DoesNotApply("报告没有“大部分完成”一类的说法")
    for group in whole.grouped(MOST, "大部分", "大多数"):
        said = group[0]
        if SEVERAL.search(said["exception"]):
            continue
        others = list(whole.found(ALL_OTHERS, "其他", "其它", "其余"))
        elsewhere = f"，另一处又写“{others[0][0]}”" if others else ""
        yield Flaw(
            (*whole.places(group, "said"), *whole.places(others)),
            f"“{said['said']}{said['exception']}”：“大部分”完成与“只有”一项未完成说法不一致{elsewhere}。"
            "请写明共几项、完成几项、未完成几项。",
        )
