"""The layout of an official target declaration form: its blocks in order, their columns, rows and printed heads."""

from dataclasses import dataclass

from jiheng.core.choice import Choice
from jiheng.rules.standard import Provenance, StandardScope


class TargetBlock(Choice):
    """A part of the form, from top to bottom."""

    BASIC_INFORMATION = "basic_information", "基本信息"
    MONEY = "money", "资金"
    TASKS = "tasks", "年度主要任务"
    OBJECTIVES = "objectives", "总体目标"
    INDICATORS = "indicators", "绩效指标"
    SIGNATURES = "signatures", "签字"


class TargetField(Choice):
    """What the basic information names."""

    PROJECT_NAME = "project_name", "项目名称"
    SUPERVISING_DEPARTMENT = "supervising_department", "主管部门及代码"
    IMPLEMENTING_UNIT = "implementing_unit", "实施单位"
    CONTINUITY = "continuity", "项目属性"
    PERIOD = "period", "项目期"
    BUDGET_UNIT = "budget_unit", "部门（单位）名称"
    MANAGER = "manager", "项目负责人"
    DESCRIPTION = "description", "项目概况"


class Horizon(Choice):
    """For how long something is told."""

    MIDTERM = "midterm", "中期"
    ANNUAL = "annual", "年度"


class TargetMoney(Choice):
    """Which money is told."""

    TOTAL = "total", "资金总额"
    APPROPRIATION = "appropriation", "财政拨款"
    CARRIED_IN = "carried_in", "上年结转"
    OTHER = "other", "其他资金"


class TaskColumnKind(Choice):
    """What a column of the tasks holds."""

    NAME = "name", "任务名称"
    CONTENT = "content", "主要内容"
    TOTAL = "total", "预算金额总额"
    APPROPRIATION = "appropriation", "其中财政拨款"
    OTHER = "other", "其中其他资金"


class TargetColumnKind(Choice):
    """What a column of the indicator block holds."""

    LEVEL1 = "level1", "一级指标"
    LEVEL2 = "level2", "二级指标"
    LEVEL3 = "level3", "三级指标"
    MIDTERM_LEVEL2 = "midterm_level2", "二级指标（中期）"
    MIDTERM_LEVEL3 = "midterm_level3", "三级指标（中期）"
    MIDTERM_TARGET = "midterm_target", "指标值（中期），连符号和单位"
    TARGET_WITH_OPERATOR_AND_UNIT = "target_with_operator_and_unit", "年度指标值，连符号和单位"
    TARGET = "target", "年度指标值，只写数"
    DIRECTION = "direction", "正向或反向"
    OPERATOR = "operator", "符号（＝、≥、≤）"
    NATURE = "nature", "定量或定性"
    UNIT_OF_MEASURE = "unit_of_measure", "计量单位"
    WEIGHT = "weight", "分值"
    DEFINITION = "definition", "指标解释"
    REMARK = "remark", "备注（指标值依据和测算）"


@dataclass(frozen=True, slots=True)
class TargetEntry:
    """One field of the basic information and its printed head."""

    field: TargetField
    head: str


@dataclass(frozen=True, slots=True)
class TargetMoneyRow:
    """One line of money under a horizon."""

    kind: TargetMoney
    head: str


@dataclass(frozen=True, slots=True)
class TargetMoneyGroup:
    """The lines of one horizon, which stand beside those of the others."""

    horizon: Horizon
    rows: tuple[TargetMoneyRow, ...]


@dataclass(frozen=True, slots=True)
class TargetMoneyLayout:
    """The money block with its title at the side."""

    title: str
    groups: tuple[TargetMoneyGroup, ...]


@dataclass(frozen=True, slots=True)
class TaskColumn:
    """A column of the tasks; `width` is its share of the table's width."""

    kind: TaskColumnKind
    head: str
    width: int


@dataclass(frozen=True, slots=True)
class TaskLayout:
    """The tasks of the year with their money. `rest_head` heads the money of no task, `total_head` the last row."""

    title: str
    columns: tuple[TaskColumn, ...]
    rest_head: str
    total_head: str


@dataclass(frozen=True, slots=True)
class ObjectiveColumn:
    """The objectives of one horizon."""

    horizon: Horizon
    head: str


@dataclass(frozen=True, slots=True)
class TargetColumn:
    """A column of the indicator block; `width` is its share of the table's width."""

    kind: TargetColumnKind
    head: str
    width: int


@dataclass(frozen=True, slots=True)
class TargetFormText:
    """One edition of a target form as its file has it. The words are those of the official form."""

    title: str
    scope: StandardScope
    is_reconstruction: bool
    blocks: tuple[TargetBlock, ...]
    basic: tuple[TargetEntry, ...]
    money: TargetMoneyLayout | None
    tasks: TaskLayout | None
    objective_title: str
    objectives: tuple[ObjectiveColumn, ...]
    indicator_title: str
    indicators: tuple[TargetColumn, ...]
    signatures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TargetFormLayout:
    """A target form in force, with what is to be said of it."""

    id: str
    text: TargetFormText
    notes: tuple[str, ...]
    provenance: Provenance
