"""What was known within each year of the example: by the end of July and November, in the running year of June."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from jiheng.core.budget import BudgetLine, Payment
from jiheng.core.numbers import round_half_up
from jiheng.core.observation import DeviationReason, ExpenditureReading, Likelihood, Observation
from jiheng.web.example_district.description import YEARS, IndicatorRow

DAYS: dict[int, tuple[date, ...]] = {
    2022: (date(2022, 7, 31), date(2022, 11, 30)),
    2023: (date(2023, 6, 30),),
}
"""The days up to which the example's units were monitored."""

_DONE = {7: Decimal("0.55"), 11: Decimal("0.9")}
_SHORTFALL = "前期准备和组织进度慢于预期。"
_REMEDY = "倒排进度，按月核对，滞后的增加力量。"


def readings(year: int, lines: Sequence[BudgetLine], payments: Sequence[Payment]) -> Iterator[ExpenditureReading]:
    """What had been paid by then, and what the year was expected to bring."""
    for day in DAYS.get(year, ()):
        for line in lines:
            paid = [each.amount for each in payments if each.budget_line == line.code and each.on and each.on <= day]
            is_running = year == YEARS[-1]
            yield ExpenditureReading(
                code=f"{line.code}-{day:%m%d}",
                budget_line=line.code,
                on=day,
                spent=sum(paid, Decimal(0)),
                expected=line.revised_budget if is_running else line.actual_expenditure,
            )


def observations(year: int, rows: Sequence[IndicatorRow]) -> Iterator[Observation]:
    """Values of the indicators numbered from 1, as the cases number them."""
    for day in DAYS.get(year, ()):
        for number, row in enumerate(rows, 1):
            yield _observation(year, day, str(number), row)


def _observation(year: int, day: date, code: str, row: IndicatorRow) -> Observation:
    actual = row.actuals[YEARS.index(year)]
    is_running = year == YEARS[-1]
    expected = row.target if is_running and row.target else actual
    value = actual if is_running else _by_then(row, actual, day)
    is_short = expected < row.target
    return Observation(
        code=f"{code}-{day:%m%d}",
        indicator=code,
        on=day,
        value=value,
        expected=expected,
        likelihood=Likelihood.POSSIBLE if is_short else Likelihood.CERTAIN,
        deviation_reason=DeviationReason.STAFF if is_short else None,
        explanation=_SHORTFALL if is_short else "",
        measure=_REMEDY if is_short else "",
    )


def _by_then(row: IndicatorRow, actual: Decimal, day: date) -> Decimal:
    """Rates stand as they are; what is counted had come so far."""
    if row.unit_of_measure == "%":
        return actual
    return round_half_up(actual * _DONE[day.month], 0)
