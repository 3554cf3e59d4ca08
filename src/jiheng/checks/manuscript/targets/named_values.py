"""Values told in the text directly behind a known name: 新增停车位目标不低于260个，实际275个."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.manuscript.tables.shown_number import ShownNumber
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.schema.cells.units import UnitOfMeasure, looks_like_unit, read_unit

_NUMBER = r"[0-9]{1,9}(?:,[0-9]{3}){0,3}(?:\.[0-9]{1,6})?"
_UNIT = r"[%‰\u4e00-\u9fff]{0,3}"
_BOUND = r"(?:≥|≤|>|<|=|不低于|不少于|不超过|不高于|不大于|达到)?"
_AIM = rf"(?:年初|年度)?(?:目标值?|指标值|计划数?|预期)(?:均)?(?:为|是)?{_BOUND}"
_DONE = r"(?:实际)?(?:完成)?值?(?:均)?(?:为|是|达到了?|达|：|=)?"
_VALUES = late_pattern(
    rf"(?:（[^（）]{{0,12}}）)?的?"
    rf"(?:{_AIM}(?P<aim>{_NUMBER})(?P<aim_unit>{_UNIT}?)[、，；]?)?"
    rf"(?:{_DONE}(?P<done>{_NUMBER})(?P<done_unit>{_UNIT}))?"
)
_OTHER_TIME = late_pattern(r"上年|去年|上一年|同期|上半年|季度|[0-9]{1,2}月底|近[三五两]年|20[0-9]{2}年")
_FILLING = late_pattern(r".{0,3}(?:全年|本年|年度|共|共计|累计|其中|完成|实现|实际|的|，)")
_LOOKED_BACK = 12


@dataclass(frozen=True, slots=True)
class NamedValue:
    """`is_aim`: told as a target. `place`: the name with its value, quoted as `text`."""

    name: str
    is_aim: bool
    number: ShownNumber
    unit: UnitOfMeasure
    text: str
    place: Location

    @property
    def interval(self) -> Interval:
        """What it can stand for, in the base of its unit: yuan, people, percent."""
        is_rounded = self.number.places or self.unit.is_percent or self.unit.scale != 1
        printed = self.number.interval if is_rounded else self.number.exact
        return printed.times(Fraction(self.unit.scale))


def named_values(names: Collection[str], prose: Collection[Passage]) -> Iterator[NamedValue]:
    """Where one of the (clean) names begins a clause about this year and a value in some unit follows at once."""
    if not names:
        return
    pattern = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
    for passage in prose:
        for found in pattern.finditer(passage.text):
            before = passage.text[max(0, found.start() - _LOOKED_BACK) : found.start()]
            clause = re.split("[，；。：、]", before)[-1]
            if not _OTHER_TIME.search(clause) and (not clause or _FILLING.fullmatch(clause)):
                yield from _behind(passage, found)


def _behind(passage: Passage, name: re.Match[str]) -> Iterator[NamedValue]:
    values = _VALUES.match(passage.text, name.end())
    if values is None:
        return
    for group, is_aim in (("aim", True), ("done", False)):
        if values[group] is None:
            continue
        unit = _unit(values[f"{group}_unit"] or passage.text[values.end(group) : values.end(group) + 3])
        if unit is not None:
            number = ShownNumber(Decimal(values[group].replace(",", "")))
            end = values.end(group) + len(unit.text)
            text = passage.text[name.start() : end]
            yield NamedValue(name[0], is_aim, number, unit, text, passage.at(name.start(), end))


def _unit(text: str) -> UnitOfMeasure | None:
    """The unit that the text begins with: 个 of 个缓."""
    for length in range(min(3, len(text)), 0, -1):
        if looks_like_unit(text[:length], known_only=True):
            return read_unit(text[:length])
    return None
