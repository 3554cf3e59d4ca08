"""Monitoring told in general words: no round, no problem, no rectification."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.purposes import Purpose
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

CLAIM = late_pattern(
    r"(?:发现|查找|掌握)[^，。；\n]{0,12}问题[^。；\n]{0,16}?(?:督促|及时|立行立改|跟踪|抓好|落实)[^，。；\n]{0,6}(?:整改|纠正|纠偏|解决)"
    r"|及时(?:督促)?(?:整改|纠偏|纠正)"
)
INSTANCE = late_pattern(
    r"[0-9一二三四五六七八九十两]{1,4}(?:次|项|个|家|条|处|轮|笔|份)|[0-9]{1,2}月|季度|半年|[每逐按]月|逐项",
    make=quick_pattern,
)
PLANS = (Purpose.MEASURES, Purpose.PROBLEMS, Purpose.PROBLEMS_AND_MEASURES)
FUTURE = late_pattern(r"要|将|应当?|下一步|今后|拟|继续")


@check(
    id="RPT563",
    title="写开展了绩效监控的，应写次数、发现的问题和整改结果",
    why="“及时发现、及时整改”每个单位都能写；监控几次、发现几个问题、整改了几个，才能看出是否真的做了。",
    kind=Kind.SUBSTANCE,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R50",),
    good=(
        "开展绩效运行监控2次，发现问题3个，及时督促整改，已全部整改到位。",
        "一、改进措施\n要加强绩效运行监控，及时发现问题并督促整改。",
    ),
    bad=(Bad("开展预算绩效运行监控，掌握资金支出进度，发现存在的问题和原因，及时督促整改。", says="监控次数"),),
)
def monitoring_without_instances(manuscript: Manuscript) -> Answers:
    """One finding at the first place; plans for the next year are left alone."""
    monitored = [
        passage
        for passage in manuscript.prose_with("监控")
        if not passage.is_heading and manuscript.purposes.purpose(passage) not in PLANS
    ]
    if not monitored:
        raise DoesNotApply("报告没有写绩效运行监控")
    for passage in monitored:
        found = CLAIM.search(passage.text)
        if found is None or INSTANCE.search(passage.text):
            continue
        sentence = re.split("[。；]", passage.text[: found.end()])[-1]
        if FUTURE.search(sentence):
            continue
        yield Flaw(
            (passage.at(*found.span()),), f"“{found[0]}”：绩效运行监控没有写监控次数、发现的问题数和整改结果；请补充。"
        )
        return
    yield Holds((monitored[0].at(0, 0),), "绩效运行监控有具体内容，或没有断言")
