"""What a table tells of two years: the rows below the headings 2023年 and 2022年, or the columns beside such names."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from jiheng.checks.manuscript.tables.number_grids import NumberGrid, NumberRow
from jiheng.checks.manuscript.tables.shown_number import ShownNumber
from jiheng.core.late_pattern import late_pattern
from jiheng.schema.form_tables.grid import Position

_YEAR = late_pattern("(?:19|20)[0-9]{2}(?=年|$|[^0-9.])")
_NOW = late_pattern("本[年期]|今年|当年|报告期")
_LAST = late_pattern("上年|去年|上期|同期")
_MOST_YEARS = 6
_SHORT = 4
"""What more than so many characters stand beside is no year alone: 2023年预算."""
_BESIDE = late_pattern(r"[(（][^()（）]{0,16}[)）]|[%％‰]|^[一二三四五六七八九十]{1,2}、|^[0-9]{1,2}[.、]|^其中[:：]")
_ALL = late_pattern("合计|总计|共计|总数|全[市县区省国州旗镇乡校院局]")
_UNIT = late_pattern(r"[(（](?:单位[:：])?(?P<unit>[^()（）/、，,]{1,6})[)）]")


@dataclass(frozen=True, slots=True)
class Series:
    """One thing in two years, with the places of both numbers. `unit` as the headings have it, "" for none.

    `year`: the later year, `base` the other; 0 where the headings say 本年 and 上年. `is_total`: it sums up the others.
    """

    name: str
    now: ShownNumber
    then: ShownNumber
    places: tuple[Position, Position]
    unit: str
    year: int
    base: int
    is_total: bool


def series_of(grid: NumberGrid) -> tuple[Series, ...]:
    """Each row of a table whose headings are years, or each column of one whose rows are."""
    return tuple(_by_columns(grid)) or tuple(_by_rows(grid))


def _pairs(names: Mapping[int, str]) -> Iterator[tuple[int, int, int, int]]:
    """The places of two years, with both years, the later first."""
    years = {at: int(found[0]) for at, name in names.items() if (found := _year_of(name)) is not None}
    if len(set(years.values())) == len(years) > 1:
        if len(years) <= _MOST_YEARS:
            for (later, year), (earlier, base) in permutations(years.items(), 2):
                if year > base:
                    yield later, earlier, year, base
        return
    nows, lasts = (
        [at for at, name in names.items() if sign.search(name) and _is_short(name)] for sign in (_NOW, _LAST)
    )
    if len(nows) == len(lasts) == 1 and nows != lasts:
        yield nows[0], lasts[0], 0, 0


def _year_of(name: str) -> re.Match[str] | None:
    found = _YEAR.search(name)
    return found if found is not None and _is_short(name) else None


def _is_short(name: str) -> bool:
    """Whether nothing but the year is told: 2023年（万元）."""
    return len(_BESIDE.sub("", name).removesuffix("度").removesuffix("数")) <= _SHORT + 1


def bare(name: str) -> str:
    """The name without its unit and number."""
    return _BESIDE.sub("", name)


def unit_told(*texts: str) -> str:
    """The unit that the first of the texts tells in brackets."""
    return next((found["unit"] for text in texts if (found := _UNIT.search(text)) is not None), "")


def _by_columns(grid: NumberGrid) -> Iterator[Series]:
    headings = {**grid.columns, **grid.rates}
    for now, then, year, base in _pairs(headings):
        for row in grid.rows:
            one, two = _numbers(row, now, then)
            if one is not None and two is not None and one.unit == two.unit:
                unit = one.unit or row.unit or unit_told(row.name, headings[now], grid.title, grid.table.before)
                name = bare(row.name)
                is_total = row.is_total or _ALL.search(name) is not None
                yield Series(name, one, two, ((row.row, now), (row.row, then)), unit, year, base, is_total)


def _by_rows(grid: NumberGrid) -> Iterator[Series]:
    headings = {**grid.columns, **grid.rates}
    for now, then, year, base in _pairs({at: row.name for at, row in enumerate(grid.rows)}):
        above, below = grid.rows[now], grid.rows[then]
        for column, heading in headings.items():
            one = above.numbers.get(column) or above.rates.get(column)
            two = below.numbers.get(column) or below.rates.get(column)
            if one is not None and two is not None and one.unit == two.unit and column:
                unit = one.unit or unit_told(heading, grid.title, grid.table.before)
                name = bare(heading)
                places = (above.row, column), (below.row, column)
                yield Series(name, one, two, places, unit, year, base, _ALL.search(name) is not None)


def _numbers(row: NumberRow, now: int, then: int) -> tuple[ShownNumber | None, ShownNumber | None]:
    told = {**row.numbers, **row.rates}
    return told.get(now), told.get(then)
