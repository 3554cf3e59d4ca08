"""Values that several standards share, each a dated rule of its own that standards refer to by id."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from jiheng.core.choice import Choice
from jiheng.rules.monitoring import MonitoringValue
from jiheng.rules.standard import BonusRules, GradeBand, LowerFormula, OverAchievement, ScoringRule, TierBand


class ParameterType(Choice):
    """What a parameter decides."""

    GRADES = "grades", "评级分档"
    TIERS = "tiers", "定性指标三档"
    OVER_ACHIEVEMENT = "over_achievement", "超额完成须说明的界限"
    BONUS = "bonus", "加分减分"
    LOWER_FORMULA = "lower_formula", "反向指标公式"
    NOT_APPLICABLE = "not_applicable", "不适用指标的处理"
    SCORING_RULE = "scoring_rule", "记分法"
    LINE = "line", "须说明的界限"
    EXECUTION_FLOOR = "execution_floor", "执行率预警线"
    EXECUTION_LAG = "execution_lag", "执行率落后序时进度的界限"
    TARGET_LAG = "target_lag", "目标落后序时进度的界限"
    PROGRESS_GAP = "progress_gap", "目标进度与执行率差异的界限"
    ATTAINMENT = "attainment", "预计完成率与完成可能性"
    DEVIATION_REASONS = "deviation_reasons", "偏差原因和完成可能性的选项"
    FRESHNESS = "freshness", "进度填报的时效"
    MONITORING_PERIODS = "monitoring_periods", "监控时点"
    RECTIFICATION = "rectification", "整改时限和处置"
    WORKING_DAYS = "working_days", "放假和调休"


@dataclass(frozen=True, slots=True)
class Grades:
    """Grade bands, highest first; the last begins at 0."""

    bands: tuple[GradeBand, ...]


@dataclass(frozen=True, slots=True)
class Tiers:
    """The shares of full points of the three qualitative tiers, best first; together they cover 0 to 1."""

    bands: tuple[TierBand, ...]


@dataclass(frozen=True, slots=True)
class NotApplicableRules:
    """`rescales`: earned points ÷ (full points − points not applicable) × full points."""

    rescales: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A share below which the report has to explain itself."""

    share: Decimal


ParameterValue: TypeAlias = (
    Grades
    | Tiers
    | OverAchievement
    | BonusRules
    | LowerFormula
    | NotApplicableRules
    | ScoringRule
    | Line
    | MonitoringValue
)
