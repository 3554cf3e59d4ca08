"""Working days: weekdays without public holidays, and the weekend days worked in their place."""

from dataclasses import dataclass
from datetime import date, timedelta

from jiheng.rules.dated import DatedRule
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.monitoring import YearCalendar
from jiheng.rules.parameter import ParameterValue

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Counts by the official arrangement of each year; a year without one is refused, never guessed."""

    rule: DatedRule[ParameterValue]

    def is_working(self, day: date) -> bool:
        """Raises `UnknownRuleError` for a year whose arrangement is not known."""
        calendar = self._calendar(day)
        if day in calendar.days_off:
            return False
        return day.weekday() < SATURDAY or day in calendar.working_days

    def after(self, day: date, count: int) -> date:
        """The last of `count` working days after `day`, which itself does not count: the day a term ends."""
        assert count >= 1
        found = day
        while count:
            found += timedelta(days=1)
            count -= self.is_working(found)
        return found

    def between(self, first: date, last: date) -> int:
        """How many working days lie after `first` up to `last`, which counts; negative where `last` is earlier."""
        if last < first:
            return -self.between(last, first)
        days = (first + timedelta(days=at) for at in range(1, (last - first).days + 1))
        return sum(self.is_working(day) for day in days)

    def _calendar(self, day: date) -> YearCalendar:
        try:
            value = self.rule.value_on(day)
        except UnknownRuleError:
            years = "、".join(str(each.effective_from.year) for each in self.rule.in_force())
            raise UnknownRuleError(
                f"{day.year}年的放假调休安排没有数据（有{years}年），不能计算工作日；请按国务院办公厅当年的通知补入规则"
            ) from None
        assert isinstance(value, YearCalendar)
        return value
