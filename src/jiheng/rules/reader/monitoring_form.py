"""Monitoring form files: columns, rows and heads of an official monitoring form."""

from itertools import groupby

from jiheng.rules.dated import DatedRule
from jiheng.rules.monitoring_form import (
    MonitoredIndicator,
    MonitoredIndicatorColumn,
    MonitoredMoney,
    MonitoredMoneyColumn,
    MonitoringFormText,
)
from jiheng.rules.reader.dated import dated_rule
from jiheng.rules.reader.form import basic_entry, money_row, signature
from jiheng.rules.reader.form_columns import column, columns
from jiheng.rules.standard import StandardScope
from jiheng.schema.reading import Answer, Fields, Place, list_of
from jiheng.schema.scalars import choice, flag, text, whole


def monitoring_form(fields: Fields, source: str) -> DatedRule[MonitoringFormText]:
    scope = fields.required("scope", choice(StandardScope))
    return dated_rule(fields, source, lambda place: _form_text(place, scope))


def _form_text(place: Place, scope: Answer[StandardScope]) -> MonitoringFormText:
    with place.fields() as fields:
        title = fields.required("title", text)
        is_reconstruction = fields.optional("is_reconstruction", flag, False)
        basic = fields.required("basic", list_of(basic_entry))
        money_title = fields.required("money_title", text)
        money_columns = fields.required("money_columns", columns(column(MonitoredMoney, MonitoredMoneyColumn)))
        money_rows = fields.required("money_rows", list_of(money_row))
        objective_title = fields.required("objective_title", text)
        indicator_title = fields.required("indicator_title", text)
        indicators = fields.required("columns", _columns)
        remarks = fields.listed("remarks", text)
        signatures = fields.listed("signatures", signature)
    return MonitoringFormText(
        title=title.value,
        scope=scope.value,
        is_reconstruction=is_reconstruction.value,
        basic=basic.value,
        money_title=money_title.value,
        money_columns=money_columns.value,
        money_rows=money_rows.value,
        objective_title=objective_title.value,
        indicator_title=indicator_title.value,
        columns=indicators.value,
        remarks=remarks.value,
        signatures=signatures.value,
    )


def _columns(place: Place) -> tuple[MonitoredIndicatorColumn, ...]:
    found = columns(_column)(place)
    groups = [name for name, _ in groupby(found, key=lambda each: each.group) if name]
    for name in dict.fromkeys(groups):
        if groups.count(name) > 1:
            place.report(f"“{name}”下的各栏没有排在一起；请调整次序。", found=name)
    return found


def _column(place: Place) -> MonitoredIndicatorColumn:
    with place.fields() as fields:
        kind = fields.required("kind", choice(MonitoredIndicator))
        head = fields.required("head", text)
        width = fields.required("width", whole)
        group = fields.optional("group", text, "")
    return MonitoredIndicatorColumn(kind.value, head.value, width.value, group.value)
