"""Counts without a classifier beside what they count: 问题有二：一是…二是…; “定人、定岗”两定制度; 前三位的是甲和乙."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import takewhile

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.enumerations.enumeration import FARTHEST, LONGEST_ITEM, LONGEST_LIST, Enumeration, judged
from jiheng.quantities.enumerations.list_items import OPEN, end_of_list, items_of, without_brackets
from jiheng.quantities.enumerations.numbered_items import run_of_ordinals
from jiheng.quantities.mention import Mention

_ANNOUNCED = re.compile(
    "有(?P<numeral>[二两三四五六七八九])[：，。]"
    "(?<=(?:问题|不足|原因|特点|亮点|做法|困难|经验|短板|措施|建议|举措|因素|难点|重点|目的|方面).{3})"
    "|有(?P<far>[二两三四五六七八九])[：，。](?<=(?:问题|不足|原因|特点|亮点|做法|困难|经验|短板|措施|建议|举措|因素|难点|重点|目的|方面)主要.{3})"
)
_CALLED = re.compile(
    "”(?P<numeral>[二两三四五六七八九])(?P<word>[\u4e00-\u9fff])"
    "(?:[\u4e00-\u9fff]{0,4}(?:法|机制|制度|模式|制|行动|要求|原则|标准|服务|管理|责任|措施|举措|活动))"
)
_RANKED = re.compile(
    "前(?P<numeral>[二两三四五六七八九十]|[2-9]|1[0-9])(?:[位名大类项种]|(?=的)(?<=[名居列在第]前.)|(?=的)(?<=[名居列在第]前1.))"
    "的?(?:[\u4e00-\u9fff]{0,8}?，?(?:分别|依次))?(?:[\u4e00-\u9fff]{0,6}?(?:是|为|有(?=[\u4e00-\u9fff]{3}))|：)"
)
_OF_THE_ONE_BEFORE = late_pattern("占(?![道地用])|同比|环比|比|分别|增|降|涨|减|下降|较|提高")
_VALUED = late_pattern(
    "(?!占(?![道地用])|同比|环比|比|分别|增|降|涨|减|下降|较|提高|其[他余它]|合计|累计|共|总|以上|上述|[两二三四五六]者|后[二三四五六七八九十0-9])"
    "[\u4e00-\u9fffA-Z“”（）、]{2,20}[0-9]"
)
_SLOGAN = re.compile(
    "“(?P<numeral>[二三四五六七八九十])个?(?P<word>[\u4e00-\u9fff]{1,4})”[\u4e00-\u9fff]{0,8}(?:：|，(?:做到|坚持|落实|推行)|，?即：?|，?包括：?|（(?:即)?)"
)
_SUMMED_AS = quick_pattern(
    "[，、]?(?:[合简统并]称|概括为|称为)“(?P<numeral>[二三四五六七八九十])个?(?P<word>[\u4e00-\u9fff]{1,2})”"
)
_LABELLED = re.compile(
    "(?<=[一-鿿])(?:的)?“(?P<numeral>[二三四五六七八九十])个?(?P<word>[一-鿿])”"
    "(?:现象|问题|状况|状态|局面|情况|困境|要求|标准|制度|目标|机制|格局|[村户]|企业|人员|船舶|产品|车辆|场所)"
)
"""存在无人员、无设备、无场地“三无”现象: the label right behind its row."""
_FEWEST_ITEMS, _NUMERALS = 3, "一二三四五六七八九"
_LONGEST_QUOTE, _LONGEST_ROW = 80, 400
_JOINED = late_pattern("(?<=[0-9%）])([\u4e00-\u9fff]{0,4}?)(?:以及|和|及|与)(?=[\u4e00-\u9fff]{2,16}[0-9（])")
"""物业收费986件和占道经营932件."""
_PARTS = re.compile("(?P<words>(?:[^、，（）]|（[^（）]{0,40}）)+)(?P<mark>[、，]|$)")
_DIGIT = late_pattern("[0-9]")
_NEAR = 40


def by_bare_numerals(text: str) -> Iterator[Enumeration]:
    """Each such count whose items stand beside it."""
    if "有" in text:
        yield from _announced(text)
    if "”" in text and "、" in text:
        yield from _called(text)
    if "“" in text and ("、" in text or "一是" in text):
        yield from _slogans(text)
    if "称“" in text or "为“" in text:
        yield from _summed_as(text, _SUMMED_AS)
    if "”" in text and "、" in text:
        yield from _summed_as(text, _LABELLED)
    if "前" in text and "、" in text:
        yield from _ranked(text)
    if "前" in text:
        yield from _ranked_with_figures(text)


def _announced(text: str) -> Iterator[Enumeration]:
    for found in _ANNOUNCED.finditer(text):
        run = run_of_ordinals(text, found.end() - 1, min(len(text), found.end() + FARTHEST))
        mention = counted_as(found["numeral"] or found["far"], found.start(), found.end() - 1, text)
        if run is None:
            yield from _of_segments(text, mention)
            continue
        if run.start - found.end() > _NEAR:
            continue
        told = judged(mention, [""] * run.items, found.start(), run.last, confidence=Confidence.CERTAIN)
        if told is not None:
            yield told


def _of_segments(text: str, mention: Mention) -> Iterator[Enumeration]:
    """做法有三：加强领导，压实责任；…；…。: what stands between ；."""
    end = text.find("。", mention.end, mention.end + FARTHEST)
    items = text[mention.end + 1 : end].split("；") if text[mention.end : mention.end + 1] == "：" and end > 0 else []
    told = None
    if len(items) > 1 and all(items):
        told = judged(mention, [""] * len(items), mention.start, end, confidence=Confidence.PROBABLE)
    if told is not None:
        yield told


def _called(text: str) -> Iterator[Enumeration]:
    """A word that begins or ends each of the items in the quotation marks before it."""
    for found in _CALLED.finditer(text):
        begin = text.rfind("“", max(found.start() - _LONGEST_QUOTE, 0), found.start())
        items = [each for each in text[begin + 1 : found.start()].split("、") if each] if begin >= 0 else []
        if len(items) > 1 and any(all(item[at] == found["word"] for item in items) for at in (0, -1)):
            mention = counted_as(found["numeral"], found.start() + 1, found.end("word"), text)
            told = judged(mention, items, begin, found.end(), confidence=Confidence.PROBABLE)
            if told is not None:
                yield told


def _slogans(text: str) -> Iterator[Enumeration]:
    """实行“五统一”：统一规划、统一标准…; “六个一”，即一个项目、一名领导…: each begins or ends with the word."""
    for found in _SLOGAN.finditer(text):
        rest = text[found.end() : found.end() + LONGEST_LIST]
        listing = rest[: end_of_list(rest, in_brackets=found[0].endswith("（"))]
        word = found["word"]
        items = _of_run(text, found.end()) or listing.split("、")
        if len(items) < _FEWEST_ITEMS or not all(each.startswith(word) or each.endswith(word) for each in items):
            continue
        mention = counted_as(found["numeral"], found.start("numeral"), found.end("word"), text)
        end = found.end() + len(listing)
        told = judged(mention, items, found.start(), end, confidence=Confidence.PROBABLE)
        if told is not None:
            yield told


def _of_run(text: str, begin: int) -> list[str]:
    """What stands behind 一是, 二是… up to the next ；."""
    sentence = text[begin : max(text.find("。", begin), begin)]
    clauses = sentence.split("；") if sentence.startswith("一是") else []
    return [each for each, numeral in zip(clauses, _NUMERALS, strict=False) if each.startswith(f"{numeral}是")]


def _summed_as(text: str, label: re.Pattern[str]) -> Iterator[Enumeration]:
    """先后进村组、进校园、进商圈，合称“三进”: the row before it whose items each begin or end with the word."""
    for found in label.finditer(text):
        begin = max(text.rfind("。", 0, found.start()) + 1, found.start() - LONGEST_LIST)
        items = _row_before(re.split("[、，；：]", text[begin : found.start()]), found["word"])
        if len(items) >= _FEWEST_ITEMS:
            mention = counted_as(found["numeral"], found.start("numeral"), found.end("word"), text)
            start = found.start() - len("，".join(items))
            told = judged(mention, items, start, found.end(), confidence=Confidence.PROBABLE)
            if told is not None:
                yield told


def _row_before(clauses: list[str], word: str) -> list[str]:
    """The last of them that begin with the word, with one that leads up to it (宣传先后进村组), or that end with it."""
    begun = list(takewhile(lambda each: each.startswith(word), reversed(clauses)))
    ended = list(takewhile(lambda each: each.endswith(word), reversed(clauses)))
    leading = clauses[-len(begun) - 1 : -len(begun)] if begun else []
    begun += [each for each in leading if word in each]
    return max(begun, ended, key=len)[::-1]


def _ranked(text: str) -> Iterator[Enumeration]:
    for found in _RANKED.finditer(text):
        rest = text[found.end() : found.end() + LONGEST_LIST]
        listing = rest[: end_of_list(rest, in_brackets=False)]
        if "、" not in listing or OPEN.search(listing) or _DIGIT.search(without_brackets(listing)):
            continue
        items, doubtful = items_of(listing)
        if len(items) > 1 and max(map(len, items)) <= LONGEST_ITEM:
            mention = _rank(found)
            end = found.end() + len(listing)
            told = judged(mention, items, found.start(), end, doubtful=doubtful, confidence=Confidence.PROBABLE)
            if told is not None:
                yield told


def _ranked_with_figures(text: str) -> Iterator[Enumeration]:
    """前三位的是：道路类71件，占40%；房屋类36件，占20%；供水类19件: each name has got a figure behind it."""
    for found in _RANKED.finditer(text):
        rest = text[found.end() : found.end() + _LONGEST_ROW]
        listing = rest.partition("。")[0].lstrip("：")
        is_of_names = _DIGIT.search(without_brackets(listing)) is None
        is_whole = len(listing) < len(rest) and not is_of_names and not OPEN.search(listing)
        items = _row_of_figures(_JOINED.sub(r"\1、", listing)) if is_whole else []
        if len(items) > 1:
            mention = _rank(found)
            end = text.index(items[-1], found.end()) + len(items[-1])
            told = judged(mention, items, found.start(), end, confidence=Confidence.PROBABLE)
            if told is not None:
                yield told


def _rank(found: re.Match[str]) -> Mention:
    """前三位, 前四 of 前四的产业."""
    end = found.end("numeral") + (not found.string.startswith("的", found.end("numeral")))
    return counted_as(found["numeral"], found.start(), end, found.string)


def _row_of_figures(listing: str) -> list[str]:
    """The names with their figures from the first on; none where one amid them has no figure.

    Between ；, or between 、 and ，; what a figure is of another, 占40%, is no item, and other words end the row.
    """
    if "；" in listing:
        parts = listing.split("；")
        return parts if all(map(_VALUED.match, parts)) else []
    items: list[str] = []
    mark = parted_by = ""
    for part in _PARTS.finditer(listing):
        is_ended = mark == "，" and parted_by == "、"
        if _OF_THE_ONE_BEFORE.match(part["words"]) is None:
            if is_ended or _VALUED.match(part["words"]) is None:
                return [] if mark == "、" else items
            items.append(part["words"])
        mark = part["mark"]
        parted_by = parted_by or mark
    return items


def counted_as(numeral: str, start: int, end: int, text: str) -> Mention:
    """The count that a numeral without a classifier tells, with the word beside it."""
    value = numeral_value(numeral)
    number = Decimal(numeral) if value is None else Decimal(value)
    return Mention(start, end, text[start:end], number, 1, "项", "项", Qualifier.EXACT)
