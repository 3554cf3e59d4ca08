"""The columns that are typed, on the form and beside it, and what each cell shows and takes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from jiheng.core.case import MoneyUnit
from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.core.indicator import Objective as ObjectiveRecord
from jiheng.core.indicator_values import Accumulation, Direction, Nature, Operator
from jiheng.core.record import Column, Kind, Record, columns_of
from jiheng.rules.standard import Standard
from jiheng.schema.refused import RefusedError
from jiheng.schema.values import Writing, read_value, write_value
from jiheng.web.face.grid_cells import GridColumn, PlainRow
from jiheng.web.record_tables.form import Choices

PLACE = "place"
"""一级—二级指标 in one cell: which pairs there are, the standard says."""

JOINT = "—"
GRID_COLUMNS = (PLACE, "name", "operator", "target", "unit_of_measure", "weight", "responsible")
DETAIL_COLUMNS = (
    "nature",
    "direction",
    "midterm_target",
    "baseline",
    "baseline_year",
    "previous_actual",
    "accumulation",
    "definition",
    "calculation",
    "target_basis",
    "data_source",
    "duties",
    "tasks",
    "project",
    "programme_indicators",
    "actual_measure",
)
OBJECTIVE_COLUMNS = ("expected", "midterm")
COLUMNS: Mapping[type, Mapping[str, Column]] = {
    kind: {column.name: column for column in columns_of(kind)} for kind in (IndicatorRecord, ObjectiveRecord)
}
CHOICES: Mapping[str, Choices] = {
    name: [(each.value, each.label) for each in kind]
    for name, kind in (
        ("operator", Operator),
        ("nature", Nature),
        ("direction", Direction),
        ("accumulation", Accumulation),
    )
}
LONGEST_QUOTE = 40
_SPELT = re.compile(r"(?:百分之)?[〇零一二两三四五六七八九十百千万亿点]+")


@dataclass(frozen=True, slots=True)
class CellError(Exception):
    """A text that a cell cannot hold."""

    words: str


def places_of(standard: Standard) -> Choices:
    """The pairs of levels under which the standard lets units set indicators."""
    names = [JOINT.join(node.name for node in path) for path in standard.paths() if path[-1].is_open]
    return [(name, name) for name in names]


def grid_columns(standard: Standard) -> tuple[GridColumn, ...]:
    """The columns of the form as the grid shows them."""
    operators = tuple(CHOICES["operator"])
    return (
        GridColumn(PLACE, "类别", "choice", tuple(places_of(standard))),
        GridColumn("name", "三级指标", "lines", rows=1),
        GridColumn("operator", "符号", "choice", operators),
        GridColumn("target", "年度指标值", "number"),
        GridColumn("unit_of_measure", "计量单位"),
        GridColumn("weight", "分值", "number"),
        GridColumn("responsible", "责任人"),
    )


def blank_row(standard: Standard, key: str) -> PlainRow:
    """A row to be filled in, with what is usual."""
    first = next((name for name, _ in places_of(standard)), "")
    return PlainRow(key, {PLACE: first, "operator": Operator.AT_LEAST.value}, {}, {})


def shown_at(column: str) -> str:
    """The column of the grid that shows one of the record: both levels stand in one cell."""
    return PLACE if column in ("level1", "level2") else column


def text_in(record: Record, name: str) -> str:
    """What the cell shows."""
    if name == PLACE:
        return JOINT.join(part for part in (record.level1, record.level2) if part)
    column = COLUMNS[type(record)][name]
    return write_value(column, getattr(record, name), _writing(record, column))


def with_cells(record: Record, typed: Mapping[str, str]) -> tuple[Record, dict[str, str]]:
    """The record with cells typed anew, the unit of measure first; and what could not be taken, by column."""
    errors: dict[str, str] = {}
    for name in sorted(typed, key=lambda each: each != "unit_of_measure"):
        try:
            record = _with_cell(record, name, typed[name].strip())
        except CellError as problem:
            errors[name] = problem.words
    return record, errors


def _with_cell(record: Record, name: str, typed: str) -> Record:
    if name == PLACE:
        level1, _, level2 = typed.partition(JOINT)
        return replace(record, level1=level1, level2=level2)
    column = COLUMNS[type(record)][name]
    if not typed:
        if column.required:
            raise CellError(f"“{column.title}”不能空；请填写。")
        blank = next(each for each in record.__dataclass_fields__.values() if each.name == name).default
        return replace(record, **{name: blank})
    try:
        value = read_value(column, typed, _writing(record, column))
    except RefusedError as problem:
        raise CellError(f"写的是“{typed[:LONGEST_QUOTE]}”，应为{problem.expected}；{problem.action}。") from None
    if column.kind is Kind.TARGET and isinstance(value, str) and _SPELT.fullmatch(value):
        raise CellError(f"写的是“{value}”；如果是数，请用阿拉伯数字写，如 30。")
    changed = replace(record, **{name: value})
    return _following(changed, name) if isinstance(record, IndicatorRecord) else changed


def _following(record: IndicatorRecord, name: str) -> IndicatorRecord:
    """A sign tells the direction, words or a number the nature and the sign; beside the form one may say otherwise."""
    if name == "operator":
        if record.operator in (Operator.AT_MOST, Operator.BELOW):
            return replace(record, direction=Direction.LOWER)
        if record.operator in (Operator.AT_LEAST, Operator.ABOVE):
            return replace(record, direction=Direction.HIGHER)
        if record.operator is Operator.NONE:
            return replace(record, nature=Nature.QUALITATIVE)
        return replace(record, direction=Direction.RANGE) if record.operator is Operator.WITHIN else record
    if name == "target" and isinstance(record.target, str):
        return replace(record, nature=Nature.QUALITATIVE, operator=Operator.NONE)
    if name == "target" and isinstance(record.target, Decimal) and record.operator is Operator.NONE:
        sign = Operator.AT_MOST if record.direction is Direction.LOWER else Operator.AT_LEAST
        return replace(record, nature=Nature.QUANTITATIVE, operator=sign)
    return record


def missing_of(record: Record) -> Sequence[str]:
    """Titles of required columns that a new row still lacks."""
    columns = COLUMNS[type(record)].values()
    return [each.title for each in columns if each.required and each.name != "code" and not getattr(record, each.name)]


def _writing(record: Record, column: Column) -> Writing:
    unit = getattr(record, column.measured_by) if column.measured_by else ""
    return Writing(MoneyUnit.WAN, unit_of_measure=unit, columns=COLUMNS[type(record)])
