"""What is told for a time before it can be: done of a year that has not begun, done so far before it was begun."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.checks.manuscript.periods.moments import Moment, moments
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities.likeness import share_a_word

_YEAR = "20(?<![0-9]20)[0-9]{2}"
_MONTH = "[0-9]{1,2}月(?:[0-9]{1,2}日|[初底末]|[上中下]旬)?"
_AS_OF = re.compile(
    f"截[至止]到?(?P<by>{_YEAR})年[^，。；]{{0,8}}，(?:该|上述|[该这本此][项笔批])?(?P<of>{_YEAR})年度?(?:(?!提前|预|计划|拟|预算|申报|将)[^，。；]){{0,20}}?(?:已|全部|累计|完成)"
)
"""截至2021年12月，2022年度补助已发放."""
_REPORTED = quick_pattern(
    f"(?P<by>{_YEAR})年{_MONTH}[^。；0-9]{{1,30}}?(?P<of>{_YEAR})年(?:度|全年)?(?!安排|计划|提前)[^，。；0-9]{{0,14}}?"
    "(?:预算执行|执行情况|执行结果|决算|收支情况|完成情况|工作总结|审计情况|审计结果|绩效自评|自评情况|评价结果|财务报告)(?!的?(?:通知|方案|安排|计划|培训|办法|布置|编报|编制))"
)
"""2022年3月15日向人大常委会报告2023年度预算执行情况."""
_PAID = quick_pattern(
    f"(?P<of>{_YEAR})年度?(?:(?!上年|结转|清算|垫付|偿还|补发|追溯)[^。；]){{0,40}}?(?:下达|收到|安排|拨入|争取|筹集|批复|到位)(?:(?!上年|结转|清算|垫付)[^。；]){{0,30}}?"
    f"[元，](?:全部|均|已|全额|资金|该资金|上述资金|并|分批)*[于在为](?P<by>{_YEAR})年{_MONTH}[^，。；]{{0,6}}?(?<!提前)(?<!预)(?:拨付|到位|支付|发放|兑付|支出|使用|拨出)"
)
"""2021年下达补助320万元，全部于2012年11月拨付."""
_IN_ADVANCE = quick_pattern(
    f"(?P<by>{_YEAR})年(?:(?P<month>[0-9]{{1,2}})月[^，。；]{{0,3}})?[^，。；0-9]{{0,12}}提前(?:下达|拨付)(?:的[0-9.,]{{1,12}}[万亿]?元，)?[^，。；0-9]{{0,8}}(?P<of>{_YEAR})年|"
    f"(?P<own>{_YEAR})年度?[^。；0-9]{{2,20}}[0-9]?[^。；0-9]{{0,8}}[于在](?P<then>{_YEAR})年(?:(?P<late>[0-9]{{1,2}})月[^，。；]{{0,3}})?提前(?:下达|拨付)"
)
"""2021年11月提前下达2021年度资金: what comes early is of a year to come."""
_BATCH = re.compile("第(?P<number>[一二三四五六])[批次期轮][^，。；第]{0,24}?[于在](?=20[0-9]{2}年)")
"""第一批资金1,200万元于2022年3月下达."""
_NEAR, _LATE_IN_THE_YEAR = 40, 10
_NUMERALS = "一二三四五六"
_SO_FAR = re.compile(
    "(?:截[至止]到?|(?<=，)(?P<of>计划|力争|预计)?[至到])(?P<day>20[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[初底末中]|[上中下]旬)?|[底末]|[上下]半年|[前第]?[一二三四]季度末?)?)，?(?P<told>[^，。；]{0,10}?(?:累计|已(?!有)|完成|改造|建成)(?![^，。；0-9]{0,10}[中的])[^，。；]{2,20})"
)
_BEGUN = re.compile(
    "(?:起|以来|开始)，?[^，。；]|，?[^，。；（）0-9]{0,24}?(?:确定|列|纳入|入选|批准|评|选)[为入]?|，?[^，。；（）0-9]{0,12}?(?<!新)(?:启动|开始|成立|设立|开工|动工|组建|试点|实施|设立|投产|投入运行)"
)
_PROGRAMME = re.compile("（20[0-9]{2}年?(?:—|-|～|至)20[0-9]{2}年?）")
_OF_THE_SAME = ("累计", "已")
_EARLIER = re.compile("此前|之前|试点前|启动前|原有|早在|成立前|基期|前期")
_DAY_OF_STAND = "截[至止]到?(?P<by>20[0-9]{2})年[^，。；]{0,8}?，?"
_ISSUED = re.compile(
    "(?P<of>20[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[^，。；0-9计拟将]{0,8}(?:下达|到位|签订|开工|启动|立项)[^。；0-9]{0,16}，"
    f"{_DAY_OF_STAND}(?:实际)?(?:已|累计|全部|共|支出|完成)"
)
"""2022年6月下达，截至2021年12月已支出: nothing is spent of what has not come."""
_GIVEN = re.compile(
    "(?P<of>20[0-9]{2})年(?:(?!上年|结转|计划|拟|预计|20[0-9]{2}年)[^。；]){0,16}?(?:下达|安排|拨付|收到|拨入|争取|筹集|批复|签订|落实)"
    "(?:(?!上年|结转|提前|20[0-9]{2}年)[^；。]){0,40}[，。]"
    f"{_DAY_OF_STAND}(?:上述|该|以上|此|这|本)[^，。；0-9]{{0,3}}(?:资金|款|经费|补助|项目|工程|合同)(?:(?!上年|结转|计划)[^，。；0-9]){{0,8}}?(?:已|均|全部|累计)"
)
"""2022年安排资金320万元。截至2021年12月31日，上述资金已全部支出."""
_REST = re.compile(
    "(?P<of>20[0-9]{2})年(?:(?!20[0-9]{2}年)[^。]){0,60}?(?:剩余|其余|余下)的?[0-9][0-9.,]*[^，。；0-9]{0,12}?[于在到]?"
    "(?P<by>20[0-9]{2})年[^，。；]{0,14}?(?:完成|完工|竣工|建成|付清|办结|到位)"
)
"""2023年改造18个，剩余3个于2022年完成."""
_NOT_OVER = re.compile(
    f"截[至止]到?(?P<year>{_YEAR})年(?:[1-9]|1[01])月[^，。；]{{0,5}}，(?P=year)年(?:度|全年){{1,2}}(?:共|累计|已|总|实际)"
)
"""截至2023年6月30日，2023年全年共发放: the year is not over."""
_ASKED_FOR = quick_pattern(
    f"(?:时限|期限|限期|整改时间)[为是：]?(?P<of>{_YEAR})年[^，。；]{{0,12}}(?:至|—|-|～|到)[^，。；]{{2,12}}，"
    f"(?:(?!提前|提早)[^，。；0-9]){{0,10}}?[于在](?P<by>{_YEAR})年(?:(?!提前|提早)[^，。；]){{0,12}}?(?:完成|整改|办结|销号)"
)
"""整改时限为2020年5月至10月，已于2019年10月31日前完成."""
_MOMENT = f"(?:{_YEAR}年|当年|同年)?{_MONTH}"
_CAME_AND_WENT = quick_pattern(
    f"(?P<came>{_MOMENT})(?:(?!提前|垫付|上年|拟|计划|预计|起|{_YEAR}年)[^。；]){{0,24}}?(?:下达|收到|到账|到位|批复|拨入|批准)"
    f"(?:(?!提前|垫付|预拨|先行|上年|计划|预计|补发|结转|其中|第二|申请|{_YEAR}年)[^。；]){{0,40}}?，(?:该|此)?(?:项目|项|笔|批)?(?:资金|款项?)?"
    f"(?:(?:已|全部|均|并|经审核后?)*[于在](?P<went>{_MOMENT})|(?P<then>{_MOMENT})(?:已|全部)+)"
    "(?:(?!前期|垫付|预拨|先行)[^，。；0-9]){0,10}?(?:拨付|支付|发放|兑付|支出|拨出|采购|完成|用于)(?!的|20[0-9]{2}年)"
)
"""2022年12月收到补助60万元，已于当年10月发放到户."""
CAME = quick_pattern(
    "(?:[已均并金款目]|全部|，)[于在](?:20|当年|同年|[0-9]{1,2}月)|月(?:份|底|[0-9]{1,2}日)?(?:已|全部)"
)
"""What stands beside the month in which money went that has come; looked for first."""
WORDS_OF_CAME = (
    *(f"{at}{when}" for at in "于在" for when in ("当年", "同年", *"0123456789")),
    *(f"{when}{done}" for when in ("月", "月份", "月底", "日") for done in ("已", "全部")),
)
"""What it cannot do without."""
_SEASONS = {"一季度": 3, "二季度": 6, "上半年": 6, "三季度": 9, "全年": 12, "四季度": 12, "下半年": 12}
_STAND_AND_SPAN = re.compile(
    "截[至止]到?(?:20[0-9]{2}年|今年|当年)?(?P<month>[0-9]{1,2})月(?:[0-9]{1,2}日|[初底末]|[上中下]旬)?，?[^，。；0-9]{0,8}?"
    "(?:第?(?P<season>[一二三四]季度|[上下]半年|全年)|(?:1|一)(?:—|-|～|至)(?P<last>[0-9]{1,2})月(?!龄))"
    "(?:(?!目标|计划|任务|预[计期算]|重点|的|应)[^，。；0-9]){0,8}?(?:共(?!同)|累计|共计|完成|实现|新增|查处)(?!全年|年度|计划|目标|任务)[^，。；的]{0,12}?[0-9]"
)
"""截至6月底，前三季度共新增就业3200人: what is told for the time up to a day cannot be of months behind it."""
_OF_A_YEAR = {"截": (_AS_OF, _ISSUED, _GIVEN), "余": (_REST,), "限": (_ASKED_FOR,), "月": (_REPORTED, _PAID)}
"""What is told of a year and done by another, by a sign that it needs."""


@value()
class BeforeItsTime:
    """`text[start:end]` of a passage tells what is done and when; `doubt`: why that cannot be, "" where it can."""

    start: int
    end: int
    doubt: str


def told_before_their_time(text: str) -> Iterator[BeforeItsTime]:
    """Those of one passage, and what is told in the right order."""
    for sign, patterns in _OF_A_YEAR.items():
        if sign in text:
            for pattern in patterns:
                yield from (_judged(found) for found in pattern.finditer(text))
    if "提前" in text:
        yield from map(_in_advance, _IN_ADVANCE.finditer(text))
    if "第一" in text and "第二" in text:
        yield from _batches(text)
    if "截" in text or "，至20" in text or "到20" in text:
        yield from _so_far(text)
        for found in _NOT_OVER.finditer(text):
            yield BeforeItsTime(*found.span(), f"{found['year']}年还没有过完，写的是全年的")


def _judged(found: re.Match[str]) -> BeforeItsTime:
    by, of = found["by"], found["of"]
    return BeforeItsTime(*found.span(), "" if int(by) >= int(of) else f"{of}年的事写成{by}年就已做完")


def beyond_the_stand(text: str) -> Iterator[BeforeItsTime]:
    """What is told up to a day of a time that goes on behind it."""
    return map(_within_the_time, _STAND_AND_SPAN.finditer(text))


def _within_the_time(found: re.Match[str]) -> BeforeItsTime:
    last = int(found["last"] or _SEASONS[found["season"]])
    doubt = "" if int(found["month"]) >= last else f"截至{found['month']}月，{last}月还没有过完"
    return BeforeItsTime(*found.span(), doubt)


def came_and_went(text: str) -> Iterator[BeforeItsTime]:
    """Money that was paid out before it came, both told by the month."""
    for found in _CAME_AND_WENT.finditer(text):
        told = moments(text, found.start(), found.end("went") if found["went"] else found.end("then"))
        came, went = told[0], told[-1]
        if came is not went and bool(came.year) == bool(went.year):
            words = [text[each.start : each.end] for each in (came, went)]
            doubt = f"{words[0]}才到的资金写成{words[1]}就已用出" if went.is_before(came) else ""
            yield BeforeItsTime(*found.span(), doubt)


def _in_advance(found: re.Match[str]) -> BeforeItsTime:
    by, of = int(found["by"] or found["then"]), int(found["of"] or found["own"])
    is_late = int(found["month"] or found["late"] or 0) >= _LATE_IN_THE_YEAR
    doubt = "" if of > by or (of == by and not is_late) else f"{by}年提前下达的应是以后年度的，写的是{of}年"
    return BeforeItsTime(*found.span(), doubt)


def _batches(text: str) -> Iterator[BeforeItsTime]:
    """第二批于2021年9月下达 behind 第一批于2022年3月下达."""
    dated: list[tuple[int, Moment]] = []
    for found in _BATCH.finditer(text):
        told = moments(text, found.end(), min(len(text), found.end() + _NEAR))
        if told:
            dated.append((_NUMERALS.index(found["number"]), told[0]))
    for (one, first), (other, last) in pairwise(dated):
        if other == one + 1:
            words = [text[each.start : each.end] for each in (first, last)]
            doubt = f"第{_NUMERALS[other]}批的{words[1]}早于第{_NUMERALS[one]}批的{words[0]}"
            yield BeforeItsTime(first.start, last.end, doubt if last.is_before(first) else "")


def _so_far(text: str) -> Iterator[BeforeItsTime]:
    """截至2011年9月，累计发放贷款 behind 2012年8月被确定为贷款试点: the only stand that is told of it."""
    stands = list(_SO_FAR.finditer(text))
    if len(stands) != 1 or _EARLIER.search(text):
        return
    stand = stands[0]
    by = moments(text, stand.start("day"), stand.end("day"))
    begun = _beginning(text, stand) if by else None
    if begun is not None:
        words = [text[each.start : each.end] for each in (by[0], begun)]
        is_later = by[0].months[1] > begun.months[0]
        doubt = "" if is_later else f"{words[1]}才开始的事写成截至{words[0]}已累计做成"
        yield BeforeItsTime(begun.start, stand.end(), doubt)


def _beginning(text: str, stand: re.Match[str]) -> Moment | None:
    """When that began of which the stand is told, by a word of its own or by the lack of one."""
    for moment in moments(text, 0, stand.start()):
        end = text.find("。", moment.end, stand.start())
        words = text[text.rfind("。", 0, moment.start) + 1 : end if end >= 0 else stand.start()]
        is_begun = moment.year and (
            _BEGUN.match(text, moment.end, stand.start()) or _PROGRAMME.match(text, moment.start - 1)
        )
        if is_begun and (stand["of"] or stand["told"].startswith(_OF_THE_SAME) or share_a_word(words, stand["told"])):
            return moment
    return None
