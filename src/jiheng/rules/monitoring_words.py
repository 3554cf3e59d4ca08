"""Monitoring rules told in Chinese words."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from jiheng.core.numbers import HUNDRED, in_percent, plain
from jiheng.rules.monitoring import (
    Attainment,
    DeviationReasons,
    ExecutionFloor,
    ExecutionLag,
    Freshness,
    MonitoringPeriods,
    MonitoringValue,
    PeriodEnd,
    ProgressGap,
    RectificationTerms,
    TargetLag,
    YearCalendar,
)


def monitoring_in_words(value: MonitoringValue) -> str:
    """A monitoring rule's value in one line."""
    match value:
        case ExecutionFloor(checkpoints=checkpoints, level=level):
            floors = "；".join(f"{each.month}月末低于{in_percent(each.share)}" for each in checkpoints)
            return f"{floors}：{level.label}"
        case ExecutionLag(attention=attention, warning=warning):
            return f"执行率落后序时进度超过{_points(attention)}关注，超过{_points(warning)}预警"
        case TargetLag(attention=attention, warning=warning):
            return f"累加指标的完成率落后序时进度超过{_points(attention)}关注，超过{_points(warning)}预警"
        case ProgressGap(share=share, level=level):
            return f"目标实现程度与预算执行进度相差超过{_points(share)}：{level.label}"
        case Attainment(certain=certain, possible=possible):
            return (
                f"全年预计完成率达到{in_percent(certain)}“确定能”，达到{in_percent(possible)}“有可能”，其余“完全不可能”"
            )
        case DeviationReasons(reasons=reasons, likelihoods=likelihoods):
            told = "、".join(each.label for each in reasons)
            return f"偏差原因：{told}；完成目标可能性：{'、'.join(each.label for each in likelihoods)}"
        case Freshness(days=days):
            return f"早于监控日{days}天以上的填报数不再据以判断"
        case MonitoringPeriods(periods=periods):
            return "；".join(map(_period, periods))
        case RectificationTerms(reply_workdays=days, options=options, on_timeout=on_timeout):
            late = f"；超时{on_timeout}" if on_timeout else ""
            return f"{days}个工作日内回复，从中择一：{'、'.join(options)}{late}"
        case YearCalendar(days_off=days_off, working_days=working_days):  # pragma: no branch
            return f"放假：{'、'.join(_spans(days_off))}；上班：{'、'.join(map(_day, sorted(working_days))) or '无'}"


def _points(share: Decimal) -> str:
    return f"{plain(share * HUNDRED)}个百分点"


def _period(period: PeriodEnd) -> str:
    due = f"，{period.due_month}月{period.due_day}日前报送" if period.due_month else ""
    return f"截至{period.month}月末{due}"


def _spans(days: Iterable[date]) -> list[str]:
    """Days that follow one another, as 1月31日至2月6日."""
    told: list[str] = []
    ordered = sorted(days)
    start = ordered[0]
    for day, following in zip(ordered, [*ordered[1:], None], strict=True):
        if following is None or following != day + timedelta(days=1):
            told.append(_day(start) if start == day else f"{_day(start)}至{_day(day)}")
            start = following or day
    return told


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"
