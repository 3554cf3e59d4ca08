"""Whether two facts are told of two things of one kind: two villages, two projects, spring and autumn."""

import re

from jiheng.checks.manuscript.facts.fact_pair import FactPair
from jiheng.checks.manuscript.text.passages import Passage

_THING = re.compile(
    r"[^0-9，。：；]+(?:项目|工程|标段|路段|片区?|校区|院区|部|镇|乡|村|街道|社区|县|区|市|中心|站|所|馆|局|院|园|公司|"
    r"学校|小学|中学|资金|经费|补助|补贴|业务|服务)"
)
_OF_SECTIONS = re.compile(
    "基本情况|概况|目标|指标|产出|效益|执行|管理|绩效|完成|到位|使用|投入|安排|来源|问题|成效|结论|总体|数量|质量|时效|成本|满意"
)
_KINDS = ("基本支出", "项目支出", "人员经费", "公用经费")
_NUMBERED = re.compile(r"^[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]")
_PAUSE = re.compile("[，。：；]")
_OF_PLACES = frozenset("镇乡村季片部校区期批标组队院")
"""With one of these begins what 甲镇 and 乙镇 share."""
_SERVICES = ("服务", "业务")
"""A field of work is no other thing than a project in it."""
_LONGEST_OPENING = 24


def are_of_two_things(pair: FactPair) -> bool:
    """Whether paragraphs or sections open with two things, or the shared name stands behind two words, 甲 and 乙镇."""
    one, other = pair.both
    if pair.name[:1] in _OF_PLACES:
        before = [fact.left.partition(pair.name)[0][-1:] for fact in pair.both]
        if all(before) and before[0] != before[1]:
            return True
    if not pair.is_long_swap and any((kind in one.left) != (kind in other.left) for kind in _KINDS):
        return True
    if one.passage is other.passage:
        return False
    return _are_two(_opening(one.passage), _opening(other.passage)) or _are_two(one.section, other.section)


def _are_two(one: str, other: str) -> bool:
    if one == other or one.endswith(_SERVICES) != other.endswith(_SERVICES):
        return False
    return all(
        _THING.fullmatch(each) is not None and _OF_SECTIONS.search(each) is None
        for each in (_NUMBERED.sub("", one).strip(), _NUMBERED.sub("", other).strip())
    )


def _opening(passage: Passage) -> str:
    """The words of a paragraph up to its first pause."""
    begin = passage.number.end if passage.number is not None else 0
    text = passage.text[begin : begin + _LONGEST_OPENING]
    found = _PAUSE.search(text)
    return text[: found.start()] if found is not None else ""
