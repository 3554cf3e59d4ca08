"""Target, result and judgement of one row of an indicator table, each read beside the others."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.indicator_values import Nature, Span, Tier
from jiheng.core.numbers import plain
from jiheng.documents.foreign.row_draft import RowDraft
from jiheng.documents.foreign.stated_points import StatedPoints
from jiheng.documents.foreign.telling import notice, tell
from jiheng.schema.cells.actuals import read_actual, read_tier
from jiheng.schema.cells.characters import compact
from jiheng.schema.cells.reading import CellContext, CellReading
from jiheng.schema.cells.remarks import Remark, RemarkKind
from jiheng.schema.cells.targets import read_target
from jiheng.schema.form_tables.grid import GridCell
from jiheng.schema.form_tables.vocabulary import Meaning
from jiheng.schema.indicator_values import write_measured


def put_target(draft: RowDraft, context: CellContext, in_name: str) -> CellReading:
    """年度指标值; `in_name`: the target that stands in the indicator's name."""
    cell = draft.row.cell(Meaning.TARGET)
    title = "年度指标值"
    if cell is not None and draft.is_unreadable(cell, title, _rows_of_the_name(draft)):
        draft.put_asked("target", cell)
        return CellReading()
    written = "" if cell is None else cell.text
    remarks: tuple[Remark, ...] = ()
    if in_name:
        written, remarks = _target_from_name(written, in_name)
    is_asked = any(remark.asks for remark in remarks)
    reading = CellReading() if is_asked else read_target(written, _of_cell(context, cell))
    asks = tell(draft.findings, draft.place(cell), title, written, (*remarks, *reading.remarks))
    if reading.unit_of_measure or context.unit_of_measure:
        unit = reading.unit_of_measure or ("" if reading.is_words else context.unit_of_measure)
        draft.put("unit_of_measure", unit, draft.row.cell(Meaning.UNIT) or cell)
    if isinstance(reading.value, (Decimal, Span, date, str)):
        draft.put("target", write_measured(reading.value, reading.unit_of_measure), cell)
        draft.put_choice("operator", reading.operator, cell)
        draft.put_choice("direction", reading.direction, cell)
        draft.put_choice("nature", reading.nature or Nature.QUANTITATIVE, cell)
    elif asks:
        draft.put_asked("target", cell)
    return reading


def _target_from_name(written: str, in_name: str) -> tuple[str, tuple[Remark, ...]]:
    if not written.strip():
        note = f"指标名称里带目标“{in_name}”，拆出作指标值；如不对请改填。"
        return in_name, (Remark(RemarkKind.TARGET_IN_NAME, note),)
    if compact(written) == compact(in_name):
        return written, ()
    message = f"指标名称里的目标是“{in_name}”，指标值一栏是“{written.strip()}”；请改成一致。"
    return written, (Remark(RemarkKind.NAME_AND_CELL_DIFFER, message),)


def put_actual(draft: RowDraft, context: CellContext, target: CellReading) -> CellReading:
    """实际完成值. Beside a target that is asked it has nothing to be read by; it is asked with it."""
    cell = draft.row.cell(Meaning.ACTUAL)
    if cell is None:
        return CellReading()
    if draft.is_asked("target"):
        if not cell.is_blank:
            draft.put_asked("actual", cell)
        return CellReading()
    title = "实际完成值"
    if draft.is_unreadable(cell, title, _rows_of_the_name(draft)):
        draft.put_asked("actual", cell)
        return CellReading()
    reading = read_actual(cell.text, _of_cell(context, cell), target)
    asks = tell(draft.findings, draft.place(cell), title, cell.text, reading.remarks)
    if isinstance(reading.value, (Decimal, date, str, NotApplicable)):
        draft.put("actual", write_measured(reading.value, target.unit_of_measure), cell)
    elif asks:
        draft.put_asked("actual", cell)
    return reading


def put_judgement(draft: RowDraft, target: CellReading, actual: CellReading, stated: StatedPoints) -> None:
    """A qualitative result: its tier where the words or full points tell it, and the points it was given."""
    if target.nature is not Nature.QUALITATIVE or not isinstance(actual.value, str):
        return
    cell = draft.row.cell(Meaning.ACTUAL)
    if stated.points is not None:
        draft.put("assigned_points", plain(stated.points), draft.row.cell(Meaning.POINTS))
    tier = read_tier(actual.value)
    kind = str(RemarkKind.TIER_READ.value)
    if tier is not None:
        message = f"定性等次：“{actual.value}”读作“{tier.label}”；如不对请改选。"
        if compact(actual.value) != tier.label:
            notice(draft.findings, kind, draft.place(cell), message, actual.value)
    elif stated.points is not None and stated.points == stated.weight:
        tier = Tier.ACHIEVED
        message = f"定性等次：得分{plain(stated.points)}等于分值，读作“{tier.label}”；如不对请改选。"
        notice(draft.findings, kind, draft.place(cell), message, actual.value)
    if tier is not None:
        draft.put_choice("tier", tier, cell)


def _rows_of_the_name(draft: RowDraft) -> int:
    """How many rows of the sheet the indicator itself takes up."""
    name = draft.row.cell(Meaning.NAME)
    assert name is not None
    return name.height


def _of_cell(context: CellContext, cell: GridCell | None) -> CellContext:
    if cell is None:
        return context
    return replace(context, is_number=cell.is_number, is_percent_formatted=cell.is_percent_formatted)
