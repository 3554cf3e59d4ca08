"""Totals of names that have so many each: 图书馆、文化馆、美术馆各1个，共3个."""

import re

from jiheng.core.finding import Confidence
from jiheng.quantities.enumerations.enumeration import LONGEST_LIST, Enumeration, judged
from jiheng.quantities.enumerations.list_items import ENDS_OPEN, items_of, masked
from jiheng.quantities.mention import Mention

_TOTAL = re.compile("[，（]?(?:合计|共计|总计|共)有?$")
_EACH = "各"
_BOUND = re.compile("[，；：。！？（）]|[有设立建办]")
_DIGIT = re.compile("[0-9]")


def each_of(text: str, mention: Mention, before: Mention | None) -> Enumeration | None:
    """The total right behind what each of the names has."""
    if (
        before is None
        or before.unit != mention.unit
        or not before.is_exact
        or text[before.start - 1 : before.start] != _EACH
    ):
        return None
    if _TOTAL.fullmatch(text, before.end, mention.start) is None or not before.value:
        return None
    window = text[max(before.start - 1 - LONGEST_LIST, 0) : before.start - 1]
    bounds = [found.end() for found in _BOUND.finditer(masked(window))]
    listing = window[bounds[-1] if bounds else 0 :]
    items, doubtful = items_of(listing)
    if len(items) < 2 or doubtful or ENDS_OPEN.search(listing) or _DIGIT.search(listing):
        return None
    start = before.start - 1 - len(listing)
    each = int(before.value)
    told = items if each == 1 else [""] * (len(items) * each)
    return judged(mention, told, start, mention.end, confidence=Confidence.PROBABLE)
