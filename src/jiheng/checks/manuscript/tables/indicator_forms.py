"""The indicator tables of a report, read row by row: target, actual value, points and reason of each indicator."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from jiheng.checks.check import DoesNotApply
from jiheng.checks.manuscript.tables.money_tables import MoneyTable, money_table
from jiheng.checks.manuscript.tables.shown_number import ShownNumber, shown_number
from jiheng.checks.manuscript.tables.tables import ReportTable
from jiheng.core.finding import Location
from jiheng.core.indicator_values import Direction, Operator, Span
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import HUNDRED
from jiheng.core.value import once
from jiheng.schema.cells.actuals import read_actual
from jiheng.schema.cells.characters import compact, normalised
from jiheng.schema.cells.names import split_points, split_target, without_number
from jiheng.schema.cells.reading import CellContext, CellReading
from jiheng.schema.cells.remarks import RemarkKind
from jiheng.schema.cells.signs import Character, read_character
from jiheng.schema.cells.targets import read_target
from jiheng.schema.cells.units import read_unit
from jiheng.schema.form_tables.grid import GridCell
from jiheng.schema.form_tables.indicator_header import IndicatorHeader
from jiheng.schema.form_tables.indicator_rows import IndicatorRow, levels, read_rows
from jiheng.schema.form_tables.vocabulary import Meaning

EXECUTION = late_pattern(r"(?:部门|项目|整体|年度)?(?:预算执行率?|预算执行情况|资金执行率|预算资金执行率)(?:指标)?")
_MOST_ROWS = 1000
"""A table with more rows is a ledger and no form."""
_ROUNDING = Decimal("0.001")
_ROUNDED_UNITS = frozenset({"%", "元", "万元", "亿元"})
"""36.002万元 keeps to 36万元: one of the two was rounded."""
_LONGEST_BETWEEN = 20
"""Characters between two tables of one form."""
_NOTHING = frozenset({"", "无", "-", "--", "/", "*", "不涉及", "无偏差", "暂无"})


@dataclass(frozen=True)
class FormLine:
    """One indicator as the table tells it. `reason` joins 偏差原因, 改进措施 and 备注."""

    table: ReportTable
    row: IndicatorRow
    name: str
    level1: str
    level2: str
    context: CellContext
    target: CellReading
    actual: CellReading
    weights_are_shares: bool = False

    def at(self, meaning: Meaning) -> Location:
        """The place of a cell, or of the name where that cell is missing or empty."""
        cell = self.row.cell(meaning)
        if cell is None or cell.is_blank:
            cell = self.row.cell(Meaning.NAME)
        assert cell is not None
        return self.table.at(cell)

    def text(self, meaning: Meaning) -> str:
        """What stands in a column, on one line."""
        return " ".join(self.row.text(meaning).split())

    @property
    def is_execution(self) -> bool:
        """Whether the row is 预算执行率, which forms count beside the indicators."""
        return bool(EXECUTION.fullmatch(compact(self.name)))

    @once
    def weight(self) -> ShownNumber | None:
        """Full points; a share (0.2) is told in points of 100."""
        weight = self._points(Meaning.WEIGHT)
        return ShownNumber(weight.value * HUNDRED) if weight is not None and self.weights_are_shares else weight

    @once
    def points(self) -> ShownNumber | None:
        return self._points(Meaning.POINTS)

    def _points(self, meaning: Meaning) -> ShownNumber | None:
        cell = self.row.cell(meaning)
        number = None if cell is None or cell.height > 1 else shown_number(cell.text)
        return number if number is not None and number.unit in {"", "分"} else None

    @once
    def reason(self) -> str:
        texts = (self.text(meaning) for meaning in (Meaning.REASON, Meaning.IMPROVEMENT, Meaning.NOTE))
        return "；".join(text for text in texts if compact(text).strip("。") not in _NOTHING)

    @property
    def has_reason_column(self) -> bool:
        return any(self.row.header.has(meaning) for meaning in (Meaning.REASON, Meaning.NOTE, Meaning.IMPROVEMENT))

    @property
    def is_direction_known(self) -> bool:
        """Whether more or less is better: by a sign, a column, a deadline, or because it is a rate."""
        if any(remark.kind is RemarkKind.NO_SIGN for remark in self.target.remarks):
            return self.target.unit_of_measure == "%" and self.target.direction is Direction.HIGHER
        return True

    @once
    def is_met(self) -> bool | None:
        """Whether the actual value reaches the target; None where that cannot be told."""
        target, actual = self.target.value, self.actual.value
        if self.target.problems or self.actual.problems or not self.is_direction_known:
            return None
        if ("每" in self.text(Meaning.TARGET)) != ("每" in self.text(Meaning.ACTUAL)):
            return None  # so many a session against so many in all
        if isinstance(target, Span) and isinstance(actual, Decimal):
            return target.low <= actual <= target.high
        if isinstance(target, date) and isinstance(actual, date):
            return actual <= target if self.target.direction is Direction.LOWER else actual >= target
        if isinstance(target, Decimal) and isinstance(actual, Decimal):
            if abs(actual - target) < abs(target) * _ROUNDING and self.target.unit_of_measure in _ROUNDED_UNITS:
                return True
            if self.target.operator is Operator.ABOVE:
                return actual > target
            if self.target.operator is Operator.BELOW:
                return actual < target
            return actual <= target if self.target.direction is Direction.LOWER else actual >= target
        return None

    @once
    def completion(self) -> Decimal | None:
        """Actual ÷ target as a share, for positive numbers where more is better."""
        target, actual = self.target.value, self.actual.value
        if not isinstance(target, Decimal) or not isinstance(actual, Decimal) or self.is_met is None:
            return None
        if target <= 0 or actual < 0 or self.target.direction is not Direction.HIGHER:
            return None
        return actual / target


@dataclass(frozen=True)
class IndicatorForm:
    """One indicator table. `money`: the money block of the same form, in this table or the one before.

    `is_joined`: several tables, one to a page; `table` is the last of them.
    """

    table: ReportTable
    header: IndicatorHeader
    lines: tuple[FormLine, ...]
    level_cells: tuple[tuple[GridCell | None, GridCell | None], ...]
    total: IndicatorRow | None
    money: MoneyTable | None
    is_joined: bool = False

    @once
    def indicators(self) -> tuple[FormLine, ...]:
        """The rows but for 预算执行率."""
        return tuple(line for line in self.lines if not line.is_execution)

    def has(self, *meanings: Meaning) -> bool:
        return all(self.header.has(meaning) for meaning in meanings)

    def stated_total(self, meaning: Meaning) -> tuple[ShownNumber, Location] | None:
        """What the row 总分 says in a column, and where."""
        cell = None if self.total is None else self.total.cell(meaning)
        if cell is None or self.total is None or cell.row != self.total.row:
            return None
        number = shown_number(cell.text)
        if number is None or number.unit not in {"", "分"}:
            return None
        if meaning is Meaning.WEIGHT and number.value == 1 and self.lines[0].weights_are_shares:
            number = ShownNumber(HUNDRED)
        return number, self.table.at(cell)

    def column(self, meaning: Meaning) -> list[tuple[GridCell, ShownNumber]] | None:
        """The numbers of a column, a merged cell once; None where one of them is no number."""
        found: dict[tuple[int, int, int], tuple[GridCell, ShownNumber]] = {}
        for line in self.lines:
            cell = line.row.cell(meaning)
            if cell is None:
                return None
            if cell.is_blank or compact(cell.text) in _NOTHING:
                continue
            number = shown_number(cell.text)
            if number is None or number.unit not in {"", "分"}:
                return None
            if meaning is Meaning.WEIGHT and line.weights_are_shares:
                number = ShownNumber(number.value * HUNDRED)
            found[line.table.index, *cell.at] = (cell, number)
        return list(found.values())


def indicator_forms(tables: Sequence[ReportTable], year: int | None) -> tuple[IndicatorForm, ...]:
    """The indicator tables among a report's tables."""
    return tuple(_forms(tables, year))


def forms_showing(forms: Sequence[IndicatorForm], *meanings: Meaning) -> tuple[IndicatorForm, ...]:
    """Those that have all these columns; none at all is the reason why a check does not apply."""
    showing = tuple(form for form in forms if form.has(*meanings))
    if not showing:
        titles = "、".join(f"“{meaning.value}”" for meaning in meanings)
        raise DoesNotApply(f"报告里没有列出{titles}的指标表" if titles else "报告里没有指标表")
    return showing


def _forms(tables: Sequence[ReportTable], year: int | None) -> list[IndicatorForm]:
    forms: list[IndicatorForm] = []
    for table in tables:
        header = table.header if table.grid.rows <= _MOST_ROWS else None
        if header is None:
            continue
        read = read_rows(table.grid, header)
        placed = tuple(levels(read.rows))
        lines = tuple(_line(table, row, *cells, year) for row, cells in zip(read.rows, placed, strict=True))
        weights = [line.weight.value for line in lines if line.weight is not None]
        if len(weights) > 1 and max(weights) <= 1:
            lines = tuple(replace(line, weights_are_shares=True) for line in lines)
        if lines:
            form = IndicatorForm(table, header, lines, placed, read.total, _money_of(table, tables))
            if forms and _goes_on(forms[-1], form):
                form = _joined(forms.pop(), form)
            forms.append(form)
    return forms


def _goes_on(form: IndicatorForm, following: IndicatorForm) -> bool:
    """Whether a table only continues the one before it: a page ended, and the heading was repeated."""
    if form.total is not None or following.table.index != form.table.index + 1:
        return False
    same = [_headings(each) for each in (form, following)]
    return same[0] == same[1] and len(following.table.before.strip()) <= _LONGEST_BETWEEN


def _headings(form: IndicatorForm) -> list[str]:
    return [compact(form.header.headings[meaning].text) for meaning in sorted(form.header.headings, key=str)]


def _joined(form: IndicatorForm, following: IndicatorForm) -> IndicatorForm:
    return replace(
        following,
        lines=(*form.lines, *following.lines),
        level_cells=(*form.level_cells, *following.level_cells),
        money=form.money or following.money,
        is_joined=True,
    )


def _money_of(table: ReportTable, tables: Sequence[ReportTable]) -> MoneyTable | None:
    own = money_table(table)
    if own is not None or not table.index or len(table.before.strip()) > _LONGEST_BETWEEN:
        return own
    before = tables[table.index - 1]
    return money_table(before) if before.header is None else None


def _line(
    table: ReportTable, row: IndicatorRow, level1: GridCell | None, level2: GridCell | None, year: int | None
) -> FormLine:
    split = split_target(without_number(row.text(Meaning.NAME)))
    character = Character()
    for cell in row.characters:
        character = character.joined(read_character(cell.text) or Character())
    unit = read_unit(normalised(row.text(Meaning.UNIT)))
    context = CellContext(
        year=year,
        unit_of_measure="" if unit is None else unit.text,
        header_money_unit=table.money_unit,
        character=character,
        indicator_name=split_points(split.name).name,
        level1="" if level1 is None else compact(split_points(level1.text).name),
        level2="" if level2 is None else compact(split_points(level2.text).name),
    )
    target = read_target(row.text(Meaning.TARGET) or split.target, context)
    actual = read_actual(row.text(Meaning.ACTUAL), context, target) if row.header.has(Meaning.ACTUAL) else CellReading()
    return FormLine(table, row, context.indicator_name, context.level1, context.level2, context, target, actual)
