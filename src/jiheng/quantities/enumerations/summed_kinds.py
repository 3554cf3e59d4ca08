"""Kinds counted before a total that those told behind it make up: “三类对象”62户：甲类15户，乙类9户，丙类38户."""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.quantities.enumerations.enumeration import Enumeration, judged
from jiheng.quantities.mention import Mention
from jiheng.quantities.statement import Relation, Statement

_COUNTED = frozenset({"类", "种", "大类"})
_OF_A_KIND = re.compile("方面$|类$")
_KINDS = re.compile("(?<=个)(?:方面|大类)")
_BETWEEN = re.compile("[\u4e00-\u9fff]{2,8}”?[\u4e00-\u9fff]{0,4}")
_OF_EACH = re.compile("[\u4e00-\u9fff]{0,8}[区县市镇乡村月年]$")
"""两类补助30万元，甲县12万元…: divided by place or time, not by kind."""
_LONGEST_NAME = 10
_FEWEST = 3


def summed_kinds(text: str, mentions: Sequence[Mention], statements: Sequence[Statement]) -> Iterator[Enumeration]:
    """Each count of kinds right before a total that so many and one more or less make up to the digit."""
    kinds = [each for each in mentions if each.is_exact and (each.unit in _COUNTED or _KINDS.match(text, each.end))]
    for told in statements if kinds else ():
        if told.relation is not Relation.SUM or not told.holds or len(told.operands) < _FEWEST:
            continue
        first = min(each.start for each in told.operands)
        count = next((each for each in kinds if _BETWEEN.fullmatch(text, each.end, told.target.start)), None)
        names = [_name(text, each) for each in told.operands]
        is_of_each = count is None or any(map(_OF_EACH.search, names))
        if count is not None and count.unit not in _COUNTED and not all(map(_OF_A_KIND.search, names)):
            continue
        if count is None or is_of_each or not told.target.end <= first or abs(count.value - len(told.operands)) > 1:
            continue
        listed = [""] * len(told.operands)
        found = judged(count, listed, count.start, told.end, confidence=Confidence.PROBABLE)
        if found is not None:
            yield found


def _name(text: str, part: Mention) -> str:
    return text[max(part.start - _LONGEST_NAME, 0) : part.start]
