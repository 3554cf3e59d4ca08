"""Aggregates that other figures of the list lie within: 一般公共预算收入 beside 税收收入, 第二产业 beside 工业."""

import re
from collections.abc import Sequence
from itertools import pairwise

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.sums import are_of_one_family, summed
from jiheng.quantities.relations.parts.of_which.lists import Group
from jiheng.quantities.sentence import Term

_WITHIN = tuple(
    (re.compile(f"(?:{aggregate})(?:共|合计|总[计额]|完成|实现|达到?|为|是)*$"), late_pattern(within))
    for aggregate, within in (
        ("(?:一般公共|公共财政|地方财政)预算收入|(?:一般公共|地方)?财政收入", "税收|非税"),
        ("税收收入|税收", "增值税|所得税|契税|消费税|土地增值|印花税"),
        ("一般公共预算支出|财政支出", "民生支出|教育支出|卫生健康支出|社会保障和就业支出"),
        ("第?二产业?(?:增加值)?", "工业|建筑业"),
        ("第?三产业?(?:增加值)?|服务业(?:增加值)?", "批发|零售|金融业|房地产业|住宿|餐饮|营利性服务业"),
        ("各项存款(?:余额)?", "住户存款|储蓄存款|企业存款"),
        ("各项贷款(?:余额)?", "住户贷款|企业贷款|中长期贷款|短期贷款"),
    )
)
"""A name that ends so, and what lies within it."""
_ENOUGH_DIGITS = 3
_CLAUSE = late_pattern("[^，。；、]*")
_BY_A_BOUND = late_pattern("(?:超过?|高于|大于|不低于)[0-9.]+%|[0-9]%(?:及|含)?以上")
_BELOW_IT = late_pattern("不足|不到|低于|小于|以下|未达|至[0-9]|其余|其他")


def lie_within_one_another(group: Group) -> bool:
    """财政总收入24.6亿元，其中一般公共预算收入13.53亿元；税收收入11.5亿元: one of them is in the other."""
    names = group.names
    for at, name in enumerate(names):
        for aggregate, within in _WITHIN:
            if aggregate.search(name) and any(map(within.search, names[at + 1 :])):
                return True
    return is_one_made_up_next((*group.parts, *group.beyond), len(names)) or _is_one_told_by_a_bound(group)


def _is_one_told_by_a_bound(group: Group) -> bool:
    """283个海湾中，168个优良面积超过85%，117个全域优良: what is told by a bound has in it what is above it."""
    return tells_a_bound(group.text, [part.end for part in group.parts])


def tells_a_bound(text: str, ends: Sequence[int]) -> bool:
    """Whether a clause that begins with a part tells a bound that it meets, and nothing is told of what does not."""
    clauses = [_CLAUSE.match(text, end) for end in ends]
    told = "，".join(each[0] for each in clauses if each is not None)
    return _BY_A_BOUND.search(told) is not None and _BELOW_IT.search(told) is None


def is_one_made_up_next(told: Sequence[Term], count: int) -> bool:
    """市本级13.53亿元；甲11.50亿元，乙2.03亿元: two right behind one of the first `count` make it up to the digit."""
    for at, (one, other) in enumerate(pairwise(told[1:])):
        whole, pair = told[at].mention, [one.mention, other.mention]
        if are_of_one_family([told[at].own_name, one.own_name]):
            continue  # 省级1,620万元、市级486万元、县级1,134万元: by chance
        is_fine = len(whole.number.normalize().as_tuple().digits) >= _ENOUGH_DIGITS
        if at < count - 1 and is_fine and all(each.value for each in pair) and summed(pair) == whole.value:
            return True
    return False
