"""Announced counts and the items they announce: 财务科、审计科共2个科室; 三项措施：一是…二是…三是…; “甲、乙”两期."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from jiheng.core.finding import Confidence
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
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS, SCORE, TIMES

_NOT_COUNTS = frozenset({MONEY, PERCENT, PERCENTAGE_POINTS, SCORE, TIMES, "人次", "户次", "亩", "吨"}) | DURATIONS
_CLASSES = frozenset("个项家类种所处座条件镇村乡部支门款宗起例点站校级期场大") | {
    "大类",
    "大项",
    "街道",
    "社区",
    "方面",
    "环节",
}
"""Classifiers of things that a list can name one by one."""
_EVENTS = frozenset({"期", "场", "次", "件", "起", "例", "条", "处", "点"})
"""A list before these often names kinds, and the number counts all of them."""
_OF_PLACES = frozenset({"处", "座", "家", "所", "个"})
_OPEN_NOUN = re.compile("(?<![高初中同平均优劣一二三甲乙])等[\u4e00-\u9fff]{0,8}$")
_BOUND = re.compile(r"[，；：。！？（）【】]")
_LONGEST_LIST, _LONGEST_ITEM = 220, 24
_SHORT_HEAD = 6
"""So near to the first item a digit belongs to it."""
_FEWEST_VALUES = 4
_SUMMED_UP = re.compile(r"(?:以上|上述)(?:共|合计|共计|共有)?$")
_CUE = re.compile(r"(?:共|共计|合计|总共|一共|计|共有|全部|全年共|这|上述|以上)+$")
_BEHIND = re.compile(
    r"^(?P<noun>[\u4e00-\u9fff]{0,14}?)”?(?:[：:]|，?(?:分别(?:是|为)|即(?:是|为)?|具体(?:是|为|包括)?：?|包括：?|依次(?:是|为)|名称为)：?|[\u4e00-\u9fff，]{0,16}，分别(?:是|为)：?|（(?:即|分别(?:是|为)|包括)?)"
)
_OPEN = re.compile(r"等(?:$|[^级同候待])")
_ORDINALS = re.compile(
    r"(?:^|[，；：。])(?:第?(?P<ordinal>[一二三四五六七八九十])(?:是|要|、)|第(?P<ranked>[一二三四五六七八九十])，)"
)
_BRACKETED = re.compile(
    r"（(?P<number>[0-9]{1,2}|[一二三四五六七八九十])）|(?:^|[；：。])(?P<plain>[0-9]{1,2})[.．、](?![0-9])"
)
_NUMERALS = "一二三四五六七八九十"
_QUOTES = re.compile(r"(?:“[^“”]{1,30}”[、和及与]?){1,12}$|(?:《[^《》]{1,40}》[、和及与]?){2,12}$")
_QUOTE = re.compile(r"“([^“”]{1,60})”|《([^《》]{1,60})》")
_QUOTES_TAIL = re.compile("(?:等|共计?|等共)$")
_QUOTES_BEHIND = re.compile(
    r"[\u4e00-\u9fff]{0,10}?(?:：|，?(?:即|分别(?:是|为)|包括)：?)(?P<quotes>(?:(?:“[^“”]{1,30}”|《[^《》]{1,40}》)[、和及与]?){2,12})(?=[。；，]|$)"
)
_DATE = re.compile("[0-9]{1,2}月(?:[0-9]{1,2}日)?")
_DATES_BEHIND = re.compile(
    r"[\u4e00-\u9fff]{0,8}，?(?:时间)?分别(?:为|是|于|在)(?P<dates>(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?[、和及]?){2,12})(?=[。；，（]|$|[\u4e00-\u9fff])"
)
_AMOUNT = re.compile(r"[0-9.]+[万亿]?元")
_VALUES_BEHIND = re.compile(
    r"[\u4e00-\u9fff]{0,8}：(?P<values>[\u4e00-\u9fff（）“”]{2,20}[0-9.]{1,12}[万亿]?元(?:[，；、和][\u4e00-\u9fff（）“”]{2,20}[0-9.]{1,12}[万亿]?元){1,11})。"
)
_ANNOUNCED = re.compile(
    r"问题|措施|方面|目标|内容|步骤|方向|做法|经验|工作|任务|原因|建议|特点|不足|要点|点|事|条|项|困难|环节|举措|亮点|职责"
)
_BACK = re.compile(r"(?:上述|以上|这)$|(?<=[^：；，])[。]$")
_MANY = 7
"""Nobody tells so many of a list and leaves out one."""
_GRADED = re.compile(r"(?:分为|分成|划分为|分|设|设立|共)$")
_GRADES = frozenset({"档", "级", "类", "个", "种"})
_EACH_VALUE = re.compile(r"[^。；：]{0,24}分别(?:为|是|达到|达)")
_BETWEEN_VALUES = frozenset({"、", "和", "及", "与"})
_FEWEST_EACH = 3
_OUTCOME = re.compile("成效|效果|明显|显著|取得|提升|提高|到位|良好|圆满|实现|确保|推动|促进")
_MANNER = re.compile(r"[\u4e00-\u9fff]{0,10}[：:](?P<clauses>(?:[\u4e00-\u9fff]{2,12}，){1,9}[\u4e00-\u9fff]{2,12})。")
_DIGIT = re.compile(r"[0-9]")
_FAR = 3
_FARTHEST = 2000
"""A list is announced no further than this from its items, so that a long paragraph costs in proportion."""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """An announced count beside the items told: `start` to `end` spans both. `items` as far as they are short."""

    announced: Mention
    listed: int
    items: tuple[str, ...]
    start: int
    end: int
    holds: bool
    confidence: Confidence = Confidence.CERTAIN


def enumerations(text: str, mentions: tuple[Mention, ...]) -> Iterator[Enumeration]:
    """The announced counts of clean text whose items the same text tells."""
    for mention in mentions:
        if mention.unit in _NOT_COUNTS or not mention.is_exact or mention.value.denominator != 1 or mention.scale != 1:
            continue
        found = (
            _values_told(text, mention, mentions)
            or _quoted(text, mention)
            or _quoted_behind(text, mention)
            or _listed_behind(text, mention)
            or _dated(text, mention)
            or _valued(text, mention)
            or _ordinals(text, mention)
            or _listed_ahead(text, mention)
            or _one_value_each(text, mention, mentions)
            or _graded(text, mention)
            or _clauses_behind(text, mention)
        )
        if found is not None:
            yield found


def _values_told(text: str, mention: Mention, mentions: tuple[Mention, ...]) -> Enumeration | None:
    """甲完成率100%，乙数量2个，…。以上共25项: each item before carries one value."""
    summed_up = _SUMMED_UP.search(text, max(0, mention.start - 8), mention.start)
    if summed_up is None or mention.unit not in _CLASSES:
        return None
    end = summed_up.start()
    listing_end = end - 1 if end and text[end - 1] in "。；，：" else end
    begin = max(text.rfind(stop, max(0, listing_end - _FARTHEST), listing_end) for stop in "。！？") + 1
    starts = [each.start for each in mentions if begin <= each.start < listing_end]
    clauses = _clauses(text, begin, listing_end)
    told = sum(any(first <= start < last for start in starts) for first, last in clauses)
    if told < _FEWEST_VALUES or told * 10 < len(clauses) * 9:
        return None
    return _judged(mention, [""] * told, mention.start - len(summed_up[0]), mention.end, confidence=Confidence.CERTAIN)


def _clauses(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The stretches between ， and ； outside brackets."""
    plain = masked(text[begin:end])
    places = [0, *(found.end() for found in re.finditer("[，；]", plain)), len(plain) + 1]
    return [(begin + first, begin + last - 1) for first, last in pairwise(places) if last > first + 1]


def _judged(
    mention: Mention, items: list[str], start: int, end: int, *, doubtful: int = 0, confidence: Confidence
) -> Enumeration | None:
    """`doubtful`: so many more items there may be (甲和乙 as one or two). A count far off was read wrongly."""
    announced, listed = int(mention.value), len(items)
    holds = listed <= announced <= listed + doubtful
    if not holds and (abs(listed - announced) > max(_FAR, announced // 2) or listed < 2):
        return None
    shown = tuple(items) if all(len(item) <= _LONGEST_ITEM for item in items) else ()
    return Enumeration(mention, listed, shown, start, end, holds, confidence)


def _listed_ahead(text: str, mention: Mention) -> Enumeration | None:
    """财务科、审计科、法规科共3个科室: the list ends at the number."""
    window = text[max(0, mention.start - _LONGEST_LIST) : mention.start]
    if "、" not in window:
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
    if len(items) < 2 or max(map(len, items[1:])) > _LONGEST_ITEM:
        return None
    announced = int(mention.value)
    noun = re.match(r"[\u4e00-\u9fff]*", text[mention.end : mention.end + 12])
    has_noun = noun is not None and bool(noun[0])
    is_one_short = len(items) >= _MANY and not doubtful and len(items) + 1 == announced and mention.unit in _CLASSES
    if is_open and len(items) + doubtful <= announced and not is_one_short:
        return (
            None
            if len(items) != announced
            else _judged(
                mention, items, mention.start - len(window) + begin, mention.end, confidence=Confidence.PROBABLE
            )
        )
    if len(items) != announced and not (is_open or (cue is not None and (has_noun or mention.unit in _CLASSES))):
        is_in_words = not mention.text[0].isdigit()
        is_of_places = mention.unit in _OF_PLACES and not has_noun and are_places(items)
        if not is_of_places and not (
            has_noun and mention.unit in _CLASSES and noun is not None and (mention.unit not in _EVENTS or is_in_words)
        ):
            return None
        is_slip = abs(len(items) - announced) == 1 and (
            is_of_places or not mention.text[0].isdigit() or are_names(items)
        )
        if not (is_slip or are_alike(items, noun[0] if noun else "")):
            return None
    if len(items) != announced and mention.unit not in _CLASSES:
        return None
    start = mention.start - len(window) + begin
    confidence = Confidence.CERTAIN if cue is not None and not is_open else Confidence.PROBABLE
    return _judged(mention, items, start, mention.end, doubtful=doubtful, confidence=confidence)


def _without_noun(listing: str) -> tuple[str, bool]:
    """A list without the 等 at its end and the noun behind it (等健身场地6处); and whether 等 stood there."""
    found = _OPEN_NOUN.search(listing)
    return (listing[: found.start()], True) if found else (listing, False)


def _listed_behind(text: str, mention: Mention) -> Enumeration | None:
    """内设7个股室：办公室、督查股…; 五种指标，分别为…; 景区2家（云顶、月亮湾）."""
    behind = text[mention.end : mention.end + _LONGEST_LIST]
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
    if len(items) < 2 or max(map(len, items)) > _LONGEST_ITEM:
        return None
    is_sure = mention.unit in _CLASSES - _EVENTS or mention.number < 2 or "分别" in found[0]
    if not is_sure and len(items) != int(mention.value) and mention.unit not in _CLASSES:
        return None
    confidence = Confidence.CERTAIN if is_sure and not in_brackets else Confidence.PROBABLE
    return _judged(
        mention, items, mention.start, mention.end + found.end() + end, doubtful=doubtful, confidence=confidence
    )


def _one_value_each(text: str, mention: Mention, mentions: tuple[Mention, ...]) -> Enumeration | None:
    """5大类食品不合格率分别为0.5%、0.8%…: one value for each of those counted."""
    found = _EACH_VALUE.match(text, mention.end)
    if found is None or mention.unit not in _CLASSES:
        return None
    values: list[Mention] = []
    for each in mentions:
        if each.start < found.end():
            continue
        begin = values[-1].end if values else found.end()
        is_next = text[begin : each.start] in _BETWEEN_VALUES if values else each.start == begin
        if not is_next or (values and each.unit != values[0].unit):
            break
        values.append(each)
    if len(values) < _FEWEST_EACH or abs(len(values) - int(mention.value)) > 1:
        return None
    if len(values) != int(mention.value) and text[values[-1].end : values[-1].end + 1] not in "。；":
        return None
    items = [value.text for value in values]
    return _judged(mention, items, mention.start, values[-1].end, confidence=Confidence.PROBABLE)


def _graded(text: str, mention: Mention) -> Enumeration | None:
    """分为三档：80至89岁、90至99岁、100岁以上: items with digits."""
    if mention.unit not in _GRADES or not _GRADED.search(text, max(0, mention.start - 3), mention.start):
        return None
    behind = text[mention.end : mention.end + _LONGEST_LIST]
    found = _BEHIND.match(behind)
    if found is None or not found[0].endswith("："):
        return None
    rest = behind[found.end() :]
    listing = rest[: end_of_list(rest, in_brackets=False)]
    if "、" not in listing or _OPEN.search(listing) or "元" in listing:
        return None
    items = without_brackets(listing).split("、")
    if max(map(len, items)) > _LONGEST_ITEM or not all(map(_DIGIT.search, items)):
        return None
    end = mention.end + found.end() + len(listing)
    return _judged(mention, items, mention.start, end, confidence=Confidence.PROBABLE)


def _clauses_behind(text: str, mention: Mention) -> Enumeration | None:
    """三件事：建制度，强培训，严考核。: clauses of one length."""
    found = _MANNER.match(text, mention.end)
    if found is None or mention.unit not in _CLASSES:
        return None
    items = found["clauses"].split("，")
    is_wrong = len(items) != int(mention.value)
    if is_wrong and (len({len(item) for item in items}) > 1 or _OUTCOME.search(items[-1])):
        return None
    return _judged(mention, items, mention.start, found.end("clauses"), confidence=Confidence.PROBABLE)


def _quoted(text: str, mention: Mention) -> Enumeration | None:
    """“缅怀英烈、祭扫陵园”两项活动; “甲”“乙”“丙”三项行动; 《甲办法》《乙制度》2项制度."""
    if not mention.start or text[mention.start - 1] not in "”》等共" or mention.unit not in _CLASSES:
        return None
    window = text[max(0, mention.start - _LONGEST_LIST) : mention.start]
    tail = _QUOTES_TAIL.search(window, max(0, len(window) - 2))
    listing = window[: tail.start()] if tail else window
    found = _QUOTES.search(listing)
    if found is None:
        return None
    quotes = [quoted or titled for quoted, titled in _QUOTE.findall(found[0])]
    items = [item for item in quotes[0].split("、") if item] if len(quotes) == 1 else quotes
    if len(items) < 2 or _DIGIT.search(found[0]):
        return None
    is_open = tail is not None and tail[0].startswith("等")
    if is_open and len(items) <= int(mention.value):
        return None
    start = mention.start - len(window) + found.start()
    return _judged(mention, items, start, mention.end, confidence=Confidence.CERTAIN)


def _quoted_behind(text: str, mention: Mention) -> Enumeration | None:
    """获得荣誉3项：“甲”“乙”“丙”。; 修订2项制度，即《甲办法》《乙办法》。"""
    found = _QUOTES_BEHIND.match(text, mention.end)
    if found is None or mention.unit not in _CLASSES:
        return None
    items = [quoted or titled for quoted, titled in _QUOTE.findall(found["quotes"])]
    return _judged(mention, items, mention.start, found.end("quotes"), confidence=Confidence.PROBABLE)


def _dated(text: str, mention: Mention) -> Enumeration | None:
    """开展检查4次，时间分别为3月、6月、9月和12月。"""
    found = _DATES_BEHIND.match(text, mention.end)
    if found is None or mention.unit not in _EVENTS:
        return None
    items = _DATE.findall(found["dates"])
    return _judged(mention, items, mention.start, found.end("dates"), confidence=Confidence.PROBABLE)


def _valued(text: str, mention: Mention) -> Enumeration | None:
    """用于3个方面：培训12万元，设备30万元，宣传8万元。: one amount each up to the full stop."""
    if mention.unit not in _CLASSES - _EVENTS:
        return None
    found = _VALUES_BEHIND.match(text, mention.end)
    if found is None:
        return None
    items = _AMOUNT.findall(found["values"])
    return _judged(mention, items, mention.start, found.end("values"), confidence=Confidence.PROBABLE)


def _ordinals(text: str, mention: Mention) -> Enumeration | None:
    """三项措施：一是…；二是…；三是…, in either order; also （1）（2）（3）."""
    noun = text[mention.end : mention.end + 8]
    if not (
        _ANNOUNCED.search(noun)
        or _ANNOUNCED.search(mention.text)
        or _ANNOUNCED.search(text[max(0, mention.start - 6) : mention.start])
    ):
        return None
    if _BACK.search(text[max(0, mention.start - 4) : mention.start]):
        run = _run(text, max(0, mention.start - _FARTHEST), mention.start, last=True)
        if run is None:
            return None
        count, start, _ = run
        return _judged(mention, [""] * count, start, mention.end, confidence=Confidence.CERTAIN)
    opening = re.search(r"[：。，]", text[mention.end : mention.end + 24])
    if opening is None:
        return None
    run = _run(text, mention.end, min(len(text), mention.end + _FARTHEST), last=False)
    if run is None or run[1] - mention.end > 40:
        return None
    count, _, end = run
    return _judged(mention, [""] * count, mention.start, end, confidence=Confidence.CERTAIN)


def _run(text: str, start: int, end: int, *, last: bool) -> tuple[int, int, int] | None:
    """A run of 一是、二是… or （1）（2）… between two places: (count, where it begins, where its last item begins)."""
    runs: list[list[tuple[int, int]]] = []
    for pattern in (_ORDINALS, _BRACKETED):
        current: list[tuple[int, int]] = []
        for found in pattern.finditer(text, start, end):
            value = _value(next(group for group in found.groups() if group))
            if value == 1:
                current = []
                runs.append(current)
            elif not current or value != current[-1][0] + 1:
                continue
            current.append((value, found.start()))
    whole = [run for run in runs if len(run) > 1]
    if not whole:
        return None
    run = whole[-1] if last else min(whole, key=lambda each: each[0][1])
    return len(run), run[0][1], run[-1][1]


def _value(written: str) -> int:
    return int(written) if written.isdigit() else _NUMERALS.index(written) + 1
