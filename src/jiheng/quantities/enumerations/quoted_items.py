"""Counts beside names in quotation marks: “甲”“乙”“丙”三项行动; 获得荣誉2项：“甲”“乙”."""

import re

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.enumerations.enumeration import CLASSES, LONGEST_LIST, Enumeration, judged
from jiheng.quantities.enumerations.list_items import items_of, leaves_out_one, tells_figures
from jiheng.quantities.mention import Mention

_QUOTES = late_pattern(
    r"(?:“[^“”]{1,30}”[、和及与]?){1,12}$|(?:《[^《》]{1,40}》[、和及与]?){2,12}$", make=quick_pattern
)
_QUOTE = late_pattern(r"“([^“”]{1,60})”|《([^《》]{1,60})》")
_QUOTES_TAIL = late_pattern("(?:等|共计?|等共)$")
_QUOTES_BEHIND = re.compile(
    r"[\u4e00-\u9fff]{0,10}?(?:：|（|，?(?:即|分别(?:是|为)|包括|为|是)：?)(?P<quotes>(?:(?:“[^“”]{1,30}”|《[^《》]{1,40}》)[、和及与]?){2,12})(?=[。；，）]|$)"
)
_WORKS = frozenset({"件", "首", "篇", "本", "册", "份", "部", "张"})
"""What has a title."""


def quoted(text: str, mention: Mention) -> Enumeration | None:
    """“缅怀英烈、祭扫陵园”两项活动; “甲”“乙”“丙”三项行动; 《甲办法》《乙制度》2项制度."""
    if not mention.start or text[mention.start - 1] not in "”》等共" or mention.unit not in CLASSES:
        return None
    window = text[max(0, mention.start - LONGEST_LIST) : mention.start]
    tail = _QUOTES_TAIL.search(window, max(0, len(window) - 2))
    listing = window[: tail.start()] if tail else window
    found = _QUOTES.search(listing)
    if found is None:
        return None
    quotes = [quoted or titled for quoted, titled in _QUOTE.findall(found[0])]
    items, doubtful = _within(quotes[0]) if len(quotes) == 1 else (quotes, 0)
    if len(items) < 2 or tells_figures(found[0]):
        return None
    is_open = tail is not None and tail[0].startswith("等")
    announced = int(mention.value)
    is_one_left_out = is_open and not doubtful and leaves_out_one(items, announced)
    if is_open and len(items) <= announced and not is_one_left_out:
        return None
    start = mention.start - len(window) + found.start()
    confidence = Confidence.ASK if is_one_left_out else Confidence.CERTAIN
    return judged(mention, items, start, mention.end, doubtful=doubtful, confidence=confidence)


def _within(quote: str) -> tuple[list[str], int]:
    """The items of one quotation: “人多、地少，投入高、产出低” are two, each with a 、 of its own."""
    pairs = quote.split("，")
    return (pairs, 0) if len(pairs) > 1 else items_of(quote)


def quoted_behind(text: str, mention: Mention) -> Enumeration | None:
    """获得荣誉3项：“甲”“乙”“丙”。; 修订2项制度，即《甲办法》《乙办法》。"""
    found = _QUOTES_BEHIND.match(text, mention.end) if mention.unit in CLASSES | _WORKS else None
    if found is None:
        return None
    items = [quoted or titled for quoted, titled in _QUOTE.findall(found["quotes"])]
    return judged(mention, items, mention.start, found.end("quotes"), confidence=Confidence.PROBABLE)
