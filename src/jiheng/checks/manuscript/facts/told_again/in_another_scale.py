"""An amount told again by its name in a larger or smaller unit, with the point astray: 26,428万元 and 26.43亿元.

The digits of the one round to those of the other, but the amounts are ten, a hundred or a thousand times apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.late_pattern import late_pattern

_POWERS = (Fraction(1, 1_000), Fraction(1, 100), Fraction(1, 10), Fraction(10), Fraction(100), Fraction(1_000))
_CONVERTED = re.compile("(?:折合|折算|换算|合计|合|即|约|达到?|共计?|人民币|为|成)+$")
"""What stands behind a name where its amount is told in another unit."""
_ALL_OF_IT = re.compile("总[额量数值]$|金额$")
_SAID_SO = late_pattern("(?:折合|折算成?|换算成?|即|合)(?:人民币|为)?约?$")
_PLAIN, _FINE, _KEY = 2, 3, 2
"""So many digits the coarser must tell where it is said to be the same, and so many where only the name says so."""
_SHORTEST, _MOST = 4, 8
_ALL_ALONG = "累计"
_OF_ANOTHER = late_pattern("[省市州县区镇乡村局院校站所司业类种户人均每级]$|[“”、]")
"""How what stands before a name ends where it tells whose the amount is; 全县 and 我镇 may stand before any."""
_OURS = late_pattern("(?:全|我|本|该|各)(?:[省市州县区镇乡村局院校站所]|公司)|一级|各级|年均")
_GENERAL = late_pattern("(?:预算|资金|支出|收入|财政|项目|投资|总|完成|安排|实际|年度|全年|累计|其中)+")


def told_in_another_scale(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Each pair of them, the earlier first."""
    index: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        is_of_year = not fact.is_other_year or _ALL_ALONG in fact.term.name
        if len(fact.telling_digits) < _KEY or not (is_of_year and fact.mention.is_exact):
            continue
        key = fact.telling_digits[:_KEY]
        for earlier in index[key][-_MOST:]:
            if _are_one(earlier, fact):
                yield earlier, fact
        index[key].append(fact)


def _are_one(one: Fact, other: Fact) -> bool:
    first, second = one.mention, other.mention
    if first.unit != second.unit or first.scale == second.scale or one.is_planned != other.is_planned:
        return False
    coarse, fine = (one, other) if first.scale > second.scale else (other, one)
    is_said = _SAID_SO.search(other.own_left) is not None
    if len(coarse.telling_digits) < (_PLAIN if is_said else _FINE) or len(fine.telling_digits) < _PLAIN:
        return False
    if coarse.mention.interval.meets(fine.mention.interval):
        return False
    astray = any(coarse.mention.interval.meets(fine.mention.interval.times(power)) for power in _POWERS)
    return astray and _are_of_one_name(one, other)


def _are_of_one_name(one: Fact, other: Fact) -> bool:
    """Whether the shorter name ends the longer, which tells of nobody else, but for words of another unit."""
    shorter, longer = sorted((_name(one), _name(other)), key=len)
    if len(shorter) < _SHORTEST or _GENERAL.fullmatch(shorter) or not longer.endswith(shorter):
        return False
    before = longer[: -len(shorter)]
    is_another = _OF_ANOTHER.search(before) is not None and not _OURS.search(before)
    if before and (is_another or one.is_part != other.is_part):
        return False
    are_all_along = all(_ALL_ALONG in fact.term.name for fact in (one, other))
    return are_all_along or not (one.year and other.year and one.year != other.year)


def _name(fact: Fact) -> str:
    name = _CONVERTED.sub("", fact.left)
    short = _ALL_OF_IT.sub("", name)
    return short if len(short) >= _SHORTEST else name
