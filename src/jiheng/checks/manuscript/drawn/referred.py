"""Figures that refer to a list told right before, 上述52台设备, 对22笔贷款逐笔: they are all of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.facts.looking_back import is_base
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement, summed
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import GENERAL, NOT_COUNTED

_REFERRED = re.compile("(?:上述|(?<![级县市区省乡科处厅局岁元年月人亩吨米])以上|前述)[\u4e00-\u9fff]{0,6}$|现有$")
_BARE = re.compile("(?:对|为)?")
_EACH = late_pattern("[\u4e00-\u9fff]{0,6}?(?:逐[一笔个户家项台件]|全部|均|都|悉数)")
_OTHER = re.compile("上年|去年|同期|计划|目标|任务|预计|累计|每|均|新增|其中")
_NOUN, _ROWS, _FEWEST = 2, 4, 2
_NEAR = 0.3
"""What is further off is of other things."""


@value()
class _List:
    """The amounts of one unit that a sentence tells."""

    told: tuple[Told, ...]

    @property
    def mentions(self) -> list[Mention]:
        return [each.mention for each in self.told]


def referred(rows: Sequence[Row]) -> Iterator[tuple[int, Statement]]:
    """What each such figure is by the list it refers to, with the index of its passage."""
    for place, row in enumerate(rows):
        for at, told in enumerate(row):
            if told.is_open and told.mention.is_exact and _refers(told):
                lists = list(_lists_before(rows[max(place - _ROWS, 0) : place], row[:at], told))
                statement = _judged(told, lists)
                if statement is not None:
                    yield told.passage.index, statement


def _refers(told: Told) -> bool:
    """By its own words, or because something is said of each."""
    term = told.term
    if term.unit in NOT_COUNTED or term.is_attribute or term.begins_parts:
        return False
    text, start, end = told.passage.text, term.start, term.end
    ahead = text[told.passage.clause_start(start) : start]
    if _REFERRED.search(ahead) or is_base(text, end):
        return not _OTHER.search(ahead)
    return _BARE.fullmatch(ahead) is not None and _EACH.match(text, end) is not None


def _lists_before(before: Sequence[Row], ahead: Row, told: Told) -> Iterator[_List]:
    """Those of its unit, the nearest first; of things in general only those that bear its noun."""
    noun = told.passage.text[told.term.end : told.term.end + _NOUN]
    is_of_anything = told.term.unit in GENERAL
    sentences: dict[tuple[int, int], list[Told]] = {}
    for each in (*(each for row in before for each in row), *ahead):
        if each.term.unit == told.term.unit and each.sentence is not told.sentence:
            sentences.setdefault((each.passage.index, each.sentence.start), []).append(each)
    for figures in reversed(sentences.values()):
        if not is_of_anything or noun in figures[0].sentence.text[figures[0].sentence.start : figures[0].sentence.end]:
            yield _List(tuple(figures))


def _judged(told: Told, lists: Sequence[_List]) -> Statement | None:
    """By the nearest list; right by any of them, or several together."""
    if not lists:
        return None
    nearest = lists[0]
    right = next((each for each in _sums(lists) if adds_up(told.mention, each)), None)
    if right is not None:
        return _statement(told, nearest, right, holds=True)
    if any(_OTHER.search(each.term.name) or not _is_plain(each) for each in nearest.told):
        return None
    is_list = len(nearest.told) >= _FEWEST and not any(
        words.STRONG_TOTAL.search(each.term.name) for each in nearest.told
    )
    if not is_list or not _is_near(told.mention, nearest.mentions):
        return None
    return _statement(told, nearest, nearest.mentions, holds=False)


def _is_plain(told: Told) -> bool:
    return told.mention.is_exact and not told.term.is_attribute and not told.term.depth


def _is_near(mention: Mention, parts: Sequence[Mention]) -> bool:
    together = float(summed(parts))
    return mention.size > max(part.size for part in parts) and abs(mention.size - together) < _NEAR * together


def _sums(lists: Sequence[_List]) -> Iterator[Sequence[Mention]]:
    """All of a list, those behind its first, and all of several lists."""
    together: list[Mention] = []
    for each in lists:
        yield each.mentions
        if len(each.told) > 1:
            yield from (each.mentions[1:], each.mentions[:-1])
        together = [*each.mentions, *together]
        yield together


def _statement(told: Told, nearest: _List, parts: Sequence[Mention], *, holds: bool) -> Statement:
    """Without operands: they stand in another sentence, and the working says in which paragraph."""
    added = sum_statement(told.mention, parts, holds=holds, confidence=Confidence.PROBABLE)
    passage = nearest.told[0].passage
    where = "" if passage is told.passage else f"第{passage.first_line}段："
    return replace(added, operands=(), elsewhere=added.operands, arithmetic=f"{where}{added.arithmetic}")
