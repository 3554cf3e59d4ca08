"""Monitoring rules in parameter files: thresholds, periods, terms and the working-day calendar."""

from datetime import date, timedelta
from decimal import Decimal

from jiheng.core.light import LightLevel
from jiheng.core.numbers import plain
from jiheng.core.observation import DeviationReason, Likelihood
from jiheng.rules.monitoring import (
    Attainment,
    Checkpoint,
    DeviationReasons,
    ExecutionFloor,
    ExecutionLag,
    Freshness,
    MonitoringPeriods,
    PeriodEnd,
    ProgressGap,
    RectificationTerms,
    TargetLag,
    YearCalendar,
)
from jiheng.rules.reader.scoring_rule import rate, share
from jiheng.schema.reading import Fields, Place, list_of
from jiheng.schema.scalars import choice, day, text, whole

SATURDAY = 5


def execution_floor(place: Place) -> ExecutionFloor:
    with place.fields() as fields:
        checkpoints = fields.required("checkpoints", list_of(_checkpoint))
        level = fields.required("level", choice(LightLevel))
    for earlier, later in zip(checkpoints.value, checkpoints.value[1:], strict=False):
        if later.month <= earlier.month or later.share < earlier.share:
            raise fields.at("checkpoints").refusal(
                f"{later.month}月（{plain(later.share)}）排在{earlier.month}月（{plain(earlier.share)}）之后；"
                "请按月份先后写，后一条不低于前一条。",
                found=later.month,
            )
    return ExecutionFloor(checkpoints.value, level.value)


def _checkpoint(place: Place) -> Checkpoint:
    with place.fields() as fields:
        at = fields.required("month", month)
        least = fields.required("share", share)
    return Checkpoint(at.value, least.value)


def execution_lag(place: Place) -> ExecutionLag:
    return ExecutionLag(*_lag(place))


def target_lag(place: Place) -> TargetLag:
    return TargetLag(*_lag(place))


def _lag(place: Place) -> tuple[Decimal, Decimal]:
    with place.fields() as fields:
        attention = fields.required("attention", share)
        warning = fields.required("warning", share)
    _check_order(fields, "warning", attention.value, warning.value)
    return attention.value, warning.value


def progress_gap(place: Place) -> ProgressGap:
    with place.fields() as fields:
        most = fields.required("share", share)
        level = fields.required("level", choice(LightLevel))
    return ProgressGap(most.value, level.value)


def attainment(place: Place) -> Attainment:
    with place.fields() as fields:
        certain = fields.required("certain", rate)
        possible = fields.required("possible", rate)
    _check_order(fields, "certain", possible.value, certain.value)
    return Attainment(certain.value, possible.value)


def _check_order(fields: Fields, key: str, lower: Decimal, higher: Decimal) -> None:
    if higher < lower:
        raise fields.at(key).refusal(
            f"{key} 写的是{plain(higher)}，小于另一条界限{plain(lower)}；请核对。",
            found=plain(higher),
            expected=f"不小于{plain(lower)}",
        )


def deviation_reasons(place: Place) -> DeviationReasons:
    with place.fields() as fields:
        reasons = fields.required("reasons", list_of(choice(DeviationReason)))
        likelihoods = fields.required("likelihoods", list_of(choice(Likelihood)))
    return DeviationReasons(reasons.value, likelihoods.value)


def freshness(place: Place) -> Freshness:
    with place.fields() as fields:
        days = fields.required("days", whole)
    return Freshness(days.value)


def monitoring_periods(place: Place) -> MonitoringPeriods:
    with place.fields() as fields:
        periods = fields.required("periods", list_of(_period))
    return MonitoringPeriods(periods.value)


def _period(place: Place) -> PeriodEnd:
    with place.fields() as fields:
        at = fields.required("month", month)
        due_month = fields.nullable("due_month", month)
        due_day = fields.nullable("due_day", whole)
    return PeriodEnd(at.value, due_month.value, due_day.value)


def rectification(place: Place) -> RectificationTerms:
    with place.fields() as fields:
        reply_workdays = fields.required("reply_workdays", whole)
        options = fields.required("options", list_of(text))
        on_timeout = fields.optional("on_timeout", text, "")
    return RectificationTerms(reply_workdays.value, options.value, on_timeout.value)


def year_calendar(place: Place) -> YearCalendar:
    """Holidays as first and last day; the weekend days worked one by one, so that a weekday cannot slip in."""
    with place.fields() as fields:
        holidays = fields.required("holidays", list_of(_holiday))
        working_days = fields.listed("working_days", _weekend_day)
    days_off = frozenset(each for span in holidays.value for each in span)
    both = days_off & set(working_days.value)
    if both:
        named = "、".join(map(str, sorted(both)))
        raise place.refusal(f"{named}既放假又上班；请照通知核对。", found=named)
    return YearCalendar(days_off, frozenset(working_days.value))


def _holiday(place: Place) -> tuple[date, ...]:
    with place.fields() as fields:
        fields.required("name", text)
        first = fields.required("first", day)
        last = fields.required("last", day)
    length = (last.value - first.value).days + 1
    if not 1 <= length <= 10:
        raise fields.at("last").refusal(
            f"从{first.value}到{last.value}是{length}天，不像一个假期；请照通知核对。", found=str(last.value)
        )
    return tuple(first.value + timedelta(days=at) for at in range(length))


def _weekend_day(place: Place) -> date:
    worked = day(place)
    if worked.weekday() < SATURDAY:
        raise place.refusal(f"{worked}不是周六或周日，本来就上班；请照通知核对。", found=str(worked), expected="周末")
    return worked


def month(place: Place) -> int:
    number = whole(place)
    if not 1 <= number <= 12:
        raise place.refusal(f"“{number}”不是月份；请写 1 到 12。", found=number, expected="1到12")
    return number
