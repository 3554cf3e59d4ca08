"""Changes told in a row, each with its rate, whose levels a sentence before tells under the same names.

刑事79件，民商事1,791件。…刑事增加17件，上升27.42%；民商事增加466件，上升31.57%: as the first is, the second must be.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.checks.manuscript.by_digits.changes import is_change_with
from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import PERCENT

_ALL, _FEWEST, _SHORTEST = 100, 2, 2
_REACH = 60
"""So many figures ahead are looked at."""
_NEAR = Decimal("0.25")
_NOT_KIND = late_pattern("^(?:其中|年末|期末|年底|具体为|分别为|全年|上半年|共|有)+|(?:为|有|共|分别|达到?|总数|数)+$")
_WAY = late_pattern(
    "(?:同比|环比|[较比](?:上年|去年)(?:同期)?)?(?:净|共)?(?:增加|减少|增长|下降|上升|增|减|多|少)(?:了)?$"
)


@value(slots=False, eq=False)
class _Change:
    """A change with the rate right behind it, and the level of its kind."""

    change: Told
    rate: Told
    level: Told

    @property
    def aspect(self) -> str:
        """What the change tells of the kind: 未结 of 刑事未结增加."""
        return _subject(self.change).removeprefix(_kind(self.level))

    def base(self, *, is_level: bool) -> Interval:
        """What there was before: the level itself, or what the level was before the change."""
        now, by = self.level.mention.operand, self.change.mention.operand
        return now if is_level else now - by if direction(self.rate.term.name) else now + by

    def made_of(self, *, is_level: bool) -> Interval | None:
        base = self.base(is_level=is_level)
        share = None if base.may_be_nothing or base.low < 0 else self.change.mention.operand.over(base)
        return None if share is None else share.times(_ALL)

    def holds(self, *, is_level: bool) -> bool:
        made = self.made_of(is_level=is_level)
        return made is not None and made.meets(self.rate.mention.bounds)


def changes_beside(row: Row, before: Sequence[Row]) -> Iterator[Statement]:
    """Of one paragraph; `before` are the rows ahead of it."""
    rates = [at for at, told in enumerate(row) if told.term.unit == PERCENT and at and told.mention.is_exact]
    pairs = [(row[at - 1], row[at]) for at in rates if is_change_with(row[at - 1], row[at])] if rates[1:] else []
    if len(pairs) < _FEWEST or not any(rate.is_unread for _, rate in pairs):
        return
    earlier = [told for other in before for told in other][-_REACH:]
    ahead = [(row[at - 1], row[at], [*earlier, *row[max(at - 1 - _REACH, 0) : at - 1]][-_REACH:]) for at in rates]
    changes = [
        _Change(change, rate, level)
        for change, rate, told in ahead
        if is_change_with(change, rate) and (level := _level(change, told)) is not None
    ]
    shown = [[each for each in changes if each.holds(is_level=is_level)] for is_level in (False, True)]
    is_level = len(shown[True]) > len(shown[False])
    aspects = {each.aspect for each in shown[is_level]}
    for each in changes:
        is_doubted = each.rate.is_unread and each.aspect in aspects and not any(each in right for right in shown)
        if is_doubted and _is_likely(each, len(shown[is_level]), is_level=is_level):
            yield _told(each, is_level=is_level)


def _level(change: Told, ahead: Sequence[Told]) -> Told | None:
    """The one amount of the nearest sentence before that has any whose name the change bears."""
    found: list[Told] = []
    for told in reversed(ahead):
        if found and told.sentence is not found[0].sentence:
            break
        if told.sentence is not change.sentence and _is_level_of(told, change):
            found.append(told)
    return found[0] if len({told.mention.value for told in found}) == 1 else None


def _is_level_of(told: Told, change: Told) -> bool:
    if told.term.unit != change.term.unit or told.term.is_attribute or not told.mention.is_exact:
        return False
    kind, subject = _kind(told), _subject(change)
    shorter, longer = sorted((kind, subject), key=len)
    return kind == subject or (len(shorter) >= _SHORTEST and longer.startswith(shorter))


def _kind(told: Told) -> str:
    return _NOT_KIND.sub("", told.term.own_name)


def _subject(change: Told) -> str:
    return _WAY.sub("", _kind(change))


def _is_likely(each: _Change, shown: int, *, is_level: bool) -> bool:
    """Whether so many others are shown that it cannot be meant otherwise, or it is near enough."""
    made = each.made_of(is_level=is_level)
    if shown >= _FEWEST or made is None:
        return shown >= _FEWEST
    return is_slip(each.rate.mention, made) or is_close(made.low, each.rate.mention.value, _NEAR)


def _told(each: _Change, *, is_level: bool) -> Statement:
    now, by, stated = each.level.mention, each.change.mention, each.rate.mention
    goes_up = direction(each.rate.term.name)
    before = now.value if is_level else now.value - by.value if goes_up else now.value + by.value
    told = now.text if is_level else f"（{now.text}{'－' if goes_up else '＋'}{by.text}）"
    if before <= 0:
        arithmetic = f"{now.text}－{by.text}＜0"
        return Statement(Relation.GROWTH, stated, (by,), False, arithmetic, now.text, Confidence.PROBABLE)
    working, made = f"{by.text}÷{told}", _ALL * by.value / before
    confidence = Confidence.PROBABLE
    return quotient_told(Relation.GROWTH, stated, (by,), working, made, holds=False, confidence=confidence)
