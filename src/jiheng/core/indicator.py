"""Objectives and indicators: what was aimed at, what was reached, and how the two are told."""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.indicator_values import Accumulation, ActualValue, Direction, Nature, Operator, TargetValue, Tier
from jiheng.core.record import Kind, column


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """年度总体目标, one sentence or paragraph, and how it turned out."""

    code: str = column("目标编号", Kind.CODE, example="M1")
    expected: str = column("预期目标", Kind.PARAGRAPHS)
    achieved: str = column("实际完成情况", Kind.PARAGRAPHS, note="可写 {{ 数字名 }}", default="")
    midterm: str = column("中期目标", Kind.PARAGRAPHS, note="跨年度的项目填", default="")
    project: str = column("项目编号", Kind.REFERENCE, table="projects", note="整体目标留空", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """三级指标 with its place in the standard's tree, target, actual value and everything that explains them.

    Numbers in `target`, `actual`, `baseline` are in `unit_of_measure`; a percentage is 95 for 95 %.
    The actual value is typed, or drawn from a measure (`actual_measure`), or is `numerator / denominator`: one of them.
    """

    code: str = column("指标编号", Kind.CODE, example="1")
    level1: str = column("一级指标", example="产出指标")
    level2: str = column("二级指标", example="数量指标", default="")
    name: str = column("三级指标", example="发放贷款金额")
    budget_unit: str = column("单位编码", Kind.REFERENCE, table="budget_units", note="留空为本单位", default="")
    project: str = column("项目编号", Kind.REFERENCE, table="projects", default="")
    nature: Nature = column("指标性质", Kind.CHOICE, choices=Nature, default=Nature.QUANTITATIVE)
    direction: Direction = column("指标方向", Kind.CHOICE, choices=Direction, default=Direction.HIGHER)
    operator: Operator = column("符号", Kind.CHOICE, choices=Operator, default=Operator.AT_LEAST)
    target: TargetValue | None = column(
        "年度指标值", Kind.TARGET, measured_by="unit_of_measure", note="数、区间（80～120）、日期或文字", default=None
    )
    midterm_target: TargetValue | None = column(
        "中期指标值", Kind.TARGET, measured_by="unit_of_measure", note="跨年度的项目填", default=None
    )
    unit_of_measure: str = column("计量单位", example="万元", default="")
    weight: Decimal | None = column("分值", Kind.NUMBER, default=None)
    method: str = column("记分法", note="留空用评分标准规定的记分法", default="")
    actual: ActualValue | None = column(
        "实际完成值", Kind.ACTUAL, measured_by="unit_of_measure", note="不适用写“不适用：原因”", default=None
    )
    actual_measure: str = column("取数", note="从台账取数的数字名，如 贷款.发放金额；与实际完成值只填一个", default="")
    numerator: Decimal | None = column("分子", Kind.NUMBER, default=None)
    denominator: Decimal | None = column("分母", Kind.NUMBER, default=None)
    tier: Tier | None = column("定性等次", Kind.CHOICE, choices=Tier, default=None)
    assigned_points: Decimal | None = column("定性给分", Kind.NUMBER, note="须在等次的分数区间内", default=None)
    alternative_name: str = column("择一指标", note="“二者择一”记分法的第二项", default="")
    alternative_operator: Operator | None = column("择一符号", Kind.CHOICE, choices=Operator, default=None)
    alternative_target: Decimal | None = column("择一指标值", Kind.NUMBER, default=None)
    alternative_actual: Decimal | None = column("择一完成值", Kind.NUMBER, default=None)
    baseline: Decimal | None = column("基准值", Kind.NUMBER, measured_by="unit_of_measure", default=None)
    baseline_year: int | None = column("基准年度", Kind.YEAR, note="提高率、增长率必填", default=None)
    previous_actual: Decimal | None = column("上年实际", Kind.NUMBER, measured_by="unit_of_measure", default=None)
    accumulation: Accumulation = column("汇总方式", Kind.CHOICE, choices=Accumulation, default=Accumulation.NONE)
    definition: str = column("指标解释", default="")
    calculation: str = column("目标测算", note="年度指标值是怎样算出来的", default="")
    target_basis: str = column("指标值依据", note="计划标准、行业标准、历史标准或预算支出标准", default="")
    data_source: str = column("数据来源", default="")
    evidence: str = column("佐证材料", default="")
    responsible: str = column("责任人", default="")
    duties: tuple[str, ...] = column("对应职责", Kind.REFERENCES, table="duties", default=())
    tasks: tuple[str, ...] = column("对应任务", Kind.REFERENCES, table="tasks", default=())
    programme_indicators: str = column("对应规划指标", default="")
    missing_items: str = column("缺项", note="“缺项扣分”记分法：缺了哪些，用、分开", default="")
    reason: str = column("偏差原因", note="未达标或超额较多时必填", default="")
    improvement: str = column("改进措施", default="")
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusItem:
    """加分或减分事项: positive points are a bonus, negative a penalty."""

    code: str = column("事项编号", Kind.CODE, example="J1")
    name: str = column("事项")
    points: Decimal = column("分数", Kind.NUMBER, note="加分为正，减分为负")
    evidence: str = column("佐证文号")
