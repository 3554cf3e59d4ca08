"""Counts beside lists of names: 财务科、审计科共2个科室; 内设7个股室：办公室、督查股…."""

import re

from jiheng.core.finding import Confidence
from jiheng.quantities.enumeration import CLASSES, EVENTS, LONGEST_ITEM, LONGEST_LIST, Enumeration, judged
from jiheng.quantities.list_items import (
    are_alike,
    are_names,
    are_places,
    end_of_list,
    items_of,
    masked,
    two_of,
    without_brackets,
)
from jiheng.quantities.mention import Mention

_OF_PLACES = frozenset({"处", "座", "家", "所", "个"})
_OPEN_NOUN = re.compile("(?<![高初中同平均优劣一二三甲乙])等[\u4e00-\u9fff]{0,8}$")
_BOUND = re.compile(r"[，；：。！？（）【】]")
_OPENING_MARKS = "“《「‘"
"""A number behind one of these belongs to a name or a slogan: “两个维护”."""
_SHORT_HEAD = 6
"""So near to the first item a digit belongs to it."""
_CUE = re.compile(r"(?:共|共计|合计|总共|一共|计|共有|全部|全年共|这|上述|以上)+$")
_BEHIND = re.compile(
    r"^(?P<noun>[\u4e00-\u9fff]{0,14}?)”?(?:[：:]|，?(?:分别(?:是|为)|即(?:是|为)?|具体(?:是|为|包括)?：?|包括：?|依次(?:是|为)|名称为)：?|[\u4e00-\u9fff，]{0,16}，分别(?:是|为)：?|（(?:即|分别(?:是|为)|包括)?)"
)
_OPEN = re.compile(r"等(?:$|[^级同候待])")
_ORDINALS = re.compile(
    r"(?:^|[，；：。])(?:第?(?P<ordinal>[一二三四五六七八九十])(?:是|要|、)|第(?P<ranked>[一二三四五六七八九十])，)"
)
_PHASE = "期"
"""机场三期 is the third stage of one thing."""
_MANY = 5
"""Nobody tells so many of a list and leaves out one."""
_DIGIT = re.compile(r"[0-9]")


def listed_ahead(text: str, mention: Mention) -> Enumeration | None:
    """财务科、审计科、法规科共3个科室: the list ends at the number."""
    window = text[max(0, mention.start - LONGEST_LIST) : mention.start]
    if "、" not in window or window[-1] in _OPENING_MARKS:
        return None
    bounds = [found.end() for found in _BOUND.finditer(masked(window))]
    begin = bounds[-1] if bounds else 0
    listing = window[begin:]
    cue = _CUE.search(listing)
    is_separate = not (listing[: cue.start()] if cue else listing).strip("，") and cue is not None
    if is_separate and len(bounds) > 1 and window[begin - 1] == "，":
        begin = bounds[-2]
        listing = window[begin : bounds[-1] - 1]
    elif cue is not None:
        listing = listing[: cue.start()]
    listing, is_open = _without_noun(listing)
    head, _, others = listing.partition("、")
    if not others or _DIGIT.search(others) or _DIGIT.search(head[-_SHORT_HEAD:]):
        return None
    items, doubtful = items_of(listing)
    if len(items) < 2 or max(map(len, items[1:])) > LONGEST_ITEM:
        return None
    if mention.unit == _PHASE and cue is None:
        return None
    announced = int(mention.value)
    noun = re.match(r"[\u4e00-\u9fff]*", text[mention.end : mention.end + 12])
    has_noun = noun is not None and bool(noun[0])
    is_one_short = len(items) >= _MANY and not doubtful and len(items) + 1 == announced and mention.unit in CLASSES
    if is_open and len(items) + doubtful <= announced and not is_one_short:
        return (
            None
            if len(items) != announced
            else judged(
                mention, items, mention.start - len(window) + begin, mention.end, confidence=Confidence.PROBABLE
            )
        )
    if len(items) != announced and not (is_open or (cue is not None and (has_noun or mention.unit in CLASSES))):
        is_in_words = not mention.text[0].isdigit()
        is_of_places = mention.unit in _OF_PLACES and not has_noun and are_places(items)
        is_row = len(items) >= _MANY and abs(len(items) - announced) == 1 and mention.unit in CLASSES
        if is_row and not doubtful and not has_noun:
            start = mention.start - len(window) + begin
            return judged(mention, items, start, mention.end, confidence=Confidence.PROBABLE)
        if not is_of_places and not (
            has_noun and mention.unit in CLASSES and noun is not None and (mention.unit not in EVENTS or is_in_words)
        ):
            return None
        is_slip = abs(len(items) - announced) == 1 and (
            is_of_places or not mention.text[0].isdigit() or are_names(items)
        )
        if not (is_slip or are_alike(items, noun[0] if noun else "")):
            return None
    if len(items) != announced and mention.unit not in CLASSES:
        return None
    start = mention.start - len(window) + begin
    confidence = Confidence.CERTAIN if cue is not None and not is_open else Confidence.PROBABLE
    return judged(mention, items, start, mention.end, doubtful=doubtful, confidence=confidence)


def _without_noun(listing: str) -> tuple[str, bool]:
    """A list without the 等 at its end and the noun behind it (等健身场地6处); and whether 等 stood there."""
    found = _OPEN_NOUN.search(listing)
    return (listing[: found.start()], True) if found else (listing, False)


def listed_behind(text: str, mention: Mention) -> Enumeration | None:
    """内设7个股室：办公室、督查股…; 五种指标，分别为…; 景区2家（云顶、月亮湾）."""
    behind = text[mention.end : mention.end + LONGEST_LIST]
    found = _BEHIND.match(behind)
    if found is None:
        return None
    rest = behind[found.end() :]
    in_brackets = found[0].endswith("（")
    end = end_of_list(rest, in_brackets=in_brackets)
    listing = rest[:end].rstrip("，")
    is_open = bool(_OPEN.search(listing))
    listing = listing.removesuffix("等")
    if is_open or _DIGIT.search(without_brackets(listing)) or _ORDINALS.search("：" + listing):
        return None
    if "、" in listing:
        items, doubtful = items_of(listing)
    else:
        items, doubtful = (two_of(listing), 0) if "分别" in found[0] else ([], 0)
    if len(items) < 2 or not 1 < max(map(len, items)) <= LONGEST_ITEM:
        return None
    is_sure = mention.unit in CLASSES - EVENTS or mention.number < 2 or "分别" in found[0]
    if not is_sure and len(items) != int(mention.value) and mention.unit not in CLASSES:
        return None
    confidence = Confidence.CERTAIN if is_sure and not in_brackets else Confidence.PROBABLE
    return judged(
        mention, items, mention.start, mention.end + found.end() + end, doubtful=doubtful, confidence=confidence
    )
