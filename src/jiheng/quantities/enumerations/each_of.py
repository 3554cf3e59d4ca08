"""Totals of names that have so many each: 图书馆、文化馆、美术馆各1个，共3个."""

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.enumerations.enumeration import LONGEST_LIST, Enumeration, judged
from jiheng.quantities.enumerations.list_items import ENDS_OPEN, items_of, masked
from jiheng.quantities.mention import Mention

_TOTAL = late_pattern("[\u4e00-\u9fff]{0,6}[，（]?(?:合计|共计|总计|共)[有建设新]?$")
_EACH, _LONGEST_VERB = late_pattern("各[新建设立有置配办]{0,2}$"), 3
"""甲村、乙村各建1座公厕."""
_BOUND = late_pattern("[，；：。！？（）]|[有设立建办]")
_DIGIT = late_pattern("[0-9]")


def each_of(text: str, mention: Mention, before: Mention | None) -> Enumeration | None:
    """The total right behind what each of the names has."""
    if before is None or before.unit != mention.unit or not before.is_exact or not before.value:
        return None
    each = _EACH.search(text, max(before.start - _LONGEST_VERB, 0), before.start)
    if each is None or _TOTAL.fullmatch(text, before.end, mention.start) is None:
        return None
    window = text[max(each.start() - LONGEST_LIST, 0) : each.start()]
    bounds = [found.end() for found in _BOUND.finditer(masked(window))]
    listing = window[bounds[-1] if bounds else 0 :]
    items, doubtful = items_of(listing)
    if len(items) < 2 or doubtful or ENDS_OPEN.search(listing) or _DIGIT.search(listing):
        return None
    start = each.start() - len(listing)
    told = items if before.value == 1 else [""] * (len(items) * int(before.value))
    return judged(mention, told, start, mention.end, confidence=Confidence.PROBABLE)
