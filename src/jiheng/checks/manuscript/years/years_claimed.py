"""Claims without figures that a report about one year makes of the year beside it: 2021年全年未发生安全事故."""

import re
from collections.abc import Callable, Iterator, Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.years_told import OF_ANOTHER_YEAR, YearTold
from jiheng.core.finding import Confidence

_WELL = "(?:如期|按期|按时|全部|全面|圆满|顺利|有序|及时){1,2}"
_DONE = (
    "(?:完成|交工|完工|付息|实施|发放|到位|落实|达标|建成|推进|交付|兑现|支付|付清|还本|办结|拨付|开展|投入使用|实现)"
)
_CLAIM = (
    rf"(?:(?:已|均|都|已经){{0,2}}{_WELL}{_DONE}|(?:均|都)(?:已)?(?:完成|达到|实现|达标|合格)|"
    "未发生|未出现|没有发生|无(?:重大|一|任何|较大)|(?:总体|运行|执行)(?:平稳|良好|较好)|平稳有序|实现了?(?:零|全覆盖))"
)
_OF_ALL = (
    "(?:我[县区市镇乡院校村局所站]|全[县区市镇乡院校村局所站系省]|本[院校局所站村部单]|各[项级监类])[^，。；0-9]{0,16}?|"
    "[^，。；0-9]{0,14}(?:任务|工作|目标|活动|资金|补助|经费|预算执行|收支)"
)
_CLAIMED = re.compile(
    rf"(?:^|[，。；：] ?)(?P<year>20[0-9]{{2}})年"
    rf"(?:(?:度|全年)，?(?:{_OF_ALL}|[^，。；0-9]{{0,12}}?)|，?(?:{_OF_ALL})){_CLAIM}"
)
_BY_STEPS = re.compile(
    "前期|[一二三首]期|招标|可研|立项|设计|规划|试点|启动|筹备|划转|改革|整改|审计|普查|欠|遗留|结转"
)
"""What a project or an office had behind it before the year."""
_SET_BESIDE = re.compile("上年|去年|同期|往年|较(?![大好高多快重])|相比|增长|下降|增加|减少|恢复|今年|本年(?!度)")
_EARLIER = re.compile("背景|立项|依据|由来|历史|沿革|概况|基本情况|介绍|上年|上一年|整改")
_LATER = re.compile("下一步|改进|建议|计划|打算|安排|下年|展望")
_TO_COME = re.compile("将|拟|预计|力争|确保|争取|继续|前(?:全部|全面)?完成")
_YEAR = re.compile("20(?<![0-9]20)[0-9]{2}(?=年)")
_NEXT = 10
"""So near behind it the report's own year goes on from the one before: 2021年……。2022年……"""
_Sections = Callable[[Passage], str]


def years_claimed(passages: Sequence[Passage], year: int, sections_of: _Sections) -> Iterator[YearTold]:
    """Claims that open a clause with the year before or after the report's, with no word that sets two years apart."""
    beside = {str(year - 1), str(year + 1)}
    for passage in passages:
        if passage.is_heading or not any(f"{other}年" in passage.text for other in beside):
            continue
        for found in _CLAIMED.finditer(passage.text):
            if found["year"] not in beside:
                continue
            start, end = found.start("year"), found.end()
            told = int(found["year"])
            first = passage.text.rfind("。", 0, start) + 1
            last = passage.text.find("。", end)
            last = last if last >= 0 else len(passage.text)
            sentence = passage.text[first:last]
            if len(_YEAR.findall(sentence)) > 1 or f"{year}年" in passage.text[last : last + _NEXT]:
                continue
            reason = OF_ANOTHER_YEAR.search(found[0]) or _BY_STEPS.search(sentence) or _SET_BESIDE.search(sentence)
            is_elsewhere = (_LATER if told > year else _EARLIER).search(sections_of(passage))
            if not (reason or is_elsewhere or (told > year and _TO_COME.search(sentence))):
                yield YearTold(passage, start, end, told, year, Confidence.PROBABLE)
