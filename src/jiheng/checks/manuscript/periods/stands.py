"""What is told as of a day, 截至2021年12月, though it cannot have begun by then, or was not over.

Of a programme begun in 2018 nothing is done by the end of 2017, and of the money of 2022 nothing is spent in 2021; by
the end of June the first three quarters are not over, and what is still expected lies behind.
"""

import re
from collections.abc import Iterator

from jiheng.checks.manuscript.periods.before_its_time import BeforeItsTime
from jiheng.checks.manuscript.periods.moments import Moment, moments
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities.likeness import share_a_word

_YEAR = "20(?<![0-9]20)[0-9]{2}"
_STAND = quick_pattern(
    f"(?:截[至止]到?|(?<=[，。；])(?P<aim>计划|力争|预计)?[至到])(?P<day>(?:{_YEAR}年|今年|当年|(?=[0-9]))"
    "(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[初底末中]|[上中下]旬)?|年?[底末]|[上下]半年|[前第]?[一二三四]季度末?)?)"
)
SIGNS_OF_STANDS = (
    "截至",
    "截止",
    *(f"{mark}{to}20" for mark in "，。；" for to in "至到"),
    "计划到",
    "力争到",
    "预计到",
)
"""One of these stands in a text that has one."""
_OF_YEAR = re.compile(
    f"[^，。；0-9]{{0,3}}，(?:该|上述|[该这本此][项笔批]|我?[全本]?[省市州县区镇乡])?(?P<of>{_YEAR})年度?"
    "(?:(?!提前|预|计划|拟|预算|申报|将|参保|缴费|征[缴订]|报名|储备|项目库|编制)[^，。；]){0,20}?"
    "(?:(?:已|全部|累计|完成)(?!全?部?(?:下达|到位|收到|安排|批复|编[制报]|入库|签订|招标|部署|印发))"
    "|(?<=年)[0-9]{1,2}(?:(?:—|-|～|至)[0-9]{1,2})?月(?!目标|任务|计划)[^，。；0-9]{0,12}[0-9])"
)
"""截至2021年12月，2022年度补助已发放."""
_DONE = re.compile(
    "，?(?!的)(?P<told>[^，。；]{0,10}?(?:累计|已(?!有)|完成|改造|建成|共[为向对]|共(?=[^，。；有同0-9]{1,6}[0-9]))"
    "(?![^，。；0-9]{0,10}[中的])[^，。；]{2,20})"
)
_OF_IT = late_pattern("，?(?:累计|已|共)")
"""What is told so is told of what the sentences before are about."""
_BEGUN = late_pattern(
    "(?:起|以来|开始)，?[^，。；]|，?[^，。；（）0-9]{0,24}?(?:确定|列|纳入|入选|批准|评|选)[为入]?|"
    "，?[^，。；（）0-9]{0,12}?(?<!新)(?:启动|开始|成立|设立|开工|动工|组建|试点|实施|设立|投产|投入运行)"
)
_WHAT_WAS_SO = late_pattern("，?[^，。；]*")
_SINCE, _SINCE_THEN = late_pattern("[自从]$"), late_pattern("起|以来")
_PROGRAMME = late_pattern("（20[0-9]{2}年?(?:—|-|～|至)20[0-9]{2}年?）")
_EARLIER = late_pattern("此前|之前|试点前|启动前|原有|早在|成立前|基期|前期")
_GIVEN = late_pattern(
    f"(?:(?!上年|结转|提前|计划|拟|预计|将|{_YEAR}年)[^。；]){{0,16}}?(?:下达|安排|拨付|收到|拨入|争取|筹集|批复|签订|落实|到位|(?<!新)开工|启动|立项)"
    f"(?:(?!上年|结转|提前|{_YEAR}年)[^；。]){{0,40}}(?P<stop>[，。])"
)
_OF_WHAT_WAS_GIVEN = re.compile(
    "[^，。；]{0,8}?，?(?:上述|该|以上|此|这|本)[^，。；0-9]{0,3}(?:资金|款|经费|补助|项目|工程|合同)"
    "(?:(?!上年|结转|计划)[^，。；0-9]){0,8}?(?:已|均|全部|累计)"
)
_SPENT = re.compile("，?(?:实际)?(?:已|累计|全部|共|支出|完成)(?![^，。；0-9]{0,4}(?:下达|到位|收到|安排))")
"""2022年6月下达，截至2021年12月已支出: nothing is spent of what has not come."""
_SEASONS = {"一季度": 3, "二季度": 6, "上半年": 6, "三季度": 9, "全年": 12, "四季度": 12, "下半年": 12}
_SPAN = re.compile(
    f"，?(?![^，。；0-9]{{0,8}}(?:[上去]年|同期))[^，。；0-9]{{0,8}}?(?:(?P<year>{_YEAR})年度?)?"
    "(?:第?(?P<season>[一二三四]季度|[上下]半年|全年)|(?:[0-9]{1,2}|一)(?:—|-|～|至)(?P<last>[0-9]{1,2})月(?!龄))"
    "(?:(?!目标|计划|任务|预[计期算]|重点|的|应)[^，。；0-9]){0,8}?"
    "(?:(?:共(?!同)|累计|共计|完成|实现|新增|查处)(?!全年|年度|计划|目标|任务)[^，。；的]{0,12}?[0-9]"
    "|[0-9][0-9.,]*[万亿]?(?:人次?|元|件|起|次|个|户|吨|%))"
)
"""前三季度共新增就业3,200人: what is told for the time up to a day cannot be of months behind it."""
_EXPECTED = re.compile(
    f"[^。]*?(?:(?<!原)预计|力争|确保|争取|将[于在])[^，。；0-9]{{0,12}}(?P<when>{_YEAR}年(?:[0-9]{{1,2}}月(?:[0-9]{{1,2}}日|[底末中])?|年?底|年末))"
    "(?:之?前)?(?:全部|全面|基本)?(?:完成|竣工|完工|建成|开工|启动|投产|交付|投入|实现|整改|支付|支出|拨付|达到|销号)"
)
"""剩余5处预计2022年12月底前完成."""


@value()
class Stand:
    """`text[start:end]` is the day, `moment`, as of which something is told; `is_aim`: as of which it is planned."""

    start: int
    end: int
    moment: Moment
    is_aim: bool


def stands(text: str) -> Iterator[Stand]:
    """Those of one passage, in order."""
    for found in _STAND.finditer(text):
        moment = next(iter(moments(text, *found.span("day"))), None)
        if moment is not None:
            yield Stand(*found.span(), moment, bool(found["aim"]))


def told_of_stands(text: str) -> Iterator[BeforeItsTime]:
    """What a passage tells as of a day, held against when it began, when it is over and what is expected."""
    told = list(stands(text))
    for stand in told:
        for law in (_of_its_year, _of_its_months, _of_what_is_expected):
            judged = law(text, stand)
            if judged is not None:
                yield judged
        if stand.moment.year:
            begun = _given(text, stand) or (_begun(text, stand) if len(told) == 1 else None)
            if begun is not None:
                yield _not_before(text, begun, stand)


def _not_before(text: str, begun: Moment, stand: Stand) -> BeforeItsTime:
    words = [text[each.start : each.end] for each in (begun, stand.moment)]
    doubt = f"{words[0]}才开始的事写成截至{words[1]}已累计做成"
    told = _WHAT_WAS_SO.match(text, stand.end)
    return BeforeItsTime(
        begun.start, told.end() if told else stand.end, doubt if stand.moment.months[1] <= begun.months[0] else ""
    )


def _of_its_year(text: str, stand: Stand) -> BeforeItsTime | None:
    """截至2021年12月，2022年度补助已发放."""
    found = _OF_YEAR.match(text, stand.end) if stand.moment.year else None
    if found is None:
        return None
    of, by = int(found["of"]), stand.moment.year
    return BeforeItsTime(stand.start, found.end(), f"{of}年的事写成{by}年就已做完" if by < of else "")


def _of_its_months(text: str, stand: Stand) -> BeforeItsTime | None:
    """截至6月底，前三季度共新增就业3,200人; 截至2022年6月底，2022年全年共新增就业3,200人."""
    found = _SPAN.match(text, stand.end) if stand.moment.month else None
    if found is None or (found["year"] and int(found["year"]) != stand.moment.year):
        return None
    last = int(found["last"] or _SEASONS[found["season"]])
    doubt = f"截至{stand.moment.month}月，{last}月还没有过完" if stand.moment.month < last else ""
    return BeforeItsTime(stand.start, found.end(), doubt)


def _of_what_is_expected(text: str, stand: Stand) -> BeforeItsTime | None:
    """截至2022年10月底，剩余5处预计2022年12月底前完成."""
    found = _EXPECTED.match(text, stand.end) if stand.moment.year and not stand.is_aim else None
    if found is None:
        return None
    expected = moments(text, *found.span("when"))
    if not expected:
        return None
    doubt = f"已经写到{text[stand.moment.start : stand.moment.end]}，还说{found['when']}才要完成"
    return BeforeItsTime(stand.start, found.end(), doubt if expected[0].is_before(stand.moment) else "")


def _given(text: str, stand: Stand) -> Moment | None:
    """When the money came, or the works were agreed, of which the stand tells what was spent or done."""
    is_pointed = _OF_WHAT_WAS_GIVEN.match(text, stand.end) is not None
    if not is_pointed and not _SPENT.match(text, stand.end):
        return None
    for moment in moments(text, 0, stand.start):
        found = _GIVEN.fullmatch(text, moment.end, stand.start) if moment.year else None
        if found is not None and (is_pointed or found["stop"] == "，"):
            return moment
    return None


def _begun(text: str, stand: Stand) -> Moment | None:
    """When that began of which the stand is told, by a word of its own or by the lack of one."""
    done = _DONE.match(text, stand.end)
    if done is None or _EARLIER.search(text):
        return None
    for moment in moments(text, 0, stand.start):
        end = text.find("。", moment.end, stand.start)
        words = text[text.rfind("。", 0, moment.start) + 1 : end if end >= 0 else stand.start]
        is_begun = _BEGUN.match(text, moment.end, stand.start) or _PROGRAMME.match(text, moment.start - 1)
        is_of_it = stand.is_aim or _OF_IT.match(text, stand.end) or share_a_word(words, done["told"])
        if moment.year and is_begun and (is_of_it or (end < 0 and _is_since(text, moment))):
            return moment
    return None


def _is_since(text: str, moment: Moment) -> bool:
    """自2016年以来: of what the rest of the sentence tells."""
    return bool(_SINCE.search(text[: moment.start][-1:]) and _SINCE_THEN.match(text, moment.end))
