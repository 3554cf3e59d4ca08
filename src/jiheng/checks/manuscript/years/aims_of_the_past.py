"""What is still to be done, for a time that is over: 力争到2022年底建成 under 2023年工作安排."""

from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.outline.outline import Outline
from jiheng.checks.manuscript.outline.signature import is_date_line, signature_of
from jiheng.checks.manuscript.text.passages import Passage, Stretch
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities.words import YEAR

SIGNS_OF_AIMS = ("力争", "确保", "争取", "计划", "拟", "预计", "建议", "力求", "务必", "年将", "任务")
"""One of these stands where something is intended."""
_AIM = quick_pattern(
    "(?<![原按照成列未])(?P<aim>力争|确保|争取|力求|计划|拟|预计|建议|务必)(?P<what>(?![^，。；]{0,16}(?:原[定计]|[^，。；]{0,4}的基础))[^，。；：0-9]{0,20}?)"
    "(?P<year>20(?<![0-9]20)[0-9]{2})年(?:(?P<month>[0-9]{1,2})月(?:[0-9]{1,2}日|底|末|[上中下]旬|初)?|年?[底末]|第?[一二三四]季度末?|[上下]半年|全年|起)"
    "(?P<then>[^，。；]{0,16})"
)
_YEAR_AHEAD = (
    quick_pattern(
        "(?:^|[。；：])(?:[0-9]{1,2}[.、．])?(?P<year>20[0-9]{2})年度?，?[^，。；：0-9]{0,12}?"
        "(?:将(?!近)|拟|计划(?![的数])|力争|确保|争取|预计)"
    ),
    quick_pattern("(?:完成|落实|实现)(?P<year>20[0-9]{2})年(?:度)?(?:全年)?(?:各项|目标|重点)*(?:目标)?任务"),
    quick_pattern(
        "(?:作为|用作)(?:安排|编制|核定)?(?P<year>20[0-9]{2})年度?(?:部门)?预算(?:安排|编制)?的?(?:重要|主要)?(?:依据|参考)"
    ),
)
"""2022年将新建12处, 全面完成2022年各项任务, 作为安排2022年预算的依据: before what is intended, or in it."""
_DONE_BEHIND = late_pattern("，实际(?!增)|，(?:共|全年|已)*(?:完成|新建|实现|支出)|未完成|较?好?地?完成了")
_FROM = late_pattern("(?:[比较与由从自同和在]|按照?|对|基础|现有|截[至止]到?)$")
"""由2018年底的92%提高到94%: where it begins, or what it is compared with."""
_OF_WHAT_WAS = late_pattern(
    "^(?:之?前|内)?[^，。；0-9]{0,8}的(?!目标|任务|要求|时间|节点)|^(?:以来|的|水平|相比|前后|为基[数期]|至|—|-|～|到20)"
)
"""2021年9月底竣工的泵站: only tells which."""
_IS_OVER = late_pattern("已|未能|未按|推迟|延期|延迟|逾期|原[定计]|截[至止]|以来|验收合格|批复|此前|当时")
_OF_A_YEAR = late_pattern(
    "^(?:第[一二三四五六七八九十]部分)?(?P<year>20[0-9]{2})年[^，。；]{0,20}?(?:工作|打算|安排|计划|思路|目标|任务|重点|谋划|部署|举措|草案|展望)"
)
_NO_REVIEW = late_pattern("回顾|总结|完成|执行|落实|情况|成效|分析|问题")
_WRITTEN = late_pattern(
    "(?:报告|编制|撰写|完成|填报|出具)(?:日期|时间)[：:为]?(?P<year>20[0-9]{2})年(?P<month>[0-9]{1,2})月"
)
_GIVEN = late_pattern("^[—－（(-]{0,3}(?P<year>20[0-9]{2})年(?P<month>[0-9]{1,2})月[0-9]{1,2}日(?:在|[）)]?$)")
_DATE = late_pattern("(?P<year>20[0-9]{2})年(?P<month>[0-9]{1,2})月")
_HEAD, _LAST_MONTH, _NEAR = 8, 12, 30
NEVER = (0, 0)


@value(slots=False)
class AimOfThePast(Stretch):
    """`since`: why its time is over, in the words of a message."""

    since: str


def written_in(prose: Sequence[Passage]) -> tuple[int, int]:
    """Year and month in which a report was given or signed; `NEVER` where it does not tell."""
    for passage in prose[:_HEAD]:
        found = _WRITTEN.search(passage.text) or _GIVEN.match(passage.text)
        if found is not None:
            return int(found["year"]), int(found["month"])
    for passage in signature_of(prose):
        found = _DATE.search(passage.text) if is_date_line(passage) else None
        if found is not None:
            return int(found["year"]), int(found["month"])
    return NEVER


def aims_of_the_past(
    prose: Sequence[Passage], told: Sequence[Passage], outline: Outline, year: int | None
) -> Iterator[AimOfThePast]:
    """Those of passages that are told of what is to come, in a report about that year."""
    written = written_in(prose)
    for passage in told:
        planned = _year_planned(passage, outline)
        for found in _AIM.finditer(passage.text):
            begin, end = passage.sentence_around(found.start())
            if _FROM.search(found["what"]) or _OF_WHAT_WAS.search(found["then"]):
                continue
            if _IS_OVER.search(passage.text, max(begin, found.start() - _NEAR), end):
                continue
            since = _over_since(int(found["year"]), int(found["month"] or _LAST_MONTH), planned, written, year)
            if since:
                yield AimOfThePast(passage, found.start(), found.end() - len(found["then"]), since)
        yield from _with_the_year_ahead(passage, planned, year)


def _with_the_year_ahead(passage: Passage, planned: int, year: int | None) -> Iterator[AimOfThePast]:
    for pattern in _YEAR_AHEAD:
        for found in pattern.finditer(passage.text):
            begin, end = passage.sentence_around(found.start("year"))
            since = _over_since(int(found["year"]), _LAST_MONTH, planned, NEVER, year)
            is_done = _DONE_BEHIND.search(passage.text, found.end(), end) or _IS_OVER.search(passage.text, begin, end)
            if since and not is_done:
                yield AimOfThePast(passage, found.start("year"), found.end(), since)


def _year_planned(passage: Passage, outline: Outline) -> int:
    """The year that the innermost section around a passage plans; 0 where none says so."""
    for entry in reversed(list(outline.section_of(passage))):
        found = _OF_A_YEAR.search(entry.title)
        if found is not None and not _NO_REVIEW.search(entry.title) and len(YEAR.findall(entry.title)) == 1:
            return int(found["year"])
    return 0


def _over_since(told: int, month: int, planned: int, written: tuple[int, int], year: int | None) -> str:
    if told < planned:
        return f"这一部分写的是{planned}年的安排"
    if planned == 0 and (told, month) < written:
        return f"报告写于{written[0]}年{written[1]}月"
    if planned == 0 and year is not None and told < year:
        return f"报告写的是{year}年"
    return ""
