"""What is picked out of all of its kind is more than that: 逾期一年以上的贷款312万元 beside 逾期贷款266.49万元.

The words that pick it out stand in the middle of the name of all, and end with 的.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.words import bare

_PICKED = re.compile(
    "(?P<first>[\u4e00-\u9fff]{2,6}?)(?P<which>[一二两三四五六七八九十半0-9]+(?:年|个?月|天|日|岁|次|户|人|万元|亿元)?(?:及|含)?以[上下内外])的(?P<kind>[\u4e00-\u9fff]{2,6})$"
)
_PICKS = "以"
"""Stands in every such name."""
_STANDING = late_pattern("^(?:[年期]末|年底|全部|现有|共有)")
_NOT_IT = late_pattern("计划|目标|任务|拟|上年|去年|同期|新增|累计|历年|每|均")
_NEAR = Decimal("0.6")
_AHEAD = 24
"""So far apart they may still be two figures of one matter."""


def qualified_parts(facts: Sequence[Fact]) -> Iterator[tuple[int, Statement]]:
    """Each that is more than the only amount told of all of its kind, with the index of its passage."""
    told_so = [
        fact
        for fact in facts
        if not (fact.is_other_year or fact.is_planned or fact.term.is_attribute) and fact.mention.is_exact
    ]
    picked = [(found, fact) for fact in told_so if (found := _picked(fact)) is not None]
    if not picked:
        return
    wholes: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    without = {id(fact) for _, fact in picked}
    for fact in told_so:
        if id(fact) not in without:
            wholes[fact.mention.unit, _name(fact)].append(fact)
    for found, fact in picked:
        if _NOT_IT.search(found[0]):
            continue
        name = found["first"] + found["kind"]
        told = next((known for at in range(len(name) - 3) if (known := wholes.get((fact.mention.unit, name[at:])))), [])
        if len({each.mention.key for each in told}) != 1:
            continue
        whole, part = told[0].mention, fact.mention
        if part.interval.low > whole.interval.high and is_close(part.value, whole.value, _NEAR):
            arithmetic = f"{part.text}＞{whole.text}"
            yield (
                fact.passage.index,
                Statement(
                    Relation.PART, part, (), False, arithmetic, whole.text, Confidence.PROBABLE, elsewhere=(whole,)
                ),
            )


def _picked(fact: Fact) -> re.Match[str] | None:
    """The name before a figure that picks out some of its kind."""
    text, start = fact.passage.text, fact.mention.start
    begin = max(fact.sentence.start, start - _AHEAD)
    return _PICKED.search(text, begin, start) if text.find(_PICKS, begin, start) >= 0 else None


def _name(fact: Fact) -> str:
    """贷款 told at the end of the year is 贷款: 年末逾期贷款."""
    return _STANDING.sub("", bare(fact.term.own_name))
