"""Announced counts and the items they announce: 财务科、审计科共2个科室; 三项措施：一是…二是…三是…; “甲、乙”两期."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jiheng.core.finding import Confidence
from jiheng.quantities.enumerations.bare_numerals import by_bare_numerals
from jiheng.quantities.enumerations.counts_again import listed_above, meant_again, nested, summed_up_again, told_again
from jiheng.quantities.enumerations.each_of import each_of
from jiheng.quantities.enumerations.enumeration import Enumeration
from jiheng.quantities.enumerations.joint_bodies import joint_bodies
from jiheng.quantities.enumerations.kinds_told import kinds_told
from jiheng.quantities.enumerations.named_again import named_again
from jiheng.quantities.enumerations.named_items import listed_ahead
from jiheng.quantities.enumerations.names_behind import listed_behind
from jiheng.quantities.enumerations.numbered_items import (
    clauses_behind,
    ordinals,
    segments_ahead,
    segments_behind,
    stages,
)
from jiheng.quantities.enumerations.places_told import places_told
from jiheng.quantities.enumerations.quoted_items import quoted, quoted_behind
from jiheng.quantities.enumerations.valued_items import (
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

_NAMED_SO = frozenset({"铁人", "现代", "冬季", "北欧", "公益"})
"""铁人三项, 现代五项 are names, 公益二类 a grade."""
_LETTERS_OR_DAYS = ("字", "交易日", "工作日", "自然日", "会计年度", "会计期间")
"""“快、准、严、实”四个字 counts characters, 披露后的三个工作日 days."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A count, the one told before it, and all figures of its text."""

    text: str
    mention: Mention
    before: Mention | None
    mentions: tuple[Mention, ...]


_Read = Callable[[str, Mention], Enumeration | None]
_ReadInPlace = Callable[[_Place], Enumeration | None]
_BEGINS_RUN = frozenset({"一是", "一要", "一、", "一，", "一）", "1）", "1.", "1．", "1、", "1："})
_BEGINS_RUN_BY_A_VERB = frozenset(f"{mark}{numeral}" for mark in "，；：。" for numeral in "三")
_BESIDE_ITEMS: tuple[tuple[_Read, frozenset[str]], ...] = (
    (quoted, frozenset("”》")),
    (quoted_behind, frozenset("“《")),
    (listed_behind, frozenset("、别")),
    (dated, frozenset("月")),
    (dated_ahead, frozenset("月")),
    (valued, frozenset("：别其即（")),
    (ordinals, _BEGINS_RUN | _BEGINS_RUN_BY_A_VERB),
    (stages, frozenset("一")),
    (listed_ahead, frozenset("、")),
    (graded, frozenset("、")),
    (clauses_behind, frozenset("：")),
    (segments_behind, frozenset("；")),
    (segments_ahead, frozenset("共计")),
)
"""In order, each with the words of which a text must have one."""
_BESIDE_FIGURES: tuple[tuple[_ReadInPlace, frozenset[str]], ...] = (
    (lambda at: values_told(at.text, at.mention, at.mentions), frozenset("上")),
    (lambda at: one_value_each(at.text, at.mention, at.mentions), frozenset("别")),
    (lambda at: told_again(at.text, at.mention, at.mentions), frozenset("共计总")),
    (lambda at: listed_above(at.text, at.mention), frozenset({"上述", "以上", "前述"})),
    (lambda at: meant_again(at.text, at.mention, at.before, at.mentions), frozenset("，。；")),
    (lambda at: summed_up_again(at.text, at.mention, at.before), frozenset("共计")),
    (lambda at: nested(at.text, at.mention, at.before), frozenset("（")),
    (lambda at: each_of(at.text, at.mention, at.before), frozenset("各")),
)
"""The same of those that look at other figures too."""
_WORDS = frozenset[str]().union(*(needed for _, needed in (*_BESIDE_ITEMS, *_BESIDE_FIGURES)))


class _Readers:
    """Those that may find something in a text, by its words."""

    def __init__(self, text: str, mentions: tuple[Mention, ...]) -> None:
        self.text, self.mentions = text, mentions
        self.tells_each = "分别" in text
        told = {word for word in _WORDS if word in text}
        self.beside_items = [read for read, needed in _BESIDE_ITEMS if needed & told]
        self.beside_figures = [read for read, needed in _BESIDE_FIGURES if needed & told]

    def found(self, mention: Mention, before: Mention | None) -> Enumeration | None:
        """What the first of them finds that finds anything; behind a list that holds a row of figures may not."""
        for read in self.beside_items:
            found = read(self.text, mention)
            if found is not None:
                if not (found.holds and self.tells_each):
                    return found
                valued = one_value_each(self.text, mention, self.mentions)
                return found if valued is None or valued.holds else valued
        place = _Place(self.text, mention, before, self.mentions)
        for read_in_place in self.beside_figures:
            found = read_in_place(place)
            if found is not None:
                return found
        return None


def enumerations(text: str, mentions: tuple[Mention, ...]) -> Iterator[Enumeration]:
    """The announced counts of clean text whose items the same text tells.

    One that may be right as it stands is told where no other is surely wrong.
    """
    found = list(_enumerations(text, mentions))
    is_wrong = any(not (each.holds or each.confidence is Confidence.ASK) for each in found)
    yield from (each for each in found if not (is_wrong and each.confidence is Confidence.ASK))


def _enumerations(text: str, mentions: tuple[Mention, ...]) -> Iterator[Enumeration]:
    readers: _Readers | None = None
    previous: Mention | None = None
    for mention in mentions:
        before, previous = previous, mention
        if mention.unit in _NOT_COUNTS or mention.scale != 1 or mention.places or not mention.is_exact:
            continue
        if mention.number and not _is_no_count(text, mention):
            readers = readers or _Readers(text, mentions)
            found = readers.found(mention, before)
            if found is not None:
                yield found
    if mentions and ("分别" in text or "依次" in text):
        yield from named_again(text, mentions)
    yield from by_bare_numerals(text)
    if "、" in text:
        yield from kinds_told(text)
        yield from places_told(text)
    if "部门" in text or "组成的" in text or ("级" in text and "、" in text):
        yield from joint_bodies(text)


def _is_no_count(text: str, mention: Mention) -> bool:
    return text.startswith(_LETTERS_OR_DAYS, mention.end) or text[mention.start - 2 : mention.start] in _NAMED_SO
