"""Amounts of many purses at once, added up exactly by the database."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import F, QuerySet, Sum

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import ExpenditureKind
from jiheng.core.budget import Payment as PaymentRecord
from jiheng.figures.execution import Amounts
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import BudgetLine, Payment

NOTHING = Amounts(None, Decimal(0), Decimal(0))


def amounts_of(lines: QuerySet[BudgetLine]) -> Amounts:
    """Of all these lines together."""
    found = lines.aggregate(
        original=Sum("original_budget"), revised=Sum("revised_budget"), actual=Sum("actual_expenditure")
    )
    return Amounts(found["original"], found["revised"] or Decimal(0), found["actual"] or Decimal(0))


def amounts_of_line(line: BudgetLineRecord) -> Amounts:
    """Of one line."""
    return Amounts(line.original_budget, line.revised_budget, line.actual_expenditure)


def amounts_by_unit_year(unit_years: Iterable[UnitYear | int]) -> Mapping[int, Amounts]:
    """Of each unit in its year; units without lines are left out."""
    found = _grouped(BudgetLine.objects.filter(unit_year__in=unit_years), "unit_year")
    return {int(key): amounts for key, amounts in found.items()}


def amounts_by_project(unit_year: UnitYear) -> Mapping[str, Amounts]:
    """Of each project by its code; lines without one under the blank code."""
    return _grouped(BudgetLine.objects.filter(unit_year=unit_year), "project")


def amounts_by_kind(unit_year: UnitYear) -> Mapping[str, Amounts]:
    """Of 基本支出 and 项目支出, by the kind's value."""
    found = _grouped(BudgetLine.objects.filter(unit_year=unit_year), "kind")
    return {kind.value: found.get(kind.value, NOTHING) for kind in ExpenditureKind}


def paid_by_month(payments: QuerySet[Payment], year: int) -> tuple[PaymentRecord, ...]:
    """What was paid in each month of the year as one payment, so that ten thousand need not be read."""
    paid: dict[int, Decimal] = {}
    by_day = payments.filter(on__year=year).order_by().values_list("on").annotate(paid=Sum("amount"))
    for day, amount in by_day:  # of the month of a day SQLite knows nothing without calling us for every row
        paid[day.month] = paid.get(day.month, Decimal(0)) + amount
    return tuple(
        PaymentRecord(code="", budget_line="", amount=paid[month], on=date(year, month, 1)) for month in sorted(paid)
    )


def newest_first(payments: QuerySet[Payment]) -> QuerySet[Payment]:
    """By day; those without a day at the end, whatever the database."""
    return payments.order_by(F("on").desc(nulls_last=True), "-position", "-pk")


def _grouped(lines: QuerySet[BudgetLine], column: str) -> dict[Any, Amounts]:
    rows = (
        lines.order_by()
        .values(column)
        .annotate(original=Sum("original_budget"), revised=Sum("revised_budget"), actual=Sum("actual_expenditure"))
    )
    return {row[column]: Amounts(row["original"], row["revised"], row["actual"]) for row in rows}
