"""What stands around the tables: the title, the year, and lines such as 项目名称 and 实施单位."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jiheng.schema.cells.characters import compact, normalised
from jiheng.schema.form_tables.grid import Grid, GridCell
from jiheng.schema.form_tables.headings import information

_YEAR = re.compile(r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?:年|\))")
_YEAR_VALUE = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?:年度?)?(?:\.0)?")
_TITLE = re.compile(r"绩效|自评|目标申报|目标表")
_TITLE_ROWS = 6
_LONGEST_TITLE = 60
_TICKED = re.compile(r"[☑√■✓✔●](?P<choice>[^□○☐☑√■✓✔●,;、 ]+)|(?P<before>[^□○☐☑√■✓✔●,;、 ]+) ?[☑√✓✔]")


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and where it stands."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Information:
    """`facts` by the keys of `vocabulary.INFORMATION`."""

    title: Fact | None
    facts: Mapping[str, Fact]
    labels: frozenset[tuple[int, int]]

    def text(self, key: str) -> str:
        fact = self.facts.get(key)
        return "" if fact is None else fact.text

    @property
    def is_whole_unit(self) -> bool:
        """Whether the form is about a unit's whole expenditure, not one project."""
        title = "" if self.title is None else compact(self.title.text)
        if "整体" in title:
            return True
        return "project" not in self.facts and "项目" not in title


def read_information(grid: Grid, end: int) -> Information:
    """Looks at the rows above `end`."""
    facts: dict[str, Fact] = {}
    labels: set[tuple[int, int]] = set()
    title: Fact | None = None
    for row in range(min(end, grid.rows)):
        for cell in grid.filled(row):
            if cell.row != row:
                continue
            if title is None and row < _TITLE_ROWS and _is_title(cell):
                title = Fact(" ".join(cell.text.split()), grid.place(cell))
            found = _fact(grid, cell)
            if found is not None:
                labels.add(cell.at)
                facts.setdefault(*found)
    year = _year(grid, facts.pop("year", None))
    if year is not None:
        facts["year"] = year
    return Information(title, facts, frozenset(labels))


def ticked(text: str) -> str:
    """The choice that is ticked: ☑新增性 □延续性 → 新增性; the text itself where nothing is."""
    found = _TICKED.search(normalised(text).replace("\n", " "))
    return text.strip() if found is None else (found["choice"] or found["before"]).strip()


def _is_title(cell: GridCell) -> bool:
    return bool(_TITLE.search(cell.text)) and len(cell.text) <= _LONGEST_TITLE and information(cell.text) is None


def _fact(grid: Grid, cell: GridCell) -> tuple[str, Fact] | None:
    label, colon, rest = cell.text.strip().replace(":", "：").partition("：")
    key = information(label)
    if key is None:
        return None
    if colon and rest.strip():
        return key, Fact(rest.strip(), grid.place(cell))
    value = grid.right_of(cell)
    if value is None or value.row > cell.last_row or information(value.text.rstrip(":：")) is not None:
        return None
    return key, Fact(" ".join(value.text.split()), grid.place(value))


def _year(grid: Grid, stated: Fact | None) -> Fact | None:
    if stated is not None and (found := _YEAR_VALUE.fullmatch(compact(stated.text))):
        return Fact(found["year"], stated.place)
    for row in range(min(_TITLE_ROWS, grid.rows)):
        for cell in grid.filled(row):
            if found := _YEAR.search(compact(cell.text)):
                return Fact(found["year"], grid.place(cell))
    return None
