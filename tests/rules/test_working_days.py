"""Working days by the official arrangements of each year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.library import load_library
from jiheng.rules.monitoring import YearCalendar

DAYS = load_library().working_days()


@pytest.mark.parametrize(
    ("day", "count", "end"),
    [
        (date(2022, 9, 29), 1, date(2022, 9, 30)),
        (date(2022, 9, 30), 1, date(2022, 10, 8)),
        (date(2022, 9, 30), 5, date(2022, 10, 12)),
        (date(2022, 12, 30), 1, date(2023, 1, 3)),
        (date(2023, 6, 21), 1, date(2023, 6, 25)),
        (date(2024, 2, 9), 1, date(2024, 2, 18)),
        (date(2025, 1, 24), 2, date(2025, 1, 27)),
        (date(2026, 2, 13), 10, date(2026, 3, 5)),
    ],
)
def test_a_term_skips_holidays_and_counts_the_weekends_worked(day: date, count: int, end: date) -> None:
    assert DAYS.after(day, count) == end


@pytest.mark.parametrize(("year", "working"), [(2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)])
def test_a_year_has_as_many_working_days_as_its_arrangement_leaves(year: int, working: int) -> None:
    days = (date(year, 1, 1) + timedelta(days=at) for at in range(366))
    assert sum(DAYS.is_working(day) for day in days if day.year == year) == working


def test_a_year_without_an_arrangement_is_refused() -> None:
    with pytest.raises(UnknownRuleError) as refusal:
        DAYS.after(date(2026, 12, 31), 1)
    assert str(refusal.value) == (
        "2027年的放假调休安排没有数据（有2022、2023、2024、2025、2026年），不能计算工作日；"
        "请按国务院办公厅当年的通知补入规则"
    )


def test_days_between_are_those_after_the_first_up_to_the_last() -> None:
    assert DAYS.between(date(2022, 9, 30), date(2022, 10, 9)) == 2
    assert DAYS.between(date(2022, 10, 9), date(2022, 9, 30)) == -2
    assert DAYS.between(date(2022, 9, 30), date(2022, 9, 30)) == 0


@given(st.dates(date(2022, 1, 1), date(2026, 10, 1)), st.integers(1, 40))
def test_the_end_of_a_term_is_so_many_working_days_away(day: date, count: int) -> None:
    end = DAYS.after(day, count)
    assert DAYS.is_working(end)
    assert DAYS.between(day, end) == count


@pytest.mark.parametrize("edition", list(DAYS.rule.in_force()), ids=lambda each: str(each.effective_from.year))
def test_an_arrangement_stays_within_its_year_and_works_only_on_weekends(edition: object) -> None:
    value = getattr(edition, "value", None)
    year = getattr(edition, "effective_from", date.min).year
    assert isinstance(value, YearCalendar)
    assert {day.year for day in value.days_off | value.working_days} == {year}
    assert {day.weekday() for day in value.working_days} <= {5, 6}
