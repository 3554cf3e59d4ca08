"""The layout of an official self-evaluation form: its blocks in order, their columns, rows and printed heads."""

from dataclasses import dataclass

from jiheng.core.budget import ProjectContinuity
from jiheng.core.choice import Choice
from jiheng.rules.standard import Provenance, StandardScope


class FormBlock(Choice):
    """A part of the form, from top to bottom."""

    BASIC_INFORMATION = "basic_information", "基本信息"
    CHECK_BOXES = "check_boxes", "勾选项"
    MONEY = "money", "资金"
    OBJECTIVES = "objectives", "年度总体目标"
    INDICATORS = "indicators", "绩效指标"
    TOTAL = "total", "总分"
    FOOTER = "footer", "表尾说明"
    SIGNATURES = "signatures", "签字"


class BasicField(Choice):
    """What the basic information names."""

    PROJECT_NAME = "project_name", "项目名称"
    SUPERVISING_DEPARTMENT = "supervising_department", "主管部门"
    IMPLEMENTING_UNIT = "implementing_unit", "实施单位"
    BUDGET_UNIT = "budget_unit", "单位名称"
    YEAR = "year", "评价年度"
    PREPARED_ON = "prepared_on", "填报日期"


class MoneyColumnKind(Choice):
    """What a column of the money block holds. Only the total row carries full points and points."""

    SOURCE = "source", "资金来源"
    ORIGINAL_BUDGET = "original_budget", "年初预算数"
    REVISED_BUDGET = "revised_budget", "全年预算数"
    ACTUAL_EXPENDITURE = "actual_expenditure", "全年执行数"
    FULL_POINTS = "full_points", "分值"
    EXECUTION_RATE = "execution_rate", "执行率"
    POINTS = "points", "得分"


class MoneyRowKind(Choice):
    """Which money a row of the money block tells."""

    TOTAL = "total", "资金总额"
    APPROPRIATION = "appropriation", "当年财政拨款"
    CARRIED_IN = "carried_in", "上年结转资金"
    OTHER = "other", "其他资金"
    BASIC = "basic", "基本支出"
    PROJECT = "project", "项目支出"


class IndicatorColumnKind(Choice):
    """What a column of the indicator block holds."""

    LEVEL1 = "level1", "一级指标"
    LEVEL2 = "level2", "二级指标"
    LEVEL3 = "level3", "三级指标"
    OPERATOR = "operator", "符号（＝、≥、≤）"
    TARGET = "target", "指标值，只写数"
    UNIT_OF_MEASURE = "unit_of_measure", "计量单位"
    TARGET_WITH_OPERATOR_AND_UNIT = "target_with_operator_and_unit", "指标值，连符号和单位"
    ACTUAL = "actual", "实际完成值，只写数"
    ACTUAL_WITH_UNIT = "actual_with_unit", "实际完成值，连单位"
    WEIGHT = "weight", "分值"
    POINTS = "points", "得分"
    DEVIATION_REASON = "deviation_reason", "偏差原因分析及改进措施"


class FooterKind(Choice):
    """What is told below the indicators."""

    DEVIATION_REASONS = "deviation_reasons", "偏差或未完成原因"
    IMPROVEMENTS = "improvements", "改进措施"


class SignatureRole(Choice):
    """Who signs."""

    PROJECT_LEADER = "project_leader", "项目负责人"
    FINANCE_LEADER = "finance_leader", "财务负责人"
    UNIT_LEADER = "unit_leader", "单位负责人"


@dataclass(frozen=True, slots=True)
class BasicEntry:
    """One field of the basic information and its printed head."""

    field: BasicField
    head: str


@dataclass(frozen=True, slots=True)
class MoneyColumn:
    """A column of the money block; `width` is its share of the table's width."""

    kind: MoneyColumnKind
    head: str
    width: int


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """A row of the money block."""

    kind: MoneyRowKind
    head: str


@dataclass(frozen=True, slots=True)
class MoneyLayout:
    """The money block. `title_shows_points` prints the full points of the execution rate behind the title (湖北)."""

    title: str
    title_shows_points: bool
    columns: tuple[MoneyColumn, ...]
    rows: tuple[MoneyRow, ...]
    blank: str


@dataclass(frozen=True, slots=True)
class IndicatorColumn:
    """A column of the indicator block; `width` is its share of the table's width."""

    kind: IndicatorColumnKind
    head: str
    width: int


@dataclass(frozen=True, slots=True)
class CheckBox:
    """One box to tick. `continuity` ticks it by itself when the project's 项目属性 is known; otherwise by hand."""

    label: str
    continuity: ProjectContinuity | None = None


@dataclass(frozen=True, slots=True)
class CheckBoxGroup:
    """Boxes of which one is ticked."""

    head: str
    boxes: tuple[CheckBox, ...]


@dataclass(frozen=True, slots=True)
class FooterBlock:
    """A block of text below the indicators."""

    kind: FooterKind
    head: str


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to sign on."""

    role: SignatureRole
    head: str


@dataclass(frozen=True, slots=True)
class FormText:
    """One edition of a form as its file has it. The words are those of the official form.

    `scores_execution_in_money`: the execution rate stands in the money block with its points and has no row among the
    indicators. `level1_shows_points`: 产出指标（50分）. `objective_heads` head the expected and the attained
    objective, empty where the form has no such block.
    """

    title: str
    scope: StandardScope
    is_reconstruction: bool
    blocks: tuple[FormBlock, ...]
    basic: tuple[BasicEntry, ...]
    check_boxes: tuple[CheckBoxGroup, ...]
    money: MoneyLayout
    scores_execution_in_money: bool
    objective_title: str
    objective_heads: tuple[str, ...]
    indicator_title: str
    indicators: tuple[IndicatorColumn, ...]
    level1_shows_points: bool
    total_head: str
    footer: tuple[FooterBlock, ...]
    signatures: tuple[Signature, ...]
    has_seal: bool


@dataclass(frozen=True, slots=True)
class FormLayout(FormText):
    """A form in force, with what is to be said of it. A reconstruction says so in its `notes`."""

    id: str
    notes: tuple[str, ...]
    provenance: Provenance
