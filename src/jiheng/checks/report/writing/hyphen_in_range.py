"""A hyphen between the two ends of a range: 2021-2025年."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import all_places, counted, places_by_line
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_RANGE = late_pattern(
    r"(?<![0-9A-Za-z.\-])(?:(?:19|20)[0-9]{2}年?-(?:19|20)[0-9]{2}年"
    r"|[0-9]{1,4}(?:\.[0-9]{1,4})?[%万亿]?-[0-9]{1,4}(?:\.[0-9]{1,4})?"
    r"(?:[%％]|岁|万?元|[万亿]?[名人户个亩吨]|公里|小时|分钟|个月|月份?|周|天|倍|厘米|平方米|立方米|[级类期批次])(?![0-9-]))",
    make=quick_pattern,
)


@check(
    id="RPT419",
    title="数值范围宜用“—”或“～”",
    why="连字符用在数字之间容易看成减号或编号；表示起止，国家标准用一字线“—”或浪纹线“～”。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R61",),
    good=("2021—2025年规划，年龄18～60岁，日期2023-12-31，电话010-12345678，编号3-2。",),
    bad=(Bad("编制2021-2025年规划，服务18-60岁村民。", says="共2处"),),
)
def hyphen_in_range(manuscript: Manuscript) -> Answers:
    """One finding, at all places."""
    if "-" not in manuscript.original:
        raise DoesNotApply("报告没有连字符")
    found = places_by_line(manuscript.lines_with("-"), _RANGE)
    if found:
        places = all_places(found)
        yield Flaw(places, f"数值范围用了连字符，如“{places[0].quote}”，{counted(found)}；宜改为“—”或“～”。")
