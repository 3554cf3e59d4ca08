"""Figures behind a total that are held against it, or against each other, and are no parts of it.

0.12元，而上年同期和上季度分别为0.18元和0.24元; 差异36万元，其中预算413万元、决算449万元.
"""

import re
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.relations.arithmetic.sums import is_slipped, is_sure_slip, summed
from jiheng.quantities.relations.parts.of_which.lists import Group
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import MONEY

_RESPECTIVELY = "分别"
_OTHER_TIME = late_pattern("上年|去年|同期|上季|季度|上月|以往|原来|此前|前年")
_AGAINST = late_pattern("^(?:而|但|却)|[却则也][^，。；]{0,2}$|(?:[低高多少大小]于|超过|不如|相比)[^，。；]{0,8}$")
"""摩托车和电动车也分别达到8款和6款: others beside it."""
_RANKED = late_pattern("[，；。](?:其次|再次|随后|紧随其后|此外|另外)")
"""最多的是甲市，14.3万户；其次为乙市和丙市，分别为5.1万户、4.3万户: they stand beside the first."""
_MOST = late_pattern("最[多大高]|居?首位|第一")
_PER = "/"
_FAR, _NOT_FAR = Decimal("0.3"), Decimal("0.12")
_TAIL, _TWO = 4, 2
_APART = re.compile("(?:差[额异距值]|相差|结余|顺差|逆差)[^，。；]{0,2}$")
_SINCE_JANUARY = quick_pattern(
    "(?<!第)一季度|上半年|前[一二三四五六七八九十0-9]+个?[季月]|(?<![0-9])1月?[-—－–~～至][0-9]{1,2}月"
)
_INCOME, _SPENDING = "收入", "支出"
_IS_INCOME, _IS_SPENDING = (
    late_pattern(f"{side}(?:共|合计|总[计额]|完成|达到?|为|是)*$") for side in (_INCOME, _SPENDING)
)
"""收入18亿元、支出16亿元，结余2亿元 of one fund behind the balance of several."""


def are_held_against(group: Group, whole: Term) -> bool:
    """Whether they are told of another time, in contrast, for each of something, or are amounts that are far off."""
    if not group.connector.startswith(_RESPECTIVELY):
        return False
    first, mentions = group.parts[0], [part.mention for part in group.parts]
    ahead = first.name.partition(_RESPECTIVELY)[0]
    if _PER in whole.unit or (_OTHER_TIME.search(ahead) and not _OTHER_TIME.search(whole.name)):
        return True
    if (
        _AGAINST.search(ahead)
        or _MOST.search(whole.name)
        or _RANKED.search(group.text, whole.end, group.parts[0].start)
    ):
        return True
    is_above = any(mention.value > whole.mention.value for mention in mentions)
    if is_above and not is_sure_slip(whole.mention, mentions):
        return True  # 射击4枚金牌，柔道和跆拳道分别决出5枚和2枚
    is_beside = "。" not in group.text[whole.end : first.start]
    is_near = is_close(whole.mention.value, summed(mentions), _FAR if is_beside else _NOT_FAR)
    return whole.unit.endswith(MONEY) and not is_near and not is_slipped(whole.mention, mentions)


def are_of_each(group: Group) -> bool:
    """新建渠道200里、改造渠道210里、建闸25座，其中甲县新建渠道20里、改造渠道10里、建闸3座: one part of each total."""
    if _are_of_both_sides(group):
        return True
    count = len(group.parts)
    wholes = group.wholes[:count][::-1]
    if count < _TWO or len(wholes) < count:
        return False
    tails = [whole.own_name[-_TAIL:] for whole in wholes]
    are_named = all(len(tail) == _TAIL for tail in tails) and len({*(whole.own_name for whole in wholes)}) == count
    return are_named and all(name.endswith(tail) for name, tail in zip(group.names, tails, strict=True))


def _are_of_both_sides(group: Group) -> bool:
    """收入657亿元、支出601亿元，其中甲收入604亿元、支出564亿元: what came in and what went out of each fund."""
    wholes = [whole.own_name for whole in group.wholes[:_TWO]]
    if len(wholes) < _TWO or len(group.parts) < _TWO:
        return False
    return all(any(map(side.search, names)) for side in (_IS_INCOME, _IS_SPENDING) for names in (wholes, group.names))


def are_cumulated(group: Group) -> bool:
    """其中一季度286万元，上半年632万元，前三季度986万元: each holds the one before."""
    return sum(_SINCE_JANUARY.search(name) is not None for name in group.names) > 1


def lie_apart_by(group: Group, whole: Term) -> bool:
    """差异36万元，其中预算413万元、决算449万元; 结余371万元，其中收入2,846万元，支出2,475万元: two sides, no parts."""
    if _APART.search(whole.own_name) is None:
        return False
    are_sides = any(map(_IS_INCOME.search, group.names)) and any(map(_IS_SPENDING.search, group.names))
    are_sides = are_sides or (_INCOME in group.names[0] and _SPENDING in group.names[-1])
    return are_sides or all(each.mention.value > whole.mention.value for each in group.parts)
