"""Gaps between town and land, told apart from what both have: 城乡居民收入相差20,180元."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.signed import apart, difference_told, fits
from jiheng.quantities.statement import Relation, Statement

_SIGN = "城乡"
_GAP = late_pattern("城乡(?:居民)?(?:人均)?(?P<what>[\u4e00-\u9fff]{2,8}?)(?:相差|差距|差)(?:了|约|为|达|有)*$")
_SIDES = {"town": late_pattern("城镇|城市"), "land": late_pattern("农村|乡村|农民")}
_OTHER_TIME = late_pattern("上年|去年|同期|目标|计划|[比较]|力争|将")
_WORD = 2

_Key = tuple[str, str, str]
"""The side, the unit, and the last two characters of the name."""


def town_and_land(rows: Sequence[Row]) -> Iterator[tuple[int, Statement]]:
    """Each such gap by the one amount of either, with the index of its passage."""
    by_side: Mapping[_Key, Sequence[Told]] | None = None
    for row in rows:
        if _SIGN not in row[0].passage.text:
            continue
        for told in row:
            found = _GAP.search(told.term.name) if told.is_open and told.mention.is_exact else None
            if found is None:
                continue
            by_side = _by_side(rows) if by_side is None else by_side
            town, land = (by_side.get((side, told.term.unit, found["what"][-_WORD:]), ()) for side in _SIDES)
            if len(town) == len(land) == 1:
                yield told.passage.index, _judged(told, town[0], land[0])


def _by_side(rows: Sequence[Row]) -> Mapping[_Key, Sequence[Told]]:
    """The amounts of this year that bear the name of a side, one of each value."""
    found: dict[_Key, list[Told]] = {}
    for told in (told for row in rows for told in row):
        name = told.term.own_name
        if told.term.is_attribute or _OTHER_TIME.search(name):
            continue
        for side, words in _SIDES.items():
            if words.search(name):
                same = found.setdefault((side, told.term.unit, name[-_WORD:]), [])
                if len(same) < _WORD and all(each.mention.value != told.mention.value for each in same):
                    same.append(told)
    return found


def _judged(gap: Told, town: Told, land: Told) -> Statement:
    signed = apart(town.term, land.term)
    told = difference_told(
        Relation.COMPARISON,
        gap.mention,
        signed,
        holds=fits(gap.mention, signed),
        confidence=Confidence.PROBABLE,
    )
    lines = "、".join(f"第{line}段" for line in sorted({each.passage.first_line for each in (town, land)}))
    both = (town.mention, land.mention)
    return replace(told, operands=(), elsewhere=both, arithmetic=f"{lines}：{told.arithmetic}")
