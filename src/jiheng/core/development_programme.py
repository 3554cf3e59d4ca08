"""Development programmes over several years (妇女、儿童发展规划 2021—2030): indicators and what each year reached."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jiheng.core.indicator_values import Direction
from jiheng.core.record import Kind, column


@dataclass(frozen=True, slots=True, kw_only=True)
class DevelopmentProgramme:
    """一部发展规划, and how far drafting, review, coverage and distribution have come."""

    code: str = column("规划编号", Kind.CODE, example="G1")
    name: str = column("规划名称", example="某区妇女发展规划")
    first_year: int = column("起始年", Kind.YEAR, example="2021")
    last_year: int = column("终止年", Kind.YEAR, example="2030")
    quantified_indicators: int | None = column("可量化指标数", Kind.COUNT, default=None)
    task: str = column("对应任务", Kind.REFERENCE, table="tasks", default="")
    report_due_on: date | None = column("报告应交日期", Kind.DATE, default=None)
    reported_on: date | None = column("报告完成日期", Kind.DATE, default=None)
    is_reviewed: bool = column("已论证", Kind.FLAG, default=False)
    bodies_planned: int | None = column("应覆盖单位数", Kind.COUNT, default=None)
    bodies_covered: int | None = column("已覆盖单位数", Kind.COUNT, default=None)
    copies_planned: int | None = column("计划分发册数", Kind.COUNT, default=None)
    copies_handed_out: int | None = column("已分发册数", Kind.COUNT, default=None)
    evidence: str = column("佐证材料", default="")
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeIndicator:
    """规划的一项可量化指标, with the value to be reached in the programme's last year."""

    code: str = column("规划指标编号", Kind.CODE, example="G1-07")
    programme: str = column("规划编号", Kind.REFERENCE, table="development_programmes")
    name: str = column("规划指标")
    unit_of_measure: str = column("计量单位", default="")
    direction: Direction = column("指标方向", Kind.CHOICE, choices=Direction, default=Direction.HIGHER)
    baseline: Decimal | None = column("基期值", Kind.NUMBER, measured_by="unit_of_measure", default=None)
    target: Decimal | None = column("终期目标值", Kind.NUMBER, measured_by="unit_of_measure", default=None)
    responsible: str = column("责任单位", default="")
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeValue:
    """一项规划指标的一年."""

    code: str = column("年度值编号", Kind.CODE, example="G1-07-2022")
    indicator: str = column("规划指标编号", Kind.REFERENCE, table="programme_indicators")
    year: int = column("年度", Kind.YEAR)
    target: Decimal | None = column("年度目标值", Kind.NUMBER, default=None)
    actual: Decimal | None = column("年度实际值", Kind.NUMBER, default=None)
    evidence: str = column("佐证材料", default="")
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())
