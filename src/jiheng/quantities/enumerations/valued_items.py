"""Counts beside items that carry a figure each: 用于2个方面：培训12万元，设备30万元."""

import re
from bisect import bisect_left
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.enumerations.enumeration import (
    CLASSES,
    EVENTS,
    FARTHEST,
    LONGEST_ITEM,
    LONGEST_LIST,
    Enumeration,
    judged,
)
from jiheng.quantities.enumerations.leading_to_lists import LEADING
from jiheng.quantities.enumerations.list_items import OPEN, end_of_list, masked, without_brackets
from jiheng.quantities.mention import Mention

_FEWEST_VALUES = 4
_SUMMED_UP = re.compile(r"(?:以上|上述)(?:共|合计|共计|共有)?$")
_DATE = late_pattern("[0-9]{1,2}月(?:[0-9]{1,2}日)?")
_DATES_BEHIND = late_pattern(
    r"(?:[\u4e00-\u9fff]{0,8}，?(?:(?:时间|日期)?(?:分别|依次)(?:为|是|于|在)|(?:时间|日期)(?:为|是))|[\u4e00-\u9fff]{0,8}：|（)(?P<dates>(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?[、和及]?){2,12})(?=[。；，（）]|$|[\u4e00-\u9fff])"
)
_DATES_AHEAD = late_pattern(
    r"(?<![0-9至—~～-])(?P<dates>(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?份?[、和及]){1,12}[0-9]{1,2}月(?:[0-9]{1,2}日)?份?)，?(?:先后|分别)"
    r"(?:召开|开展|举办|组织|进行)[一-鿿]{0,6}$"
)
_KINDS = frozenset({"类", "种", "方面", "档"})
_CLOSED = "）"
_STOPS = ("。", "", _CLOSED)
_NAME, _NUMBER = "(?:[A-ZⅠ-Ⅴ\u4e00-\u9fff“”]|（[^（）0-9]{1,20}）){2,20}", "[0-9][0-9.]{0,11}"
_FIGURES_BEHIND = re.compile(
    "[\u4e00-\u9fff]{0,8}(?:（[\u4e00-\u9fff、]{1,5}）[\u4e00-\u9fff]{0,10})?"
    "(?:(?P<colon>：|，即：?)|(?:，?|，[\u4e00-\u9fff]{2,8}?)(?P<each>(?:分别|依次)(?:为|是))：?|(?P<among>，其中[，：]?)|(?P<bracket>（))"
    f"(?P<values>{_NAME}{_NUMBER}(?P<unit>[万亿]?元|[\u4e00-\u9fff%])(?:[，；、和]{_NAME}{_NUMBER}(?P=unit)){{1,30}})(?P<end>[，。；）]|$)"
)
_TOTAL_BEHIND = late_pattern(
    "[，；、][各均]得|[，；、]?(?:以上|[两三四五六]类|[两三]项|各[项类])?(?:合计|共计|总计|总额|总量|共)"
)
_AIM_AND_RESULT = late_pattern("目标(?![明设合])|实际")
"""产出指标1项：贷款目标不低于250万元、实际240万元 gives one indicator two amounts."""
_GRADED = re.compile(r"(?:分为|分成|划分为|分|设|设立|共)$")
_GRADES = frozenset({"档", "级", "类", "个", "种"})
_EACH_VALUE = re.compile(r"[^。；：]{0,24}分别[\u4e00-\u9fff]{1,8}?(?=[0-9])")
_OF_OTHERS = late_pattern("^占|合计|、|[0-9一二三四五两]个?[年月季]|至|以来")
"""3类食品2021年至2023年合格率分别为…: one for each year."""
_LISTED = late_pattern("[0-9][\u4e00-\u9fff]{1,3}、[\u4e00-\u9fff]*$")
"""预算36个、国资7个，已整改数分别为…: the last of a row is no number of what is told behind."""
_JOINED_TO_ANOTHER = late_pattern("(?:[0-9]|[一二两三四五六七八九十])[个家项类种所处座][\u4e00-\u9fff]{1,8}[和及与、]$")
"""三家部门和4个乡镇，资金分别为286万元、342万元、158万元: of the departments."""
_BETWEEN_VALUES = frozenset({"、", "和", "及", "与"})
_ENDS_ROW = late_pattern("[。；]|，均")
_OF_THE_ONE_BEFORE = re.compile("占|同比|环比|比|较|增长|下降|其中|人均|户均|平均")
"""国有企业9.66亿元，占25%；…: a share or a change is no item of its own."""
_FEWEST_EACH = 3
_DIGIT = late_pattern(r"[0-9]")


def values_told(text: str, mention: Mention, mentions: tuple[Mention, ...]) -> Enumeration | None:
    """甲完成率100%，乙数量2个，…。以上共25项: each item before carries one value."""
    summed_up = _SUMMED_UP.search(text, max(0, mention.start - 8), mention.start)
    if summed_up is None or mention.unit not in CLASSES:
        return None
    end = summed_up.start()
    listing_end = end - 1 if end and text[end - 1] in "。；，：" else end
    begin = max(text.rfind(stop, max(0, listing_end - FARTHEST), listing_end) for stop in "。！？") + 1
    starts = [each.start for each in mentions if begin <= each.start < listing_end]
    clauses = _clauses(text, begin, listing_end)
    told = sum([bisect_left(starts, first) < bisect_left(starts, last) for first, last in clauses])
    if told < _FEWEST_VALUES or told * 10 < len(clauses) * 9:
        return None
    return judged(mention, [""] * told, mention.start - len(summed_up[0]), mention.end, confidence=Confidence.CERTAIN)


def _clauses(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The stretches between ， and ； outside brackets."""
    plain = masked(text[begin:end])
    ends = [found.end() for found in re.finditer("[，；]", plain) if not _OF_THE_ONE_BEFORE.match(plain, found.end())]
    places = [0, *ends, len(plain) + 1]
    return [(begin + first, begin + last - 1) for first, last in pairwise(places) if last > first + 1]


def one_value_each(text: str, mention: Mention, mentions: tuple[Mention, ...]) -> Enumeration | None:
    """5大类食品不合格率分别为0.5%、0.8%…: one value for each of those counted, not for all of them together."""
    found = _EACH_VALUE.match(text, mention.end) if mention.unit in CLASSES else None
    if (
        found is None
        or _OF_OTHERS.search(found[0])
        or _LISTED.search(text, max(mention.start - LONGEST_ITEM, 0), mention.start)
        or _JOINED_TO_ANOTHER.search(text, max(mention.start - LONGEST_ITEM, 0), mention.start)
    ):
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
    if len(values) != int(mention.value) and not _ENDS_ROW.match(text, values[-1].end):
        return None
    items = [value.text for value in values]
    return judged(mention, items, mention.start, values[-1].end, confidence=Confidence.PROBABLE)


def graded(text: str, mention: Mention) -> Enumeration | None:
    """分为三档：80至89岁、90至99岁、100岁以上: items with digits."""
    if mention.unit not in _GRADES or not _GRADED.search(text, max(0, mention.start - 3), mention.start):
        return None
    behind = text[mention.end : mention.end + LONGEST_LIST]
    found = LEADING.match(behind)
    if found is None or not found[0].endswith("："):
        return None
    rest = behind[found.end() :]
    listing = rest[: end_of_list(rest, in_brackets=False)]
    if "、" not in listing or OPEN.search(listing) or "元" in listing:
        return None
    items = without_brackets(listing).split("、")
    if max(map(len, items)) > LONGEST_ITEM or not all(map(_DIGIT.search, items)):
        return None
    end = mention.end + found.end() + len(listing)
    return judged(mention, items, mention.start, end, confidence=Confidence.PROBABLE)


def dated(text: str, mention: Mention) -> Enumeration | None:
    """开展检查4次，时间分别为3月、6月、9月和12月; 4次（3月、6月、9月、12月）."""
    found = _DATES_BEHIND.match(text, mention.end) if mention.unit in EVENTS else None
    if found is None:
        return None
    items = _DATE.findall(found["dates"])
    return judged(mention, items, mention.start, found.end("dates"), confidence=Confidence.PROBABLE)


def dated_ahead(text: str, mention: Mention) -> Enumeration | None:
    """6月、9月、11月先后召开3次调度会: each on a day of its own."""
    if mention.unit not in EVENTS or "月" not in text:
        return None
    found = _DATES_AHEAD.search(text, max(mention.start - LONGEST_LIST, 0), mention.start)
    if found is None:
        return None
    items = _DATE.findall(found["dates"])
    return judged(mention, items, found.start("dates"), mention.end, confidence=Confidence.PROBABLE)


def valued(text: str, mention: Mention) -> Enumeration | None:
    """发现问题三类：票据不合规5所、专账不清4所、公示不及时2所: so many of one unit, or one amount, for each."""
    is_of_kinds = mention.unit in _KINDS
    found = _FIGURES_BEHIND.match(text, mention.end) if is_of_kinds or mention.unit in CLASSES else None
    if found is None:
        return None
    listed = _TOTAL_BEHIND.split(found["values"], maxsplit=1)[0]
    if "其中" in listed or _AIM_AND_RESULT.search(listed):
        return None
    items = re.findall(f"(?<![0-9.])({_NUMBER}){found['unit']}", listed)
    leads_to_all = found["colon"] or found["each"]
    if found["bracket"]:
        ends = {*re.findall(f"([\u4e00-\u9fff]){_NUMBER}{found['unit']}", listed)}
        leads_to_all = found["end"] == _CLOSED and len(ends) == 1
    elif mention.unit in EVENTS:
        return None
    is_whole = is_of_kinds or (leads_to_all and found["end"] in _STOPS and found["unit"] != mention.unit_text)
    if not is_whole or (found["among"] and len(items) < int(mention.value)):
        return None
    return judged(mention, items, mention.start, found.start("values") + len(listed), confidence=Confidence.PROBABLE)
