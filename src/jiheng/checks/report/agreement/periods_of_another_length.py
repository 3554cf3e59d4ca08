"""Periods that end before they begin, or last longer than their dates: 第四季度（7—9月）, 三年（2020—2024年）."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.periods.actions_of_years import actions_of_years
from jiheng.checks.manuscript.periods.censuses import CENSUS, censuses
from jiheng.checks.manuscript.periods.measured import fits, right_length
from jiheng.checks.manuscript.periods.named_spans import NAMED_SPAN, named_spans
from jiheng.checks.manuscript.periods.rows_of_years import TWO_IN_A_ROW, rows_of_years
from jiheng.checks.manuscript.periods.told_periods import told_periods
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.words import YEAR

_TO = "(?:—|-|～|至|到)"
_BEGUN = "(?:启动|开始|开工|动工|部署|实施|开展|试运行|施行|生效|立项|成立|签订)"
"""自2022年6月1日启动，至2022年8月31日结束."""
_SEASON = quick_pattern(
    rf"(?P<season>前[两二三]季度|前[两二三]个季度|[一1]{_TO}[二三23]季度|(?<!{_TO})第?[一二三四]季度|上半年|下半年)[（(](?P<first>[0-9]{{1,2}})月?{_TO}(?P<last>[0-9]{{1,2}})月[）)]"
)
_SINCE_THE_FIRST = late_pattern(f"[一1]{_TO}")
"""一至三季度 are the 前三季度."""
_SEASONS = {
    "前两季度": (1, 6),
    "前二季度": (1, 6),
    "前三季度": (1, 9),
    "一季度": (1, 3),
    "二季度": (4, 6),
    "三季度": (7, 9),
    "四季度": (10, 12),
    "上半年": (1, 6),
    "下半年": (7, 12),
}
_REVERSED = re.compile(
    rf"(?P<begin>20(?<![0-9]20)[0-9]{{2}})年(?:(?P<first>[0-9]{{1,2}})月(?:(?P<day>[0-9]{{1,2}})日)?)?(?:起|(?:正式)?{_BEGUN}(?:起|以来)?，)?{_TO}"
    r"(?P<end>20[0-9]{2})年(?:(?P<last>[0-9]{1,2})月(?:(?P<until>[0-9]{1,2})日)?)?"
)
_REVERSED_DAYS = late_pattern(
    rf"(?P<month>[0-9]{{1,2}})月(?P<first>[0-9]{{1,2}})日起?{_TO}(?:(?:20[0-9]{{2}}年)?(?P=month)月)?(?P<last>[0-9]{{1,2}})日"
)
"""7月10日至7月4日: within one month the days tell it, but for a year between."""
_AMONG = late_pattern(
    rf"(?<![0-9自从比较])(?P<first>20[0-9]{{2}})年?{_TO}(?P<last>20[0-9]{{2}})年?）?(?![0-9])(?:(?![比较])[^。；]){{0,60}}?"
    rf"其中：?(?P<list>(?![^。；]*(?:前期|结转|以前))20[0-9]{{2}}年(?:(?![比较])[^。；])*)"
)
"""三年（2020—2022年）投入2.6亿元，其中2020年0.8亿元、…."""
_WORDS = ("季度", "半年", "个月", "年", "天", "周")


class _Period(NamedTuple):
    start: int
    end: int
    right: str
    holds: bool


@check(
    id="RPT220",
    title="时段的长短应与起止时间相符",
    why="第四季度是10—12月，2020—2023年是四年；时段写错，所说的累计数就不知道是哪几个月、哪几年的。",
    kind=Kind.YEAR,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    nothing="报告没有写明起止时间的时段",
    good=(
        "集中供暖从1月26日至3月5日，共40天。",
        "数据统计期限从2022年1月1日起至2022年12月31日止，2022年3月至2022年底培训4期。",
        "上半年（1—6月）支出40万元，第四季度（10月至12月）支出30万元，3月至12月共10个月发放补助。",
        "三年行动（2021—2023年）顺利收官，五年规划（2020—2025年）中期评估完成。",
        "服务期2年，自2021年7月1日至2023年6月30日；2022年3月至10月，为期3天的培训班举办12期。",
        "工程2022年3月开工，10月完工，工期8个月；2022年7月开工，计划2023年10月完工，工期10个月。",
        "2021年11月15日至次年3月15日为采暖季；从2006年到2012年，全县6年来累计造林86万亩，改革开放40年来首次。",
        "前三季度（1—9月）支出70万元；活动自5月8日开始，至5月14日结束，为期一周。",
        "2021年第七次全国人口普查公报显示，全县386,028人；2018年、2020年两年共护林86户。",
        "从2016年到2020年，四年间护林员增加86人；2022年1—5月，三个月未达标的断面有6个；公示7天（6月1日至6月8日）。",
        "服务期自2021年7月10日至2022年7月4日，展期至7月9日。",
        "“护林三年行动”自2021年1月启动，至2023年12月结束；三年一签的合同从2021年6月20日起，到2024年6月19日止。",
        "一至三季度（1—9月）支出70万元；2021—2023年造林12万亩，其中2022年5万亩，比2020年多1万亩。",
    ),
    bad=(
        Bad("2019至2023年植树36万株，其中2018年6万株、2019年8万株。", says="2018年"),
        Bad("第四季度（7—9月）支出30万元。", says="10—12月"),
        Bad("上半年（1月至7月）支出40万元。", says="1—6月"),
        Bad("3月至12月共9个月发放补助。", says="10个月"),
        Bad("数据统计期限从2022年1月1日起至2021年12月31日止。", says="止期早于起期"),
        Bad("项目执行期为2022年9月至2022年3月。", says="止期早于起期"),
        Bad("2021年7月至2022年6月，共15个月发放补助。", says="12个月"),
        Bad("2020年至2023年，历时六年建成。", says="4年"),
        Bad("三年行动（2020—2024年）顺利收官。", says="5年"),
        Bad("服务期3年，自2021年7月1日至2023年6月30日。", says="2年"),
        Bad("工程自2022年3月开工，2022年10月完工，工期为9个月。", says="8个月"),
        Bad("三年来（2020—2022年）造林2.6万亩，其中2019年0.8万亩、2021年1.8万亩。", says="其中却有2019年的"),
        Bad("2021—2023年造林12万亩，其中2020年5万亩。", says="其中却有2020年的"),
        Bad("一至三季度（1—6月）支出70万元。", says="1—9月"),
        Bad("培训时间为2022年11月5日至2022年11月3日。", says="止期早于起期"),
        Bad("公示期7天，自6月1日至6月10日。", says="10天"),
        Bad("前三季度（1—8月）支出70万元。", says="1—9月"),
        Bad("培训时间为2022年7月10日至7月4日。", says="止期早于起期"),
        Bad("巡护自2022年6月1日启动，至2021年8月31日结束。", says="止期早于起期"),
        Bad("活动自5月8日开始，至5月18日结束，为期一周。", says="11天"),
        Bad("该站始建于1998年，至2022年已运行34年。", says="25年"),
        Bad("自2019年起连续三年开展巡护，即2019年、2020年和2022年。", says="2019年至2021年"),
        Bad("从2006年到2012年，全县16年来累计造林86万亩。", says="7年"),
        Bad("2021年6月至2022年8月的十二个月里，巡护186次。", says="15个月"),
        Bad("清明假期前四天（4月3日至5日）接待游客8.6万人次。", says="3天"),
        Bad("2020年护林员86人，与2010年普查相比，八年共增加16人。", says="10年"),
        Bad("2020年第六次全国人口普查，护林户86户。", says="2010年"),
        Bad("2018年、2019年、2020年、2021年三年累计护林86户。", says="4年"),
        Bad("2018年10月至2020年3月为一个秋冬季，护林86人。", says="2至9个月"),
        Bad("2021—2023学年第一学期护林宣传86场。", says="2021—2022学年"),
        Bad("工程工期2年，自2021年5月至2022年5月。", says="1.1年"),
        Bad("“护林三年行动”自2021年1月启动，至2024年12月结束。", says="4年"),
        Bad("林地承包费三年一签，合同总价36万元。合同从2021年1月1日起，到2022年12月31日止。", says="2年"),
        Bad("2021年至2023年两个年度造林86亩。", says="3个年度"),
    ),
)
def periods_of_another_length(manuscript: Manuscript) -> Answers:
    """Every quarter, half year and number of months or years with its dates."""
    for passage in manuscript.prose_with("至20", "—20", "到20", "～20", "-20"):
        for found in _REVERSED.finditer(passage.text):
            if _ends_first(found):
                place = passage.at(found.start(), found.end())
                yield Flaw((place,), f"起讫时间“{found[0]}”的止期早于起期；请核对年份。")
    for passage in manuscript.prose_with("其中20", "其中：20"):
        for found in _AMONG.finditer(passage.text):
            yield _judged(passage, found)
    for passage in manuscript.prose_with("日至", "日—", "日到", "日～", "日-", "日起至"):
        for found in _REVERSED_DAYS.finditer(passage.text):
            if int(found["last"]) < int(found["first"]) and "年" not in found[0]:
                place = passage.at(found.start(), found.end())
                yield Flaw((place,), f"起讫时间“{found[0]}”的止期早于起期；请核对日期。")
    for passage in manuscript.prose_with(*_WORDS):
        for period in _periods(passage.text):
            yield _compared(passage, period)
    for passage in manuscript.whole_text.passages_where(NAMED_SPAN):
        for span in named_spans(passage.text):
            yield _compared(passage, _Period(span.start, span.end, span.right, span.holds))
    for passage in manuscript.whole_text.passages_where(CENSUS, "普查"):
        for census in censuses(passage.text):
            yield _compared(passage, _Period(census.start, census.end, census.right, census.holds))
    for passage in manuscript.whole_text.passages_where(TWO_IN_A_ROW):
        for row in rows_of_years(passage.text):
            yield _compared(passage, _Period(row.start, row.end, row.right, row.holds))


def _judged(passage: Passage, among: re.Match[str]) -> Flaw | Holds:
    """Whether the years of which parts are told lie within the period."""
    place, period = passage.at(*among.span()), (int(among["first"]), int(among["last"]))
    outside = [year for year in map(int, YEAR.findall(among["list"])) if not period[0] <= year <= period[1]]
    if not outside:
        return Holds((place,), f"其中的年份都在{period[0]}—{period[1]}年内")
    return Flaw((place,), f"这里说的是{period[0]}—{period[1]}年，其中却有{outside[0]}年的；请核对年份。")


def _compared(passage: Passage, period: _Period) -> Flaw | Holds:
    place = passage.at(period.start, period.end)
    words = passage.text[period.start : period.end]
    if period.holds:
        return Holds((place,), f"“{words}”是{period.right}")
    return Flaw((place,), f"“{words}”应是{period.right}；请核对时段和起止时间。")


def _ends_first(period: re.Match[str]) -> bool:
    """Whether a period ends before it begins, by what is told of both: the years, the months, the days."""
    begin, end = int(period["begin"]), int(period["end"])
    if period["first"] is None or period["last"] is None:
        return end < begin
    days = (int(period["until"]), int(period["day"])) if period["day"] and period["until"] else (0, 0)
    return (end, int(period["last"]), days[0]) < (begin, int(period["first"]), days[1])


def _periods(text: str) -> Iterator[_Period]:
    for found in _SEASON.finditer(text):
        season = _SINCE_THE_FIRST.sub("前", found["season"]).removeprefix("第").replace("个", "")
        first, last = _SEASONS[season.replace("2", "二").replace("3", "三")]
        yield _Period(*found.span(), f"{first}—{last}月", (int(found["first"]), int(found["last"])) == (first, last))
    for action in actions_of_years(text):
        yield _Period(*action)
    for told in told_periods(text):
        yield _Period(told.start, told.end, right_length(told.length, told.stretch), fits(told.length, told.stretch))
