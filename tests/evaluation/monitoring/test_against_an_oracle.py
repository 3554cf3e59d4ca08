"""The lights against a plain calculation in fractions, and the amounts that clear them to the last cent."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.absence import NotApplicable
from jiheng.core.light import LightLevel
from jiheng.evaluation.monitoring.monitor import monitor
from jiheng.evaluation.monitoring.result import Light, Signal, Watched

from .district import LINE, NOWHERE, SICHUAN, YEAR, of, reached, rules, spent

CENTS = st.integers(100, 10**9).map(lambda cents: Decimal(cents).scaleb(-2))
SHARES = st.fractions(0, 1, max_denominator=10**6)
DAYS = st.dates(date(YEAR, 1, 1), date(YEAR, 12, 30))
LATE_DAYS = st.dates(date(YEAR, 9, 24), date(YEAR, 12, 30))
FLOORS = {4: "0.25", 6: "0.40", 8: "0.60", 10: "0.80"}
WHOLE_NUMBERS = st.integers(1, 10**6)


def part_of(budget: Decimal, share: Fraction) -> Decimal:
    """A share of an amount, in whole cents."""
    return Decimal(int(Fraction(budget) * 100 * share)).scaleb(-2)


def days_in(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).day


def calendar(day: date) -> Fraction:
    """So many months of twelve, and of the month begun so many days."""
    return Fraction(day.month - 1, 12) + Fraction(day.day, days_in(day.year, day.month)) / 12


def lag_level(behind: Fraction) -> LightLevel:
    if behind > Fraction(20, 100):
        return LightLevel.WARNING
    return LightLevel.ATTENTION if behind > Fraction(10, 100) else LightLevel.NORMAL


def light(watched: Watched, signal: Signal) -> Light:
    lights = (*watched.lights, *(each for row in watched.indicators for each in row.lights))
    return next(each for each in lights if each.signal is signal)


def project(budget: Decimal, paid: Decimal, day: date, region: str, value: int = 1, target: int = 1) -> Watched:
    case = of(spent(paid, day), observations=(reached(value, day),), target=Decimal(target))
    case = replace(case, budget_lines=(replace(LINE, revised_budget=budget),))
    return monitor(case, rules(region, day), day).projects[0]


@given(CENTS, SHARES, DAYS)
def test_execution_is_held_against_the_calendar(budget: Decimal, share: Fraction, day: date) -> None:
    paid = part_of(budget, share)
    found = light(project(budget, paid, day, NOWHERE), Signal.EXECUTION)
    behind = calendar(day) - Fraction(paid) / Fraction(budget)
    assert found.level is lag_level(behind)
    if found.lacking is None:
        assert found.level is LightLevel.NORMAL
        return
    assert light(project(budget, paid + found.lacking, day, NOWHERE), Signal.EXECUTION).level is LightLevel.NORMAL
    one_cent_less = paid + found.lacking - Decimal("0.01")
    assert light(project(budget, one_cent_less, day, NOWHERE), Signal.EXECUTION).level is not LightLevel.NORMAL


@given(CENTS, SHARES, LATE_DAYS)
def test_execution_is_held_against_the_last_checkpoint_passed(budget: Decimal, share: Fraction, day: date) -> None:
    paid = part_of(budget, share)
    passed = [month for month in FLOORS if date(YEAR, month, days_in(YEAR, month)) <= day]
    floor = Fraction(Decimal(FLOORS[passed[-1]]))
    found = light(project(budget, paid, day, SICHUAN), Signal.EXECUTION)
    is_low = Fraction(paid) < floor * Fraction(budget)
    assert found.level is (LightLevel.WARNING if is_low else LightLevel.NORMAL)
    if found.lacking is not None:
        cleared = project(budget, paid + found.lacking, day, SICHUAN)
        assert light(cleared, Signal.EXECUTION).level is LightLevel.NORMAL
        nearly = project(budget, paid + found.lacking - Decimal("0.01"), day, SICHUAN)
        assert light(nearly, Signal.EXECUTION).level is LightLevel.WARNING


@given(WHOLE_NUMBERS, SHARES, DAYS)
def test_a_target_is_held_against_the_calendar(target: int, share: Fraction, day: date) -> None:
    value = int(target * share)
    found = light(project(Decimal(100), Decimal(50), day, NOWHERE, value, target), Signal.PACE)
    assert found.level is lag_level(calendar(day) - Fraction(value, target))
    if found.lacking is not None:
        needed = value + int(found.lacking)
        assert found.lacking == int(found.lacking)
        cleared = project(Decimal(100), Decimal(50), day, NOWHERE, needed, target)
        assert light(cleared, Signal.PACE).level is LightLevel.NORMAL
        nearly = project(Decimal(100), Decimal(50), day, NOWHERE, needed - 1, target)
        assert light(nearly, Signal.PACE).level is not LightLevel.NORMAL


@given(CENTS, SHARES, LATE_DAYS, WHOLE_NUMBERS, SHARES)
def test_targets_and_money_may_differ_by_a_tenth(
    budget: Decimal, share: Fraction, day: date, target: int, done: Fraction
) -> None:
    paid, value = part_of(budget, share), int(target * done)
    found = light(project(budget, paid, day, SICHUAN, value, target), Signal.GAP)
    gap = Fraction(value, target) - Fraction(paid) / Fraction(budget)
    assert found.level is (LightLevel.WARNING if abs(gap) > Fraction(1, 10) else LightLevel.NORMAL)
    if found.lacking is not None:
        cleared = project(budget, paid + found.lacking, day, SICHUAN, value, target)
        assert light(cleared, Signal.GAP).level is LightLevel.NORMAL


@given(CENTS, SHARES, DAYS)
def test_a_forecast_goes_on_as_before_and_never_passes_the_budget(budget: Decimal, share: Fraction, day: date) -> None:
    paid = part_of(budget, share)
    forecast = project(budget, paid, day, NOWHERE).money.forecast.value
    assert isinstance(forecast, Decimal)
    straight = Fraction(paid) / calendar(day)
    assert paid <= forecast <= budget
    assert forecast == budget or abs(Fraction(forecast) - straight) <= Fraction(1, 200)


@given(CENTS, DAYS, DAYS)
def test_what_is_told_later_changes_nothing_before(budget: Decimal, one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    if earlier == later:
        return
    alone = of(spent(0, earlier), observations=(reached(1, earlier),))
    both = of(
        spent(0, earlier),
        spent(budget, later),
        observations=(reached(1, earlier), reached(2, later)),
        target=Decimal(120),
    )
    alone, both = (replace(each, budget_lines=(replace(LINE, revised_budget=budget),)) for each in (alone, both))
    before, after = (monitor(each, rules(on=earlier), earlier) for each in (alone, both))
    assert (before.whole, before.projects, before.findings) == (after.whole, after.projects, after.findings)


@given(DAYS)
def test_nothing_told_is_never_a_zero(day: date) -> None:
    watched = monitor(of(), rules(on=day), day).projects[0]
    assert watched.money.spent is None
    assert watched.money.rate is None
    assert watched.target_progress is None
    assert all(isinstance(each.level, NotApplicable) for each in watched.all_lights)
