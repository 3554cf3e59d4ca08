"""Counts with a list of names behind them: 内设7个股室：办公室、督查股…; 五种指标，分别为…; 景区2家（云顶、月亮湾）."""

import re

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.quantities.enumerations import counted_otherwise
from jiheng.quantities.enumerations.enumeration import CLASSES, EVENTS, LONGEST_ITEM, LONGEST_LIST, Enumeration, judged
from jiheng.quantities.enumerations.leading_to_lists import CLOSING, LEADING, NAMES, TOUCHES
from jiheng.quantities.enumerations.list_items import (
    OPEN,
    PERSONS,
    are_alike,
    are_persons,
    end_of_list,
    items_of,
    masked,
    tells_figures,
    two_of,
    without_brackets,
)
from jiheng.quantities.mention import Mention

_EACH = re.compile("各(?:[0-9一二两三四五六七八九十有占]|为)")
"""6只期限分别为5年、7年、10年，各2只: each counts several."""
_LONGEST_NOUN = 12
_NOUN_AND_PAUSE = re.compile("[\u4e00-\u9fff]{0,8}(?P<tail>[\u4e00-\u9fff]{2})，")
_HAVE_WHAT_IS_LISTED = re.compile(
    "主要分布|变化$|[都均各也]有|都[\u4e00-\u9fff]{1,3}了$|有[\u4e00-\u9fff]{1,4}的[\u4e00-\u9fff]{2}"
)
"""两类小区都有类似的问题：停车难、…: what they have is listed, not they."""
_KIND_OF_LAND = "[省市县区镇乡村旗盟州团场]|街道|社区|农场|办事处"
_MORE_THAN_NAMES = re.compile("[含其]|[^）]*(?:已|正在|尚未|均)[^、）]*）")
"""3条（含甲路、乙路）, 3条（甲路、乙路已完工）: some of them."""
_KINDS_OF_LAND = re.compile(f"(?:{_KIND_OF_LAND})(?:、(?:{_KIND_OF_LAND}))*）")
"""3个乡（镇、街道）: what else it may be, not which."""
_AMONG, _OF_THEM = "中", "中的"
"""四座水库中的三座：东岭、…: another number counts the list."""
_GROUPED = re.compile("[\u4e00-\u9fff]{1,6}[镇乡区县市道]的[\u4e00-\u9fff]{2,8}[、，]")
_GROUP = re.compile("[，；](?=[\u4e00-\u9fff]{1,6}[镇乡区县市道]的)")
"""甲镇的一村、二村，乙镇的三村: the list goes on behind the comma."""
_STOP = re.compile("[。！）]")
_KINDS_OF_THINGS = re.compile(
    "(?:产业|商品|产品|行业|领域|市场|任务|品种|作物|类型|来源|指标|方向|板块|原因|问题|特征|特点|环节|要素|目标|内容|职能|品牌|主题|方面|模式|渠道|流域|省份|地区|城市)$"
)
_SAYS_MORE = re.compile("的|了|提供|开展|服务|带来|创造|奠定|打下|做出|作出")
_SEVERAL, _LITTLE_LONGER = 3, 2
_ORDINALS = re.compile(
    r"(?:^|[，；：。])(?:第?(?P<ordinal>[一二三四五六七八九十])(?:是|要|、)|第(?P<ranked>[一二三四五六七八九十])，)"
)
_OTHER_COUNT = re.compile(
    "(?P<number>(?<![0-9])[0-9]{1,2}(?![0-9])|[一二两三四五六七八九十](?![等级类期季批]))[个家]?(?P<kind>[\u4e00-\u9fff]{1,5}?)[和及、，]?$"
)
"""1个办公室和4个科室，分别为…: both are counted."""
_FAR_OTHER = 8
_AMONG_SLOGANS = ("”“", "”和“", "”、“")
"""“三大高地”“五大战略”：…: the list is of both."""
_RANK = "前"
"""前三名是甲、乙、丙: read as ranks."""
_BEGINS_WITH_A_COUNT = re.compile("[一二两三四五六七八九十]{1,2}个?(?:街道|[镇乡村区县市科室站所队办局])")
_ONE_EACH = re.compile("各(?:1|一)[\u4e00-\u9fff]$")
_BEGINS_ITEM = re.compile("(?<=[：、])[0-9]{1,3}(?=[座个所条处项家][\u4e00-\u9fff]{4})")
"""改厕、4座台站覆盖、安装路灯: a number of things that one item is of."""
_SEVERAL_IN_ONE = re.compile("(?:^|、)[两二三四五六七八九][位名家个座]")
"""主席、两位副主席: three persons in two items."""
_CROSSING = re.compile("交叉|交[汇会]|路口|之间$|一带$")
_COUNTED_THROUGH = re.compile("第一(?:[类种项步批个是，：]|方面|阶段)|[A-Za-z]、")
"""三大类：第一类为角钢、钢板; 三类，其中：a、甲类指…."""
_OTHERS_OF_THEM = re.compile("(?:一[个座家所条项]|其[余他它]|另)")
"""两个乡镇为山区、库区，一个为平原."""
_PAUSES, _GOES_ON = frozenset("，；"), re.compile("[\u4e00-\u9fff]{2,10}、[\u4e00-\u9fff]{2,10}、")
_LAST_ITEMS = re.compile(
    "[\u4e00-\u9fffA-Za-z]{2,10}(?P<kind>[类型级])[和及与][\u4e00-\u9fffA-Za-z]{2,10}(?P=kind)[。；]"
)
"""仪器、仪表类，天线类和芯片类。: the list goes on behind its comma."""


def listed_behind(text: str, mention: Mention) -> Enumeration | None:
    """内设7个股室：办公室、督查股…; 五种指标，分别为…; 景区2家（云顶、月亮湾）."""
    found = LEADING.match(text, mention.end, mention.end + LONGEST_LIST)
    if found is None:
        is_pause_near = "，" in text[mention.end : mention.end + _LONGEST_NOUN]
        is_told_of_others = text.startswith("等", mention.start - 1)  # 甲论坛、乙论坛等5个论坛，增加了丙论坛、丁论坛
        may_be_called = is_pause_near and mention.unit in CLASSES and not is_told_of_others
        return _called_alike(text, mention) if may_be_called else None
    if (
        _OF_THEM in found["noun"]
        or _BEGINS_WITH_A_COUNT.match(found["noun"])  # 三镇两街道，即…: the list is of both
        or _HAVE_WHAT_IS_LISTED.search(found["noun"])
        or text.endswith(_AMONG_SLOGANS, 0, mention.start)
        or (found["names"] and text.endswith(_RANK, 0, mention.start))
    ):
        return None
    rest = text[found.end() : mention.end + LONGEST_LIST]
    in_brackets = found[0].endswith("（")
    if in_brackets and (mention.value == 1 or _MORE_THAN_NAMES.match(rest) or _KINDS_OF_LAND.match(rest)):
        return None  # 1个服从志愿（分为甲类、乙类、丙类）: what the one thing comes in
    is_grouped = _GROUPED.match(rest) is not None
    stop = _STOP.search(rest) if is_grouped else None
    end = stop.start() if stop is not None else end_of_list(rest, in_brackets=in_brackets)
    if not is_grouped and _goes_on(rest, end, in_brackets=in_brackets):
        return None
    if found["names"] and _OTHERS_OF_THEM.match(rest, end + 1):
        return None
    listing = _GROUP.sub("、", rest[:end]) if is_grouped else rest[:end].rstrip("，")
    closing = CLOSING.search(listing) if "、" in listing and found[0][-1] not in "：:" else None
    if closing is not None:
        if counted_otherwise.is_count_of_others(closing[0], mention, found):
            return None
        listing = listing[: closing.start()]
    items, doubtful = _named_behind(listing, found)
    if found.end() + end == len(text) and len(items) < mention.value and not in_brackets:
        return None  # the line breaks off in the list
    if len(items) < 2 or not 1 < max(map(len, items)) <= LONGEST_ITEM or _are_of_both(items, found, mention):
        return None
    confidence = _confidence_behind(items, mention, found, is_closed=closing is not None)
    if confidence is None:
        return None
    return judged(mention, items, mention.start, found.end() + end, doubtful=doubtful, confidence=confidence)


def _called_alike(text: str, mention: Mention) -> Enumeration | None:
    """设置两个一级指标，产出指标、效益指标和满意度指标。: behind a ， alone names that all end like what is counted."""
    found = _NOUN_AND_PAUSE.match(text, mention.end)
    if found is None:
        return None
    rest = text[found.end() : found.end() + LONGEST_LIST]
    listing = rest[: end_of_list(rest, in_brackets=False)]
    items, doubtful = items_of(listing) if "、" in listing else ([], 0)
    if len(items) < 2 or tells_figures(listing) or not all(item.endswith(found["tail"]) for item in items):
        return None
    end = found.end() + len(listing)
    return judged(mention, items, mention.start, end, doubtful=doubtful, confidence=Confidence.PROBABLE)


def _goes_on(rest: str, end: int, *, in_brackets: bool) -> bool:
    """Whether a list goes on behind its ； (甲、乙和丙；丁、戊、己), or has its marks in quotes: “任、免”…，是否…."""
    plain = masked(rest)
    if in_brackets or plain[end : end + 1] not in _PAUSES:
        return False
    if _EACH.match(plain, end + 1):
        return True  # 6只期限分别为5年、7年、10年，各2只
    is_in_quotes = "、" in rest[:end] and "、" not in plain[:end]
    if plain[end] == "，" and _LAST_ITEMS.match(plain, end + 1):
        return True
    behind = plain[end + 1 :].partition("。")[0]
    return is_in_quotes or (plain[end] == "；" and _GOES_ON.match(behind) is not None)


def _are_of_both(items: list[str], found: re.Match[str], mention: Mention) -> bool:
    """1个办公室和4个科室，分别为…, 3个镇、2个乡：…: also of those that the count joined to it counts."""
    other = _OTHER_COUNT.search(found.string, max(mention.start - _FAR_OTHER, 0), mention.start)
    if other is None or _AMONG in other["kind"]:
        return False  # 6个项目中有5个，分别是…
    own = set(other["kind"]) - set(found["noun"])
    is_of_other = any(item[-1] in own for item in items)
    return is_of_other or len(items) == mention.value + int(numeral_value(other["number"]) or int(other["number"]))


def _named_behind(listing: str, found: re.Match[str]) -> tuple[list[str], int]:
    """The names of a list that has no other numbers and no end left open, and how many more there may be."""
    is_open = bool(OPEN.search(listing))
    listing = listing.removesuffix("等")
    listing = _ONE_EACH.sub("", listing)
    if _SEVERAL_IN_ONE.search(listing) or _COUNTED_THROUGH.match(listing) or _CROSSING.search(listing):
        return [], 0
    if is_open or tells_figures(_BEGINS_ITEM.sub("", without_brackets(listing))) or _ORDINALS.search("：" + listing):
        return [], 0
    if "、" in listing:
        return items_of(listing)
    return (two_of(listing) if "分别" in found[0] else []), 0


def _confidence_behind(
    items: list[str], mention: Mention, found: re.Match[str], *, is_closed: bool
) -> Confidence | None:
    """How sure it is that the list tells all of those counted; None where it may tell some, or another list begins."""
    differs, is_class = len(items) != int(mention.value), mention.unit in CLASSES
    if (found["said"] or "").startswith(TOUCHES) and not is_closed:
        return None
    is_linked = (found["told"] or found["names"]) in NAMES
    if is_linked and not (are_persons(items) or _are_what_is_named(items, mention, found["noun"])):
        return None
    is_sure = mention.unit in CLASSES - EVENTS or mention.number < 2 or "分别" in found[0] or found["said"] == "即"
    is_row = found[0].endswith("：") and len(items) >= _SEVERAL and abs(len(items) - int(mention.value)) == 1
    is_class |= is_row and mention.unit != PERSONS and are_alike(items, "")  # 公开的表格共3张：收入表、支出表
    if differs and not (are_persons(items) if mention.unit == PERSONS else is_sure or is_class):
        return None  # 专家5名，分别来自财政、审计、高校
    return Confidence.CERTAIN if is_sure and found[0][-1] not in "（为" else Confidence.PROBABLE


def _are_what_is_named(items: list[str], mention: Mention, noun: str) -> bool:
    """四大主导产业为电子、食品、纺织: kinds of things, none much longer than the others; 3个镇为甲镇、乙镇.

    Not so 3个村为老人、儿童、军属提供服务 and 三个片区是甲镇、乙镇的重点.
    """
    if _SAYS_MORE.search(items[-1]) is not None:
        return False
    longest = max(map(len, items[1:-1] or items)) + _LITTLE_LONGER
    is_even = max(len(items[0]), len(items[-1])) <= longest
    if are_alike(items, noun):
        return is_even or {item[-1] for item in items} <= {*noun}
    is_one_off = abs(len(items) - int(mention.value)) <= 1
    return is_even and is_one_off and len(items) >= _SEVERAL and _KINDS_OF_THINGS.search(noun) is not None
