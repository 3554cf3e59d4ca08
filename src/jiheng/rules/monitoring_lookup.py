"""Parameters by region and day → the monitoring rules in force."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar, cast

from jiheng.rules.dated import DatedRule
from jiheng.rules.monitoring import (
    Attainment,
    DeviationReasons,
    ExecutionFloor,
    ExecutionLag,
    Freshness,
    MonitoringPeriods,
    MonitoringRules,
    ProgressGap,
    RectificationTerms,
    RuleInForce,
    TargetLag,
    in_force,
)
from jiheng.rules.parameter import Line, ParameterValue

EXECUTION_RATE_LINE = "cn.execution_rate_line"

W = TypeVar("W")


def monitoring_rules(
    parameters: Mapping[str, DatedRule[ParameterValue]], region: str, on: date, *, only_official: bool
) -> MonitoringRules:
    """Each kind of rule is looked up by itself: a region's own replaces the wider one's of the same kind."""

    def nearest(wanted: type[W]) -> RuleInForce[W] | None:
        found = in_force(parameters, (wanted,), region, on, only_official=only_official)
        return cast("RuleInForce[W] | None", found)

    execution = in_force(parameters, (ExecutionFloor, ExecutionLag), region, on, only_official=only_official)
    return MonitoringRules(
        region=region,
        on=on,
        execution=cast("RuleInForce[ExecutionFloor | ExecutionLag] | None", execution),
        target_lag=nearest(TargetLag),
        gap=nearest(ProgressGap),
        attainment=nearest(Attainment),
        reasons=nearest(DeviationReasons),
        freshness=nearest(Freshness),
        periods=nearest(MonitoringPeriods),
        rectification=nearest(RectificationTerms),
        year_end=_year_end(parameters, on),
    )


def _year_end(parameters: Mapping[str, DatedRule[ParameterValue]], on: date) -> RuleInForce[Decimal] | None:
    """The share of the budget below which a year's execution has to be explained."""
    found = in_force({EXECUTION_RATE_LINE: parameters[EXECUTION_RATE_LINE]}, (Line,), "", on, only_official=False)
    if found is None or not isinstance(found.value, Line):
        return None
    return replace(cast("RuleInForce[Decimal]", found), value=found.value.share)
