"""Whether a list was meant to tell all parts of its total."""

import re
from collections.abc import Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.sums import (
    are_all_places,
    are_halves,
    are_of_one_family,
    are_parallel,
    is_sure_slip,
    is_swapped,
    looks_like_a_slip,
    summed,
)
from jiheng.quantities.relations.parts.lists import BRACKET, COLON, Group, are_new_and_old
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import MONEY, PEOPLE, SCORE

_NEAR_BY_PARTS = {2: Decimal("0.06"), 3: Decimal("0.12")}
_NEAR_OF_MANY = Decimal("0.2")
"""Many parts that nearly make the whole are hardly ever a choice from it."""
_ENDS = frozenset("。；）")
_FEW = 20
_MANY_DIGITS = 4
"""Two digits of so many that change places are no chance."""
_TWO = 2
_CLOSED = ("由", "分别", "分为", "一是", "具体", "资金来源", "来源")
OVERLAPPING = re.compile(
    r"处分|党员|女性|妇女|老年|残疾|少数民族|贫困|脱贫|低收入|农民(?!专业|合作)|儿童|新增|高级|中级|骨干|优秀|重点|示范|本科|大专|研究生"
)
"""Kinds of people and things that may share members."""
_OF_ONE_AGE = ({"老年"}, {"儿童"})
"""70至79岁老年人, 80岁及以上老年人: what all are is no kind among them."""
_KINDS_OF_LOANS = re.compile("涉农|小微|普惠|绿色|民营")
_GROWN = frozenset({"亩", "公顷", "吨", "千克", "头", "只", "羽", "尾", "立方米"})
"""Of what is grown and raised a report tells the main kinds only."""
_REST = re.compile("及(?:其)?以下|其他|以下$|及以上$")
"""The last of a scale: 二级及以下教师."""
_IS_WITHIN = re.compile("(?<![其初高])中")
"""776份有效卷中740份满意: the second is a part of the first."""
NET = re.compile("短收|超收|盈亏|净|差[值额]|相差")
"""What is told net may be less than a part of it."""
_FARMING, _SERVICES = re.compile("农林牧渔业?(?:总产值|增加值)"), re.compile("服务|辅助")
"""农林牧渔业总产值 has a fifth part, which is seldom told."""


def is_closed(group: Group) -> bool:
    """Whether the list stands right behind its total and ends with the sentence or the bracket."""
    is_end = group.parts[-1].after_mark in _ENDS and group.connector in ("其中", "包括", BRACKET)
    return group.is_near and is_end and not group.is_open and not _may_overlap(group)


def confidence_in(group: Group, whole: Term) -> Confidence | None:
    """How sure it is that the list was meant to be complete; None: it need not be."""
    if NET.search(whole.name[-8:]) or (_FARMING.search(whole.name) and not any(map(_SERVICES.search, group.names))):
        return None
    value = summed([part.mention for part in group.parts])
    is_above = value > whole.mention.value
    told = sum(bool(part.mention.value) for part in group.parts)
    if (group.is_open and not is_above) or told < (1 if is_above else 2):
        return None
    mentions = [part.mention for part in group.parts]
    may_overlap = _may_overlap(group) and not is_swapped(whole.mention, mentions, fewest=_MANY_DIGITS)
    is_divided = are_halves(group.names) or bool(words.OTHERS.match(group.names[-1]) or _REST.search(group.names[-1]))
    is_slip = looks_like_a_slip(whole.mention, mentions)
    is_divided = is_divided or told < len(mentions) or (are_of_one_family(group.names) and (is_above or is_slip))
    is_amount = whole.unit in (MONEY, SCORE)
    if group.is_near and (is_divided or (group.connector.startswith(_CLOSED) and not may_overlap)):
        return Confidence.CERTAIN
    if is_divided or (is_amount and is_above and group.is_near and not may_overlap):
        return Confidence.CERTAIN if group.is_near else Confidence.PROBABLE
    if may_overlap or (not is_above and group.connector != BRACKET and _are_opinions(group.names)):
        return None
    if group.is_near and all(part.after.startswith("用于") for part in group.parts):
        return Confidence.PROBABLE
    if is_sure_slip(whole.mention, mentions) or (group.is_near and group.parts[-1].is_joined):
        return Confidence.PROBABLE
    if group.connector.startswith("中") and not group.parts[0].index and not is_above:
        return None  # 受理851件，结案625件。案件中，受理刑事41件，…: a sentence of its own may tell the main kinds
    first = group.parts[0]
    is_beside = first.depth > whole.depth and first.index - whole.index == 1
    is_counted = not is_amount and whole.unit not in PEOPLE
    if is_above and is_beside and group.connector == "其中" and group.parts[-1].after_mark == "）":
        return Confidence.PROBABLE
    if is_above and is_counted and (is_beside or (group.is_near and not any(map(_IS_WITHIN.search, group.names)))):
        return Confidence.PROBABLE
    is_small = whole.mention.value <= _FEW and len(mentions) > _TWO and group.connector == BRACKET
    if is_beside and is_small and group.parts[-1].after_mark == "）" and not is_amount:
        return Confidence.PROBABLE
    is_list = group.is_near and group.connector in (BRACKET, COLON, "包括", "包含")
    limit = _NEAR_BY_PARTS.get(len(mentions), _NEAR_OF_MANY)
    if are_parallel(group.names) or are_all_places(group.names):
        is_row = is_counted and group.is_near and group.parts[-1].after_mark in ("。", BRACKET)
        limit = limit * 2 if is_above or first.depth > whole.depth or is_row else limit
    elif is_amount and not (is_list or are_of_one_family(group.names)):
        limit = limit / 2
    if whole.unit in _GROWN and not is_above and not is_list:
        return None
    return Confidence.PROBABLE if is_close(whole.mention.value, value, limit) else None


def _may_overlap(group: Group) -> bool:
    """Whether one may be of two kinds."""
    names, unit = group.names, group.parts[0].unit
    if any(_KINDS_OF_LOANS.search(name) for name in names):
        return True
    if unit in (MONEY, SCORE) or any("初级" in name for name in names) or (are_new_and_old(names)):
        return False
    kinds = [found[0] if (found := OVERLAPPING.search(name)) else "" for name in names]
    is_head = all(kinds) and (unit not in PEOPLE or set(kinds) in _OF_ONE_AGE)
    return any(kinds) and not is_head


def _are_opinions(names: Sequence[str]) -> bool:
    """满意493份，基本满意58份: those who were not are left out."""
    return all("满意" in name for name in names) and not any("不满意" in name for name in names)
