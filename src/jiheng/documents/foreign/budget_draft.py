"""The money block as budget lines: one for each source, with the relations between lines checked and told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from jiheng.core.budget import ExpenditureKind, GovernmentLevel, Source
from jiheng.core.case import MoneyUnit
from jiheng.core.finding import Findings, Severity
from jiheng.core.numbers import EXACT, HUNDRED, plain
from jiheng.documents.foreign.stated_points import StatedPoints
from jiheng.documents.foreign.telling import notice, tell, tell_uncalculated
from jiheng.schema.case_draft import DraftCell, DraftRow
from jiheng.schema.cells.amounts import read_points, read_rate
from jiheng.schema.cells.names import split_points
from jiheng.schema.form_tables.grid import Grid
from jiheng.schema.form_tables.money_block import MoneyBlock, MoneyRow
from jiheng.schema.form_tables.vocabulary import MoneyMeaning
from jiheng.schema.numerals import write_money

_COLUMNS = {
    MoneyMeaning.ORIGINAL: "original_budget",
    MoneyMeaning.REVISED: "revised_budget",
    MoneyMeaning.ACTUAL: "actual_expenditure",
}
_RATE_TOLERANCE = Decimal("0.01")
EXECUTION = "预算执行率"


@dataclass(frozen=True, slots=True)
class DraftedMoney:
    """Budget lines, the unit their amounts are told in, and the points stated for execution."""

    rows: tuple[DraftRow, ...] = ()
    adjustments: tuple[DraftRow, ...] = ()
    unit: MoneyUnit = MoneyUnit.WAN
    stated: StatedPoints | None = None


@dataclass(slots=True)
class _Line:
    """A row with what was read of it: `amounts` in yuan, `told` the columns that were asked."""

    row: MoneyRow
    amounts: dict[MoneyMeaning, Decimal] = field(default_factory=dict)
    told: set[MoneyMeaning] = field(default_factory=set)

    @property
    def says_nothing(self) -> bool:
        return not self.told and not any(self.amounts.values())


def draft_money(
    grid: Grid, block: MoneyBlock, year: int | None, unit_code: str, project: str, findings: Findings
) -> DraftedMoney:
    """Reads the block. Amounts whose unit is said nowhere are asked once, for all of them."""
    if block.unit is None and any(_holds_digits(row) for row in block.rows):
        place = grid.place(block.rows[0].label)
        findings.add("FOR104", place, "资金表没有写金额单位；请在表头注明“万元”或“元”后重新导入。", expected="万元或元")
        return DraftedMoney()
    lines = [_read(grid, block, row, findings) for row in block.rows]
    total = next((line for line in lines if line.row.line.is_total), None)
    sources = _without_subtotal([line for line in lines if not line.row.line.is_total])
    unit = block.unit or MoneyUnit.WAN
    if total is not None and sources:
        _check_total(grid, total, sources, unit, findings)
    stated = None if total is None else _check_execution(grid, block, total, findings)
    kept = [line for line in sources if not line.says_nothing]
    if not kept and total is not None and not total.says_nothing:
        place = grid.place(total.row.label)
        notice(
            findings,
            "FOR111",
            place,
            "只有资金总额，没有分来源的行，全部按“财政拨款”读；有其他资金的请在“预算”表分行。",
        )
        kept = [total]
    if kept:
        _tell_defaults(grid, kept, findings)
    rows = tuple(_draft(grid, line, number, year, unit_code, project, unit) for number, line in enumerate(kept, 1))
    return DraftedMoney(rows, tuple(_adjustments(grid, kept, unit, findings)), unit, stated)


def _holds_digits(row: MoneyRow) -> bool:
    return any(any(each.isdecimal() for each in cell.text) and "元" not in cell.text for cell in row.cells.values())


def _read(grid: Grid, block: MoneyBlock, row: MoneyRow, findings: Findings) -> _Line:
    line = _Line(row)
    for meaning in _COLUMNS:
        cell = row.cells.get(meaning)
        reading = block.read(row, meaning)
        if cell is None or reading is None:
            continue
        if tell_uncalculated(findings, grid, cell, meaning.value):
            line.told.add(meaning)
        elif cell.height > 1 and cell.row < row.label.row:
            line.told.add(meaning)
            message = f"{meaning.value}：一格“{cell.text.strip()}”跨几行，看不出是哪一行的；请取消合并，逐行填写。"
            findings.add("FOR103", grid.place(cell), message, found=cell.text.strip())
        else:
            remarks = [each for each in reading.remarks if each.kind.value != "CEL114"]  # 「—」 in a line of money
            if tell(findings, grid.place(cell), meaning.value, cell.text, remarks):
                line.told.add(meaning)
            elif isinstance(reading.value, Decimal):
                line.amounts[meaning] = reading.value
    return line


def _without_subtotal(lines: Sequence[_Line]) -> list[_Line]:
    """财政拨款 that is the sum of 中央、省、市 below it is not counted beside them."""
    plain_lines = [line for line in lines if line.row.line.is_plain_appropriation]
    levelled = [
        line for line in lines if line.row.line.level is not None and line.row.line.source is Source.APPROPRIATION
    ]
    if len(plain_lines) != 1 or not levelled:
        return list(lines)
    subtotal = plain_lines[0]
    if any(_sum(levelled, meaning) != subtotal.amounts.get(meaning) for meaning in subtotal.amounts):
        return list(lines)
    return [line for line in lines if line is not subtotal]


def _sum(lines: Sequence[_Line], meaning: MoneyMeaning) -> Decimal:
    return sum((line.amounts.get(meaning, Decimal(0)) for line in lines), Decimal(0))


def _check_total(grid: Grid, total: _Line, sources: Sequence[_Line], unit: MoneyUnit, findings: Findings) -> None:
    """年度资金总额 must be what its sources add up to, in every column."""
    for meaning, said in total.amounts.items():
        if any(meaning in line.told for line in sources) or not any(meaning in line.amounts for line in sources):
            continue
        added = _sum(sources, meaning)
        if added != said:
            shown, written = write_money(added, unit), write_money(said, unit)
            difference = write_money(added - said, unit)
            message = (
                f"{meaning.value}：各来源合计{shown}{unit.label}，资金总额写的是{written}{unit.label}，"
                f"相差{difference}{unit.label}；请改正总额或分来源的数。"
            )
            findings.add("FOR105", grid.place(total.row.cells[meaning]), message, found=written, expected=shown)


def _check_execution(grid: Grid, block: MoneyBlock, total: _Line, findings: Findings) -> StatedPoints | None:
    """The typed rate and points against actual ÷ revised."""
    cells = total.row.cells
    revised, actual = total.amounts.get(MoneyMeaning.REVISED), total.amounts.get(MoneyMeaning.ACTUAL)
    rate = EXACT.multiply(EXACT.divide(actual, revised), HUNDRED) if revised and actual is not None else None
    typed = cells.get(MoneyMeaning.RATE)
    if typed is not None and not typed.is_blank and rate is not None:
        reading = read_rate(typed.text, is_percent_formatted=typed.is_percent_formatted)
        said = reading.value
        if isinstance(said, Decimal) and abs(said - rate) > max(_RATE_TOLERANCE, _last_place(said)):
            shown = plain(rate.quantize(Decimal("0.01")))
            message = f"执行率：填的是{plain(said)}%，执行数÷全年预算数是{shown}%；执行率由金额计算，请核对。"
            place = grid.place(typed)
            findings.add("FOR123", place, message, severity=Severity.WARNING, found=typed.text, expected=f"{shown}%")
    weight, points = _points(cells, MoneyMeaning.WEIGHT), _points(cells, MoneyMeaning.POINTS)
    if weight is None and points is not None:
        weight = next(filter(None, (split_points(cell.text).points for cell in block.headings)), None)
    if weight is None and points is None:
        return None
    at = cells.get(MoneyMeaning.POINTS) or cells[MoneyMeaning.WEIGHT]
    return StatedPoints("", EXECUTION, grid.place(at), weight, points)


def _points(cells: Mapping[MoneyMeaning, object], meaning: MoneyMeaning) -> Decimal | None:
    cell = cells.get(meaning)
    if cell is None:
        return None
    value = read_points(getattr(cell, "text", "")).value
    return value if isinstance(value, Decimal) else None


def _last_place(value: Decimal) -> Decimal:
    """Half a unit of the last place that was typed: 98% stands for 97.5 to 98.5."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(min(exponent, 0)) / 2


def _adjustments(grid: Grid, lines: Sequence[_Line], unit: MoneyUnit, findings: Findings) -> Iterator[DraftRow]:
    """全年预算数 less 年初预算数, which a form shows without the reason."""
    for number, line in enumerate(lines, 1):
        original, revised = line.amounts.get(MoneyMeaning.ORIGINAL), line.amounts.get(MoneyMeaning.REVISED)
        if original is None or revised is None or original == revised:
            continue
        place = grid.place(line.row.cells[MoneyMeaning.REVISED])
        difference = write_money(revised - original, unit)
        reason = "上年结转资金" if line.row.line.is_carried_over else "原表没有写明调整原因"
        if not line.row.line.is_carried_over:
            told = f"{'多' if revised > original else '少'}{difference.lstrip('-')}{unit.label}"
            message = f"全年预算数：比年初预算数{told}，记为一笔预算调整；请在“调整”表补写原因和批准文号。"
            findings.add("FOR126", place, message, severity=Severity.WARNING, found=difference)
        cells = {"code": f"T{number}", "budget_line": f"Y{number}", "amount": difference, "reason": reason}
        yield DraftRow(place, {name: DraftCell(text, place) for name, text in cells.items()})


def _tell_defaults(grid: Grid, lines: Sequence[_Line], findings: Findings) -> None:
    """What the national form does not ask and a budget line must say."""
    if any(line.row.line.level is None for line in lines):
        place = grid.place(lines[0].row.label)
        notice(findings, "FOR112", place, "资金级次：表里没有写，按“区级”填入；不是的请在“预算”表改选。")


def _draft(
    grid: Grid, line: _Line, number: int, year: int | None, unit_code: str, project: str, unit: MoneyUnit
) -> DraftRow:
    label, said = line.row.label, line.row.line
    place = grid.place(label)
    cells = {
        "code": f"Y{number}",
        "budget_unit": unit_code,
        "kind": ExpenditureKind.PROJECT.label if project else "",
        "project": project,
        "fund": said.fund.label,
        "source": said.source.label,
        "level": (said.level or GovernmentLevel.DISTRICT).label,
        "year_of_origin": "" if year is None else str(year - 1 if said.is_carried_over else year),
        "note": label.text.strip().rstrip("：:"),
    }
    drafted = {name: DraftCell(text, place) for name, text in cells.items()}
    for meaning, column in _COLUMNS.items():
        cell = line.row.cells.get(meaning)
        if cell is None:
            continue
        amount = line.amounts.get(meaning)
        text = "" if amount is None else write_money(amount, unit)
        drafted[column] = DraftCell(text, grid.place(cell), meaning in line.told)
    return DraftRow(place, drafted)
