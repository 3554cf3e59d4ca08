"""Amounts that are no price of the report times a number beside them, but that one slip parts from it.

补助标准为每人每年600元 in one section, 惠及5,324人，发放391.44万元 in another: 319.44万元, two digits swapped.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.core.finding import Confidence
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.names.counted import counted_in, per_of_average, pers_of_price
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY, NOT_ADDED

_NOT_COUNTED = NOT_ADDED | {MONEY}
_MONTHS = 12
_MOST = 12
"""A report with more prices has one for anything."""
_FEWEST_DIGITS = 3
_UNLIKELY = 0.012
_WIDEST = 11
"""A slip parts a figure from what it should be by a factor of ten at the most."""


def prices_in(rows: Sequence[Row]) -> tuple[Told, ...]:
    """The exact prices of a report that say what they are per; none where there are too many."""
    prices = {
        (told.mention.value, pers): told
        for row in rows
        for told in row
        if told.mention.is_exact
        and told.term.unit.startswith(MONEY)
        and (pers := pers_of_price(told.term))
        and per_of_average(told.term) is None
    }
    return tuple(prices.values()) if len(prices) <= _MOST else ()


def products_by_digits(row: Row, prices: Sequence[Told]) -> Iterator[Statement]:
    """Of one paragraph, by the prices of the whole report."""
    for told in row:
        if told.is_open and told.term.unit == MONEY and pers_of_price(told.term) is None and _is_fine(told):
            numbers = [
                each
                for each in row
                if each.sentence is told.sentence and each.term.unit not in _NOT_COUNTED and each.mention.size > 1
            ]
            statement = _judged(told, numbers, prices)
            if statement is not None:
                yield statement


def _is_fine(told: Told) -> bool:
    digits = told.mention.number.normalize().as_tuple().digits
    return told.mention.is_exact and len(digits) >= _FEWEST_DIGITS and not told.term.is_attribute


def _judged(told: Told, numbers: Sequence[Told], prices: Sequence[Told]) -> Statement | None:
    """Nothing is told where some price and number give the amount as it stands."""
    suspects: list[tuple[float, Told, Told, int]] = []
    tried = 0
    for price in prices:
        pers = pers_of_price(price.term) or ()
        for number in numbers:
            if not counted_in(number.term, pers[0]) or not number.mention.is_exact:
                continue
            for times in (1, _MONTHS) if "月" in pers else (1,):
                value = price.mention.value * number.mention.value * times
                if _may_give(price, number.mention.value * times, told):
                    return None
                tried += 1
                if value < told.mention.value * _WIDEST < value * _WIDEST * _WIDEST:
                    suspects.append((_chance(told, number, value), price, number, times))
    likely = [each for each in suspects if each[0] * tried < _UNLIKELY]
    return _told(told, *min(likely, key=lambda each: each[0])[1:]) if likely else None


def _may_give(price: Told, number: Fraction, told: Told) -> bool:
    """As it stands; one with decimals may be a quotient that was rounded: 每公里造价105.95万元 of 33.60公里."""
    mention = price.mention
    value = mention.interval if mention.places else Interval.point(mention.value)
    return value.times(number).meets(told.mention.interval)


def _chance(told: Told, number: Told, value: Fraction) -> float:
    """That of a slip in the amount, or else in the number."""
    in_amount = slip_chance(told.mention, Interval.point(value))
    wanted = told.mention.interval.times(number.mention.value / value)
    return min(in_amount, slip_chance(number.mention, wanted))


def _told(told: Told, price: Told, number: Told, times: int) -> Statement:
    value = price.mention.value * number.mention.value * times
    working = f"{price.mention.text}×{number.mention.text}" + (f"×{times}" if times > 1 else "")
    here = tuple(each.mention for each in (price, number) if each.passage is told.passage)
    return quotient_told(
        Relation.PRODUCT, told.mention, here, working, value, holds=False, confidence=Confidence.PROBABLE
    )
