"""One way to read a rate of change: its base, what changed, and how it is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import percent_of, rate_told
from jiheng.quantities.relations.names.changes import BASE, direction, is_change
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS
from jiheng.quantities.words import YEAR

_FINE = 3
_FULL = 100
_HUGE = 10**8
_IS_LAST_YEARS_END = late_pattern("(?:(?:上|去|上一)年[末底]|年初|期初)(?:数|余额|存量)?(?:为|是|有)?$")
_CEILING = late_pattern("(?:控制价|限价|标底价?|底价|起拍价|挂牌价|原价|概算|估算)格?(?:总?[额价])?[为是]?$")


@dataclass(frozen=True, slots=True)
class ChangeReading:
    """The base and the change in the base's unit, and whether it goes up. `value`: change ÷ base as printed.

    `confidence` is set where this is how the sentence must be read; other readings only ever prove it right.
    """

    base: Interval
    change: Interval
    is_up: bool | None
    operands: tuple[Term, ...]
    working: str
    value: Fraction
    confidence: Confidence | None

    @property
    def share(self) -> Interval | None:
        """The change in percent of its base."""
        return percent_of(self.change, self.base)

    def is_turned(self, goes_up: bool | None) -> bool:
        """Whether the figures went the other way than the words say."""
        return self.is_up is not None and goes_up is not None and self.is_up != goes_up

    def gives(self, rate: Mention, goes_up: bool | None) -> bool:
        """Whether it is the rate that is told, in the way that is told."""
        if self.is_up is not None and goes_up is not None and self.is_up != goes_up:
            return False
        quotient = self.change.over(self.base)  # asked of each reading of each rate
        return quotient is not None and quotient.times(_FULL).meets(rate.bounds)

    def told(self, rate: Mention, goes_up: bool | None, *, holds: bool) -> Statement:
        operands, value = tuple(each.mention for each in self.operands), abs(_FULL * self.value)
        if not holds and self._lies_between_rates(rate):
            return self._told_in_points(rate, operands)
        confidence, relation = self.confidence or Confidence.CERTAIN, Relation.GROWTH
        turned = not holds and self.is_turned(goes_up)
        fits = holds or turned
        told = rate_told(rate, operands, self.working, value, holds=fits, relation=relation, confidence=confidence)
        arithmetic = f"{self.working}＝{told.computed}，增减方向与数字相反"
        computed = f"{'上升' if self.is_up else '下降'}{told.computed}"
        return replace(told, holds=False, arithmetic=arithmetic, computed=computed) if turned else told

    def _lies_between_rates(self, rate: Mention) -> bool:
        """合格率由62.8%上升到87.2%，提高了24.4%: percentage points that are told as percent."""
        are_rates = all(each.unit == PERCENT for each in self.operands) and not is_change(self.operands[-1])
        return are_rates and self.change.meets(rate.bounds)

    def _told_in_points(self, rate: Mention, operands: tuple[Mention, ...]) -> Statement:
        working = self.working[1:].partition("）")[0]
        computed = f"{rate.text.removesuffix(PERCENT)}个{PERCENTAGE_POINTS}"
        arithmetic = f"{working}＝{computed}，写作{rate.text}"
        told = Statement(Relation.GROWTH, rate, operands, False, arithmetic, computed, Confidence.CERTAIN)
        return replace(told, is_other_way=True)


def operand(mention: Mention) -> Interval:
    """What a figure of a change can stand for: hundreds of millions are never told as they were, 198亿元."""
    is_fine = mention.is_exact and mention.number >= _FULL and mention.number % 10
    is_rounded = is_fine and mention.scale >= _HUGE
    return mention.interval if is_rounded else mention.operand


def of_levels(base: Term, now: Term, confidence: Confidence | None) -> ChangeReading | None:
    """What was and what became of it; None where there was nothing."""
    if not base.mention.value:
        return None
    change = operand(now.mention) - operand(base.mention)
    value = (now.mention.value - base.mention.value) / base.mention.value
    is_up = value > 0 if value else None
    smaller, larger = (now, base) if is_up is False else (base, now)
    working = f"（{larger.mention.text}－{smaller.mention.text}）÷{base.mention.text}"
    change = change.times(-1) if is_up is False else change
    return ChangeReading(operand(base.mention), change, is_up, (base, now), working, value, confidence)


def is_slipped(rate: Mention, reading: ChangeReading) -> bool:
    """Whether one slip in the rate, or in a change told with its amount, is all that parts them."""
    first, last = reading.operands
    quotient = reading.change.over(reading.base)
    is_told = is_change(last) or bool(BASE.search(first.name[-14:]))
    if quotient is None or not (
        is_told and first.mention.is_nearly_exact and last.mention.is_exact and rate.is_nearly_exact
    ):
        return False
    if is_slip(rate, quotient.times(100)):
        return True
    share = rate.interval.times(Fraction(1, 100))
    if not is_change(last) or len(rate.number.normalize().as_tuple().digits) < _FINE or share.high >= 1:
        return False
    amount = first.mention.operand
    base_to_amount = share if reading.base.meets(amount) else None
    if base_to_amount is None:
        sign = -1 if reading.is_up is False else 1
        whole = Interval.point(1) + share.times(sign)
        base_to_amount = share.over(whole)
    return base_to_amount is not None and is_slip(last.mention, amount * base_to_amount)


def is_of_the_new_level(rate: Mention, reading: ChangeReading) -> bool:
    """Whether the change was divided by the amount of this year instead of last year's."""
    amount, change = reading.operands
    is_fine = len(rate.number.normalize().as_tuple().digits) >= _FINE and rate.is_exact
    if (
        not is_fine
        or not is_change(change)
        or not BASE.search(change.name)
        or reading.base.meets(amount.mention.operand)
    ):
        return False
    if BASE.search(amount.name) or YEAR.search(amount.name + change.name) or not amount.mention.is_exact:
        return False
    quotient = change.mention.operand.over(amount.mention.operand)
    return quotient is not None and quotient.times(100).meets(rate.interval)


def of_base(base: Term, change: Term) -> Iterator[ChangeReading]:
    """The change over what was; none where there was nothing."""
    if not base.mention.value:
        return
    value = change.mention.value / base.mention.value
    working = f"{change.mention.text}÷{base.mention.text}"
    is_up = direction(change.name[-24:])
    operands = (base, change)
    yield ChangeReading(
        operand(base.mention), operand(change.mention), is_up, operands, working, value, Confidence.PROBABLE
    )


def of_current(amount: Term, change: Term, confidence: Confidence | None) -> Iterator[ChangeReading]:
    """The amount as it is now, or, where it is called last year's, as the base."""
    is_up = direction(change.name[-24:])
    now, by = amount.mention, change.mention
    is_base = bool(BASE.search(amount.name[-14:])) and not re.search("年(?:度)?末|决算", amount.name[-14:])
    is_base = is_base or _is_ceiling(amount, change) or _IS_LAST_YEARS_END.search(amount.own_name) is not None
    grows = is_up is not False
    exact = now.value - by.value if grows else now.value + by.value
    as_base = operand(now) - operand(by) if grows else operand(now) + operand(by)
    if exact > 0:
        working = f"{by.text}÷（{now.text}{'－' if grows else '＋'}{by.text}）"
        sure = None if is_base else confidence
        yield ChangeReading(as_base, operand(by), is_up, (amount, change), working, by.value / exact, sure)
    if is_base and now.value:
        working = f"{by.text}÷{now.text}"
        yield ChangeReading(
            operand(now), operand(by), is_up, (amount, change), working, by.value / now.value, confidence
        )


def _is_ceiling(amount: Term, change: Term) -> bool:
    """控制价800万元，中标价降低40万元，降幅5%: what was to be paid at most is what the price fell from."""
    return _CEILING.search(amount.own_name) is not None and BASE.search(change.name) is None
