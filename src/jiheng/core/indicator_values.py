"""What an indicator aims at and what it reached: a number, a span, a date, or words."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.choice import Choice


@dataclass(frozen=True, slots=True)
class Span:
    """A target that is met anywhere from `low` to `high`, both included."""

    low: Decimal
    high: Decimal


TargetValue = Decimal | Span | date | str
"""A target value. Words (`str`) are a qualitative target."""

ActualValue = Decimal | date | str | NotApplicable
"""An actual value. None beside it, where allowed, is a missing value."""


class Direction(Choice):
    """Which way is better."""

    HIGHER = "higher", "正向"
    LOWER = "lower", "反向"
    RANGE = "range", "区间"


class Operator(Choice):
    """The sign in front of a target value."""

    AT_LEAST = "at_least", "≥"
    ABOVE = "above", "＞"
    EQUAL = "equal", "＝"
    AT_MOST = "at_most", "≤"
    BELOW = "below", "＜"
    WITHIN = "within", "区间"
    NONE = "none", "定性"


class Nature(Choice):
    """Whether a target can be measured or only judged."""

    QUANTITATIVE = "quantitative", "定量"
    QUALITATIVE = "qualitative", "定性"


class Tier(Choice):
    """The three grades of a qualitative result (财预〔2020〕10号)."""

    ACHIEVED = "achieved", "达成年度指标"
    PARTLY = "partly", "部分达成年度指标并具有一定效果"
    NOT_ACHIEVED = "not_achieved", "未达成年度指标且效果较差"


class Accumulation(Choice):
    """How values of several periods or units become one."""

    SUM = "sum", "累加"
    RUNNING = "running", "累计至今"
    LATEST = "latest", "取最新值"
    RATE = "rate", "比率（分子分母分别累加）"
    NONE = "none", "不汇总"
