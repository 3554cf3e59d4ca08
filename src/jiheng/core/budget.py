"""Money: projects, budget lines by source, level and year of origin, adjustments and payments. All amounts in yuan."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jiheng.core.choice import Choice
from jiheng.core.record import Kind, column


class ExpenditureKind(Choice):
    """基本支出 or 项目支出."""

    BASIC = "basic", "基本支出"
    PROJECT = "project", "项目支出"


class Fund(Choice):
    """Which of the four budgets the money belongs to."""

    GENERAL_PUBLIC = "general_public", "一般公共预算"
    GOVERNMENT_FUND = "government_fund", "政府性基金预算"
    STATE_CAPITAL = "state_capital", "国有资本经营预算"
    SOCIAL_INSURANCE = "social_insurance", "社会保险基金预算"


class Source(Choice):
    """Where the money comes from."""

    APPROPRIATION = "appropriation", "财政拨款"
    OTHER = "other", "其他资金"


class GovernmentLevel(Choice):
    """Which level of government gave it."""

    CENTRAL = "central", "中央"
    PROVINCIAL = "provincial", "省级"
    CITY = "city", "市级"
    DISTRICT = "district", "区级"
    TOWN = "town", "镇街"
    NONE = "none", "非财政"


class ProjectContinuity(Choice):
    """项目属性."""

    CONTINUING = "continuing", "延续性项目"
    NEW = "new", "新增项目"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """一个项目. `short_name` is how its figures are called: 「妇女创业贷款贴息.执行数」."""

    code: str = column("项目编号", Kind.CODE, example="X1")
    name: str = column("项目名称", note="与预算批复一致")
    short_name: str = column("项目简称", note="数字名里用，不含“.”和空格", example="创业贷款贴息")
    budget_unit: str = column("实施单位编码", Kind.REFERENCE, table="budget_units")
    is_key: bool = column("重点项目", Kind.FLAG, default=False)
    continuity: ProjectContinuity | None = column("项目属性", Kind.CHOICE, choices=ProjectContinuity, default=None)
    manager: str = column("项目负责人", default="")
    task: str = column("所属任务", Kind.REFERENCE, table="tasks", note="整体支出目标表按任务列预算", default="")
    first_year: int | None = column("开始年度", Kind.YEAR, default=None)
    last_year: int | None = column("结束年度", Kind.YEAR, default=None)
    requested_budget: Decimal | None = column(
        "申请资金总额", Kind.MONEY, note="申报目标时还没有预算行的项目填", default=None
    )
    requested_appropriation: Decimal | None = column(
        "申请财政拨款", Kind.MONEY, note="全部是财政拨款的不用填", default=None
    )
    midterm_budget: Decimal | None = column("中期资金总额", Kind.MONEY, note="跨年度的项目填", default=None)
    midterm_appropriation: Decimal | None = column("中期财政拨款", Kind.MONEY, default=None)
    ex_ante_assessment: str = column("事前评估", note="事前绩效评估的结论和文号", default="")
    description: str = column("项目概况", Kind.PARAGRAPHS, default="")
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """One purse: a project's (or the basic expenditure's) money of one source, level and year of origin.

    Carried in = the revised budget of a line whose year of origin lies before the case's year.
    """

    code: str = column("预算行编号", Kind.CODE, example="Y1")
    budget_unit: str = column("单位编码", Kind.REFERENCE, table="budget_units")
    kind: ExpenditureKind = column("支出类别", Kind.CHOICE, choices=ExpenditureKind)
    project: str = column("项目编号", Kind.REFERENCE, table="projects", note="基本支出留空", default="")
    fund: Fund = column("预算类型", Kind.CHOICE, choices=Fund, default=Fund.GENERAL_PUBLIC)
    source: Source = column("资金来源", Kind.CHOICE, choices=Source, default=Source.APPROPRIATION)
    level: GovernmentLevel = column("资金级次", Kind.CHOICE, choices=GovernmentLevel, default=GovernmentLevel.DISTRICT)
    year_of_origin: int = column("资金年度", Kind.YEAR, note="哪一年安排的钱；早于本年度即为上年结转")
    original_budget: Decimal | None = column("年初预算数", Kind.MONEY, note="留空表示未提供，不是0", default=None)
    revised_budget: Decimal = column("全年预算数", Kind.MONEY, note="年初预算加减调整，含上年结转")
    actual_expenditure: Decimal = column("执行数", Kind.MONEY, note="截至统计日的实际支出")
    carry_over: Decimal | None = column("结转下年", Kind.MONEY, default=None)
    surplus: Decimal | None = column("结余收回", Kind.MONEY, default=None)
    note: str = column("备注", default="")
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())

    @property
    def unspent(self) -> Decimal:
        return self.revised_budget - self.actual_expenditure


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """预算调整或调剂. Original budget + adjustments = revised budget, where the original is given."""

    code: str = column("调整编号", Kind.CODE, example="T1")
    budget_line: str = column("预算行编号", Kind.REFERENCE, table="budget_lines")
    amount: Decimal = column("调整金额", Kind.SIGNED_MONEY, note="调增为正，调减为负")
    on: date | None = column("日期", Kind.DATE, default=None)
    reason: str = column("调整原因")
    document: str = column("批准文号", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """一笔支付, booked against one budget line; a line never goes below zero."""

    code: str = column("支付编号", Kind.CODE, example="P1")
    budget_line: str = column("预算行编号", Kind.REFERENCE, table="budget_lines")
    amount: Decimal = column("支付金额", Kind.MONEY)
    on: date | None = column("日期", Kind.DATE, default=None)
    purpose: str = column("用途", default="")
    evidence: str = column("凭证", default="")
