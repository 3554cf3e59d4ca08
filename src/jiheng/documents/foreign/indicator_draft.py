"""One row of an indicator table as a record of 指标: every cell read beside the others, every reading told."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.case import MoneyUnit
from jiheng.core.choice import Choice
from jiheng.core.finding import Findings
from jiheng.core.indicator_values import Nature, Span, Tier
from jiheng.core.numbers import plain
from jiheng.documents.foreign.stated_points import StatedPoints
from jiheng.documents.foreign.telling import notice, tell, tell_uncalculated
from jiheng.schema.case_draft import DraftCell, DraftRow
from jiheng.schema.cells.actuals import read_actual, read_tier
from jiheng.schema.cells.amounts import read_points
from jiheng.schema.cells.characters import compact, normalised
from jiheng.schema.cells.names import split_points, split_target, without_number
from jiheng.schema.cells.reading import CellContext, CellReading
from jiheng.schema.cells.remarks import Remark, RemarkKind
from jiheng.schema.cells.signs import Character, read_character
from jiheng.schema.cells.targets import read_target
from jiheng.schema.cells.units import read_unit
from jiheng.schema.form_tables.grid import GridCell
from jiheng.schema.form_tables.indicator_rows import IndicatorRow
from jiheng.schema.form_tables.vocabulary import Meaning
from jiheng.schema.indicator_values import write_measured
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
class Surroundings:
    """What the whole table knows."""

    year: int | None
    money_unit: MoneyUnit | None
    project: str = ""


@dataclass(frozen=True, slots=True)
class DraftedIndicator:
    """The record, and the points that the table states for it."""

    row: DraftRow
    stated: StatedPoints


def draft_indicator(
    row: IndicatorRow,
    level1: GridCell | None,
    level2: GridCell | None,
    code: str,
    surroundings: Surroundings,
    findings: Findings,
) -> DraftedIndicator:
    """Reads one row. What is asked stays blank in the record and is marked as told."""
    return _Row(row, level1, level2, code, surroundings, findings, {}).read()


@dataclass(slots=True)
class _Row:
    row: IndicatorRow
    level1: GridCell | None
    level2: GridCell | None
    code: str
    surroundings: Surroundings
    findings: Findings
    cells: dict[str, DraftCell]

    def read(self) -> DraftedIndicator:
        self.cells["code"] = DraftCell(self.code, self.row.place)
        if self.surroundings.project:
            self.cells["project"] = DraftCell(self.surroundings.project, self.row.place)
        self.put_level("level1", self.level1)
        if self.level1 is None and self.level2 is not None:
            self.put_implied_level(self.level2)
        self.put_level("level2", self.level2)
        name, target_in_name = self.read_name()
        context = self.context(name)
        target = self.read_target(context, target_in_name)
        actual = self.read_actual(context, target)
        stated = self.read_points(name)
        self.judge(target, actual, stated)
        self.put_texts()
        return DraftedIndicator(DraftRow(self.row.place, self.cells), stated)

    def put(self, column: str, text: str, cell: GridCell | None, *, is_told: bool = False) -> None:
        place = self.row.place if cell is None else self.row.grid.place(cell)
        self.cells[column] = DraftCell(text, place, is_told)

    def put_choice(self, column: str, choice: Choice, cell: GridCell | None) -> None:
        self.put(column, choice.label, cell)

    def put_level(self, column: str, cell: GridCell | None) -> None:
        if cell is not None:
            self.put(column, _line(split_points(cell.text).name), cell)

    def put_implied_level(self, level2: GridCell) -> None:
        """数量指标 stands under 产出指标 in every form; 成本指标 may stand alone, and is asked."""
        word = compact(level2.text).removesuffix("指标")
        level1 = next((above for above, words in _LEVEL1_OF.items() if word in words), "")
        if not level1:
            return
        if level2.row == self.row.row:
            message = f"一级指标：没有写，“{level2.text.strip()}”归入“{level1}”；如不对请改填。"
            notice(self.findings, "FOR116", self.row.grid.place(level2), message)
        self.put("level1", level1, level2)

    def read_name(self) -> tuple[str, str]:
        cell = self.row.cell(Meaning.NAME)
        assert cell is not None
        whole = without_number(cell.text)
        split = split_target(whole)
        name, target = split.name, split.target
        self.put("name", _line(name), cell)
        return name, target

    def context(self, name: str) -> CellContext:
        character = Character()
        for cell in self.row.characters:
            read = read_character(cell.text)
            if read is None:
                message = f"写的是“{cell.text.strip()}”，不是定量/定性、正向/反向或≥、＝、≤之一；请改正。"
                remark = Remark(RemarkKind.NOT_A_CHARACTER, message)
                tell(self.findings, self.row.grid.place(cell), "指标性质", cell.text, (remark,))
            else:
                character = character.joined(read)
        unit = read_unit(normalised(self.row.text(Meaning.UNIT)))
        return CellContext(
            year=self.surroundings.year,
            unit_of_measure="" if unit is None else unit.text,
            header_money_unit=self.surroundings.money_unit,
            character=character,
            indicator_name=name,
            level1="" if self.level1 is None else compact(self.level1.text),
            level2="" if self.level2 is None else compact(self.level2.text),
        )

    def read_target(self, context: CellContext, in_name: str) -> CellReading:
        cell = self.row.cell(Meaning.TARGET)
        title = "年度指标值"
        if cell is not None and self.is_told_at_once(cell, "target", title):
            return CellReading()
        written = "" if cell is None else cell.text
        remarks: tuple[Remark, ...] = ()
        if in_name:
            written, remarks = self.target_from_name(written, in_name)
        place = self.row.place if cell is None else self.row.grid.place(cell)
        reading = read_target(written, _of_cell(context, cell)) if not _asks(remarks) else CellReading()
        asks = tell(self.findings, place, title, written, (*remarks, *reading.remarks))
        if reading.unit_of_measure or context.unit_of_measure:
            unit = reading.unit_of_measure or ("" if reading.is_words else context.unit_of_measure)
            self.put("unit_of_measure", unit, self.row.cell(Meaning.UNIT) or cell)
        if isinstance(reading.value, (Decimal, Span, date, str)):
            self.put("target", write_measured(reading.value, reading.unit_of_measure), cell)
            self.put_choice("operator", reading.operator, cell)
            self.put_choice("direction", reading.direction, cell)
            self.put_choice("nature", reading.nature or Nature.QUANTITATIVE, cell)
        elif asks:
            self.put("target", "", cell, is_told=True)
        return reading

    def is_told_at_once(self, cell: GridCell, column: str, title: str) -> bool:
        """A cell that cannot be read whatever stands in it: a formula without result, or one cell for several rows."""
        is_told = tell_uncalculated(self.findings, self.row.grid, cell, title)
        if not is_told and self.is_shared(cell):
            self.tell_merged(cell, title)
            is_told = True
        if is_told:
            self.put(column, "", cell, is_told=True)
        return is_told

    def is_shared(self, cell: GridCell) -> bool:
        """Whether one cell stands for several indicators."""
        name = self.row.cell(Meaning.NAME)
        return name is not None and not cell.is_blank and cell.height > name.height

    def tell_merged(self, cell: GridCell, title: str) -> None:
        """Told once, at the first of the rows."""
        if cell.row != self.row.row:
            return
        written = cell.text.strip()
        message = f"{title}：一格“{written}”跨{cell.height}行，看不出是合计还是每行的数；请取消合并，逐行填写。"
        self.findings.add("FOR103", self.row.grid.place(cell), message, found=written)

    def target_from_name(self, written: str, in_name: str) -> tuple[str, tuple[Remark, ...]]:
        if not written.strip():
            note = f"指标名称里带目标“{in_name}”，拆出作指标值；如不对请改填。"
            return in_name, (Remark(RemarkKind.TARGET_IN_NAME, note),)
        if compact(written) == compact(in_name):
            return written, ()
        message = f"指标名称里的目标是“{in_name}”，指标值一栏是“{written.strip()}”；请改成一致。"
        return written, (Remark(RemarkKind.NAME_AND_CELL_DIFFER, message),)

    def read_actual(self, context: CellContext, target: CellReading) -> CellReading:
        cell = self.row.cell(Meaning.ACTUAL)
        if cell is None or self.is_target_told():
            return self.unread_actual(cell)
        title = "实际完成值"
        if self.is_told_at_once(cell, "actual", title):
            return CellReading()
        reading = read_actual(cell.text, _of_cell(context, cell), target)
        asks = tell(self.findings, self.row.grid.place(cell), title, cell.text, reading.remarks)
        if isinstance(reading.value, (Decimal, date, str, NotApplicable)):
            self.put("actual", write_measured(reading.value, target.unit_of_measure), cell)
        elif asks:
            self.put("actual", "", cell, is_told=True)
        return reading

    def is_target_told(self) -> bool:
        target = self.cells.get("target")
        return target is not None and target.is_told

    def unread_actual(self, cell: GridCell | None) -> CellReading:
        """Beside a target that is asked, an actual value has nothing to be read by; it is asked with it."""
        if cell is not None and not cell.is_blank:
            self.put("actual", "", cell, is_told=True)
        return CellReading()

    def read_points(self, name: str) -> StatedPoints:
        weight = self.number(Meaning.WEIGHT, "分值")
        points = self.number(Meaning.POINTS, "得分")
        if weight is not None:
            self.put("weight", plain(weight), self.row.cell(Meaning.WEIGHT))
        cell = self.row.cell(Meaning.POINTS)
        place = self.row.place if cell is None else self.row.grid.place(cell)
        return StatedPoints(self.code, name, place, weight, points)

    def number(self, meaning: Meaning, title: str) -> Decimal | None:
        cell = self.row.cell(meaning)
        if cell is None:
            return None
        column = "weight" if meaning is Meaning.WEIGHT else ""
        if tell_uncalculated(self.findings, self.row.grid, cell, title):
            is_told = True
        elif cell.height > 1 and not cell.is_blank:
            is_told = True
            if cell.row == self.row.row:
                last = f"{cell.height}行"
                message = (
                    f"{title}：一格“{cell.text.strip()}”跨{last}，看不出是合计还是每行的数；请取消合并，逐行填写。"
                )
                self.findings.add("FOR103", self.row.grid.place(cell), message, found=cell.text.strip())
        else:
            read = read_points(cell.text, is_percent_formatted=cell.is_percent_formatted)
            is_told = tell(self.findings, self.row.grid.place(cell), title, cell.text, read.remarks)
            if isinstance(read.value, Decimal) and not is_told:
                return read.value
        if is_told and column:
            self.put(column, "", cell, is_told=True)
        return None

    def judge(self, target: CellReading, actual: CellReading, stated: StatedPoints) -> None:
        """A qualitative result: its tier where the words or full points tell it, and the points it was given."""
        if target.nature is not Nature.QUALITATIVE or not isinstance(actual.value, str):
            return
        cell = self.row.cell(Meaning.ACTUAL)
        place = self.row.place if cell is None else self.row.grid.place(cell)
        if stated.points is not None:
            self.put("assigned_points", plain(stated.points), self.row.cell(Meaning.POINTS))
        tier = read_tier(actual.value)
        kind = str(RemarkKind.TIER_READ.value)
        if tier is not None:
            message = f"定性等次：“{actual.value}”读作“{tier.label}”；如不对请改选。"
            if compact(actual.value) != tier.label:
                notice(self.findings, kind, place, message, actual.value)
        elif stated.points is not None and stated.points == stated.weight:
            tier = Tier.ACHIEVED
            message = f"定性等次：得分{plain(stated.points)}等于分值，读作“{tier.label}”；如不对请改选。"
            notice(self.findings, kind, place, message, actual.value)
        if tier is not None:
            self.put_choice("tier", tier, cell)

    def put_texts(self) -> None:
        for meaning, column in _TEXTS.items():
            cell = self.row.cell(meaning)
            if cell is not None and (text := _line(cell.text)) and compact(text) not in {"无", "/", "-", "--"}:
                self.put(column, text, cell)
        definition = self.row.text(Meaning.DEFINITION)
        criteria = self.row.text(Meaning.CRITERIA)
        told = "；".join(part for part in (_line(definition), criteria and f"评分标准：{_line(criteria)}") if part)
        if told:
            self.put("definition", told, self.row.cell(Meaning.DEFINITION) or self.row.cell(Meaning.CRITERIA))
        previous = self.row.cell(Meaning.PREVIOUS)
        if previous is not None and not previous.is_blank:
            read = read_points(previous.text.replace("%", "").replace("％", ""))
            if isinstance(read.value, Decimal):
                self.put("previous_actual", plain(read.value), previous)


def _of_cell(context: CellContext, cell: GridCell | None) -> CellContext:
    if cell is None:
        return context
    return replace(context, is_number=cell.is_number, is_percent_formatted=cell.is_percent_formatted)


def _asks(remarks: tuple[Remark, ...]) -> bool:
    return any(remark.asks for remark in remarks)


def _line(text: str) -> str:
    """One line that the case can hold."""
    joined = " ".join(part.strip() for part in text.splitlines() if part.strip())
    try:
        return one_line(joined)
    except RefusedError:
        return joined
