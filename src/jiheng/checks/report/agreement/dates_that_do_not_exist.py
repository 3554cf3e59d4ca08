"""Dates, months and quarters that no calendar has: 2月30日, 13月, 第五季度."""

import re
from calendar import isleap, monthrange

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_DAY = quick_pattern(r"(?:(?P<year>(?:19|20)[0-9]{2})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})[日号](?!常|均|间)")
_MONTH = quick_pattern(
    r"20(?<![0-9]20)[0-9]{2}年(?P<month>[0-9]{1,2})月"
    r"|[0-9](?<![0-9.,][0-9])[0-9]?(?:月份?)?(?:—|-|～|至|到)(?P<last>[0-9]{1,2})月(?!龄)"
    r"|[0-9](?<![0-9.,年][0-9])[0-9]月(?=份|底|末|中旬|上旬|下旬)"
)
_QUARTER = quick_pattern("第?[五六七八九5-9](?<![0-9一二三四、至—][五六七八九5-9])季度")
_STRETCH = late_pattern("(?<![0-9.年])(?P<first>1[3-9]|[2-9][0-9])月?(?:—|-|～|至|到)[0-9]{1,2}月")
_DAYS = late_pattern(
    "(?<![0-9])20(?P<year>[0-9]{2})年(?![至—～-])(?:(?!20[0-9]{2}年)[^。；]){0,30}?(?:天数|有效|优良|监测)[^，。；0-9]{0,8}(?P<days>36[6-9])天"
)
"""2021年有效监测天数366天: more than that year had."""
_MONTHS, _LAST_DAY = 12, 366
_LEAP_YEAR = 2024
"""29 February without a year may be one."""


@check(
    id="RPT212",
    title="日期、月份、季度应是日历上有的",
    why="2月30日、13月、第五季度都不存在，所写的时间节点无法核对。",
    kind=Kind.YEAR,
    severity=Severity.ERROR,
    references=("R42",),
    good=(
        "项目于2024年2月29日验收，6月30日前付清，1—12月累计支出95万元，第四季度支出30万元。",
        "第一阶段1—2月，第二阶段3—10月，第三阶段11—18月，第四阶段19—21月。",
        "2020年有效监测天数366天，2021年365天。",
        "服务对象为6—18月龄婴幼儿，项目周期为24个月，连续三、五季度抽查。",
    ),
    bad=(
        Bad("项目于2023年2月29日完成初验。", says="没有2023年2月29日"),
        Bad("6月31日前完成招标。", says="没有6月31日"),
        Bad("项目于2022年13月启动。", says="没有2022年13月"),
        Bad("1—15月累计支出200万元。", says="没有15月"),
        Bad("第五季度支出30万元。", says="没有第五季度"),
        Bad("2021年有效监测天数366天。", says="没有366天的2021年"),
    ),
)
def dates_that_do_not_exist(manuscript: Manuscript) -> Answers:
    """Every day, month and quarter told in figures."""
    passages = manuscript.passages_with("月", "季度", "天")
    if not passages:
        raise DoesNotApply("报告没有写日期、月份、季度或天数")
    for passage in passages:
        wrong = {found.span(): found[0] for found in _DAY.finditer(passage.text) if not _is_a_day(found)}
        for found in _MONTH.finditer(passage.text):
            month = found["month"] or found["last"] or found[0].removesuffix("月")
            if found["last"] and _is_of_a_schedule(found, passage.text):
                continue
            if not 0 < int(month) <= _MONTHS and not _is_told(found, wrong):
                wrong[found.span()] = f"{month}月" if found["last"] else found[0]
        for found in _QUARTER.finditer(passage.text):
            wrong[found.span()] = found[0]
        for found in _DAYS.finditer(passage.text) if "36" in passage.text else ():
            if int(found["days"]) > _LAST_DAY - (not isleap(int(found["year"]))):
                wrong[found.start("days"), found.end()] = f"{found['days']}天的20{found['year']}年"
        for (start, end), name in sorted(wrong.items()):
            yield Flaw((passage.at(start, end),), f"日历上没有{name}；请核对，改为实际的时间。")


def _is_a_day(found: re.Match[str]) -> bool:
    month, day = int(found["month"]), int(found["day"])
    return 0 < month <= _MONTHS and 0 < day <= monthrange(int(found["year"] or _LEAP_YEAR), month)[1]


def _is_of_a_schedule(found: re.Match[str], text: str) -> bool:
    """1—10月设计，11—18月施工，19—21月验收: the months of a project are counted on."""
    return int(found["last"]) > _MONTHS and _STRETCH.search(text) is not None


def _is_told(found: re.Match[str], wrong: dict[tuple[int, int], str]) -> bool:
    return any(start < found.end() and found.start() < end for start, end in wrong)
