"""What was known within the year: money spent and values reached up to a day, and what is expected by its end."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jiheng.core.choice import Choice
from jiheng.core.indicator_values import ActualValue
from jiheng.core.record import Kind, column


class DeviationReason(Choice):
    """偏差原因 as the official monitoring form sorts them."""

    FUNDING = "funding", "经费保障"
    INSTITUTION = "institution", "制度保障"
    STAFF = "staff", "人员保障"
    EQUIPMENT = "equipment", "硬件条件保障"
    OTHER = "other", "其他"


class Likelihood(Choice):
    """完成目标可能性 as the official monitoring form grades it."""

    CERTAIN = "certain", "确定能"
    POSSIBLE = "possible", "有可能"
    IMPOSSIBLE = "impossible", "完全不可能"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpenditureReading:
    """执行进度 of one budget line up to a day, where payments are not kept one by one."""

    code: str = column("执行进度编号", Kind.CODE, example="ZX1")
    budget_line: str = column("预算行编号", Kind.REFERENCE, table="budget_lines")
    on: date = column("截至日期", Kind.DATE)
    spent: Decimal = column("累计执行数", Kind.MONEY, note="从年初到截至日期")
    expected: Decimal | None = column("全年预计执行数", Kind.MONEY, default=None)
    explanation: str = column("说明", default="")
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """指标进度: how far an indicator had come on a day, and whether the target will be reached."""

    code: str = column("指标进度编号", Kind.CODE, example="JD1")
    indicator: str = column("指标编号", Kind.REFERENCE, table="indicators")
    on: date = column("截至日期", Kind.DATE)
    value: ActualValue | None = column("已完成值", Kind.ACTUAL, note="按指标的计量单位，百分率写 95", default=None)
    expected: ActualValue | None = column("全年预计完成值", Kind.ACTUAL, default=None)
    likelihood: Likelihood | None = column("完成目标可能性", Kind.CHOICE, choices=Likelihood, default=None)
    deviation_reason: DeviationReason | None = column("偏差原因", Kind.CHOICE, choices=DeviationReason, default=None)
    explanation: str = column("原因说明", note="有偏差时必填", default="")
    measure: str = column("拟采取的措施", default="")
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())
