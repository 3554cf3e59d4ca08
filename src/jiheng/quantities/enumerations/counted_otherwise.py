"""Lists before a number that it does not count, or counts in part.

丹东、抚顺两市共有5座 counts what they have; 大湾区、示范区和东园、西园、南园三大 only what 和 joins.
"""

import re

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.enumerations.list_items import JOINT, are_alike, ends_in_a_list, masked
from jiheng.quantities.mention import Mention

OWN_COUNT = re.compile(
    "(?P<number>[两二三四五六七八九十]|(?<![0-9.])[0-9]{1,2})个?"
    "(?P<kind>省区市|省市|省区|市县|县区|市州|乡镇|街道|社区|片区|流域|[省市县区镇乡村州盟旗地国家校馆院者方]|部门|单位|公司|企业)的?$"
)
_HAVE = "有"
_COUNT_AND_CLASSIFIER = late_pattern(
    "^(?:等|共计?|合计|这)?(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?:[个家名户项条所处种类]|大类)?"
)
_AMONG_THEM = re.compile("包括.*在内的?$|在内的?$")
_GONE_OVER = frozenset("好了着过")
"""传承好、发扬好睦邻友好、互利共赢: verbs stand before the list."""
_DONE_BY_THEM = late_pattern(
    "[\u4e00-\u9fff]{2}(?:实行|实施|采取|采用|推行|运用|形成|建立|开设|围绕|涵盖|包括)[\u4e00-\u9fff]{2}"
)
"""乡道、村道实行承包养护、定额养护两种模式: those who do it are listed before what they do."""
_PART_OF_A_LAND = late_pattern("(?:[东南西北中]{1,2}部|周边|南方|北方)$")
_UP_TO, _FROM = late_pattern("(?<=[\u4e00-\u9fff])[到至](?=[\u4e00-\u9fff])"), "从"
_BEGINS_ANEW = late_pattern("(?:将以|分别以|分别[\u4e00-\u9fff]{2,4}|等[^、等]{0,14}[和及与])(?=[\u4e00-\u9fff]+$)")
_OF_EACH_SEX = late_pattern("男子?[和、]?女子?")
_TWO, _LONG = 2, 10


def counts_what_they_have(listing: str, mention: Mention, noun: str, items: list[str], *, is_summed: bool) -> bool:
    """丹东、抚顺两市共有5座, 浙江、安徽有4个: the list has got a number of its own, or those listed have so many."""
    own = OWN_COUNT.search(listing)
    if own is not None and not own["kind"].endswith(mention.unit_text):
        number = numeral_value(own["number"])
        if (int(own["number"]) if number is None else number) == len(items):
            return True
    return listing.endswith(_HAVE) and not is_summed and not are_alike(items, noun)


def is_count_of_others(closing: str, mention: Mention, leading: re.Match[str]) -> bool:
    """国有企业2家，涉及教育、卫生、交通、水利4个领域: the count that closes the list is of what it names itself.

    Not so 四方面问题，涉及编制粗、推进慢、管理乱三个方面, which names it as the first did.
    """
    noun = _COUNT_AND_CLASSIFIER.sub("", closing)[-_TWO:]
    before = leading.string[max(mention.start - len(noun), 0) : mention.start]
    return bool(noun) and not any(named.endswith(noun) for named in (leading["noun"], mention.unit_text, before))


def names_some(listing: str) -> bool:
    """包括甲桥、乙桥、丙桥在内的五条: there are others."""
    return _AMONG_THEM.search(listing) is not None


def without_those_before(items: list[str]) -> list[str]:
    """The list that begins amid another: 纪录片、专题片将以英、法、俄; 甲、乙分别开建东河、西河; 甲等地和东河、西河."""
    for at in range(len(items) - _TWO, 0, -1):
        if _BEGINS_ANEW.search(items[at]):
            return items[at:]
    return items


def has_a_list_within(items: list[str]) -> bool:
    """恢复甲地通关、恢复办理探亲、工作、学习证件“全国通办”等: short names amid long matters are of one of these."""
    if ends_in_a_list(items):
        return True
    return max(map(len, items)) >= _LONG and any(len(item) <= _TWO for item in items[1:-1])


def holds_otherwise(listing: str, items: list[str], announced: int) -> bool:
    """Whether the number counts the list less the verbs before it, or its last item, or goes with a 和 amid it.

    大湾区、示范区和东园、西园、南园三大; 东山、西河以及南坝、北岭两片.
    """
    if announced == _TWO * len(items) and _OF_EACH_SEX.search(items[0]):
        return True  # 男子和女子足球、篮球、排球共6个小项
    led_by = 0
    while led_by < len(items) - _TWO and items[led_by][-1] in _GONE_OVER:
        led_by += 1
    if led_by and announced == len(items) - led_by:
        return True
    if any(announced == len(items) - at for at, item in enumerate(items[1:], 1) if _DONE_BY_THEM.match(item)):
        return True
    parted = masked(listing).split("、")
    joined = [at for at, item in enumerate(parted[:-1]) if JOINT.search(item) is not None]
    if any(announced == len(parted) - at for at in joined) or (any(joined) and announced == len(joined) + 1):
        return True
    if items[0].startswith(_FROM) or f"{_FROM}" in items[0]:
        return _UP_TO.search(items[-1]) is not None and announced == len(items) + 1
    ends = [_PART_OF_A_LAND.search(item) is not None for item in items]
    return ends[-1] and not any(ends[:-1])
