"""Counts right behind lists of names: 财务科、审计科共2个科室; 集成电路、生物医药两大产业."""

import re
from dataclasses import dataclass

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.enumerations import counted_otherwise
from jiheng.quantities.enumerations.enumeration import CLASSES, EVENTS, LONGEST_ITEM, LONGEST_LIST, Enumeration, judged
from jiheng.quantities.enumerations.list_items import (
    PERSONS,
    are_alike,
    are_names,
    are_offices,
    are_persons,
    are_places,
    items_of,
    leaves_out_one,
    masked,
    tells_figures,
    without_brackets,
)
from jiheng.quantities.mention import Mention

_OF_PLACES = frozenset({"处", "座", "家", "所", "个"})
_NOUN = re.compile("[\u4e00-\u9fff]*(?:（[\u4e00-\u9fff、]{1,5}）)?")
"""县（区）."""
_EACH = "各"
"""东街、西街各2个 counts what each of them has."""
_LONGEST_NOUN = 12
_OFFICES = late_pattern("机构|[科股处]室|部门|单位")
_OPEN_NOUN = quick_pattern("(?<![高初中同平均优劣一二三甲乙])等[\u4e00-\u9fff]{0,8}$")
_BUILT = re.compile("[新改扩重续修迁]{1,2}建")
"""新建、改扩建4所: what is done to those counted."""
_BOUND = quick_pattern(
    r"[0-9一二两三四五六七八九十]个?(?:街道|社区|[镇乡村县区])[和及与、]|[；。][一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[，；：。！？（）【】]"
)
"""A list begins behind one of these, and behind the number of a point: ；三、新建、改扩建4所."""
_OPENING_MARKS = "“《「‘"
"""A number behind one of these belongs to a name or a slogan: “两个维护”."""
_AND_ITSELF = late_pattern("(?:本级|机关|本部|[局委办]本)[^。；]{0,40}(?:下[属设辖]|所[属辖]|直属|二级)")
_OF_UNITS = ("单位", "部门", "机构")
_SHORT_HEAD = 6
"""So near to the first item a digit belongs to it, unless 的 stands between: 5个县的供水、养老."""
_CUE = quick_pattern(r"(?:共|共计|合计|总共|一共|计|共有|全部|全年共|这|上述|以上)+$")
_DIVIDES = quick_pattern("(?:(?<![充部十区划百成])分为?|分成|由|包括|包含|涵盖)[\u4e00-\u9fffA-Z]{2,8}$")
"""评价指标分决策、过程、产出、效益四大部分: all parts are named."""
_PHASE = "期"
"""机场三期 is the third stage of one thing."""
_LANDS = frozenset("省市县区")
"""东州、西州、南州等4省: who names lands often leaves out one."""
_OTHER_COUNT_BEHIND = re.compile("[和、及]?[0-9一二两三四五六七八九十]{1,2}个?[室科处部办局中站队所省市县区州]")
"""甲科、乙科、办公室2科1室: kinds_told counts both."""
_FAR_OTHER = 8
_FIGURE_EACH = re.compile("(?:[\u4e00-\u9fff“”]{2,16}[0-9][0-9.,]*[\u4e00-\u9fff]{1,3}[、，]?){3,9}")
"""编制规划1部、开展调研4次、形成报告3份，共三项成果."""
_MANY = 5
"""So many names in a row, of which one is seldom left out."""
_FOR_THOSE = ("为", "向", "对", "给", "由", "从")
_BEGINS_ANOTHER = ("、", "及", "和", "与", "中的")
"""A number behind one of these counts the next item, or some of those listed: 甲、乙、丙中的两个."""
_NUMERAL = "[一二两三四五六七八九十][个家所座]"
_NUMBERED_EACH = re.compile(f"{_NUMERAL}[\u4e00-\u9fff]{{2,12}}、|、{_NUMERAL}")
_OTHER_KINDS = re.compile("(?:其他|其它)[\u4e00-\u9fff]{0,6}$")
"""转办、督办等其他类5件: the number counts what is of these kinds; 甲类、乙类、其他类三类 counts the kinds."""
_LEADS_ELSEWHERE = ("通过", "经过", "利用", "借助", "采取", "采用", "分为", "分成", "划为", "以下", "下列")
"""东部煤电、西部水电通过三个通道外送, 按规模、设施分为三个等级: what is listed is not what is counted."""
_AROUND_THOSE = re.compile("(?:为[\u4e00-\u9fff]{1,4}|与之[\u4e00-\u9fff]{2})的$")
"""以港口、铁路为支撑的三大通道: the number counts what is built on those listed."""
_NO_LIST_OF_IT = _BEGINS_ANOTHER + _LEADS_ELSEWHERE
_KINDS, _LARGE, _OTHER, _TWO = "类", "大", 2, 2


@dataclass(frozen=True, slots=True)
class _Listed:
    """A list of names before a number, from `start` on in the text, and as it is `written`.

    `doubtful`: so many more items there may be. `is_open`: it ends in 等. `is_summed`: 共 stands behind it.
    `is_division`: its head says that something is divided into what it names.
    """

    items: list[str]
    doubtful: int
    start: int
    is_open: bool
    is_summed: bool
    is_division: bool
    written: str


def listed_ahead(text: str, mention: Mention) -> Enumeration | None:
    """财务科、审计科、法规科共3个科室: the list ends at the number."""
    listed = _list_before(text, mention)
    if listed is None or _OTHER_COUNT_BEHIND.match(text, mention.end):
        return None
    found = _NOUN.match(text, mention.end, mention.end + _LONGEST_NOUN)
    noun = found[0] if found else ""
    if listed.is_summed and _counts_itself(text, listed, mention):
        return None
    if counted_otherwise.counts_what_they_have(listed.written, mention, noun, listed.items, is_summed=listed.is_summed):
        return None
    confidence = _confidence(listed, mention, noun)
    if confidence is None or (confidence is Confidence.ASK and text[mention.end : mention.end + 1].isdigit()):
        return None  # 农业、林业、水利等4大类12个小项
    told = judged(mention, listed.items, listed.start, mention.end, doubtful=listed.doubtful, confidence=confidence)
    is_other = (
        told is not None
        and not told.holds
        and counted_otherwise.holds_otherwise(listed.written, listed.items, int(mention.value))
    )
    return None if is_other else told


def _counts_itself(text: str, listed: _Listed, mention: Mention) -> bool:
    """局机关设两个股室，下属有甲馆、乙馆，共3个单位: one more than the list, which is told before it."""
    is_one_more = mention.value == len(listed.items) + 1 and text.startswith(_OF_UNITS, mention.end)
    begin = text.rfind("。", 0, listed.start) + 1
    return is_one_more and _AND_ITSELF.search(text, begin, mention.start) is not None


def _list_before(text: str, mention: Mention) -> _Listed | None:
    """The names that end at a number; None where other numbers or long words stand among them."""
    window = text[max(0, mention.start - LONGEST_LIST) : mention.start]
    if (
        "、" not in window
        or window[-1] == _EACH
        or window[-1] in _OPENING_MARKS
        or window.endswith(_NO_LIST_OF_IT)
        or _AROUND_THOSE.search(window, len(window) - _FAR_OTHER)
        or _OTHER_KINDS.search(window, len(window) - _OTHER * (mention.unit == _KINDS))
    ):
        return None  # 一条环路、四条大街: the number begins the next item
    bounds = [found.end() for found in _BOUND.finditer(masked(window))]
    begin = bounds[-1] if bounds else 0
    listing = window[begin:]
    cue = _CUE.search(listing)
    if cue is not None:
        is_of_all_before = "这" in cue[0] or "述" in cue[0]
        listing = listing[: cue.start()]
        if not listing.strip("，") and begin and window[begin - 1] == "，":
            begin = bounds[-2] if len(bounds) > 1 else 0
            listing = window[begin : bounds[-1] - 1]
            if window[begin - 1 : begin] == "，" and _names_begin_before(window[: begin - 1], listing):
                return None
        if is_of_all_before and begin and window[begin - 1] == "，":
            return None  # 建成甲站、乙站，丙桥、丁桥，这4个项目: those of the clauses before are meant too
    if cue is not None and listing.endswith(_FOR_THOSE):
        return None  # 甲公司、乙公司主要为上述三家提供…: they do it for others
    listing, is_open = _without_noun(listing)
    is_of_some = counted_otherwise.names_some(listing)
    if is_open and begin and "、" not in listing:
        return _between_commas(text, mention.start - len(window) + begin, listing)
    if _tell_numbers(listing, mention, is_summed=cue is not None):
        return None
    head, _, others = without_brackets(listing).partition("、")
    if cue is not None and others and _FIGURE_EACH.fullmatch(without_brackets(listing)):
        is_of_others = f"{mention.unit_text}、" not in f"{listing}、"
        return (
            _Listed(listing.split("、"), 0, mention.start - len(window) + begin, False, True, False, listing)
            if is_of_others
            else None
        )
    if not others or tells_figures(f"{head.rpartition('的')[2][-_SHORT_HEAD:]}、{others}"):
        return None
    if cue is None and _NUMBERED_EACH.search(listing):
        return None  # 五家企业、一个中心及两家门店: each has got a number of its own
    items, doubtful = items_of(listing)
    items = counted_otherwise.without_those_before(items)
    if is_open and len(items) > listing.count("、") + 1:
        items, doubtful = _as_one_at_the_end(items, listing), doubtful + 1
    if all(map(_BUILT.fullmatch, items)):
        return None
    if len(items) < 2 or max(map(len, items[1:])) > LONGEST_ITEM or (mention.unit == _PHASE and cue is None):
        return None
    start, is_division = mention.start - len(window) + begin, _DIVIDES.search(head) is not None
    return _Listed(items, doubtful + is_of_some, start, is_open or is_of_some, cue is not None, is_division, listing)


def _as_one_at_the_end(items: list[str], listing: str) -> list[str]:
    """养老、托育、就医、出行与停车等4件事: what 与 joins at the end of what 等 leaves open may be one matter."""
    return [*items[:-2], listing.rpartition("、")[2]]


def _between_commas(text: str, start: int, last: str) -> _Listed | None:
    """粮食加工品，食用油、油脂制品，肉制品，乳制品等4大类: names of one kind, some with a 、 of their own."""
    items = [last]
    while last and text[start - 1] == "，":
        begin = max(map(text.rfind, "，。；：）", [0] * 5, [start - 1] * 5)) + 1
        name = text[begin : start - 1]
        if not name.endswith(last[-1]) or len(name) > LONGEST_ITEM or tells_figures(name):
            break
        items, start = [name, *items], begin
    is_row = len(items) > 2 and len(last) <= _LONGEST_NOUN and any("、" in item for item in items)
    return _Listed(items, 0, start, True, False, False, last) if is_row else None


def _names_begin_before(before: str, listing: str) -> bool:
    """甲镇、乙镇等次为优秀，丙镇、丁镇等次为良好，共有4个镇: the clause before lists names of the same kind."""
    first, joined, _ = _BOUND.split(before)[-1].partition("、")
    return bool(joined) and first[-1:] == listing.partition("、")[0][-1:]


def _tell_numbers(listing: str, mention: Mention, *, is_summed: bool) -> bool:
    """数量指标（3个）、质量指标（2个），共5个三级指标; 甲、乙两个街道和丙、丁两个镇，共4个: numbers are summed up."""
    if "（" in listing and re.search(f"（[0-9]+{mention.unit_text}）", listing) is not None:
        return True
    return (
        is_summed
        and mention.unit_text in listing
        and re.search(f"[两二三四五六七八九十]{mention.unit_text}", listing) is not None
    )


def _confidence(listed: _Listed, mention: Mention, noun: str) -> Confidence | None:
    """How sure it is that the number counts the list; None where another count may be meant."""
    items, announced, is_class = listed.items, int(mention.value), mention.unit in CLASSES
    differs = len(items) != announced
    if listed.is_open and len(items) + listed.doubtful <= announced:
        if differs:
            may_ask = is_class and mention.unit not in _LANDS and not listed.doubtful
            return Confidence.ASK if may_ask and leaves_out_one(items, announced) else None
        return Confidence.PROBABLE
    if listed.is_open and announced < len(items) and counted_otherwise.has_a_list_within(items):
        return None
    is_announced = listed.is_open or (listed.is_summed and bool(noun or is_class))
    if differs and mention.unit == PERSONS:
        return Confidence.PROBABLE if are_persons(items) else None
    if differs and not is_announced:
        is_row = len(items) >= _MANY and abs(len(items) - announced) == 1 and is_class
        is_in_words = not mention.text[0].isdigit()
        is_divided = listed.is_division and is_class and not listed.doubtful and (is_in_words or are_alike(items, noun))
        if (is_row and not listed.doubtful and not noun) or is_divided:
            return Confidence.PROBABLE
        if not _is_miscounted(items, mention, noun):
            return None
    if differs and not is_class:
        return None
    return Confidence.CERTAIN if listed.is_summed and not listed.is_open else Confidence.PROBABLE


def _is_miscounted(items: list[str], mention: Mention, noun: str) -> bool:
    """Whether names that no 共 sums up are what a differing number counts: places, or items one off or all alike."""
    is_in_words = not mention.text[0].isdigit()
    is_of_places = mention.unit in _OF_PLACES and not noun and are_places(items)
    is_of_things = bool(noun) and mention.unit in CLASSES and (mention.unit not in EVENTS or is_in_words)
    if not is_of_places and not is_of_things:
        return False
    if mention.unit_text.startswith(_LARGE) and len(items) <= _TWO:
        return False  # 东六环改造工程、副中心三大文化设施: the last item has a number of its own
    is_one_off = abs(len(items) - int(mention.value)) == 1
    are_departments = noun.startswith(_OF_UNITS) and are_names(items)
    is_of_offices = are_departments or (are_offices(items) and _OFFICES.search(noun) is not None)
    return (is_one_off and (is_of_places or is_in_words or are_names(items))) or is_of_offices or are_alike(items, noun)


def _without_noun(listing: str) -> tuple[str, bool]:
    """A list without the 等 at its end and the noun behind it (等健身场地6处); and whether 等 stood there."""
    found = _OPEN_NOUN.search(listing)
    return (listing[: found.start()], True) if found else (listing, False)
