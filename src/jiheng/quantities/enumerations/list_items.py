"""The items of a list as it is written: 财务科、审计科和法规科; where it ends, and what kind of items they are."""

import re

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.units import UNIT

OPEN = re.compile("(?<![一二三四五六初高中特优同平])等(?:$|[^级同候待])")
"""Leaves the list open: 财务科、审计科等科室."""
ENDS_OPEN = late_pattern("等[\u4e00-\u9fff]{0,4}$")
_BRACKETS, _STOP = re.compile("（[^（）]{0,80}）"), re.compile("[。；！？）]")
_SHORT_ITEM = 8
_TWO, _SEVERAL, _WITH = 2, 3, "与"
_OF_ONE_KIND = tuple(map(frozenset, ("路街道巷线", "镇乡道办", "村区", "局委办心站", "县区市旗")))
_IN_QUOTES = re.compile(r"“[^“”]{0,60}”|《[^《》]{0,60}》")
_IN_BRACKETS = re.compile(r"（[^（）]{0,60}）")
_DESCRIBED = late_pattern("其?(?:下[设属辖]|所[属辖])|[\u4e00-\u9fff]{2,10}的[\u4e00-\u9fff]{2}")
_GROUPS_PART = late_pattern("；")
_ITEMS_PART = re.compile("[、；]|(?<=[\u4e00-\u9fff]{2})以及(?=[^、]{2,16}、)")
"""城关镇以及东岭、西坪: 以及 amid a list parts two of it."""
_ONE_NAME = (
    "(?<=社会保障)和就业|(?<=文化)和旅游|(?<=体育)与传媒|(?<=人力资源)和社会|(?<=发展)和改革|(?<=工业)和信息|(?<=住房)和城乡"
    "|(?<=自然资源)和规划|(?<=农业)和农村|(?<=机械)和器材|(?<=原料)和化学|(?<=石油)和天然气|(?<=橡胶)和塑料|(?<=冶炼)和压延"
    "|(?<=批发)和零售|(?<=住宿)和餐饮|(?<=购置)[及和]运行|(?<=软件)和信息|(?<=研究)和技术|(?<=研究)和试验|(?<=卫生)和社会"
)
"""Branches of the economy, offices and kinds of budget money that have a 和 in their name."""
JOINT = quick_pattern(
    rf"(?!{_ONE_NAME})(?<=[\u4e00-\u9fffA-Za-z0-9”])(?:以及|(?<![涉普顾提惠波危遍])及(?![时格])|和|(?<!参)与|或者?)(?=[\u4e00-\u9fffA-Za-zα-ω0-9“])"
)
PERSONS = "人"
_PERSON = late_pattern(
    "[\u4e00-\u9fff]某{1,2}|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤][\u4e00-\u9fff]{1,2}"
)
"""A name begins with one of the hundred usual surnames: 司机、保洁 are what people do, not who they are."""
_POST = late_pattern("[\u4e00-\u9fff]{0,10}(?:长|员|任|书记|[律医教]师|由|[聘邀]请|抽调)(?=[\u4e00-\u9fff]{2,3}$)")
"""组长王某、副组长李某, 由王某、李某."""
_DIGIT = re.compile("[0-9]")
_NUMBER_IN_NAME = late_pattern(
    "[A-Za-z][0-9]+|(?<![0-9])[0-9]{1,2}月(?:[0-9]{1,2}日)?(?=的?[\u4e00-\u9fff]{3})|(?<![0-9.,])[0-9]{1,4}(?=[A-Za-z]|号|届|年度)"
    f"|(?<![0-9.,])[0-9]{{3,6}}(?=[\u4e00-\u9fff”])(?!{UNIT}|[万亿多余])"
    "|(?<![0-9.,至到～—-])[0-9]{1,2}(?:年期?|个月期?)(?=$|[、和及与])"
)
"""12345热线, 3号楼, 5G基站, and terms, which are names of their own: 3年、5年、7年."""
_OFFICE = late_pattern("[室股科处站所队办局委部会段院校馆]$|中心$|机关$|本级$")
_KINDS_OF_PLACE = "村镇乡县区市校院园场站社局部"


def leaves_out_one(items: list[str], announced: int) -> bool:
    """Whether 等 stands for a single one: who names four of five hardly meant to leave out the last.

    Of 200 such lists in real text that number all of their items, a dozen leave out one on purpose.
    """
    return len(items) >= _SEVERAL and announced == len(items) + 1


def items_of(listing: str) -> tuple[list[str], int]:
    """The items of a list, and how many more there may be where 和 can be part of a name."""
    plain = without_brackets(listing)
    if "；" in plain and "、" in plain:
        groups, items = (_parted(marks, plain) for marks in (_GROUPS_PART, _ITEMS_PART))
        return (groups, len(items) - len(groups)) if len(groups) > 1 else (items, 0)
    items = _parted(_ITEMS_PART, plain)
    amid = sum(map(_may_be_two, items[:-1]))
    last = items[-1] if items else ""
    joint = JOINT.search(last)
    if joint is None:
        return items, amid
    split = [last[: joint.start()], last[joint.end() :]]
    if min(map(len, split)) < _TWO:
        return items, amid + 1  # 十字架、铁锚和心; 维和部队
    if len(items) > 1 and _are_split(items[:-1], split, joint[0]):
        return [*items[:-1], *split], amid
    endings = {item[-1] for item in items}
    are_parallel = len(split[0]) == len(split[1])  # 办理快、周期短和配送快
    if len(items) > 1 and len(endings) == 1 and split[0][-1] not in endings and not are_parallel:
        return items, amid
    return items, amid + 1


def _parted(marks: re.Pattern[str], listing: str) -> list[str]:
    """What stands between the marks; those in quotation marks belong to a name: 《甲、乙办法》."""
    plain = _IN_QUOTES.sub(_blotted, listing)
    ends = [*(found.start() for found in marks.finditer(plain)), len(plain)]
    begins = [0, *(found.end() for found in marks.finditer(plain))]
    return [listing[begin:end] for begin, end in zip(begins, ends, strict=False) if begin < end]


def _may_be_two(item: str) -> bool:
    """东门路和胜利大街: two names, told among the others."""
    joint = JOINT.search(item)
    if joint is None or joint.start() < _TWO:
        return False
    if _DESCRIBED.match(item, joint.end()):
        return True  # 集团及下设的铸造厂、锻件厂; 白石站与已建成的东坪、西坪
    ends = {item[joint.start() - 1], item[-1]}
    return len(ends) == 1 or any(ends <= kind for kind in _OF_ONE_KIND)


def _are_split(others: list[str], split: list[str], joint: str) -> bool:
    """Whether 和 joins two items: neither is shorter than every other, or all begin or end alike, or are as long.

    Words may precede the first. What 与 joins may be one, 薪酬与考核委员会, unless all end alike.
    """
    ends = {item[-1] for item in (*others, split[0])}
    ends_alike = len(ends) == 1 or any(ends <= kind for kind in _OF_ONE_KIND)
    if joint == _WITH:
        return ends_alike
    if len(others) > 1 and min(map(len, split)) >= min(map(len, others)):
        return True
    if len({item[0] for item in (*others, *split)}) == 1:
        return True  # 县老年大学、县福利院和县殡仪馆
    return ends_alike or (len(others) > 1 and len({len(item) for item in (*others[1:], *split)}) == 1)


def ends_in_a_list(items: list[str]) -> bool:
    """油烟、噪声及异味扰民问题整改 may be one item: much stands behind 及 that all before it may lead up to."""
    joint = JOINT.search(items[-1])
    return joint is not None and len(items[-1]) - joint.end() > _TWO * max(joint.start(), _TWO)


def two_of(listing: str) -> list[str]:
    """The two items of 种子站和农机站; none where the words do not divide into just two."""
    halves = JOINT.split(without_brackets(listing))
    if len(halves) != _TWO or min(map(len, halves)) < _TWO or (_WITH in listing and halves[0][-1] != halves[1][-1]):
        return []
    return halves


def tells_figures(listing: str) -> bool:
    """Whether there is a number in it that is not part of a name."""
    return _DIGIT.search(listing) is not None and _DIGIT.search(_NUMBER_IN_NAME.sub("", listing)) is not None


def without_brackets(text: str) -> str:
    return _BRACKETS.sub("", text) if "（" in text else text


def are_alike(items: list[str], noun: str) -> bool:
    """Whether the items are of the kind that the noun names: 石桥镇、大坪乡 are 乡镇."""
    endings = {item[-1] for item in items}
    return len(endings) == 1 or endings <= set(noun)


def are_places(items: list[str]) -> bool:
    """Whether each item names a place of one kind: 前进村东、河口村、大湖村广场."""
    return len(items) > 2 and any(all(kind in item for item in items) for kind in _KINDS_OF_PLACE)


def are_persons(items: list[str]) -> bool:
    """Whether each item is the name of a person, whatever post is told before it."""
    return all(_PERSON.fullmatch(_POST.sub("", item)) for item in items)


def are_offices(items: list[str]) -> bool:
    """Whether each item names a unit or a part of one: 办公室、财务股、信息中心."""
    return len(items) > 2 and all(map(_OFFICE.search, items))


def are_names(items: list[str]) -> bool:
    """Whether the items are short enough to be names of things, and more than two."""
    return len(items) > 2 and max(map(len, items[1:])) <= _SHORT_ITEM


def masked(text: str) -> str:
    """The same length with what stands in quotation marks and brackets blotted out."""
    return _IN_BRACKETS.sub(_blotted, _IN_QUOTES.sub(_blotted, text))


def _blotted(found: re.Match[str]) -> str:
    return "甲" * len(found[0])


def end_of_list(rest: str, *, in_brackets: bool) -> int:
    """Where a list stops: at its bracket, or at a full stop, a semicolon, or a comma with no 、 behind it."""
    plain = masked(rest)
    if in_brackets:
        end = plain.find("）")
        return end if end >= 0 else len(rest)
    stop = _STOP.search(plain)
    end = stop.start() if stop else len(rest)
    comma = plain.find("，", 0, end)
    return comma if comma >= 0 else end
