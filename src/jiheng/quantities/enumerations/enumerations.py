"""Announced counts and the items they announce: 财务科、审计科共2个科室; 三项措施：一是…二是…三是…; “甲、乙”两期."""

from collections.abc import Iterator

from jiheng.quantities.enumerations.bare_numerals import by_bare_numerals
from jiheng.quantities.enumerations.counts_again import nested, told_again
from jiheng.quantities.enumerations.each_of import each_of
from jiheng.quantities.enumerations.enumeration import Enumeration
from jiheng.quantities.enumerations.joint_bodies import joint_bodies
from jiheng.quantities.enumerations.named_again import named_again
from jiheng.quantities.enumerations.named_items import listed_ahead, listed_behind
from jiheng.quantities.enumerations.numbered_items import (
    clauses_behind,
    ordinals,
    segments_ahead,
    segments_behind,
)
from jiheng.quantities.enumerations.places_told import places_told
from jiheng.quantities.enumerations.quoted_items import quoted, quoted_behind
from jiheng.quantities.enumerations.valued_items import (
    counted,
    dated,
    dated_ahead,
    graded,
    one_value_each,
    valued,
    values_told,
)
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import MONEY, NO_AMOUNTS, SCORE, TIMES

_NOT_COUNTS = NO_AMOUNTS | {MONEY, SCORE, TIMES, "人次", "户次", "亩", "吨"}

_SPORTS = frozenset({"铁人", "现代", "冬季", "北欧"})
"""铁人三项, 现代五项 are names."""
_LETTERS = "字"
"""“快、准、严、实”四个字 counts characters."""


def enumerations(text: str, mentions: tuple[Mention, ...]) -> Iterator[Enumeration]:
    """The announced counts of clean text whose items the same text tells."""
    previous: Mention | None = None
    for mention in mentions:
        before, previous = previous, mention
        if mention.unit in _NOT_COUNTS or not mention.is_exact or mention.value.denominator != 1 or mention.scale != 1:
            continue
        if not mention.value or _is_no_count(text, mention):
            continue
        found = (
            values_told(text, mention, mentions)
            or quoted(text, mention)
            or quoted_behind(text, mention)
            or listed_behind(text, mention)
            or dated(text, mention)
            or dated_ahead(text, mention)
            or valued(text, mention)
            or counted(text, mention)
            or ordinals(text, mention)
            or listed_ahead(text, mention)
            or one_value_each(text, mention, mentions)
            or graded(text, mention)
            or clauses_behind(text, mention)
            or segments_behind(text, mention)
            or segments_ahead(text, mention)
            or told_again(text, mention, mentions)
            or nested(text, mention, before)
            or each_of(text, mention, before)
        )
        if found is not None:
            yield found
    yield from named_again(text, mentions)
    yield from by_bare_numerals(text)
    if "、" in text:
        yield from places_told(text)
    if "部门" in text or "组成的" in text or ("级" in text and "、" in text):
        yield from joint_bodies(text)


def _is_no_count(text: str, mention: Mention) -> bool:
    return text.startswith(_LETTERS, mention.end) or text[max(mention.start - 2, 0) : mention.start] in _SPORTS
