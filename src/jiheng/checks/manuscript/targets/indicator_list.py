"""Indicators with their values enumerated in a sentence: 培训人次520人次，合格率96%，投诉处理率100%。"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_ITEM = quick_pattern(
    r"(?:(?<=[，；。：])|^)(?P<name>[^，；。：\n]{3,48}?)(?:实际)?(?:为|达到|达|=)?(?P<sign>[≥≤><])?"
    r"(?P<number>[0-9][0-9,]{0,12}(?:\.[0-9]{1,4})?)(?P<unit>%|‰|[\u4e00-\u9fff㎡]{1,6})?(?=[，；。]|$)"
)
_VALUE_AT_END = re.compile(r"[0-9](?:%|‰|[\u4e00-\u9fff㎡]{1,6})?[，；。]")
_PAUSE = re.compile("[，；。]")
_UNIT_IN_BRACKETS = late_pattern(r"（[^（）]{1,20}）$")
_MEASURES = (
    *("率", "度", "比例", "数量", "次数", "人数", "人次", "户数", "个数", "场次", "件数", "数", "面积", "里程", "长度"),
    *("金额", "量", "范围", "时间", "时限", "成本", "规模", "水平", "覆盖面"),
)
"""How the name of an indicator ends."""
_RATES = ("率", "度", "比例", "水平")
_FEWEST_ITEMS = 5


@dataclass(frozen=True, slots=True)
class IndicatorItem:
    """`start` and `end` are places in the passage. `sign`: ≥ where a target is told instead of a result.

    `measure` is the name without a unit in brackets behind it.
    """

    name: str
    measure: str
    sign: str
    number: Decimal
    unit: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class IndicatorList:
    """A passage that is mainly an enumeration of indicators, one of them a rate: amounts of money or staff are none."""

    passage: Passage
    items: tuple[IndicatorItem, ...]

    def at(self, item: IndicatorItem) -> Location:
        """Where the item stands."""
        return self.passage.at(item.start, item.end)


def indicator_lists(passages: Sequence[Passage]) -> tuple[IndicatorList, ...]:
    """The lists of a report, in reading order."""
    return tuple(_lists(passages))


def _lists(passages: Sequence[Passage]) -> Iterator[IndicatorList]:
    for passage in passages:
        values = len(_VALUE_AT_END.findall(passage.text))
        if values < _FEWEST_ITEMS - 1:
            continue
        clauses = len(_PAUSE.findall(passage.text))
        if values * 5 < clauses * 3 - 5:
            continue
        items = tuple(_items(passage.text))
        has_rate = any(item.unit == "%" and item.measure.endswith(_RATES) for item in items)
        if has_rate and len(items) >= _FEWEST_ITEMS and len(items) * 5 >= clauses * 3:
            yield IndicatorList(passage, items)


def _items(text: str) -> Iterator[IndicatorItem]:
    for found in _ITEM.finditer(text):
        name = found["name"]
        measure = _UNIT_IN_BRACKETS.sub("", name) if name.endswith("）") else name
        if measure.endswith(_MEASURES):
            number = Decimal(found["number"].replace(",", ""))
            yield IndicatorItem(
                name, measure, found["sign"] or "", number, found["unit"] or "", *found.span(), found[0]
            )
