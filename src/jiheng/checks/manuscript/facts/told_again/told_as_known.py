"""How a figure tells that it was told before: 上述65个村, 26户受补贴的农户均, 448名职工中, 1,840万元总投资."""

import re
from enum import IntEnum

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.looking_back import is_base
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.units import MONEY, PERCENT, SCORE
from jiheng.quantities.words import AMONG, THE_REST

_REFERRED = re.compile(
    "(?:上述|以上|前述|此次|本次|(?<![向为对]这)(?<=[，。；])这|该批|这批)(?:[\u4e00-\u9fff]{2,4}的)?$"
)
_BOUND = late_pattern("[\u4e00-\u9fff]{2}的$")
_OF_THE_PLACE = late_pattern("^(?:(?:全|本|我)?[县市区镇乡村校院省局州旗](?:内)?|辖区内?)?$")
_OF_ANOTHER_MATTER = "方面，"
"""项目支出方面，28个指标中 opens what was not told of before."""
_OBJECT = quick_pattern("(?:^|[，；。])(?:对|为|向|给)(?:[\u4e00-\u9fff]{2,6}的)?$")
_ALL = re.compile("[\u4e00-\u9fff（）]{0,10}?，?(?:全部|(?<!平)均|都|悉数|应|已|如期)")
_AMONG = re.compile(f"[\u4e00-\u9fff]{{0,8}}?(?<![当年]){AMONG}(?=，|[\u4e00-\u9fff]{{2}})")
"""448名职工中聘用人员, not 12所初中学校."""
_OF_THE_YEAR = late_pattern("全年|本年|当年|年度|全部")
"""全年2.16万件档案均已编目 tells of all of them."""
_IS_DONE = re.compile("(?:均已|全部|已(?:全部)?)[\u4e00-\u9fff]{2}")
"""新增灌溉面积2.08万亩已上图入库."""
_NOUN_IS_DONE = re.compile("[\u4e00-\u9fff]{2,6}(?:均|已|全部)(?!经?[有达]|成为)")
"""古城墙463米修缮段已通过验收."""
_BY = quick_pattern("(?:^|[，；。、])(?:按|按照|以)[\u4e00-\u9fff]{0,8}$")
_RECKONED = late_pattern("[\u4e00-\u9fff]{0,4}?的?(?:核定|计算|测算|安排|拨付|折算|口径)")
"""按编制64名核定."""
_TIME_OF_IT = re.compile("(?:该|这|这些|全部|本)?(?:[一两三四五六]年|20[0-9]{2}年度?|[今本当]年|年度|全年|期间)?")
_BEGINNING = ("", "，", "；")
_THING = late_pattern("[\u4e00-\u9fff]{2}")
_DONE = re.compile("已[\u4e00-\u9fff]{4,10}的")
_DONE_BEFORE = re.compile("(?!以[上下])已?[\u4e00-\u9fff]{2,6}的[\u4e00-\u9fff]{2,6}$")
"""已整改的问题金额3.74亿元; 45岁以下的会员1.86万名 are a band of them."""
_OF_IT = re.compile("的[\u4e00-\u9fff]{2}")
_AHEAD, _AFTER = 10, 16
_FEW, _MANY, _NAMED = 2, 3, 4


class Known(IntEnum):
    """How surely a figure was told before. SUBJECT: by its place alone; ALL: it tells of all; REFERRED: it says so."""

    NOT = 0
    SUBJECT = 1
    ALL = 2
    REFERRED = 3


def told_as_known(fact: Fact) -> Known:
    """By the words around the figure."""
    if len(fact.figures) < _FEW or not fact.mention.is_exact or fact.mention.unit in (PERCENT, SCORE):
        return Known.NOT
    start, end = fact.mention.start, fact.mention.end
    text = fact.passage.text
    ahead, behind = text[max(start - _AHEAD, 0) : start], text[end : end + _AFTER]
    if _REFERRED.search(ahead) or is_base(text, end):
        return Known.REFERRED
    if _AMONG.match(behind) and not THE_REST.search(ahead) and not ahead.endswith(_OF_ANOTHER_MATTER):
        return Known.REFERRED if len(fact.own_left) >= _NAMED or _is_bound(fact) else Known.ALL
    if _BY.search(ahead) and _RECKONED.match(behind):
        return Known.ALL
    if _ALL.match(behind) and _OF_THE_YEAR.fullmatch(fact.term.own_name):
        return Known.REFERRED
    if _ALL.match(behind) and (_is_bound(fact) or _BOUND.search(ahead)):
        return Known.ALL
    if fact.own_left and len(fact.figures) >= _MANY and _IS_DONE.match(behind):
        return Known.ALL
    if fact.own_left and len(fact.figures) >= _MANY and _NOUN_IS_DONE.match(behind):
        return Known.ALL
    if _DONE_BEFORE.match(fact.own_left) and len(fact.figures) >= _MANY:
        return Known.ALL
    if _OBJECT.search(ahead) and len(fact.figures) >= _MANY:
        return Known.ALL
    return Known.SUBJECT if _is_subject(fact, behind) else Known.NOT


def _is_bound(fact: Fact) -> bool:
    return _OF_THE_PLACE.match(fact.term.name) is not None


def _is_subject(fact: Fact, behind: str) -> bool:
    """Whether its clause begins with it, as with something known, or something else is told of it.

    余额369.5亿元的利息 and 4,830户已改造居民的物业 are no more for the first time than 1,840万元总投资.
    """
    if fact.term.depth:
        return False
    if len(fact.digits) >= _MANY and _DONE.match(behind):
        return True
    begins = fact.term.mark in _BEGINNING and _TIME_OF_IT.fullmatch(fact.term.own_name)
    if begins and _THING.match(behind):
        return True
    return fact.mention.unit == MONEY and bool(fact.own_left) and _OF_IT.match(behind) is not None
