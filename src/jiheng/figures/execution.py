"""How far money has been spent, and when: against the budget, and against the calendar."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.budget import Payment
from jiheng.core.numbers import HUNDRED, round_half_up

MONTHS = 12
RATE_PLACES = 4
NEARLY_USED_UP = Decimal(90)
"""Percent of a budget from which people are warned."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """The three amounts of a purse, a project or a unit. `original` is None where nobody told it."""

    original: Decimal | None
    revised: Decimal
    actual: Decimal

    @property
    def unspent(self) -> Decimal:
        return self.revised - self.actual

    @property
    def execution_rate(self) -> Decimal | NotApplicable:
        """In percent of the revised budget."""
        if not self.revised:
            return NotApplicable("没有预算")
        return _percent(Fraction(self.actual) / Fraction(self.revised))

    @property
    def is_nearly_used_up(self) -> bool:
        """Something is left, but no more than a tenth."""
        rate = self.execution_rate
        return isinstance(rate, Decimal) and rate >= NEARLY_USED_UP and self.unspent > 0


@dataclass(frozen=True, slots=True)
class MonthOfExecution:
    """What was paid in a month, what was paid up to its end, and how much of the year had gone by then."""

    month: int
    paid: Decimal
    paid_so_far: Decimal
    execution_rate: Decimal | NotApplicable
    calendar: Decimal
    is_ahead: bool
    """The month has not begun on the day of reading."""


def calendar_progress(year: int, on: date) -> Decimal:
    """序时进度 at the end of a day, in percent: a month is a twelfth, the days of one begun count in proportion."""
    if on.year != year:
        return HUNDRED if on.year > year else Decimal(0)
    days = monthrange(year, on.month)[1]
    return _percent(Fraction(on.month - 1, MONTHS) + Fraction(on.day, MONTHS * days))


def calendar_words(year: int, on: date) -> str:
    """How 序时进度 comes about, in words."""
    if on.year != year:
        return f"{year}年已经过完" if on.year > year else f"{year}年还没有开始"
    days = monthrange(year, on.month)[1]
    whole = f"{on.month - 1}个整月各占1/12，" if on.month > 1 else ""
    return f"{whole}{on.month}月按{on.day}天÷{days}天折算"


def execution_by_month(
    payments: Iterable[Payment], revised: Decimal, year: int, on: date
) -> tuple[MonthOfExecution, ...]:
    """Twelve months. Payments without a date, or of another year, belong to none of them."""
    paid = dict.fromkeys(range(1, MONTHS + 1), Decimal(0))
    for payment in payments:
        if payment.on is not None and payment.on.year == year:
            paid[payment.on.month] += payment.amount
    months, so_far = [], Decimal(0)
    for month, amount in paid.items():
        so_far += amount
        months.append(
            MonthOfExecution(
                month=month,
                paid=amount,
                paid_so_far=so_far,
                execution_rate=Amounts(None, revised, so_far).execution_rate,
                calendar=_percent(Fraction(month, MONTHS)),
                is_ahead=date(year, month, 1) > on,
            )
        )
    return tuple(months)


def _percent(share: Fraction) -> Decimal:
    return round_half_up(share * int(HUNDRED), RATE_PLACES)
