"""What there is in the end, by what there was at first and what came and went, told in other sentences.

年初净资产1,862万元, and pages on 总收入2,949万元, 总支出2,682万元, 年末净资产2,219万元: 2,129万元, two digits swapped.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from operator import attrgetter
from typing import TypeVar

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.drawn.tied import told_words
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits, net
from jiheng.quantities.relations.differences.balances.balances import sign_of
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NOT_ADDED, counted_as

_OPENING = quick_pattern(
    "(?:年初|期初|月初|季初|上[年月季期](?:度)?[末底]?|去年[末底]|原有)(?P<what>[^，。；：0-9]{0,12})$"
)
_CLOSING = quick_pattern(
    "(?:(?<![上去])年[末底终]|期末|月[末底]|季末|滚存|结转下年度?|现有|目前)(?P<what>[^，。；：0-9]{0,12})$"
)
_MAY_CLOSE = quick_pattern("年[末底终]|期末|月[末底]|季末|滚存|结转下|现有|目前")
_SAYS_NOTHING = late_pattern("共|有|为|达|实|现|尚|的|累计|合计|总[数额量]")
_NATURAL = late_pattern("出生|自然")
"""Of a population others came and went as well."""
_COMPARED = re.compile("[较比]|同期|计划|目标|预算|预计|拟")
_CHANGED = late_pattern("增|减")
_WORTH = late_pattern("净值|折旧|净额")
_REACH, _NEAREST, _NOUN = 6, 5, 6
"""So many paragraphs around both ends are looked at for what came and went, and so many of either."""
_OF_ALL = re.compile(
    "^(?:[\u4e00-\u9fff]{0,6}(?:总收入|总支出|收入总[计额]|支出总[计额]|收入合计|支出合计)|(?:本年|当年|全年|年度)(?:收入|支出))$"
)
"""What came in and went out of all, wherever it stands."""
_CLOSE, _TWO, _MOST, _MOST_NEAR = 2, 2, 6, 24
_PLACE = attrgetter("place")
_UNLIKELY = 0.05


@value(slots=False, eq=False)
class _End:
    """What there was at first, or is in the end, with the words that name it."""

    told: Told
    words: frozenset[str]

    @property
    def place(self) -> tuple[int, int]:
        return self.told.passage.index, self.told.term.start

    def is_of(self, other: "_End") -> bool:
        return self.words == other.words or not self.words.isdisjoint(other.words)


def stocks_apart(rows: Sequence[Row]) -> Iterator[tuple[int, Statement]]:
    """What each open figure at the end is by the others of its account, with the index of its passage."""
    known: _Accounts | None = None
    for row in rows:
        for told in row if _MAY_CLOSE.search(row[0].passage.text) else ():
            closing = _end(told, _CLOSING) if told.is_open and told.mention.is_exact else None
            if closing is None or _OPENING.search(told.term.name):
                continue
            known = _Accounts.made_of(rows) if known is None else known
            statement = _judged(closing, known)
            if statement is not None:
                yield told.passage.index, statement


def _end(told: Told, end: re.Pattern[str]) -> _End | None:
    """A figure of a stock, with the noun of what is counted."""
    term = told.term
    if term.unit in NOT_ADDED or term.is_attribute or term.depth:
        return None
    found = end.search(term.name)
    if found is None or _COMPARED.search(found[0]) or _CHANGED.search(found[0]) or _WORTH.search(found[0]):
        return None
    return _End(told, told_words(_SAYS_NOTHING.sub("", found["what"]) + "，" + term.after[:_NOUN]))


@value(slots=False, eq=False)
class _Flow:
    """What came in (+1) or went out (-1)."""

    sign: int
    told: Told

    @property
    def place(self) -> tuple[int, int]:
        return self.told.passage.index, self.told.term.start

    @property
    def is_of_all(self) -> bool:
        return _OF_ALL.search(self.told.term.own_name) is not None


@value(slots=False, eq=False)
class _Accounts:
    """By unit: what there was at first, what there is in the end, and what came and went."""

    openings: Mapping[str, Sequence[_End]]
    closings: Mapping[str, Sequence[_End]]
    flows: Mapping[str, Sequence[_Flow]]
    of_all: Mapping[str, Sequence[_Flow]]

    @classmethod
    def made_of(cls, rows: Sequence[Row]) -> "_Accounts":
        openings: dict[str, list[_End]] = {}
        closings: dict[str, list[_End]] = {}
        flows: dict[str, list[_Flow]] = {}
        for told in (each for row in rows for each in row if each.mention.is_exact):
            unit = counted_as(told.term.unit)
            opening = _end(told, _OPENING)
            if opening is not None:
                openings.setdefault(unit, []).append(opening)
            elif (closing := _end(told, _CLOSING)) is not None:
                closings.setdefault(unit, []).append(closing)
            elif _is_flow(told):
                flows.setdefault(unit, []).append(_Flow(sign_of(told.term, may_sum=True), told))
        of_all = {unit: [each for each in told if each.is_of_all][:_MOST] for unit, told in flows.items()}
        return cls(openings, closings, flows, of_all)

    def of(self, closing: _End) -> Sequence[_End]:
        """What there was at first of the same: the nearest ones that no other end stands between."""
        unit = counted_as(closing.told.term.unit)
        ends = [each.place for each in _around(self.closings.get(unit, ()), closing.place) if each.is_of(closing)]
        openings = [each for each in _around(self.openings.get(unit, ()), closing.place) if each.is_of(closing)]
        alone = [each for each in openings if not any(each.place < end < closing.place for end in ends)]
        return sorted(alone, key=lambda each: abs(each.place[0] - closing.place[0]))[:_TWO]

    def between(self, opening: _End, closing: _End) -> Sequence[_Flow]:
        """What came and went close to either of them, or is told of all, wherever that stands."""
        flows = self.flows.get(counted_as(closing.told.term.unit), ())
        near = {
            flow.place: flow
            for end in (opening, closing)
            for flow in _around(flows, end.place)
            if abs(flow.place[0] - end.place[0]) <= _REACH and flow.place not in (opening.place, closing.place)
        }
        of_all = [each for each in self.of_all.get(counted_as(closing.told.term.unit), ()) if each.place not in near]
        return [*near.values(), *of_all]


_Placed = TypeVar("_Placed", _End, _Flow)


def _around(told: Sequence[_Placed], place: tuple[int, int]) -> Sequence[_Placed]:
    """Those nearest to a place, so that the cost stays in proportion."""
    here = bisect_left(told, place, key=_PLACE)
    return told[max(here - _MOST_NEAR, 0) : here + _MOST_NEAR]


def _is_flow(told: Told) -> bool:
    term = told.term
    if term.unit in NOT_ADDED or term.depth or told.sentence.is_part(term) or _CLOSING.search(term.name):
        return False
    return _COMPARED.search(term.name) is None and sign_of(term, may_sum=True) != 0


def _judged(closing: _End, known: _Accounts) -> Statement | None:
    """Right where any account gives it; wrong where a slip parts one from it and chance hardly finds one so near."""
    told = closing.told
    accounts = [
        account
        for opening in known.of(closing)
        for account in _accounts(opening, closing, known.between(opening, closing))
    ]
    if any(fits(told.mention, account) for account in accounts):
        right = next(account for account in accounts if fits(told.mention, account))
        return _statement(told, right, holds=True)
    values = {net(account): account for account in reversed(accounts)}
    slipped = [
        account
        for value, account in values.items()
        if value > 0 and slip_chance(told.mention, Interval.point(value)) * len(values) < _UNLIKELY
    ]
    return _statement(told, slipped[0], holds=False) if len(slipped) == 1 else None


def _accounts(opening: _End, closing: _End, flows: Sequence[_Flow]) -> Iterator[Signed]:
    """What there was, and one amount that came, or went, or one of each, or all that is told of either close by."""
    if any(_NATURAL.search(each.told.term.name) for each in flows):
        return
    base: Signed = [(1, opening.told.mention)]
    listed = [each for each in flows if abs(each.place[0] - closing.place[0]) <= _CLOSE]
    if _TWO < len(listed) <= _MOST:
        yield [*base, *((each.sign, each.told.mention) for each in listed)]
    nearest = sorted(flows, key=lambda each: (not each.is_of_all, abs(each.place[0] - closing.place[0])))
    came, went = ([each.told.mention for each in nearest if each.sign == way][:_NEAREST] for way in (1, -1))
    for one, other in product((None, *came), (None, *went)):
        if one is not None or other is not None:
            signed = [*base, (1, one)] if one is not None else base
            yield [*signed, (-1, other)] if other is not None else signed


def _statement(told: Told, signed: Signed, *, holds: bool) -> Statement:
    """Without operands: they stand in other sentences."""
    statement = difference_told(Relation.REMAINDER, told.mention, signed, holds=holds, confidence=Confidence.PROBABLE)
    return replace(statement, operands=(), elsewhere=statement.operands)
