"""Ends that came sooner or later than planned by another length than told: 计划10月完工，8月完工，提前3个月."""

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.periods.shifts import shifts
from jiheng.core.finding import Confidence, Severity


@check(
    id="RPT225",
    title="提前、延期的长短应与计划和实际的时间相符",
    why="计划和实际的时间都写了，提前或延期多少就已定了；对不上，必有一个时间写错。",
    kind=Kind.YEAR,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    nothing="报告没有同时写明计划、实际的时间和提前、延期多少",
    good=(
        "项目计划2022年10月完工，实际于8月完工，比计划提前2个月。",
        "贷款原定2022年6月15日到期，展期3个月至2022年9月15日；提前3天通知各村，2022年5月至6月开展培训。",
    ),
    bad=(
        Bad("项目计划2022年10月完工，实际于8月完工，比计划提前3个月。", says="2个月"),
        Bad("工程应于9月30日前完成，实际10月25日通过验收，延期15天。", says="25天"),
        Bad("项目计划2022年8月完工，实际于11月完工，提前3个月。", says="不早于计划"),
    ),
)
def ends_moved_otherwise(manuscript: Manuscript) -> Answers:
    """Every sentence that tells when something should have ended, when it did, and by how much that is apart."""
    for passage in manuscript.prose_with("提前", "提早", "延", "推迟", "滞后", "期"):
        for shift in shifts(passage.text):
            place = passage.at(shift.start, shift.end)
            words = passage.text[shift.start : shift.end]
            if shift.is_other_way:
                way = "不早于" if shift.is_sooner else "不晚于"
                yield Flaw((place,), f"“{words}”中实际的时间{way}计划的时间；请核对这两个时间。")
            elif shift.holds:
                yield Holds((place,), f"“{words}”相差{shift.right}")
            else:
                yield Flaw((place,), f"“{words}”应是{shift.right}；请核对计划和实际的时间。")
