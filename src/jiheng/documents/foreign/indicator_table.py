"""A whole indicator table as records of 指标, with what can only be told from all its rows together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from jiheng.core.finding import Findings, Severity
from jiheng.core.numbers import plain
from jiheng.documents.foreign.budget_draft import EXECUTION
from jiheng.documents.foreign.indicator_draft import DraftedIndicator, draft_indicator
from jiheng.documents.foreign.row_draft import RowDraft, Surroundings
from jiheng.documents.foreign.stated_points import StatedPoints
from jiheng.documents.foreign.telling import notice
from jiheng.schema.case_draft import DraftCell, DraftRow
from jiheng.schema.cells.amounts import read_points
from jiheng.schema.cells.characters import compact
from jiheng.schema.cells.names import split_points, without_number
from jiheng.schema.cells.remarks import RemarkKind
from jiheng.schema.form_tables.grid import Grid, GridCell
from jiheng.schema.form_tables.indicator_header import IndicatorHeader
from jiheng.schema.form_tables.indicator_rows import IndicatorRow, levels, read_rows
from jiheng.schema.form_tables.vocabulary import Meaning

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.\-]{0,19}")
_EXECUTION = re.compile(r"^(?:预算执行率?|预算执行情况|资金执行率|预算资金执行率)(?:指标)?$")


@dataclass(frozen=True, slots=True)
class DraftedIndicators:
    """The records, the points stated for them, for the row 总分 and for 预算执行率 where it stands in the table."""

    rows: tuple[DraftRow, ...]
    stated: tuple[StatedPoints, ...]
    total: StatedPoints | None
    execution: StatedPoints | None
    end: int


def draft_indicators(
    grid: Grid, header: IndicatorHeader, surroundings: Surroundings, findings: Findings
) -> DraftedIndicators:
    """Reads every row; what is unclear in any of them is told, all at once."""
    table = read_rows(grid, header)
    execution = [row for row in table.rows if _is_execution(row)]
    rows = tuple(row for row in table.rows if row not in execution)
    codes = _codes(rows)
    drafted: list[DraftedIndicator] = []
    placed = list(levels(rows))
    for row, code, (level1, level2) in zip(rows, codes, placed, strict=True):
        drafted.append(draft_indicator(RowDraft(row, level1, level2, code, surroundings, findings)))
    if not header.has(Meaning.WEIGHT):
        drafted = _weights_from_levels(drafted, placed, header, grid, findings)
    else:
        _check_levels(drafted, placed, grid, findings)
    for cell in execution:
        message = "“预算执行率”由执行数÷全年预算数计算，不作为指标读入。"
        notice(findings, "FOR113", cell.place, message, cell.text(Meaning.NAME))
    _tell_unread(grid, header, rows, findings)
    return DraftedIndicators(
        tuple(each.row for each in drafted),
        tuple(each.stated for each in drafted),
        _stated(table.total),
        _stated(execution[0]) if execution else None,
        table.end,
    )


def _is_execution(row: IndicatorRow) -> bool:
    return bool(_EXECUTION.match(compact(split_points(without_number(row.text(Meaning.NAME))).name)))


def _codes(rows: Sequence[IndicatorRow]) -> list[str]:
    """The table's own numbers where each row has another one, else 1, 2, 3 …"""
    own = [compact(row.text(Meaning.CODE)) for row in rows]
    if len(set(own)) == len(own) and all(_CODE.fullmatch(code) for code in own):
        return own
    return [str(number) for number in range(1, len(rows) + 1)]


def _stated(row: IndicatorRow | None) -> StatedPoints | None:
    if row is None:
        return None
    values: dict[Meaning, Decimal | None] = {}
    for meaning in (Meaning.WEIGHT, Meaning.POINTS):
        cell = row.cell(meaning)
        value = None
        if cell is not None and cell.row == row.row:
            value = read_points(cell.text, is_percent_formatted=cell.is_percent_formatted).value
        values[meaning] = value if isinstance(value, Decimal) else None
    at = row.cell(Meaning.POINTS)
    place = row.place if at is None else row.grid.place(at)
    return StatedPoints("", EXECUTION, place, values[Meaning.WEIGHT], values[Meaning.POINTS])


Levels = Sequence[tuple[GridCell | None, GridCell | None]]


def _weights_from_levels(
    drafted: list[DraftedIndicator], placed: Levels, header: IndicatorHeader, grid: Grid, findings: Findings
) -> list[DraftedIndicator]:
    """湖北's form prints no 分值: known only where a level names its points and holds one indicator."""
    result = []
    lacking = 0
    for each, (level1, level2) in zip(drafted, placed, strict=True):
        weight = _only_weight(placed, level1, level2)
        if weight is None:
            lacking += 1
            result.append(each)
            continue
        cell, points = weight
        place = grid.place(cell)
        message = f"分值：“{cell.text.strip()}”下只有这一项指标，分值按{plain(points)}读；如不对请改填。"
        notice(findings, str(RemarkKind.POINTS_IN_NAME.value), place, message, cell.text)
        cells = {**each.row.cells, "weight": DraftCell(plain(points), place)}
        stated = replace(each.stated, weight=points)
        result.append(DraftedIndicator(DraftRow(each.row.place, cells), stated))
    if lacking and header.has(Meaning.POINTS):
        place = grid.place(header.headings[Meaning.POINTS])
        message = f"表里没有“分值”一列，{lacking}项指标缺分值，从得分推不出来；请在“指标”表补填每项的分值。"
        findings.add("FOR106", place, message, expected="分值")
    return result


def _only_weight(placed: Levels, level1: GridCell | None, level2: GridCell | None) -> tuple[GridCell, Decimal] | None:
    for index, cell in ((1, level2), (0, level1)):
        if cell is None or (points := split_points(cell.text).points) is None:
            continue
        if sum(pair[index] is not None and pair[index] == cell for pair in placed) == 1:
            return cell, points
    return None


def _check_levels(drafted: Sequence[DraftedIndicator], placed: Levels, grid: Grid, findings: Findings) -> None:
    """产出指标（50分） must be what its indicators add up to."""
    sums: dict[GridCell, list[Decimal | None]] = {}
    for each, pair in zip(drafted, placed, strict=True):
        for cell in pair:
            if cell is not None and split_points(cell.text).points is not None:
                sums.setdefault(cell, []).append(each.stated.weight)
    for cell, weights in sums.items():
        named = split_points(cell.text)
        known = [weight for weight in weights if weight is not None]
        if named.points is None or len(known) < len(weights) or sum(known) == named.points:
            continue
        message = (
            f"“{cell.text.strip()}”写的是{plain(named.points)}分，各项分值合计{plain(sum(known, Decimal(0)))}；请核对。"
        )
        findings.add("FOR124", grid.place(cell), message, severity=Severity.WARNING, found=cell.text.strip())


def _tell_unread(grid: Grid, header: IndicatorHeader, rows: Sequence[IndicatorRow], findings: Findings) -> None:
    """Columns that hold something and have no place in the case."""
    if header.ignored:
        places = "、".join(grid.place(cell).partition("!")[2] for cell in header.ignored)
        message = f"{places}各列属于另一个时期或重复，没有读入；需要的请在“指标”表补填。"
        notice(findings, "FOR114", grid.place(header.ignored[0]), message)
    heading = header.headings.get(Meaning.NOTE)
    if heading is not None and any(row.text(Meaning.NOTE) for row in rows):
        message = f"“{heading.text.strip()}”一列没有读入；有用的内容请写进“指标解释”或“偏差原因”。"
        notice(findings, "FOR114", grid.place(heading), message, heading.text)
