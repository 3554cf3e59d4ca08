"""Counts of places right behind their names or a row of their figures: 甲、乙、丙四市; 甲4户、乙5户，三市合计."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.enumerations.counted_otherwise import OWN_COUNT, holds_otherwise
from jiheng.quantities.enumerations.enumeration import LONGEST_LIST, Enumeration, judged
from jiheng.quantities.enumerations.list_items import items_of, masked
from jiheng.quantities.mention import Mention

_KIND = "省区市|[市州]县|县区|地市|市州|乡镇|街道|片区|[省市州盟县区旗镇乡村]"
_COUNT = quick_pattern(
    f"(?<=[\u4e00-\u9fff）])(?P<number>[二两三四五六七八九十]|[0-9]{{1,2}}(?!个))个?(?P<kind>{_KIND})(?![一二两三四五六七八九十级长委直属]|政府|以上)"
)
_SUMS = "[\u4e00-\u9fff]{0,4}?(?:合计|共计?|总计)"
_SUMMED = re.compile(
    f"[，；](?:以上|上述|这)?(?P<number>[二两三四五六七八九十])(?:(?P<kind>{_KIND}){_SUMS}(?=[占\u4e00-\u9fff0-9])|[家项类者]{_SUMS}占)"
)
"""What a sum adds up that is told as an amount counts_of_addends counts, but for places."""
_BOUND = late_pattern("[，；：。！？（）]")
_LEADS_UP = late_pattern("^.*(?:涉及|包括|覆盖|辐射|分布在|分布于|位于|来自|[对在向赴由是为有含从到以])")
_OPEN, _OTHERS_AS_WELL = (
    late_pattern("等[\u4e00-\u9fff]{0,3}$"),
    late_pattern("除|其[他余它]|联合|会同|协同|组织|外，$"),
)
_PROVINCES = late_pattern("[及和与](?P<last>[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新港澳台]+)$")
"""Written with one character each."""
_DIGIT, _VALUED = (
    late_pattern("[0-9]"),
    late_pattern("^[，；：。]?[^0-9，；：。]{2,16}[0-9][0-9.,]*[^0-9，；：。]{0,8}$"),
)
_LONGEST_NAME, _FEWEST = 5, 2


def places_told(text: str) -> Iterator[Enumeration]:
    """Each such count with the names, or the figures, before it."""
    for found in _COUNT.finditer(text):
        told = _named(text, found)
        if told is not None:
            yield told
    for found in _SUMMED.finditer(text):
        told = _of_a_row(text, found)
        if told is not None:
            yield told


def _named(text: str, found: re.Match[str]) -> Enumeration | None:
    window = text[max(found.start() - LONGEST_LIST, 0) : found.start()]
    bounds = [bound.end() for bound in _BOUND.finditer(masked(window))]
    listing = window[bounds[-1] if bounds else 0 :]
    before = window[: len(window) - len(listing)]
    if "、" not in listing or _DIGIT.search(listing) or _OPEN.search(listing) or OWN_COUNT.search(listing):
        return None  # 甲、乙、丙三省五市: the second counts others
    head, separator, others = listing.partition("、")
    items, doubtful = items_of(_LEADS_UP.sub("", head) + separator + others)
    if len(items) < _FEWEST or max(map(len, items)) > _LONGEST_NAME or min(map(len, items)) < _FEWEST:
        return None
    if any(map(_OTHERS_AS_WELL.search, (listing, before[-2:]))) or before.endswith("、") or len({*items}) < len(items):
        return None
    if all(item[-1] in found["kind"] for item in items):
        return None  # 甲镇、乙镇二镇: read as any list of names of one kind
    provinces = _PROVINCES.search(listing)
    if provinces is not None and len(provinces["last"]) == (numeral_value(found["number"]) or 0):
        return None  # 校地、央地及京津两市: those of the last item alone
    mention, start = _mention(found), found.start() - len(listing)
    told = judged(mention, items, start, found.end(), doubtful=doubtful, confidence=_PROBABLE)
    is_other = told is not None and not told.holds and holds_otherwise(listing, items, int(mention.value))
    return None if is_other else told


def _of_a_row(text: str, found: re.Match[str]) -> Enumeration | None:
    """The figures between 、 in the clause before."""
    window = text[max(found.start() - LONGEST_LIST, 0) : found.start()]
    bounds = [bound.end() for bound in _BOUND.finditer(window)]
    listing = window[bounds[-1] if bounds else 0 :]
    items = listing.split("、")
    if len(items) < _FEWEST or not all(map(_VALUED.match, items)):
        return None
    return judged(_mention(found), items, found.start() - len(listing), found.end(), confidence=_PROBABLE)


_PROBABLE = Confidence.PROBABLE


def _mention(found: re.Match[str]) -> Mention:
    written = found["number"]
    value = numeral_value(written) or int(written)
    start, end = found.start("number"), found.end("kind")
    end = end if found["kind"] else found.end("number") + 1
    text = found.string[start:end]
    return Mention(start, end, text, Decimal(value), 1, "个", text[len(written) :].lstrip("个"), Qualifier.EXACT)
