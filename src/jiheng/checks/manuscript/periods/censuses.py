"""National censuses beside a year that was not theirs: 2020年第六次全国人口普查."""

import re
from collections.abc import Iterator

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value

_YEARS = {
    "人口": {"三": 1982, "四": 1990, "五": 2000, "六": 2010, "七": 2020},
    "经济": {"一": 2004, "二": 2008, "三": 2013, "四": 2018, "五": 2023},
    "农业": {"一": 1996, "二": 2006, "三": 2016},
    "污染源": {"一": 2007, "二": 2017},
}
"""The year of the reference date of each."""
CENSUS = late_pattern(
    "第(?P<which>[一二三四五六七])次(?:全[国省市县])?(?P<kind>人口|经济|农业|污染源)普查", make=quick_pattern
)
_YEAR, _DAY = "(?P<year>(?:19[89]|20[0-4])[0-9])年", "(?:11月1日|12月31日)"
_AHEAD = late_pattern(f"{_YEAR}(?:{_DAY}零?时?)?(?:开展|进行|实施|组织)?的?$")
_BEHIND = late_pattern(f"[^，。；、（0-9]{{0,8}}（即?{_YEAR}{_DAY}?(?:零时)?）")
_ON_ITS_DAY = late_pattern(f"(?:标准|普查)?(?:时点)?[以为是]{_YEAR}{_DAY}")
_LONGEST_AHEAD = 20
_BEFORE, _AFTERWARDS = 2, 3
"""It is prepared so many years before, and told of so many years afterwards."""


@value()
class CensusTold:
    """`text[start:end]` of a passage names a census and a year; `right`: the year it was held, `holds`: near it."""

    start: int
    end: int
    right: str
    holds: bool


def censuses(text: str) -> Iterator[CensusTold]:
    """Those of one passage that are known and dated."""
    for found in CENSUS.finditer(text):
        held = _YEARS[found["kind"]].get(found["which"])
        if held is None:
            continue
        for start, end, year, is_its_day in _dated(text, found):
            holds = year == held if is_its_day else held - _BEFORE <= year <= held + _AFTERWARDS
            yield CensusTold(start, end, f"{held}年", holds)


def _dated(text: str, census: re.Match[str]) -> Iterator[tuple[int, int, int, bool]]:
    """Where it is told with a year, the year, and whether that is of its reference date."""
    begin = max(0, census.start() - _LONGEST_AHEAD)
    if (ahead := _AHEAD.search(text[begin : census.start()])) is not None:
        yield begin + ahead.start(), census.end(), int(ahead["year"]), False
    for pattern in (_BEHIND, _ON_ITS_DAY):
        if (behind := pattern.match(text, census.end())) is not None:
            yield census.start(), behind.end(), int(behind["year"]), pattern is _ON_ITS_DAY
