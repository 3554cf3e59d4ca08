"""What is told for a time before it can be: done of a year that has not begun, done so far before it was begun."""

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from jiheng.checks.manuscript.periods.moments import Moment, moments
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value

_YEAR = "20(?<![0-9]20)[0-9]{2}"
_MONTH = "[0-9]{1,2}月(?:[0-9]{1,2}日|[初底末]|[上中下]旬)?"
_REPORTED = quick_pattern(
    f"(?P<by>{_YEAR})年{_MONTH}[^。；0-9]{{1,30}}?(?P<of>{_YEAR})年(?:度|全年)?(?!安排|计划|提前)[^，。；0-9]{{0,14}}?"
    "(?:预算执行|执行情况|执行结果|决算|收支情况|完成情况|工作总结|审计情况|审计结果|绩效自评|自评情况|评价结果|财务报告)(?!的?(?:通知|方案|安排|计划|培训|办法|布置|编报|编制))"
)
"""2022年3月15日向人大常委会报告2023年度预算执行情况."""
_PAID = quick_pattern(
    f"(?P<of>{_YEAR})年度?(?:(?!上年|结转|清算|垫付|偿还|补发|追溯)[^。；]){{0,40}}?(?:下达|收到|安排|拨入|争取|筹集|批复|到位)(?:(?!上年|结转|清算|垫付)[^。；]){{0,30}}?"
    f"[元，](?:全部|均|已|全额|资金|该资金|上述资金|并|分批)*(?:[于在为]|(?<=[元，])(?={_YEAR}年{_MONTH}(?:已|均|全部)))"
    f"(?P<by>{_YEAR})年{_MONTH}[^，。；]{{0,6}}?(?<!提前)(?<!预)(?:拨付|到位|支付|发放|兑付|支出|使用|拨出|用于)"
    "(?![^，。；]{0,10}(?:上年|结转|历年))"
)
"""2021年下达补助320万元，全部于2012年11月拨付."""
_IN_ADVANCE = late_pattern(
    f"(?P<by>{_YEAR})年(?:(?P<month>[0-9]{{1,2}})月[^，。；]{{0,3}})?[^，。；0-9]{{0,12}}提前(?:下达|拨付)(?:的[0-9.,]{{1,12}}[万亿]?元，)?[^，。；0-9]{{0,8}}(?P<of>{_YEAR})年|"
    f"(?P<own>{_YEAR})年度?[^。；0-9]{{2,20}}[0-9]?[^。；0-9]{{0,8}}[于在](?P<then>{_YEAR})年(?:(?P<late>[0-9]{{1,2}})月[^，。；]{{0,3}})?提前(?:下达|拨付)",
    make=quick_pattern,
)
"""2021年11月提前下达2021年度资金: what comes early is of a year to come."""
_BATCH = late_pattern("第(?P<number>[一二三四五六])[批次期轮][^，。；第]{0,24}?[于在](?=20[0-9]{2}年)")
"""第一批资金1,200万元于2022年3月下达."""
_NEAR, _LATE_IN_THE_YEAR = 40, 10
_NUMERALS = "一二三四五六"
_REST = late_pattern(
    "(?P<of>20[0-9]{2})年(?:(?!20[0-9]{2}年)[^。]){0,60}?(?:剩余|其余|余下)的?[0-9][0-9.,]*[^，。；0-9]{0,12}?[于在到]?"
    "(?P<by>20[0-9]{2})年[^，。；]{0,14}?(?:完成|完工|竣工|建成|付清|办结|到位)"
)
"""2023年改造18个，剩余3个于2022年完成."""
_ASKED_FOR = quick_pattern(
    f"(?:时限|期限|限期|整改时间|(?:建设|实施|执行|服务|合同|项目|施?工)期)[为是：]?(?P<of>{_YEAR})年[^，。；]{{0,12}}(?:至|—|-|～|到)[^，。；]{{2,12}}，"
    f"(?:(?!提前|提早)[^，。；0-9]){{0,10}}?[于在](?P<by>{_YEAR})年(?:(?!提前|提早)[^，。；]){{0,12}}?(?:完成|完工|竣工|建成|整改|办结|销号)"
)
"""整改时限为2020年5月至10月，已于2019年10月31日前完成."""
_AFTER = late_pattern(
    f"(?P<first>{_YEAR}年{_MONTH})[^，。；]{{0,24}}?(?:会议?|反馈|印发|下达|通报|培训|[检核督调]查|审计|巡察|动员|部署|批复|受理|立案|中标|签订|交办|约谈|举报|报告|发布)"
    "[^，。；0-9]{0,6}?[之以]?后，(?:(?!此前|之前|早[在已]|[原曾]|发现|查[明出]|核实|显示|指出|反映|涉及|对|提前)[^。]){0,60}?"
    f"[于在](?P<then>{_YEAR}年{_MONTH})(?:(?!的|以前|之前|计划)[^，。；]){{0,16}}?"
    "(?:报告|上报|报送|完成|制定|印发|召开|整改|办结|拨付|下达|提交|反馈|通过|公开|公示|出具|支付|销号|进驻|启动|开工|成立)(?!的)",
    make=quick_pattern,
)
"""2022年7月30日会议后，林业局出具清单；整改情况于2021年11月22日报告."""
_FOUNDED = late_pattern(
    f"(?:(?P<first>{_YEAR}年(?:{_MONTH})?)[^，。；0-9]{{0,8}}(?:成立|组建|创办|开业|投产|投入运营|建成投用)|(?:成立|组建|创办|开业|投产)于(?P<since>{_YEAR}年(?:{_MONTH})?))"
    f"，(?P<then>{_YEAR}年(?:{_MONTH})?)(?:共|累计|已)?(?:实现|带动|营业|接待|荣获|被评|生产|销售|吸纳|办理|受理|发放)",
    make=quick_pattern,
)
"""合作社2019年3月注册成立，2018年带动农户86户."""
_PUBLISHED = late_pattern(
    f"(?P<then>{_YEAR}年{_MONTH})[^，。；0-9]{{0,20}}?(?:公布|公开|发布|通报)了?"
    f"(?:）|[^，。；0-9]{{0,16}}?(?:显示|表明)[，：])截[至止]到?(?P<first>{_YEAR}年(?:{_MONTH}|年?[底末]))",
    make=quick_pattern,
)
"""（2022年2月2日公布）截至2022年12月底，护林员86人."""
_FORMERLY = late_pattern("前身|原|改制|筹|重组|合并|更名|挂牌|变更")
_SETTLED = late_pattern(
    f"(?P<by>{_YEAR})年(?:[1-9]|1[01])月[^。；0-9]{{1,24}}?(?:批准|审查|审议|听取|报告|公布|公开|通过|汇报)了?[^。；0-9]{{0,12}}?"
    "(?P=by)年(?:度|全年)?[^，。；0-9编制方案办法预]{0,10}?(?<!预)决算(?!编|工作|布置|[的]?方案)",
    make=quick_pattern,
)
"""2022年8月批准2022年财政决算: the year is not over."""
_MOMENT = f"(?:{_YEAR}年|当年|同年)?{_MONTH}"
_CAME_AND_WENT = late_pattern(
    f"(?P<came>{_MOMENT})(?:(?!提前|垫付|上年|拟|计划|预计|起|{_YEAR}年)[^。；]){{0,24}}?(?:下达|收到|到账|到位|批复|拨入|批准)"
    f"(?:(?!提前|垫付|预拨|先行|上年|计划|预计|补发|结转|其中|第二|申请|{_YEAR}年)[^。；]){{0,40}}?，(?:该|此)?(?:项目|项|笔|批)?(?:资金|款项?)?"
    f"(?:(?:已|全部|均|并|经审核后?)*[于在](?P<went>{_MOMENT})|(?P<then>{_MOMENT})(?:已|全部)+)"
    "(?:(?!前期|垫付|预拨|先行)[^，。；0-9]){0,10}?(?:拨付|支付|发放|兑付|支出|拨出|采购|完成|用于)(?!的|20[0-9]{2}年)",
    make=quick_pattern,
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
_OF_A_YEAR = {"余": (_REST,), "年": (_ASKED_FOR,), "月": (_REPORTED, _PAID)}
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
    if "后，" in text:
        yield from chain.from_iterable(map(_after, _AFTER.finditer(text)))
    if "成立" in text or "投产" in text or "开业" in text:
        founded = (found for found in _FOUNDED.finditer(text) if not _FORMERLY.search(text))
        yield from chain.from_iterable(map(_after, founded))
    if "布" in text and "截" in text:
        yield from chain.from_iterable(map(_after, _PUBLISHED.finditer(text)))
    if "决算" in text:
        for found in _SETTLED.finditer(text):
            yield BeforeItsTime(*found.span(), f"{found['by']}年还没有过完，写的却是它的决算")
    if "第二" in text and ("第一" in text or "第三" in text):
        yield from _batches(text)


def _judged(found: re.Match[str]) -> BeforeItsTime:
    by, of = found["by"], found["of"]
    return BeforeItsTime(*found.span(), "" if int(by) >= int(of) else f"{of}年的事写成{by}年就已做完")


def came_and_went(text: str) -> Iterator[BeforeItsTime]:
    """Money that was paid out before it came, both told by the month."""
    for found in _CAME_AND_WENT.finditer(text):
        told = moments(text, found.start(), found.end("went") if found["went"] else found.end("then"))
        if not told:
            continue
        came, went = told[0], told[-1]
        if came is not went and bool(came.year) == bool(went.year):
            words = [text[each.start : each.end] for each in (came, went)]
            doubt = f"{words[0]}才到的资金写成{words[1]}就已用出" if went.is_before(came) else ""
            yield BeforeItsTime(*found.span(), doubt)


def _after(found: re.Match[str]) -> Iterator[BeforeItsTime]:
    """Nothing where one of the two is no moment: 2022年13月."""
    since = "first" if found["first"] else "since"
    told = [moments(found.string, *found.span(name)) for name in (since, "then")]
    if all(told):
        first, then = (each[0] for each in told)
        doubt = f"{found[since]}以后的事写成{found['then']}就已做完" if then.is_before(first) else ""
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
    for pair in pairwise(dated):
        (one, first), (other, last) = sorted(pair, key=lambda each: each[0])
        if one != other:
            words = [text[each.start : each.end] for each in (first, last)]
            doubt = f"第{_NUMERALS[other]}批的{words[1]}早于第{_NUMERALS[one]}批的{words[0]}"
            start, end = min(first.start, last.start), max(first.end, last.end)
            yield BeforeItsTime(start, end, doubt if last.is_before(first) else "")
