"""Money as of a day: from dated payments where they are kept, else from the latest reading told up to that day."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from jiheng.core.budget import BudgetLine, ExpenditureKind, Source
from jiheng.core.case import Case
from jiheng.core.numbers import EXACT, round_half_up
from jiheng.core.observation import ExpenditureReading
from jiheng.evaluation.monitoring.result import Forecast, ForecastMethod, MoneyProgress
from jiheng.rules.form import MoneyRowKind

CENTS = 2
NOTHING = Forecast(None, None, "没有执行数，不能预测")


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of one line: spent up to a day, and the unit's own forecast where it gave one."""

    spent: Decimal
    on: date
    expected: Decimal | None
    is_assumed: bool


def money_as_of(case: Case, lines: Sequence[BudgetLine], as_of: date, elapsed: Fraction) -> MoneyProgress:
    """The lines' budget, expenditure and forecast; expenditure is missing as soon as one line's is."""
    told = {line.code: told_of_line(case, line, as_of) for line in lines}
    missing = tuple(code for code, each in told.items() if each is None)
    known = [each for each in told.values() if each is not None]
    originals = [line.original_budget for line in lines if line.original_budget is not None]
    spent = None if missing or not lines else _sum(each.spent for each in known)
    return MoneyProgress(
        original_budget=_sum(originals) if lines and len(originals) == len(lines) else None,
        budget=_sum(budget_as_of(case, line, as_of) for line in lines),
        spent=spent,
        told_on=min((each.on for each in known), default=None),
        missing=missing,
        forecast=_forecast(case, lines, told, as_of, elapsed) if spent is not None else NOTHING,
        is_assumed=any(each.is_assumed for each in known),
    )


def lines_of(case: Case, lines: Sequence[BudgetLine], kind: MoneyRowKind) -> tuple[BudgetLine, ...]:
    """The lines whose money a row of an official form tells."""
    return tuple(line for line in lines if _BELONGS[kind](line, case))


_BELONGS: Mapping[MoneyRowKind, Callable[[BudgetLine, Case], bool]] = {
    MoneyRowKind.TOTAL: lambda line, case: True,
    MoneyRowKind.APPROPRIATION: lambda line, case: (
        line.source is Source.APPROPRIATION and line.year_of_origin >= case.year
    ),
    MoneyRowKind.CARRIED_IN: lambda line, case: line.source is Source.APPROPRIATION and line.year_of_origin < case.year,
    MoneyRowKind.OTHER: lambda line, case: line.source is Source.OTHER,
    MoneyRowKind.BASIC: lambda line, case: line.kind is ExpenditureKind.BASIC,
    MoneyRowKind.PROJECT: lambda line, case: line.kind is ExpenditureKind.PROJECT,
}


def budget_as_of(case: Case, line: BudgetLine, as_of: date) -> Decimal:
    """The revised budget without the adjustments made after that day; undated ones are taken as made from the start."""
    later = (each.amount for each in case.adjustments if each.budget_line == line.code and each.on and each.on > as_of)
    return EXACT.subtract(line.revised_budget, _sum(later))


def told_of_line(case: Case, line: BudgetLine, as_of: date) -> Told | None:
    """None: nothing was told up to that day. Payments without dates say nothing about a day within the year."""
    payments = [each for each in case.payments if each.budget_line == line.code]
    reading = latest_reading(case, line.code, as_of)
    expected = reading.expected if reading else None
    dated = [(each.on, each.amount) for each in payments if each.on is not None]
    if dated and len(dated) == len(payments):
        return Told(_sum(amount for on, amount in dated if on <= as_of), as_of, expected, False)
    closed = case.profile.as_of
    if closed <= as_of and (reading is None or reading.on <= closed):
        return Told(line.actual_expenditure, closed, expected, "actual_expenditure" in line.assumed)
    if reading is None:
        return None
    return Told(reading.spent, reading.on, expected, "spent" in reading.assumed)


def latest_reading(case: Case, line: str, as_of: date) -> ExpenditureReading | None:
    readings = [each for each in case.expenditure_readings if each.budget_line == line and each.on <= as_of]
    return max(readings, key=lambda each: each.on, default=None)


def _forecast(
    case: Case, lines: Sequence[BudgetLine], told: dict[str, Told | None], as_of: date, elapsed: Fraction
) -> Forecast:
    total, methods = Decimal(0), set()
    for line in lines:
        known = told[line.code]
        assert known is not None
        value, method = forecast_of_line(known, budget_as_of(case, line, as_of), elapsed)
        total = EXACT.add(total, value)
        methods.add(method)
    method = methods.pop() if len(methods) == 1 else ForecastMethod.MIXED
    return Forecast(total, method, method.label)


def forecast_of_line(known: Told, budget: Decimal, elapsed: Fraction) -> tuple[Decimal, ForecastMethod]:
    """Extrapolated expenditure never passes the budget: more cannot be paid."""
    if elapsed == 1:
        return known.spent, ForecastMethod.FINAL
    if known.expected is not None:
        return known.expected, ForecastMethod.STATED
    straight = round_half_up(Fraction(known.spent) / elapsed, CENTS)
    return max(known.spent, min(straight, budget)), ForecastMethod.EXTRAPOLATED


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    total = Decimal(0)
    for amount in amounts:
        total = EXACT.add(total, amount)
    return total
