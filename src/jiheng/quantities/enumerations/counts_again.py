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
_MARKS, _ALL, _LISTED = ("，", "。", "；"), ("均", "都"), late_pattern("、[^，。；0-9]{1,10}$")
_SUMMED_UP = re.compile("(?P<noun>[\u4e00-\u9fff]{2,6}?)(?:组成|构成)?，(?:合计|共计|总计|共)")
_NAMED = late_pattern("》$|、[^，。；0-9]{1,10}$")
_BOUND, _SEVERAL = late_pattern("[，；：。！？（）]"), 3
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
        return None
    listing = _BOUND.split(masked(text[max(end - _LONGEST, 0) : end]))[-1]
    items, doubtful = items_of(listing)
    if len(items) < _SEVERAL or doubtful or tells_figures(listing) or not are_alike(items, noun):
        return None
    return judged(mention, items, end - len(listing), mention.end, confidence=Confidence.PROBABLE)


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
        if each.unit == mention.unit and each.is_exact and text.startswith(noun, each.end)
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
    is_first = text[mention.start - 1 : mention.start] in _MARKS
    return is_first and text[mention.end + 2 : mention.end + 3] in _ALL


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
