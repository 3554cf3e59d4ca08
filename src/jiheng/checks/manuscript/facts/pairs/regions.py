"""Whether one of two facts is told of a place, and the other of all that it lies in: 全县优良率85%, 甲镇优良率81%."""

import re
from collections.abc import Mapping

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.fact_pair import FactPair
from jiheng.core.late_pattern import late_pattern

_LEVELS: Mapping[str, int] = {
    **dict.fromkeys(("国",), 0),
    **dict.fromkeys(("省",), 1),
    **dict.fromkeys(("市", "州"), 2),
    **dict.fromkeys(("县", "区", "旗"), 3),
    **dict.fromkeys(("镇", "乡", "街道"), 4),
    **dict.fromkeys(("村", "社区"), 5),
}
_OF_PROVINCES = 1
_ALL = re.compile("全(?P<level>[国省市州县区旗镇乡])")
_PROVINCES = (
    "北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|"
    "四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆"
)
_PLACE = late_pattern(
    f"(?:(?P<province>{_PROVINCES})|(?![全本我该各个])[\u4e00-\u9fff]{{2,4}}?(?P<level>[省市州县区旗镇乡村]|街道|社区))(?:的)?$"
)
_LONGEST = 12


def are_of_a_place_and_of_all(pair: FactPair) -> bool:
    """Whether the place of one lies below the level of all that the other is told of."""
    one, other = pair.both
    return _lies_within(one, other, pair.name) or _lies_within(other, one, pair.name)


def _lies_within(part: Fact, whole: Fact, name: str) -> bool:
    place, level = _place(part, name), _level(whole, name)
    return place is not None and level is not None and place > level


def _place(fact: Fact, name: str) -> int | None:
    """The level of the place named right before what the fact is told of, in its own clause."""
    text, start = fact.passage.text, fact.passage.clause_start(fact.mention.start)
    at = text.rfind(name, start, fact.mention.start)
    found = _PLACE.search(text, max(start, at - _LONGEST), at) if at > start else None
    if found is None:
        return None
    return _OF_PROVINCES if found["province"] else _LEVELS[found["level"]]


def _level(fact: Fact, name: str) -> int | None:
    """The level of all that the sentence is told of; none where the fact names a place of its own."""
    if _place(fact, name) is not None:
        return None
    found = [each["level"] for each in _ALL.finditer(fact.passage.text, fact.sentence.start, fact.mention.start)]
    return _LEVELS[found[-1]] if found else None
