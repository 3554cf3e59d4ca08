"""Lengths beside what they last from and to: 服务期3年，自…至…; …至…，历时8个月; 三年行动（2021—2023年）."""

import re
from collections.abc import Sequence
from itertools import pairwise

from jiheng.checks.manuscript.periods.lengths import Length, Measure
from jiheng.checks.manuscript.periods.measured import Stretch
from jiheng.checks.manuscript.periods.moments import TO, Moment
from jiheng.checks.manuscript.periods.period_words import AGREED, ATTRIBUTE, LABEL, LONGEST_LEAD, OF_WORKS, SAID
from jiheng.checks.manuscript.periods.told_period import ToldPeriod
from jiheng.core.late_pattern import late_pattern

_BEGUN = "起|正式|开始|之日起|开工|启动|生效|施行|持续|一直|延续|合同签订之?日?起?"
_RANGE = late_pattern(rf"^(?:{_BEGUN}){{0,2}}，?(?:截?{TO}|截止到?)$")
_OPENS = late_pattern(
    "^期?[^，。；、（）0-9]{0,6}(?:[，（：](?:[^，。；（）0-9]{0,12}(?:自|从|由|即|为|是|于|期限|时间|：))?|自|从|由|为)$"
)
_OPENS_BRACKET = late_pattern(
    "^(?:期|以?来|[之时期]?间|时间|长假|小长假|假[期日]?|规划|计划|行动|方案|攻坚|任务|建设|整治|改革|项目|提升|治理|周期)*（(?:即|自|从|为)?$"
)
_IN_ONE_BRACKET = late_pattern("^(?:[，、：]|即|自|从|为)+$")
"""第26周（7天，6月24日—6月30日）."""
_COUNTED_AHEAD = late_pattern("(?:连续|[前假节]|黄金周|假日)$")
_BEHIND = late_pattern(
    "^(?:止|期间|[）”]|时期){0,3}(?P<named>，?的?这?(?:前后|整整)?)$"
    rf"|^(?:止|期间|结束|）(?=为期|历时))?(?:为(?!期)[^，。；0-9]{{1,8}})?[，（、]?"
    rf"(?:(?:[^，。；（）0-9]{{0,4}}?|，?[^，。；（）0-9]{{0,12}}?(?:开展|进行|组织|实施|举办|举行)了?)(?P<label>{AGREED}|{OF_WORKS}){SAID}|(?P<counted>共计|共|计|合计|连续))?$"
    "|，(?P<whose>[^，。；、：0-9]{1,14})$"
)
_ALL_ALONG = late_pattern(
    "(?P<within>以?来|[之期中时]?间|里|中)|(?:我[省市州县区镇]|全[省市州县区镇])?(?:[共总]计?|累计|合计|总共)"
)
"""What says behind a length that it is the whole stretch before it: 的十二个月里, 四年间, 三年共."""
_ACTION = late_pattern(
    "的[^，。；0-9班课]{0,14}?(?:行动|检查|整治|活动|督查|巡查|调研|排查|审计|监测|公示|宣传|抽查|执法|巡察|督导)(?=[，。；]|$)"
)
_GROWN = late_pattern("[^，。；]{0,12}?(?:增|升|提高|下降|减少|降|翻|扩大|缩小|位居|第一)")
"""五年累计增长32%, 连续三年增长: the first year is the one that they are counted from."""
_COUNTED_FROM = late_pattern(
    "(?:成立|建[国市县区校院馆厂站所园]|开放|创办|开办|创建|实施|启动|发行|运行|任职|工作|从业|推行|开展|培育|扶贫|攻坚|经营|合作|援助|连续|已|入[世党职])以?$|[自从]"
)
"""改革开放40年来 are counted from what they name, 全县6年来 from the range before."""
_FROM = late_pattern("^(?:之日)?(?:起|生效|施行){1,2}[^。；0-9]{0,14}$")
_UNTIL = late_pattern(f"^，?{TO}$")


def of_a_range(text: str, length: Length, told: Sequence[Moment]) -> ToldPeriod | None:
    """The period of the two moments that a length stands before, behind or between."""
    lead = LABEL.search(text[max(0, length.start - LONGEST_LEAD) : length.start])
    for first, last in pairwise(told):
        if first.end <= length.start and length.end <= last.start:
            period = _around(text, length, first, last, lead)
        elif not _RANGE.match(text[first.end : last.start]):
            continue
        elif length.end <= first.start:
            period = _ahead(text, length, first, last, lead)
        else:
            period = _behind(text, length, first, last)
        if period is not None:
            return period
    return None


def _around(text: str, length: Length, first: Moment, last: Moment, lead: re.Match[str] | None) -> ToldPeriod | None:
    """自2022年6月20日起施行，有效期2年，至2024年6月19日."""
    is_between = _FROM.match(text[first.end : length.start]) and _UNTIL.match(text[length.end : last.start])
    if lead is None or not is_between:
        return None
    return ToldPeriod(first.start, last.end, length, Stretch(first, last, bool(lead["agreed"])))


def _ahead(text: str, length: Length, first: Moment, last: Moment, lead: re.Match[str] | None) -> ToldPeriod | None:
    between = text[length.end : first.start]
    if lead is not None and _OPENS.match(between) and not text.startswith("期间", last.end):
        return ToldPeriod(length.start, last.end, length, Stretch(first, last, bool(lead["agreed"])))
    if _OPENS_BRACKET.match(between) and text[last.end : last.end + 1] == "）":
        is_counted = _COUNTED_AHEAD.search(text[max(0, length.start - LONGEST_LEAD) : length.start]) is not None
        return ToldPeriod(length.start, last.end, length, Stretch(first, last, is_counted=is_counted))
    if text.startswith("（", length.start - 1) and _IN_ONE_BRACKET.match(between) and text.startswith("）", last.end):
        return ToldPeriod(length.start, last.end, length, Stretch(first, last))
    return None


def _behind(text: str, length: Length, first: Moment, last: Moment) -> ToldPeriod | None:
    found = _BEHIND.match(text[last.end : length.start])
    if found is None or not _is_bound(text, last, length, found):
        return None
    if ATTRIBUTE.match(text, length.end) and not _is_of_an_action(text, last, length):
        return None
    is_agreed = re.fullmatch(AGREED, found["label"] or "") is not None
    stretch = Stretch(first, last, is_agreed, is_counted=_is_counted(text, first, last, length, found))
    return ToldPeriod(first.start, length.end, length, stretch)


def _is_of_an_action(text: str, last: Moment, length: Length) -> bool:
    """4月10日至24日，开展为期15天的专项检查; a training of several days is held again and again."""
    return bool(last.day) and length.measure is Measure.DAYS and _ACTION.match(text, length.end) is not None


def _is_counted(text: str, first: Moment, last: Moment, length: Length, behind: re.Match[str]) -> bool:
    """Whether the first and the last of its years or months are among those that are told: 2018—2020年三年共."""
    if length.measure is Measure.DAYS or (first.year and first.month and first.month == last.month):
        return False
    along = None if behind["counted"] else _ALL_ALONG.match(text, length.end)
    is_summed = behind["named"] is not None and along is not None and (not along["within"] or first.month > 0)
    return (bool(behind["counted"]) or is_summed) and not _GROWN.match(text, length.end)


def _is_this(text: str, length: Length, behind: re.Match[str]) -> bool:
    """6月到次年1月这八个月，; 12月1日至次年2月28日的三个月，."""
    return behind["named"][-1:] in ("的", "这") and text.startswith(("，", "。", "期间"), length.end)


def _is_bound(text: str, last: Moment, length: Length, behind: re.Match[str]) -> bool:
    """Whether a word or a bracket of its own says that the length is that of the range before it."""
    if behind["label"] or behind["counted"]:
        return True
    if behind["named"] is not None and (_ALL_ALONG.match(text, length.end) or _is_this(text, length, behind)):
        return True
    if behind["whose"]:
        is_all_along = length.measure is Measure.YEARS and text[length.end : length.end + 1] in "来间"
        return is_all_along and not last.month and not _COUNTED_FROM.search(behind["whose"])
    opened = text[last.end : length.start][-1:]
    return (opened == "（" and text[length.end : length.end + 1] in "）期") or (
        opened == "，" and length.measure is Measure.YEARS and text[length.end : length.end + 1] in "，。；来间"
    )
