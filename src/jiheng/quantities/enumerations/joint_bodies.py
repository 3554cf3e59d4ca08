"""Counts of those who act together: 甲、乙、丙组成的三部门小组; 甲、乙三部门联合印发; 四家单位组成的四方小组.

Or one above the other: 依托甲、乙、丙建立三级联审机制.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.enumerations.enumeration import LONGEST_ITEM, LONGEST_LIST, Enumeration, judged
from jiheng.quantities.enumerations.list_items import ENDS_OPEN, PERSONS, are_persons, items_of, masked
from jiheng.quantities.mention import Mention

_COUNT = quick_pattern(
    "(?P<number>(?<![第几一二三四五六七八九十])(?:[二三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九])|(?<![0-9.,])[0-9]{1,2})"
    "(?P<members>[个家]?(?:职能|成员|主管)?(?:部门|单位)|家(?=联)|方(?=联|会|协|共)|人(?=[\u4e00-\u9fff]{0,6}(?:组|专班|队|委员会|班子))|级(?![甲乙丙以及别等]|预警|响应|医|保护制))"
)
_MADE_UP = re.compile("(?:共同|联合)?(?:组成|构成|参加|参与)的[省市县区镇]?$")
_BUILT = re.compile("(?:建立|形成|构建|构筑|搭建|组建|实行)(?:起|了|健全)?$")
_READ_AS_A_LIST = "个部门"
"""甲、乙、丙三个部门联合: as any list of names."""
_ON, _LEVEL = late_pattern("依托|依靠|整合|由"), "级"
_ACT = late_pattern("联合|共同|会商|联席|协同|联动|会签|参加|参与|协作|组成|构成")
"""What several do together: then the count tells all of them."""
_BOUND = late_pattern("[，；：。！？（）]|由|依托|依靠|整合|[成建设]立了?")
_WITH = late_pattern("会同|协同|协调|联合|与|同|和|及|商")
"""我局会同甲、乙三部门: who is told before may be one of them."""
_DIGIT = late_pattern("[0-9]")
_ACT_OF_ALL = late_pattern("共|均|都|先后|分别|累计|联合|各")
_LONGEST_WORDS, _NEXT_WORDS, _NEAR = 8, 4, 60


def joint_bodies(text: str) -> Iterator[Enumeration]:
    """Each count of members beside the names, or another count, of those who make them up."""
    named: Enumeration | None = None
    for found in _COUNT.finditer(text):
        again = _told_again(text, found, named)
        if again is not None:
            yield again
            continue
        made_up = _MADE_UP.search(text, max(found.start() - _LONGEST_WORDS, 0), found.start())
        built = _BUILT.search(text, max(found.start() - _LONGEST_WORDS, 0), found.start())
        if found["members"] == _LEVEL:
            told = None if built is None else _levels(text, found, built.start())
        elif made_up is not None:
            told = _counted(text, found, made_up.start()) or _listed(text, found, made_up.start())
        elif found["members"].endswith("部门") and _ACT.search(text, found.end(), found.end() + _NEXT_WORDS):
            told = _listed(text, found, found.start())
        else:
            continue
        if told is not None:
            named = told
            if found["members"] != _READ_AS_A_LIST:
                yield told


def _told_again(text: str, found: re.Match[str], named: Enumeration | None) -> Enumeration | None:
    """甲、乙、丙三部门联合检查，四部门共出动12人: another number of those named, at the beginning of a clause."""
    if named is None or named.is_retold or found["members"] != "部门" or found.start() - named.end > _NEAR:
        return None
    mention, before = _mention(found), named.announced
    is_first = text[found.start() - 1] in "，。；" and _ACT_OF_ALL.match(text, found.end()) is not None
    if not is_first or not named.holds or not 0 < abs(mention.value - before.value) <= 1:
        return None
    counted = int(before.value)
    return Enumeration(mention, counted, (), named.start, found.end(), False, Confidence.PROBABLE, is_retold=True)


def _levels(text: str, found: re.Match[str], end: int) -> Enumeration | None:
    """The names from 依托 to 建立."""
    listing = masked(text[max(end - LONGEST_LIST, 0) : end])
    begun = [begin.end() for begin in _ON.finditer(listing)]
    if not begun or _BOUND.search(listing, begun[-1]):
        return None
    return _listed(text, found, end)


def _listed(text: str, found: re.Match[str], end: int) -> Enumeration | None:
    """The names that end at `end`."""
    window = text[max(end - LONGEST_LIST, 0) : end]
    bounds = [bound.end() for bound in _BOUND.finditer(masked(window))]
    begin = bounds[-1] if bounds else 0
    listing = window[begin:]
    is_open = ENDS_OPEN.search(listing) is not None
    listing = ENDS_OPEN.sub("", listing)
    if "、" not in listing or _DIGIT.search(listing):
        return None
    items, doubtful = items_of(listing)
    if len(items) < 2 or max(map(len, items[1:])) > LONGEST_ITEM:
        return None
    if found["members"] == PERSONS and not are_persons(items):
        return None  # 组长、副组长组成的5人小组
    mention = _mention(found)
    if is_open and len(items) + doubtful <= mention.value:
        return None
    doubtful += _WITH.search(items[0]) is not None
    return judged(mention, items, end - len(listing), found.end(), doubtful=doubtful, confidence=Confidence.PROBABLE)


def _counted(text: str, found: re.Match[str], end: int) -> Enumeration | None:
    """四家单位组成的五部门小组: the count right before 组成."""
    first = next((each for each in _COUNT.finditer(text, max(end - _LONGEST_WORDS, 0), end) if each.end() == end), None)
    if first is None:
        return None
    mention, told = _mention(found), int(_mention(first).value)
    holds = told == mention.value
    return Enumeration(mention, told, (), first.start(), found.end(), holds, Confidence.PROBABLE, is_retold=True)


def _mention(found: re.Match[str]) -> Mention:
    written = found["number"]
    value = Decimal(written) if written.isascii() else numeral_value(written)
    assert value is not None
    return Mention(found.start(), found.end(), found[0], value, 1, "个", found["members"], Qualifier.EXACT)
