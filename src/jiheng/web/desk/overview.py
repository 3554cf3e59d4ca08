"""Figures of the year over all units that one sees: money against time, and lights. Added up, nothing else."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Case as Choose
from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Value, When

from jiheng.core.light import LightLevel
from jiheng.core.numbers import round_half_up
from jiheng.figures.execution import Amounts, calendar_progress, calendar_words, execution_by_month
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import BudgetLine, Payment
from jiheng.web.budgets.money import amounts_of, paid_by_month
from jiheng.web.face.parts import Line, LineChart, ShownLight
from jiheng.web.monitoring.models import MonitoringPeriod, MonitoringSheet

MOST_SHEETS = 10


@dataclass(frozen=True, slots=True)
class Money:
    """The money of all units together, and how much of the year has gone, in percent and in words."""

    amounts: Amounts
    calendar: Decimal
    calendar_words: str
    chart: LineChart | None
    """None while no payment with a day has been entered."""
    undated: int = 0
    """Payments of which the records tell no day; counted while there is no chart."""


@dataclass(frozen=True, slots=True)
class Lights:
    """The last period's lights: how many of each, and the sheets that need a look first."""

    period: MonitoringPeriod
    counts: tuple[tuple[ShownLight, int], ...]
    sheets: tuple[MonitoringSheet, ...]


def money(unit_years: QuerySet[UnitYear], year: int, today: date) -> Money:
    """Payments by month against the calendar; the amounts themselves come from the budget lines."""
    amounts = amounts_of(BudgetLine.objects.filter(unit_year__in=unit_years))
    booked = Payment.objects.filter(unit_year__in=unit_years)
    payments = paid_by_month(booked, year)
    months = execution_by_month(payments, amounts.revised, year, today)
    rates = tuple(
        month.execution_rate if isinstance(month.execution_rate, Decimal) and not month.is_ahead else None
        for month in months
    )
    chart = LineChart(
        "支出进度与序时进度",
        tuple(f"{month.month}月" for month in months),
        (
            Line("支出进度", tuple(None if rate is None else round_half_up(rate, 2) for rate in rates)),
            Line("序时进度", tuple(round_half_up(month.calendar, 2) for month in months)),
        ),
    )
    calendar, words = calendar_progress(year, today), calendar_words(year, today)
    if payments:
        return Money(amounts, calendar, words, chart)
    return Money(amounts, calendar, words, None, booked.filter(on=None).count())


def lights(access: Access, year: int) -> Lights | None:
    """Of the last period that any of the units takes part in."""
    sheets = MonitoringSheet.objects.filter(access.seen_in(year))
    has_any = Exists(sheets.filter(period=OuterRef("pk")))
    period = MonitoringPeriod.objects.filter(has_any).order_by("-as_of").first()
    if period is None:
        return None
    sheets = sheets.filter(period=period)
    counted = dict(sheets.order_by().values_list("level").annotate(Count("pk")))
    severity = Choose(
        *(When(level=level.value, then=Value(-level.severity)) for level in LightLevel),
        default=Value(1),
        output_field=IntegerField(),
    )
    in_order = sheets.order_by(severity, "unit_year__budget_unit__path", "project").values_list("pk", flat=True)
    keys = list(in_order[:MOST_SHEETS])
    first = MonitoringSheet.objects.select_related("unit_year__budget_unit", "unit_year__year", "period").in_bulk(keys)
    counts = tuple(
        (light, counted.get("" if light is ShownLight.NONE else light.value, 0))
        for light in (ShownLight.WARNING, ShownLight.ATTENTION, ShownLight.NORMAL, ShownLight.NONE)
    )
    return Lights(period, tuple(each for each in counts if each[1]), tuple(first[key] for key in keys))
