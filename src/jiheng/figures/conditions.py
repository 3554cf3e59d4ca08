"""One condition of a filter: 类别=培训、宣讲, 日期=2022-03至2022-06; what it holds of, and what it cannot tell.

Several values are joined by 、; text is found anywhere in the cell, dates are months or days, alone or from … to ….
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jiheng.core.choice import Choice
from jiheng.core.record import Column, Kind, Record

Test = Callable[[object], bool]

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_SHORT_TITLES = {"任务": "对应任务", "活动": "对应活动", "简称": "活动简称", "类型": "求助类型", "项目": "项目编号"}


@dataclass(frozen=True, slots=True)
class Condition:
    """What the cells of one column must be."""

    column: Column
    words: str
    tests: Sequence[Test]

    def holds(self, record: Record) -> bool:
        cell = getattr(record, self.column.name)
        return any(test(cell) for test in self.tests)

    def is_untold(self, record: Record) -> bool:
        """Whether the cell is blank, so that nobody knows if the record is meant."""
        return getattr(record, self.column.name) in (None, "")


def read_condition(written: str, columns: Mapping[str, Column]) -> Condition | None:
    """The condition of a column by its title; None where the column or a value of it is unknown."""
    title, sign, text = written.replace("＝", "=").partition("=")
    title = title.strip()
    column = columns.get(title) or columns.get(_SHORT_TITLES.get(title, ""))
    values = [part.strip() for part in text.split("、") if part.strip()]
    if column is None or not sign or not values:
        return None
    tests = [_test(column, value) for value in values]
    known = [test for test in tests if test is not None]
    return Condition(column, f"{column.title}{'或'.join(values)}", known) if len(known) == len(tests) else None


def unplaced(conditions: Sequence[Condition], records: Sequence[Record]) -> dict[str, int]:
    """Of how many records nobody knows whether they are meant, by the title of the first cell that is blank."""
    counts: dict[str, int] = {}
    for record in records:
        blank = [each for each in conditions if each.is_untold(record)]
        if blank and all(each in blank or each.holds(record) for each in conditions):
            title = blank[0].column.title
            counts[title] = counts.get(title, 0) + 1
    return counts


def _test(column: Column, value: str) -> Test | None:
    """Whether a cell of the column is meant by one value; None for a value that the column cannot have."""
    if column.choices is not None:
        chosen: Choice | None = column.choices.find(value)
        return None if chosen is None else lambda cell: cell is chosen
    if column.kind is Kind.FLAG:
        return {"是": bool, "否": lambda cell: not cell}.get(value)
    if column.kind is Kind.DATE:
        span = _span(value)
        return None if span is None else lambda cell: isinstance(cell, date) and span[0] <= cell <= span[1]
    if column.kind in (Kind.YEAR, Kind.COUNT):
        return (lambda cell: str(cell) == value) if value.isdecimal() else None
    if column.kind in (Kind.CODE, Kind.REFERENCE):
        return lambda cell: cell == value
    if column.kind is Kind.TEXT:
        return lambda cell: value in str(cell)
    return None


def _span(value: str) -> tuple[date, date] | None:
    """From the first to the last day of 2022-03, 2022-03-15, 2022-03至2022-06."""
    first, joint, last = (part.strip() for part in value.partition("至"))
    begins, ends = _days(first), _days(last if joint else first)
    return (begins[0], ends[1]) if begins and ends else None


def _days(value: str) -> tuple[date, date] | None:
    month = _MONTH.fullmatch(value)
    try:
        if month:
            year, number = int(month[1]), int(month[2])
            return date(year, number, 1), date(year, number, monthrange(year, number)[1])
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day, day
