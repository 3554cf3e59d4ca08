"""Everything known about one budget unit in one year."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from jiheng.core.activity import Activity
from jiheng.core.budget import Adjustment, BudgetLine, Payment, Project
from jiheng.core.budget_unit import BudgetUnit, Duty, Task
from jiheng.core.choice import Choice
from jiheng.core.complaint import Complaint
from jiheng.core.development_programme import DevelopmentProgramme, ProgrammeIndicator, ProgrammeValue
from jiheng.core.indicator import BonusItem, Indicator, Objective
from jiheng.core.kindergarten import Kindergarten, PayDay
from jiheng.core.loan import Loan
from jiheng.core.narrative import Assumption, Improvement, Passage, Problem, StatedFigure
from jiheng.core.numbers import YUAN_PER_WAN
from jiheng.core.observation import ExpenditureReading, Observation
from jiheng.core.record import Kind, Record, RecordType, column
from jiheng.core.relief import ReliefRecipient
from jiheng.core.rights_case import RightsCase
from jiheng.core.survey import Survey, SurveyQuestion
from jiheng.core.works import Works


class MoneyUnit(Choice):
    """The unit in which a file writes money. Inside it is always yuan."""

    YUAN = "yuan", "元"
    WAN = "wan", "万元"

    @property
    def yuan(self) -> Decimal:
        """How many yuan one of it is."""
        return YUAN_PER_WAN if self is MoneyUnit.WAN else Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseProfile:
    """基本信息: which unit, which year, under which standard, and who signs."""

    title: str = column("案卷名称", example="某区妇女联合会2022年部门整体支出绩效自评")
    year: int = column("评价年度", Kind.YEAR)
    budget_unit: str = column("单位编码", Kind.REFERENCE, table="budget_units", note="自评的单位（本级）")
    project: str = column("项目编号", Kind.REFERENCE, table="projects", note="项目自评时填；整体自评留空", default="")
    region: str = column("行政区划代码", note="六位，如 440117；全国为 000000")
    standard: str = column("评分标准", note="jiheng standards 列出可用的标准", example="cn.project_self_evaluation")
    money_unit: MoneyUnit = column("金额单位", Kind.CHOICE, choices=MoneyUnit, default=MoneyUnit.WAN)
    as_of: date = column("统计截止日", Kind.DATE)
    regulation: str = column("依据文件", default="")
    decision_record: str = column("集体决策记录号", default="")
    prepared_on: date | None = column("填报日期", Kind.DATE, default=None)
    project_leader: str = column("项目负责人", default="")
    finance_leader: str = column("财务负责人", default="")
    unit_leader: str = column("单位负责人", default="")
    is_example: bool = column("示例数据", Kind.FLAG, note="是：每页标明“示例数据”", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One unit, one year. Immutable; money in yuan; None is missing, `NotApplicable` has a reason."""

    profile: CaseProfile
    budget_units: tuple[BudgetUnit, ...]
    duties: tuple[Duty, ...] = ()
    tasks: tuple[Task, ...] = ()
    projects: tuple[Project, ...] = ()
    budget_lines: tuple[BudgetLine, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    payments: tuple[Payment, ...] = ()
    expenditure_readings: tuple[ExpenditureReading, ...] = ()
    objectives: tuple[Objective, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    observations: tuple[Observation, ...] = ()
    bonus_items: tuple[BonusItem, ...] = ()
    loans: tuple[Loan, ...] = ()
    activities: tuple[Activity, ...] = ()
    surveys: tuple[Survey, ...] = ()
    survey_questions: tuple[SurveyQuestion, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    works: tuple[Works, ...] = ()
    kindergartens: tuple[Kindergarten, ...] = ()
    pay_days: tuple[PayDay, ...] = ()
    development_programmes: tuple[DevelopmentProgramme, ...] = ()
    programme_indicators: tuple[ProgrammeIndicator, ...] = ()
    programme_values: tuple[ProgrammeValue, ...] = ()
    rights_cases: tuple[RightsCase, ...] = ()
    relief_recipients: tuple[ReliefRecipient, ...] = ()
    passages: tuple[Passage, ...] = ()
    problems: tuple[Problem, ...] = ()
    improvements: tuple[Improvement, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    stated_figures: tuple[StatedFigure, ...] = ()

    @property
    def year(self) -> int:
        return self.profile.year

    @property
    def own_unit(self) -> BudgetUnit:
        """The unit this case is about."""
        return next(unit for unit in self.budget_units if unit.code == self.profile.budget_unit)

    def unit_code(self, record: Record) -> str:
        """The code of the unit a record belongs to; a blank means the case's own unit."""
        return record.budget_unit or self.profile.budget_unit

    def subordinates(self, code: str) -> Iterator[BudgetUnit]:
        """The units below `code`, at every depth, in the order of the table."""
        for unit in self.budget_units:
            if unit.parent == code:
                yield unit
                yield from self.subordinates(unit.code)

    def of_unit(self, code: str) -> "Case":
        """The same case told for one unit alone: its own budget lines, projects and indicators."""
        lines = tuple(line for line in self.budget_lines if self.unit_code(line) == code)
        kept = {line.code for line in lines}
        projects = tuple(project for project in self.projects if self.unit_code(project) == code)
        own_project = self.profile.project
        if own_project and projects and own_project not in {project.code for project in projects}:
            own_project = projects[0].code
        indicators = tuple(each for each in self.indicators if self.unit_code(each) == code)
        watched = {each.code for each in indicators}
        return replace(
            self,
            profile=replace(self.profile, budget_unit=code, project=own_project),
            projects=projects,
            budget_lines=lines,
            adjustments=tuple(each for each in self.adjustments if each.budget_line in kept),
            payments=tuple(each for each in self.payments if each.budget_line in kept),
            expenditure_readings=tuple(each for each in self.expenditure_readings if each.budget_line in kept),
            indicators=indicators,
            observations=tuple(each for each in self.observations if each.indicator in watched),
        )


@dataclass(frozen=True, slots=True)
class CaseTable:
    """One table of the case: its field, its sheet's name, and the records it holds."""

    name: str
    title: str
    record_type: RecordType
    note: str


TABLES: tuple[CaseTable, ...] = (
    CaseTable("budget_units", "单位", BudgetUnit, "本单位和所属单位，一行一个"),
    CaseTable("duties", "职责", Duty, "主要职责，一行一条"),
    CaseTable("tasks", "任务", Task, "年度总体工作和重点工作任务，一行一项"),
    CaseTable("projects", "项目", Project, "项目支出的各个项目"),
    CaseTable("budget_lines", "预算", BudgetLine, "基本支出和项目支出，按来源、级次、资金年度各占一行"),
    CaseTable("adjustments", "调整", Adjustment, "预算调整、调剂，一笔一行"),
    CaseTable("payments", "支付", Payment, "逐笔支付（可不填；填了须与执行数相符）"),
    CaseTable("expenditure_readings", "执行进度", ExpenditureReading, "各时点的累计执行数，供监控；有逐笔支付可不填"),
    CaseTable("objectives", "目标", Objective, "年度总体目标"),
    CaseTable("indicators", "指标", Indicator, "绩效指标，一行一项"),
    CaseTable("observations", "指标进度", Observation, "各时点的指标完成情况，供监控"),
    CaseTable("bonus_items", "加减分", BonusItem, "没有加分、减分事项就留空"),
    CaseTable("loans", "贷款", Loan, "贴息贷款，一笔一行"),
    CaseTable("activities", "活动", Activity, "年度活动，一场或一批一行；简称相同的几行合成一个数"),
    CaseTable("surveys", "满意度调查", Survey, "一次调查一行"),
    CaseTable("survey_questions", "调查题目", SurveyQuestion, "一道题一行，写有效回答和满意回答的份数"),
    CaseTable("complaints", "投诉", Complaint, "一件一行；投诉人各栏只供承办人查看，不打印"),
    CaseTable("works", "工程", Works, "维护（维修）工程，一项一行"),
    CaseTable("kindergartens", "幼儿园", Kindergarten, "一所一行：招生、教师、事故"),
    CaseTable("pay_days", "工资发放", PayDay, "幼儿园教师工资，一次一行"),
    CaseTable("development_programmes", "发展规划", DevelopmentProgramme, "妇女、儿童等发展规划，一部一行"),
    CaseTable("programme_indicators", "规划指标", ProgrammeIndicator, "发展规划的可量化指标，一项一行"),
    CaseTable("programme_values", "规划年度值", ProgrammeValue, "规划指标每年的目标和实际，一年一行"),
    CaseTable("rights_cases", "维权个案", RightsCase, "一件一行；姓名等各栏只供承办人查看，不打印"),
    CaseTable("relief_recipients", "救助名单", ReliefRecipient, "一人一次一行；姓名等各栏只供承办人查看，不打印"),
    CaseTable("passages", "叙述", Passage, "自评报告各节的文字"),
    CaseTable("problems", "问题", Problem, "存在的问题"),
    CaseTable("improvements", "措施", Improvement, "下一步改进措施，每个问题至少对应一条"),
    CaseTable("assumptions", "假定", Assumption, "示例所作的假定；正式填报留空"),
    CaseTable("stated_figures", "核对", StatedFigure, "已经对外填报过的合计数，与台账核对"),
)

TABLE_TITLES: Mapping[str, str] = {table.name: table.title for table in TABLES}
