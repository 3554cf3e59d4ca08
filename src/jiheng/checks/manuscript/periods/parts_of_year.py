"""The halves and quarters of a year that words name, in either way: 上半年, 1-6月; 三季度, 7至9月.

四季度末 is the end of the year, and no part of it.
"""

import re

from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once

_NAMED = quick_pattern("[一二三]季度|四季度(?!末)|[上下]半年")
_BY_MONTHS = re.compile("(?<![0-9])(?P<first>1|4|7|10)月?份?(?:-|—|–|~|～|至|到)+(?P<last>3|6|9|12)月")
_PARTS = {
    ("1", "3"): "一季度",
    ("4", "6"): "二季度",
    ("7", "9"): "三季度",
    ("10", "12"): "四季度",
    ("1", "6"): "上半年",
    ("7", "12"): "下半年",
}


@asked_once
def are_other_parts_of_year(one: str, other: str) -> bool:
    """Whether words name two parts of a year, or one names a part in words that the other never does.

    >>> are_other_parts_of_year("1-6月", "上半年"), are_other_parts_of_year("1-6月", "累计")
    (False, False)
    >>> are_other_parts_of_year("1-3月", "二季度"), are_other_parts_of_year("上半年", "累计")
    (True, True)
    """
    named = frozenset(_NAMED.findall(one)), frozenset(_NAMED.findall(other))
    parts = named[0] | _by_months(one), named[1] | _by_months(other)
    return parts[0] != parts[1] and (named[0] != named[1] or all(parts))


def _by_months(text: str) -> frozenset[str]:
    parts = (_PARTS.get((found["first"], found["last"])) for found in _BY_MONTHS.finditer(text))
    return frozenset(filter(None, parts))
