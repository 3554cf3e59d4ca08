"""One row of an indicator table as a record of 指标: every cell read beside the others, every reading told."""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.numbers import plain
from jiheng.documents.foreign.row_draft import RowDraft
from jiheng.documents.foreign.row_values import put_actual, put_judgement, put_target
from jiheng.documents.foreign.stated_points import StatedPoints
from jiheng.documents.foreign.telling import notice, tell
from jiheng.schema.case_draft import DraftCell, DraftRow
from jiheng.schema.cells.amounts import read_points
from jiheng.schema.cells.characters import compact, normalised
from jiheng.schema.cells.names import split_points, split_target, without_number
from jiheng.schema.cells.reading import CellContext
from jiheng.schema.cells.remarks import Remark, RemarkKind
from jiheng.schema.cells.signs import Character, read_character
from jiheng.schema.cells.units import read_unit
from jiheng.schema.form_tables.grid import GridCell
from jiheng.schema.form_tables.vocabulary import Meaning
from jiheng.schema.refused import RefusedError
from jiheng.schema.typed_text import one_line

_TEXTS: dict[Meaning, str] = {
    Meaning.REASON: "reason",
    Meaning.IMPROVEMENT: "improvement",
    Meaning.CALCULATION: "calculation",
    Meaning.TARGET_BASIS: "target_basis",
    Meaning.DATA_SOURCE: "data_source",
    Meaning.EVIDENCE: "evidence",
    Meaning.RESPONSIBLE: "responsible",
}
_LEVEL1_OF = {
    "产出指标": ("数量", "质量", "时效"),
    "效益指标": ("经济效益", "社会效益", "生态效益", "可持续影响"),
    "满意度指标": ("满意度", "服务对象满意度", "社会公众或服务对象满意度"),
}


@dataclass(frozen=True, slots=True)
class DraftedIndicator:
    """The record, and the points that the table states for it."""

    row: DraftRow
    stated: StatedPoints


def draft_indicator(draft: RowDraft) -> DraftedIndicator:
    """Reads one row into its draft."""
    draft.cells["code"] = DraftCell(draft.code, draft.row.place)
    if draft.surroundings.project:
        draft.cells["project"] = DraftCell(draft.surroundings.project, draft.row.place)
    _put_levels(draft)
    name, target_in_name = _put_name(draft)
    context = _context(draft, name)
    target = put_target(draft, context, target_in_name)
    actual = put_actual(draft, context, target)
    stated = _put_points(draft, name)
    put_judgement(draft, target, actual, stated)
    _put_texts(draft)
    _put_previous(draft)
    return DraftedIndicator(DraftRow(draft.row.place, draft.cells), stated)


def _put_levels(draft: RowDraft) -> None:
    if draft.level1 is not None:
        draft.put("level1", _line(split_points(draft.level1.text).name), draft.level1)
    elif draft.level2 is not None:
        _put_implied_level(draft, draft.level2)
    if draft.level2 is not None:
        draft.put("level2", _line(split_points(draft.level2.text).name), draft.level2)


def _put_implied_level(draft: RowDraft, level2: GridCell) -> None:
    """数量指标 stands under 产出指标 in every form; 成本指标 may stand alone, and is asked."""
    word = compact(level2.text).removesuffix("指标")
    level1 = next((above for above, words in _LEVEL1_OF.items() if word in words), "")
    if not level1:
        return
    if level2.row == draft.row.row:
        message = f"一级指标：没有写，“{level2.text.strip()}”归入“{level1}”；如不对请改填。"
        notice(draft.findings, "FOR116", draft.place(level2), message)
    draft.put("level1", level1, level2)


def _put_name(draft: RowDraft) -> tuple[str, str]:
    """The name, and the target that stands in it."""
    cell = draft.row.cell(Meaning.NAME)
    assert cell is not None
    split = split_target(without_number(cell.text))
    draft.put("name", _line(split.name), cell)
    return split.name, split.target


def _context(draft: RowDraft, name: str) -> CellContext:
    """What the other cells of the row say of its target and its result."""
    character = Character()
    for cell in draft.row.characters:
        read = read_character(cell.text)
        if read is None:
            message = f"写的是“{cell.text.strip()}”，不是定量/定性、正向/反向或≥、＝、≤之一；请改正。"
            remark = Remark(RemarkKind.NOT_A_CHARACTER, message)
            tell(draft.findings, draft.place(cell), "指标性质", cell.text, (remark,))
        else:
            character = character.joined(read)
    unit = read_unit(normalised(draft.row.text(Meaning.UNIT)))
    return CellContext(
        year=draft.surroundings.year,
        unit_of_measure="" if unit is None else unit.text,
        header_money_unit=draft.surroundings.money_unit,
        character=character,
        indicator_name=name,
        level1="" if draft.level1 is None else compact(draft.level1.text),
        level2="" if draft.level2 is None else compact(draft.level2.text),
    )


def _put_points(draft: RowDraft, name: str) -> StatedPoints:
    weight, is_asked = _number(draft, Meaning.WEIGHT, "分值")
    points, _ = _number(draft, Meaning.POINTS, "得分")
    cell = draft.row.cell(Meaning.WEIGHT)
    if is_asked:
        draft.put_asked("weight", cell)
    elif weight is not None:
        draft.put("weight", plain(weight), cell)
    return StatedPoints(draft.code, name, draft.place(draft.row.cell(Meaning.POINTS)), weight, points)


def _number(draft: RowDraft, meaning: Meaning, title: str) -> tuple[Decimal | None, bool]:
    """The number; whether it was asked about."""
    cell = draft.row.cell(meaning)
    if cell is None:
        return None, False
    if draft.is_unreadable(cell, title, 1):
        return None, True
    read = read_points(cell.text, is_percent_formatted=cell.is_percent_formatted)
    is_asked = tell(draft.findings, draft.place(cell), title, cell.text, read.remarks)
    return read.value if isinstance(read.value, Decimal) and not is_asked else None, is_asked


def _put_texts(draft: RowDraft) -> None:
    for meaning, column in _TEXTS.items():
        cell = draft.row.cell(meaning)
        if cell is not None and (text := _line(cell.text)) and compact(text) not in {"无", "/", "-", "--"}:
            draft.put(column, text, cell)
    definition = draft.row.text(Meaning.DEFINITION)
    criteria = draft.row.text(Meaning.CRITERIA)
    told = "；".join(part for part in (_line(definition), criteria and f"评分标准：{_line(criteria)}") if part)
    if told:
        draft.put("definition", told, draft.row.cell(Meaning.DEFINITION) or draft.row.cell(Meaning.CRITERIA))


def _put_previous(draft: RowDraft) -> None:
    """上年完成值, where it is a number."""
    previous = draft.row.cell(Meaning.PREVIOUS)
    if previous is not None and not previous.is_blank:
        read = read_points(previous.text.replace("%", "").replace("％", ""))
        if isinstance(read.value, Decimal):
            draft.put("previous_actual", plain(read.value), previous)


def _line(text: str) -> str:
    """One line that the case can hold."""
    joined = " ".join(part.strip() for part in text.splitlines() if part.strip())
    try:
        return one_line(joined)
    except RefusedError:
        return joined
