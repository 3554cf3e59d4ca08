"""Until when something can be known: what an audit that ended in May 2021 found cannot be of the end of 2021.

An inspection knows nothing behind its last day; a bulletin and a report know nothing behind their own period. What is
told of a later time has a wrong date, unless the report tells of that time or a later one elsewhere.
"""

import re
from collections.abc import Iterator

from jiheng.checks.manuscript.periods.before_its_time import BeforeItsTime
from jiheng.checks.manuscript.periods.moments import TO, Moment, moments
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value

_DAY = "20[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?"
_DAYS = f"{_DAY}(?:起?{TO}(?:20[0-9]{{2}}年)?[0-9]{{1,2}}[月日](?:[0-9]{{1,2}}日)?)?"
_LOOKING = "(?:审计|检查|核查|调查|督查|巡察|巡视|抽查|清查|稽查|盘点)(?![局署厅组机人员发报结出查意整问])"
_INSPECTED = quick_pattern(
    f"(?P<when>{_DAYS})(?:期间)?，?(?:(?!拟|将|计划|根据|起|陆续|开始|每)[^，。；0-9对]){{0,16}}?"
    f"(?:对[^。；]{{2,60}}?)?(?:进行|开展|实施|组织|完成)了?[^，。；0-9]{{0,8}}?{_LOOKING}"
    f"|{_LOOKING}(?:工作)?[自从于在](?P<then>{_DAYS})(?:进行|开展|实施|结束|完成|，|。)"
)
"""审计组自2021年3月31日至5月20日对2020年资金进行审计; 审计于2021年4月至5月进行."""
_OF_THE_MATTER = "对"
"""对2018年3月至2020年5月的收支进行审计: what was looked at, not when."""
_BULLETIN = re.compile(
    "《[^《》]{0,24}?(?P<when>20[0-9]{2}年)(?:度|全年)?[^《》0-9]{0,30}(?:公报|年鉴|年报|发展报告|统计资料|皮书)》"
)
_PERIOD = re.compile(
    f"(?:报告|统计|核算|披露)期[间限]?(?:为|是|：|自|从){{1,2}}(?P<when>20[0-9]{{2}}年[0-9年月日]*起?{TO}[0-9年月日]*)"
)
_INSPECTION = "检查"
_FRAMES = ((_INSPECTION, _INSPECTED), ("公报", _BULLETIN), ("报告期", _PERIOD))
_MATTER = late_pattern(
    "对[^。]*?(?P<year>20[0-9]{2})年(?P<whole>(?:度|全年)[^，。；]{0,14}(?:预算执行|决算|收支))?(?!—|-|至|～|[0-9]{1,2}月)[^。]*?审计"
)
_IN_PART = late_pattern("中期|监控|跟踪|半年|月|事前|评审|草案|计划|编制|提前|项目库")
_STAND = late_pattern("(?:截[至止]到?|[，。；][至到](?=20)|(?<=期)末（)(?P<when>20[0-9]{2}年[0-9年月日初底末]*)")
_RESULT = late_pattern("[，。；：](?P<when>20[0-9]{2}年(?:年?[底末]|度|全年)?)(?=，?[\u4e00-\u9fff“])")
_OF_MONEY = late_pattern("审计|对[^。]*(?:资金|补助|补贴|经费|收支)")
_AFTERMATH = late_pattern(
    "计划|预[计期]|力争|目标|[拟将已均仍尚]|全部|整改|纠正|[收退返]回|追[回缴]|[上补清]缴|归[还垫]|(?<!未)清[理退收]|处[理分]|移送|问责|累计|目前|后续|剩余"
)
"""What is planned, and what comes of an inspection, goes on behind it."""
SIGNS = (
    *("进行了审计", "进行审计", "就地审计", "截至", "截止", "，至20", "。至20", "；至20", "期末（20"),
    *("公报》", "年鉴》", "年报》", "发展报告》", "统计资料》", "皮书》", "报告期", "统计期", "核算期", "披露期"),
)
"""One of these stands where a later time can be told: a stand, a bulletin or the period of a report."""
_NO_RESULT = late_pattern(
    "计划|预[计期算测]|力争|目标|确保|争取|[将拟起前后]|安排|规划|继续|建议|发布|印发|公布|出台|公开|修订|召开|报送|批准|以来"
    "|(?<=[0-9]年)[至、和与比—～-]"
)
_FIGURE = late_pattern("[0-9]")
_LAST_MONTH = 12
_SLACK = 1.0
"""So many months behind its last day an inspection may still ask for figures."""


@value()
class _Frame:
    """`start` and `end` of what says that nothing of a time behind `until` was known. `kind`: what it is."""

    start: int
    end: int
    until: Moment
    kind: str


def told_too_early(text: str, report: str) -> Iterator[BeforeItsTime]:
    """What a passage of a report tells of a time behind that at which it was found out."""
    for frame in _frames(text):
        yield from _looked_into_too_early(text, frame)
        for told in _told_behind(text, frame):
            slack = _SLACK if frame.kind == _INSPECTION else 0.0
            if told.months[0] >= frame.until.months[1] + slack and not _is_told_later(report, told):
                doubt = f"{frame.kind}只到{frame.until.name}，那时说不出{text[told.start : told.end]}的数"
                yield BeforeItsTime(frame.start, told.end, doubt)
            elif told.months[0] < frame.until.months[1]:
                yield BeforeItsTime(frame.start, told.end, "")


def _frames(text: str) -> Iterator[_Frame]:
    for kind, pattern in _FRAMES:
        for found in pattern.finditer(text):
            days = moments(text, *found.span("when" if found["when"] else "then"))
            if days and not (kind == _INSPECTION and _OF_THE_MATTER in _clause_before(text, found.start())):
                yield _Frame(*found.span(), days[-1], kind)


def _looked_into_too_early(text: str, frame: _Frame) -> Iterator[BeforeItsTime]:
    """2022年3月至5月对2022年度预算执行情况进行审计: of a year that is to come, or not over."""
    found = _MATTER.search(text, frame.start, frame.end) if frame.kind == _INSPECTION else None
    if found is None or _IN_PART.search(text, found.start(), found.end()):
        return
    year, day = int(found["year"]), frame.until
    is_over = day.year > year or (day.year == year and not (found["whole"] and day.month < _LAST_MONTH))
    doubt = "" if is_over else f"{day.name}对{year}年的审计，那时{year}年还没有过完"
    yield BeforeItsTime(frame.start, frame.end, doubt)


def _told_behind(text: str, frame: _Frame) -> Iterator[Moment]:
    """The stands behind it that tell what was found, and of a text about one period its results."""
    is_inspection = frame.kind == _INSPECTION
    for found in _STAND.finditer(text, frame.end):
        begin, end = text.rfind("，", 0, found.start()) + 1, _end_of_sentence(text, found.end())
        is_found = _is_of_it(text, frame, found.start("when")) and not _AFTERMATH.search(text, begin, end)
        if is_found or not is_inspection:
            yield from moments(text, *found.span("when"))[:1]
    for found in _RESULT.finditer(text, frame.end) if not is_inspection else ():
        told = text[found.end() : _end_of_sentence(text, found.end())]
        if _FIGURE.search(told) and not _NO_RESULT.search(told):
            yield from moments(text, *found.span("when"))[:1]


def _is_of_it(text: str, frame: _Frame, place: int) -> bool:
    """Whether it was found by that inspection; one of money tells its findings in sentences of their own."""
    return _OF_MONEY.search(text, frame.start, frame.end) is not None or "。" not in text[frame.end : place]


def _end_of_sentence(text: str, place: int) -> int:
    end = text.find("。", place)
    return end if end >= 0 else len(text)


def _clause_before(text: str, place: int) -> str:
    return text[max(text.rfind(mark, 0, place) + 1 for mark in "，。；") : place]


def _is_told_later(report: str, told: Moment) -> bool:
    """Whether the report tells of that time twice, or of a later one: then it was written later."""
    behind = (each for each in moments(report, 0, len(report)) if _is_as_late(each, told))
    return next(behind, None) is not None and next(behind, None) is not None


def _is_as_late(moment: Moment, told: Moment) -> bool:
    return moment.year > 0 and (moment.months == told.months or moment.months[1] > told.months[0])
