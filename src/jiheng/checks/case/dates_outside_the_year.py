"""Payments, activities and adjustments dated outside the year that the case is about."""

from collections.abc import Iterator
from datetime import date

from jiheng.checks.check import Answers, Bad, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Location, Severity

_LINES = "预算\n| 预算行编号 | 支出类别 | 全年预算数 | 执行数 |\n| Y1 | 基本支出 | 30 | 30 |\n"
_PAID = _LINES + "支付\n| 预算行编号 | 支付金额 | 日期 |\n| Y1 | 30 | {day} |"


@check(
    id="CAS101",
    title="台账的日期应在评价年度内",
    why="年度自评只算本年的支付和活动；日期在年度以外，执行数和完成值就多算了。",
    kind=Kind.CASE,
    severity=Severity.WARNING,
    good=(_PAID.format(day="2031-06-30"), _PAID.format(day="")),
    bad=(
        Bad(_PAID.format(day="2032-01-15"), says="支付日期2032-01-15不在2031年内"),
        Bad("活动\n| 活动名称 | 活动简称 | 类别 | 日期 |\n| 义诊 | 义诊 | 健康筛查 | 2030-12-28 |", says="2030-12-28"),
    ),
)
def dates_outside_the_year(case: Case) -> Answers:
    """What has no date is left alone."""
    for place, what, day in _dated(case):
        if day is not None and day.year != case.year:
            message = f"{what}{day.isoformat()}不在{case.year}年内；请核对日期，不属于本年的从本年台账移出。"
            yield Flaw((Location(place=place, quote=day.isoformat()),), message)


def _dated(case: Case) -> Iterator[tuple[str, str, date | None]]:
    for payment in case.payments:
        yield f"支付[{payment.code}].日期", "支付日期", payment.on
    for activity in case.activities:
        yield f"活动[{activity.code}].日期", f"活动“{activity.name}”的日期", activity.on
    for adjustment in case.adjustments:
        yield f"调整[{adjustment.code}].日期", "预算调整日期", adjustment.on
