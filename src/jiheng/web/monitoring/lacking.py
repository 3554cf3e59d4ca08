"""What a sheet still lacks, each with the cell or the page where it is put right."""

from collections.abc import Iterable
from dataclasses import dataclass

from jiheng.core.case import TABLES, Case
from jiheng.core.finding import Finding
from jiheng.core.observation import ExpenditureReading, Observation
from jiheng.core.record import columns_of
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.figures.places import address_of
from jiheng.web.monitoring.cells import INDICATOR, LINE, MONEY_COLUMNS, TARGET_COLUMNS, key_of

_TABLES = {table.title: table.name for table in TABLES}
_TARGET_TITLES = {column.title: column.name for column in columns_of(Observation) if column.name in TARGET_COLUMNS}
_MONEY_TITLES = {column.title: column.name for column in columns_of(ExpenditureReading) if column.name in MONEY_COLUMNS}


@dataclass(frozen=True, slots=True)
class Lack:
    """The words, and the row and column of the cell.

    What is not put right on the sheet names its place in the words; `address` is the page of that record, if any.
    """

    words: str
    row: str = ""
    column: str = ""
    address: str = ""

    @property
    def cell(self) -> str:
        """As the grid names it."""
        return f"{self.row}.{self.column}" if self.row else ""

    @property
    def anchor(self) -> str:
        return f"cell-{self.row}-{self.column}" if self.row else ""


def lacks_of(unit_year: UnitYear, case: Case, findings: Iterable[Finding]) -> tuple[Lack, ...]:
    """In the order of the findings."""
    indicators = {each.code: each.indicator for each in case.observations}
    lines = {each.code: each.budget_line for each in case.expenditure_readings}
    found = []
    for finding in findings:
        table, _, rest = finding.location.place.partition("[")
        code, _, title = rest.partition("].")
        code = code.removesuffix("]")
        row, column = "", ""
        if table == "执行进度" and code in lines:
            row, column = key_of(LINE, lines[code]), _MONEY_TITLES.get(title, "spent")
        elif table in ("指标", "指标进度"):
            row, column = key_of(INDICATOR, indicators.get(code, code)), _TARGET_TITLES.get(title, "value")
        if row:
            found.append(Lack(finding.message, row, column))
        else:
            address = address_of(unit_year, None, _TABLES.get(table, ""), code)
            found.append(Lack(f"{finding.location.place}：{finding.message}", address=address))
    return tuple(found)


def notes_of(lacks: Iterable[Lack]) -> dict[str, dict[str, str]]:
    """What is said at each cell: row → column → words."""
    notes: dict[str, dict[str, str]] = {}
    for lack in lacks:
        if lack.row:
            row = notes.setdefault(lack.row, {})
            row[lack.column] = row.get(lack.column, "") + lack.words
    return notes
