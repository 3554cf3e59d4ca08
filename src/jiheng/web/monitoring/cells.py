"""The editable cells of a sheet: which record each belongs to, how its text is read, and what it shows."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from jiheng.core.case import MoneyUnit
from jiheng.core.observation import DeviationReason, ExpenditureReading, Likelihood, Observation
from jiheng.core.record import Column, Kind, Record, RecordType, columns_of
from jiheng.schema.refused import RefusedError
from jiheng.schema.values import Value, Writing, read_value, write_value
from jiheng.web.face.grid_cells import GridColumn

MONEY_COLUMNS = ("spent", "expected", "explanation")
TARGET_COLUMNS = ("value", "expected", "likelihood", "deviation_reason", "explanation", "measure")
COLUMNS = tuple(dict.fromkeys((*MONEY_COLUMNS, *TARGET_COLUMNS)))
CHOICES = {
    "likelihood": tuple((each.value, each.label) for each in Likelihood),
    "deviation_reason": tuple((each.value, each.label) for each in DeviationReason),
}
TARGET_GRID = (
    GridColumn("value", "累计完成值", "number"),
    GridColumn("expected", "全年预计完成值", "number"),
    GridColumn("likelihood", "完成目标可能性", "choice", CHOICES["likelihood"]),
    GridColumn("deviation_reason", "偏差原因", "choice", CHOICES["deviation_reason"]),
    GridColumn("explanation", "原因说明"),
    GridColumn("measure", "拟采取的措施"),
)
"""`TARGET_COLUMNS` as the grid shows them."""

LINE, INDICATOR = "line-", "ind-"
"""How the keys of rows begin."""

_PERCENT = frozenset({"%", "％"})


@dataclass(frozen=True, slots=True)
class CellReader:
    """Reads and shows cells of one record type; money in 万元, values in the indicator's unit of measure.

    `is_counted`: the target is a number, so that what was reached is one too.
    """

    record_type: RecordType
    unit_of_measure: str = ""
    is_counted: bool = False

    def column(self, name: str) -> Column:
        return next(column for column in columns_of(self.record_type) if column.name == name)

    def read(self, name: str, text: str) -> Value:
        """The value, None for a blank; raises `RefusedError`."""
        if not text.strip():
            return None
        column = self.column(name)
        value = read_value(column, text, self._writing())
        if self.is_counted and column.kind is Kind.ACTUAL and isinstance(value, str):
            unit = affix(self.unit_of_measure)
            raise RefusedError("数" if not unit else f"以“{unit}”计的数", "请只写数；这一期没法统计的写“不适用：原因”")
        return value

    def shown(self, record: Record | None, name: str) -> str:
        """What stands in the cell; choices by their value, as the list of the control has them."""
        value = getattr(record, name) if record is not None else None
        return write_value(self.column(name), value, self._writing())

    def told(self, name: str, text: str, problem: RefusedError) -> str:
        """What is wrong with a cell, in the words of the workbook."""
        title = self.column(name).title
        return f"“{title}”写的是“{text.strip()}”，应为{problem.expected}；{problem.action}。"

    def _writing(self) -> Writing:
        return Writing(MoneyUnit.WAN, self.unit_of_measure)


def key_of(beginning: str, code: str) -> str:
    """The key of a row in the grid: a dot would end it."""
    return beginning + code.replace("%", "%25").replace(".", "%2E")


def blank_reading(line: str, on: date) -> dict[str, Value]:
    return {"code": f"{line}-{on:%m%d}", "budget_line": line, "on": on}


def blank_observation(indicator: str, on: date) -> dict[str, Value]:
    return {"code": f"{indicator}-{on:%m%d}", "indicator": indicator, "on": on}


def changed(record: Record, values: dict[str, Value]) -> Record:
    """A record with other values; a blank takes the column's default."""
    defaults = {column.name: "" for column in columns_of(type(record)) if column.kind.value == "text"}
    told = {name: defaults.get(name) if value is None else value for name, value in values.items()}
    assumed = tuple(name for name in record.assumed if name not in values)
    return replace(record, **told, assumed=assumed)


def is_blank(record: Observation | ExpenditureReading, columns: Iterable[str]) -> bool:
    """Whether nothing is told."""
    return all(getattr(record, name) in (None, "") for name in columns)


def affix(unit_of_measure: str) -> str:
    """The unit beside a value: 公里, %."""
    return "%" if unit_of_measure in _PERCENT else unit_of_measure
