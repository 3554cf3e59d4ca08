"""The indicator block of a monitoring form: two head rows, then one row an indicator under its levels."""

from collections.abc import Iterator
from itertools import groupby

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Align, Cell
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import ActualValue, Operator, TargetValue
from jiheng.core.observation import DeviationReason, Likelihood
from jiheng.evaluation.monitoring.result import IndicatorProgress, Watched
from jiheng.evaluation.monitoring.words import measured
from jiheng.reports.cells import NONE, label, words
from jiheng.reports.form_blocks.grid import Row
from jiheng.rules.monitoring_form import PERIOD, MonitoredIndicator, MonitoringFormText

TICK = "√"
NO_DEVIATION = "无偏差"
REASONS = {
    MonitoredIndicator.FUNDING: DeviationReason.FUNDING,
    MonitoredIndicator.INSTITUTION: DeviationReason.INSTITUTION,
    MonitoredIndicator.STAFF: DeviationReason.STAFF,
    MonitoredIndicator.EQUIPMENT: DeviationReason.EQUIPMENT,
    MonitoredIndicator.OTHER: DeviationReason.OTHER,
}
LIKELIHOODS = {
    MonitoredIndicator.CERTAIN: Likelihood.CERTAIN,
    MonitoredIndicator.POSSIBLE: Likelihood.POSSIBLE,
    MonitoredIndicator.IMPOSSIBLE: Likelihood.IMPOSSIBLE,
}
LEVELS = (MonitoredIndicator.LEVEL1, MonitoredIndicator.LEVEL2)


def indicator_rows(watched: Watched, form: MonitoringFormText, period: str) -> Iterator[Row]:
    """The block with its title at the side; levels are merged over what they govern."""
    yield from _heads(form, period)
    kinds = [column.kind for column in form.columns]
    side = [label(form.indicator_title, rows=len(watched.indicators))]
    for level1, group in groupby(watched.indicators, key=lambda row: row.indicator.level1):
        members = list(group)
        left = [label(level1, rows=len(members))]
        for level2, inner in groupby(members, key=lambda row: row.indicator.level2):
            below = list(inner)
            for at, row in enumerate(below):
                levels = [*left, *([label(level2 or NONE, rows=len(below))] if at == 0 else [])]
                yield (*side, *levels, *(_cell(row, kind) for kind in kinds if kind not in LEVELS))
                side, left = [], []


def _heads(form: MonitoringFormText, period: str) -> Iterator[Row]:
    """Columns of a group under its name; the others over both rows."""
    first: list[Cell] = [label("", rows=2)]
    second: list[Cell] = []
    for group, grouped in groupby(form.columns, key=lambda column: column.group):
        columns = list(grouped)
        heads = [column.head.replace(PERIOD, period) for column in columns]
        if group:
            first.append(label(group, columns=len(columns)))
            second += [label(head) for head in heads]
        else:
            first += [label(head, rows=2) for head in heads]
    yield tuple(first)
    yield tuple(second)


def _cell(row: IndicatorProgress, kind: MonitoredIndicator) -> Cell:
    indicator, observation = row.indicator, row.observation
    if kind in REASONS:
        is_chosen = observation is not None and observation.deviation_reason is REASONS[kind]
        return words(TICK if is_chosen else "", align=Align.CENTER)
    if kind in LIKELIHOODS:
        is_chosen = observation is not None and observation.likelihood is LIKELIHOODS[kind]
        return words(TICK if is_chosen else "", align=Align.CENTER)
    match kind:
        case MonitoredIndicator.LEVEL3:
            return words(indicator.name)
        case MonitoredIndicator.TARGET:
            return words(target_text(indicator), align=Align.CENTER)
        case MonitoredIndicator.VALUE:
            return words(_value(indicator, row.value), align=Align.CENTER, assumed=row.is_assumed)
        case MonitoredIndicator.EXPECTED:
            return words(_value(indicator, row.forecast.value), align=Align.CENTER, assumed=row.is_assumed)
        case MonitoredIndicator.EXPLANATION:
            return words(_explanation(row))
        case _:
            return words(observation.measure if observation else "")


def target_text(indicator: Indicator) -> str:
    """≥270万元."""
    target: TargetValue | None = indicator.target
    if target is None:
        return ""
    sign = "" if indicator.operator in (Operator.NONE, Operator.WITHIN) else indicator.operator.label
    return sign + measured(target, indicator.unit_of_measure)


def _value(indicator: Indicator, value: ActualValue | None) -> str:
    if value is None:
        return ""
    return NONE if isinstance(value, NotApplicable) else measured(value, indicator.unit_of_measure)


def _explanation(row: IndicatorProgress) -> str:
    if isinstance(row.value, NotApplicable):
        return str(row.value)
    if row.observation is None:
        return ""
    if row.observation.explanation or row.observation.deviation_reason:
        return row.observation.explanation
    return "" if any(light.is_lit for light in row.lights) else NO_DEVIATION
