"""A monitoring as plain data: exact decimals as text, every light with its reasons, every rule with its edition."""

from jiheng.core.absence import NotApplicable
from jiheng.core.light import LightLevel
from jiheng.evaluation.monitoring.result import Forecast, IndicatorProgress, Light, MoneyProgress, Monitoring, Watched
from jiheng.reports.evaluation_record import finding_record, provenance_record
from jiheng.reports.plain_record import Record, plain_value

SCHEMA_VERSION = "1"
"""Raised when a key is renamed, removed or changes its meaning; a new key does not raise it."""


def monitoring_record(monitoring: Monitoring) -> Record:
    """The whole monitoring, JSON-able; the same for the same case, rules and day."""
    case = monitoring.case
    return {
        "schema_version": SCHEMA_VERSION,
        "year": case.year,
        "as_of": monitoring.as_of.isoformat(),
        "elapsed": plain_value(monitoring.elapsed),
        "budget_unit": plain_value(case.own_unit),
        "region": monitoring.rules.region,
        "rules": [provenance_record(each) for each in monitoring.rules.provenance],
        "whole": _watched(monitoring.whole),
        "projects": [_watched(each) for each in monitoring.projects],
        "findings": [finding_record(each) for each in monitoring.findings],
    }


def _watched(watched: Watched) -> Record:
    return {
        "code": watched.code,
        "name": watched.name,
        "level": _level(watched.level),
        "money": _money(watched.money),
        "target_progress": plain_value(watched.target_progress),
        "lights": [_light(each) for each in watched.lights],
        "indicators": [_indicator(each) for each in watched.indicators],
    }


def _money(money: MoneyProgress) -> Record:
    return {
        "original_budget": plain_value(money.original_budget),
        "budget": plain_value(money.budget),
        "spent": plain_value(money.spent),
        "execution_rate": plain_value(money.rate),
        "told_on": plain_value(money.told_on),
        "missing": list(money.missing),
        "forecast": _forecast(money.forecast),
        "assumed": money.is_assumed,
    }


def _forecast(forecast: Forecast) -> Record:
    return {
        "value": plain_value(forecast.value),
        "method": forecast.method.value if forecast.method else None,
        "words": forecast.words,
    }


def _indicator(row: IndicatorProgress) -> Record:
    indicator, observation = row.indicator, row.observation
    return {
        "code": indicator.code,
        "name": indicator.name,
        "project": indicator.project,
        "target": plain_value(indicator.target),
        "unit_of_measure": indicator.unit_of_measure,
        "value": plain_value(row.value),
        "told_on": plain_value(row.told_on),
        "completion": plain_value(row.completion),
        "forecast": _forecast(row.forecast),
        "likelihood": plain_value(observation.likelihood) if observation else None,
        "deviation_reason": plain_value(observation.deviation_reason) if observation else None,
        "explanation": observation.explanation if observation else "",
        "measure": observation.measure if observation else "",
        "lights": [_light(each) for each in row.lights],
        "assumed": row.is_assumed,
    }


def _light(light: Light) -> Record:
    return {
        "signal": light.signal.value,
        "title": light.signal.label,
        "level": _level(light.level),
        "why": list(light.why),
        "clears": light.clears,
        "lacking": plain_value(light.lacking),
        "rule": light.rule.id if light.rule else None,
    }


def _level(level: LightLevel | NotApplicable) -> object:
    return plain_value(level)
