"""Claims without figures that a report about one year makes of the year beside it: 2021年全年未发生安全事故."""

import re
from collections.abc import Callable, Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS
from jiheng.checks.manuscript.outline.ahead import OF_WHAT_IS_TO_COME
from jiheng.checks.manuscript.text.item_number import NUMBERED
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.years_told import OF_ANOTHER_YEAR, YearTold
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.words import YEAR

_WELL = "(?:总体|如期|按期|按时|全部|全面|圆满|顺利|有序|及时){1,2}"
_DONE = (
    "(?:完成|交工|完工|付息|实施|发放|到位|落实|达标|建成|推进|交付|兑现|支付|付清|还本|办结|拨付|开展|投入使用|实现)"
)
_CLAIM = (
    rf"(?:(?:已|均|都|已经){{0,2}}{_WELL}{_DONE}|(?:均|都)(?:已)?(?:完成|达到|实现|达标|合格)|"
    "未发生|未出现|没有发生|无(?:重大|一|任何|较大)|未(?:收取|收到|接到|受理|安排|列支|产生|组织|新增|购置|使用|开展)|没有(?!完成|达到)|"
    "(?:推进|执行|保障|落实|运转|监管|管理)(?:有力|有效|到位|规范|顺畅)|成效(?:明显|显著)|再上新台阶|(?:总体|运行|执行)(?:平稳|良好|较好)|平稳有序|实现了?(?:零|全覆盖))"
)
_OF_ALL = (
    "(?:我[县区市镇乡院校村局所站办中]|机关|中心|街道|全[县区市镇乡院校村局所站系省]|本[院校局所站村部单年机中县市区项馆会]|各[项级监类])[^，。；0-9]{0,16}?|"
    "[^，。；0-9]{0,14}(?:任务|工作|目标|活动|资金|补助|经费|预算执行|收支)"
)
_CLAIMED = quick_pattern(
    rf"(?:^|[，。；：] ?)(?P<claim>(?P<year>20[0-9]{{2}})年"
    rf"(?:(?:度|，?全年)，?(?:{_OF_ALL}|[^，。；0-9]{{0,12}}?)|，?(?:{_OF_ALL})){_CLAIM})"
)
_DONE_IN = re.compile(
    "(?:^|[，。；] ?)(?P<claim>(?P<subject>[^，。；：0-9]{3,24}?)(?:均|都|已){0,2}[于在](?P<year>20[0-9]{2})年"
    f"(?:年?[底末])?前?(?:均|都|已){{0,2}}"
    f"(?:{_WELL}(?:结束|完成|完工|竣工|办结|完结|发放|兑付|拨付|支付|落实|交付|到位)|[\u4e00-\u9fff]{{2}}(?:完毕|到位)))"
)
"""A month would say when it was done: 工程于2021年9月全部完工 may be of a year before."""
_DONE_IN_MONTH = late_pattern(
    "(?P<claim>(?P<year>20[0-9]{2})年[0-9]{1,2}月(?:[0-9]{1,2}日|[上中下]旬|底|末|份)?(?:之?前)?，?"
    "(?:[^，。；0-9]{0,12}?(?:完成|结束|到位|完工|竣工|办结|完毕|交付|建成|付清|结清|投入使用)(?!的)|[^，。；0-9]{2,16}达到))"
)
_OF_AN_INDICATOR = re.compile(
    f"^(?:{NUMBERED})?(?:产出)?(?:时效|质量|数量|产出|效益|进度|[\u4e00-\u9fff]{{2}}效益)"
    "(?:指标|方面|情况)?(?:完成情况)?[。：，]"
)
"""What is told under an indicator was reached in the year, and its month with it."""
_HELD_AGAINST = late_pattern(
    "[较比](?![上去前往]年|同期)[^，。；]{0,14}(?:计划|方案|要求|规定|目标|期限|时限|合同|改造前|实施前)"
)
_ALL = late_pattern("各项|全部|所有|本项目|该项目|[两三四五六七八九十]{1,2}[批轮期次场类项]")
_ALL_DONE_BY = re.compile(
    "(?P<claim>(?:全部|所有|各[项类])[^，。；0-9]{1,12}(?:均|都|已)?[于在]?(?P<year>20[0-9]{2})年[0-9]{1,2}月(?:[0-9]{1,2}日|底|末)?前?"
    "(?:均|都|已|全部|全面){0,2}(?:完工|竣工|完成|建成|交付|验收))"
)
_PERIOD = late_pattern(
    "(?:实施|建设|执行|项目|合同)(?:实施)?(?:期|期限|周期|期间|时间)[^，。；0-9]{0,4}(?P<begun>20[0-9]{2})年[0-9]{1,2}月"
)
_OVER = late_pattern("已(?!经?列)|完毕")
_BY_STEPS = late_pattern(
    "前期|[一二三首]期(?!检查|培训)|工程|招标|可研|立项|设计|规划|试点|启动|筹备|划转|改革|整改|审计|普查|(?<!拖)欠|遗留|结转"
)
"""What a project or an office had behind it before the year."""
_SET_BESIDE = late_pattern("上年|去年|同期|往年|较(?![大好高多快重])|相比|增长|下降|增加|减少|恢复|今年|本年(?!度)")
_EARLIER = late_pattern("背景|立项|依据|由来|历史|沿革|概况|基本情况|介绍|上年|上一年|整改")
_TO_COME = late_pattern("将|拟|预计|力争|确保|争取|继续|前(?:全部|全面)?完成")
_NEXT = 10
"""So near behind it the report's own year goes on from the one before: 2021年……。2022年……"""
_Sections = Callable[[Passage], str]


def years_claimed(passages: Sequence[Passage], year: int, sections_of: _Sections) -> Iterator[YearTold]:
    """Claims without figures of the year before or after the report's, with no word that sets two years apart."""
    beside = {str(year - 1), str(year + 1)}
    before, behind = f"{year - 1}年", f"{year + 1}年"
    title = passages[0].text
    for passage in passages:
        if passage.is_heading or (before not in passage.text and behind not in passage.text):
            continue
        claims = (
            *_CLAIMED.finditer(passage.text),
            *_own_claims(passage, title),
            *_reached_in_a_month(passage),
        )
        for found in claims:
            if found["year"] in beside and _is_meant(passage, found, year, sections_of):
                yield YearTold(passage, *found.span("claim"), int(found["year"]), year, Confidence.PROBABLE)


def done_before_their_period(passages: Sequence[Passage], year: int) -> Iterator[YearTold]:
    """全部工程2022年11月15日前完工 where the works are told to begin in the report's own year."""
    said = [
        (passage, found)
        for passage in passages
        if f"{year - 1}年" in passage.text
        for found in _ALL_DONE_BY.finditer(passage.text)
        if int(found["year"]) == year - 1
    ]
    begun = {int(each["begun"]) for passage in passages for each in _PERIOD.finditer(passage.text)} if said else ()
    for passage, found in said if begun == {year} else ():
        yield YearTold(passage, *found.span("claim"), year - 1, year, Confidence.PROBABLE)


def _own_claims(passage: Passage, title: str) -> Iterator[re.Match[str]]:
    """三批演出于2021年全部完成: what the title names, or all there is, was done in a year."""
    for found in _DONE_IN.finditer(passage.text):
        if not bigrams(found["subject"]).isdisjoint(bigrams(title) - EMPTY_WORDS) or _ALL.search(found["subject"]):
            yield found


def _reached_in_a_month(passage: Passage) -> Iterator[re.Match[str]]:
    """（三）时效指标。补贴于2021年12月15日前拨付到位: under an indicator."""
    if _OF_AN_INDICATOR.match(passage.text):
        yield from _DONE_IN_MONTH.finditer(passage.text)


def _is_meant(passage: Passage, found: re.Match[str], year: int, sections_of: _Sections) -> bool:
    told, end = int(found["year"]), found.end()
    first, stop = passage.text.rfind("。", 0, found.start("year")) + 1, passage.text.find("。", end)
    last = stop if stop >= 0 else len(passage.text)
    sentence = passage.text[first:last]
    if set(YEAR.findall(sentence)) != {found["year"]} or f"{year}年" in passage.text[last : last + _NEXT]:
        return False
    if OF_ANOTHER_YEAR.search(found["claim"]) or _BY_STEPS.search(sentence):
        return False
    if _SET_BESIDE.search(_HELD_AGAINST.sub("", sentence)):
        return False
    if told < year:
        return _EARLIER.search(sections_of(passage)) is None
    is_over = _OVER.search(found["claim"]) is not None
    return _TO_COME.search(found["claim"] if is_over else sentence) is None and (
        is_over or OF_WHAT_IS_TO_COME.search(sections_of(passage)) is None
    )
