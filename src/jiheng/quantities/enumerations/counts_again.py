"""Counts told beside another count of the same things: 五个医技科室……，医技科室共4个; 2个乡镇7个村 behind the names."""

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.enumerations.enumeration import CLASSES, Enumeration, judged
from jiheng.quantities.enumerations.list_items import are_alike, items_of, masked, tells_figures
from jiheng.quantities.mention import Mention

_NOUN = late_pattern("[\u4e00-\u9fff]{2,10}(?=[，；、：])")
_TOTAL = re.compile("(?:共有|共计|合计|总共|总数为|共)$")
_FARTHEST = 80
_NESTED = late_pattern("(?:[\u4e00-\u9fff]{2,8}（[^（）0-9]{2,80}）[、和及]?){2,10}$")
_IN_BRACKETS = late_pattern("（([^（）]{2,80})）")
_LONGEST = 400
_NOUN_BETWEEN = 4
_FEW_OFF = 2
_MARKS = ("，", "。", "；")
_BEGINS = late_pattern("[，。；](?:目前，?|现|现在|这|全部)?$")
_ALL = late_pattern("[\u4e00-\u9fff]{0,3}(?:均|都|全部)")
_LONGEST_LEAD, _LONGEST_NOUN = 4, 6
_LISTED = late_pattern("、[^，。；0-9]{1,10}$")
_SUMMED_UP = re.compile("(?P<noun>[\u4e00-\u9fff]{2,6}?)(?:组成|构成)?，(?:合计|共计|总计|共)")
_NAMED = late_pattern("》$|、[^，。；0-9]{1,10}$")
_BOUND, _SEVERAL = late_pattern("[，；：。！？（）]"), 3
_WHATEVER_IS_NAMED = late_pattern("[\u4e00-\u9fff]{0,4}(?:市场|地区|区域|行业|领域|产业|品种|商品|产品|国家|来源)")
_ROW = re.compile(
    "(?P<names>[^，。；：0-9]{4,80})分别[\u4e00-\u9fff]{0,3}"
    "(?P<values>[0-9][0-9.]*[^、，。；0-9]{0,6}(?:[、和][0-9][0-9.]*[^、，。；0-9]{0,6}){2,12})(?=[。；，])"
)
_BACK, _CLOSE = frozenset({"上述", "以上", "前述"}), 12
_END = attrgetter("end")


def told_again(text: str, mention: Mention, mentions: tuple[Mention, ...]) -> Enumeration | None:
    """医技科室共4个 behind 五个医技科室: the noun of the first count, with another number."""
    total = _TOTAL.search(text, max(mention.start - 3, 0), mention.start)
    if total is None or mention.unit not in CLASSES:
        return None
    named = text[max(mention.start - _FARTHEST, 0) : total.start()]
    first = bisect_right(mentions, mention.start - _FARTHEST, key=_END)
    for earlier in mentions[first : bisect_left(mentions, total.start(), key=_END)]:
        if earlier.unit != mention.unit:
            continue
        noun = _NOUN.match(text, earlier.end)
        is_same = noun is not None and noun.end() < total.start() and named.endswith(noun[0])
        if noun is not None and named.endswith(f"的{noun[0]}"):
            continue  # 金牌分布在22个国家，…，获得奖牌的国家共有34个
        if is_same and earlier.is_exact and "。" not in text[earlier.end : mention.start]:
            holds = earlier.value == mention.value
            told = int(earlier.value)
            confidence = Confidence.PROBABLE
            return Enumeration(mention, told, (), earlier.start, mention.end, holds, confidence, is_retold=True)
    return None


def listed_above(text: str, mention: Mention) -> Enumeration | None:
    """在东岭镇、西滩镇、北河乡等乡镇开班，涉及上述3个乡镇: the list that ends with the noun of the count."""
    if text[max(mention.start - 2, 0) : mention.start] not in _BACK or mention.unit not in CLASSES:
        return None
    noun = text[mention.end : mention.end + 2]
    end = text.rfind(f"等{noun}", max(mention.start - _LONGEST, 0), mention.start)
    if end < 0:
        return _row_above(text, mention)
    listing = _BOUND.split(masked(text[max(end - _LONGEST, 0) : end]))[-1]
    items, doubtful = items_of(listing)
    if len(items) < _SEVERAL or doubtful or tells_figures(listing) or not are_alike(items, noun):
        return None
    return judged(mention, items, end - len(listing), mention.end, confidence=Confidence.PROBABLE)


def _row_above(text: str, mention: Mention) -> Enumeration | None:
    """对东州、西州、南州的出口分别为20万、16万、12万元。上述四大市场: as many names as figures before."""
    stop = text.rfind("。", 0, mention.start)
    begin = text.rfind("。", max(stop - _LONGEST, 0), max(stop, 0)) + 1
    rows = list(_ROW.finditer(text, begin, mention.start)) if stop > 0 else []
    if len(rows) != 1 or stop < mention.start - _CLOSE:
        return None
    values = re.split("[、和]", rows[0]["values"])
    items, doubtful = items_of(rows[0]["names"].partition("的")[0])
    if len(items) != len(values) or doubtful or abs(len(values) - int(mention.value)) > 1:
        return None
    is_so_called = {item[-1] for item in items} <= {*text[mention.end : mention.end + 2]}
    if not (is_so_called or _WHATEVER_IS_NAMED.match(text, mention.end)):
        return None
    return judged(mention, [""] * len(values), rows[0].start(), mention.end, confidence=Confidence.PROBABLE)


def meant_again(
    text: str, mention: Mention, before: Mention | None, mentions: tuple[Mention, ...]
) -> Enumeration | None:
    """上述四项制度 behind 五项制度, or 三项活动，四项活动: the only number told of them before, one or two off."""
    if before is None or mention.unit not in CLASSES:
        return None
    noun = text[mention.end : mention.end + 2]
    if not noun.isalpha():
        return None
    is_back = text[max(mention.start - 2, 0) : mention.start] in _BACK
    is_right_behind = before.unit == mention.unit and text[mention.start - 3 : mention.start - 1] == noun
    if not is_back and not (is_right_behind and mention.start - before.end <= _CLOSE) and not _is_of_all(text, mention):
        return None
    first = bisect_right(mentions, mention.start - _LONGEST, key=_END)
    first_behind = bisect_left(mentions, mention.start, key=_END)
    told = [
        each
        for each in mentions[first:first_behind]
        if each.unit == mention.unit and each.is_exact and text.find(noun, each.end, each.end + _LONGEST_NOUN) >= 0
        if is_back or _LISTED.search(text, max(each.start - _CLOSE, 0), each.start)
    ]
    if any(each.value == mention.value and each.unit == mention.unit for each in mentions[:first_behind]):
        return None  # 8家大型企业…，包括6家公司，上述8家公司: the number was told before
    values = {each.value for each in told}
    if len(values) != 1 or not 0 < abs(told[-1].value - mention.value) <= _FEW_OFF:
        return None
    counted = int(told[-1].value)
    return Enumeration(
        mention, counted, (), told[-1].start, mention.end, holds=False, confidence=Confidence.PROBABLE, is_retold=True
    )


def _is_of_all(text: str, mention: Mention) -> bool:
    """甲、乙、丙三家公司投标，…，四家公司均通过: all of those named, at the beginning of a clause."""
    is_first = _BEGINS.search(text, max(mention.start - _LONGEST_LEAD, 0), mention.start) is not None
    return is_first and _ALL.match(text, mention.end + 2) is not None


def summed_up_again(text: str, mention: Mention, before: Mention | None) -> Enumeration | None:
    """甲、乙两个部门组成，共3个部门 and 《甲》《乙》2项制度，合计3项: the number told again, one or two off."""
    if before is None or before.unit != mention.unit or mention.unit not in CLASSES or not before.is_exact:
        return None
    found = _SUMMED_UP.fullmatch(text, before.end, mention.start)
    if found is None or not 0 < abs(before.value - mention.value) <= _FEW_OFF:
        return None
    is_same = text.startswith(found["noun"], mention.end) or text[mention.end : mention.end + 1] in _MARKS
    if not is_same or not _NAMED.search(text, max(before.start - _CLOSE, 0), before.start):
        return None
    confidence = Confidence.PROBABLE
    return Enumeration(
        mention, int(before.value), (), before.start, mention.end, holds=False, confidence=confidence, is_retold=True
    )


def nested(text: str, mention: Mention, before: Mention | None) -> Enumeration | None:
    """甲乡（一村、二村）、乙镇（三村、四村）2个乡镇4个村: the second number counts what stands in the brackets."""
    if before is None or not 0 <= mention.start - before.end <= _NOUN_BETWEEN or mention.unit not in CLASSES:
        return None
    found = _NESTED.search(text, max(before.start - _LONGEST, 0), before.start)
    if found is None:
        return None
    items = [item for listed in _IN_BRACKETS.findall(found[0]) for item in listed.split("、")]
    return judged(mention, items, found.start(), mention.end, confidence=Confidence.PROBABLE)
