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
from jiheng.rules.reader.form import basic_entry, check_columns, money_row, signature
from jiheng.rules.standard import StandardScope
from jiheng.schema.reading import Answer, Fields, Place, choice, flag, list_of, text, whole


def monitoring_form(fields: Fields, source: str) -> DatedRule[MonitoringFormText]:
    scope = fields.required("scope", choice(StandardScope))
    return dated_rule(fields, source, lambda place: _form_text(place, scope))


def _form_text(place: Place, scope: Answer[StandardScope]) -> MonitoringFormText:
    with place.fields() as fields:
        title = fields.required("title", text)
        is_reconstruction = fields.optional("is_reconstruction", flag, False)
        basic = fields.required("basic", list_of(basic_entry))
        money_title = fields.required("money_title", text)
        money_columns = fields.required("money_columns", _money_columns)
        money_rows = fields.required("money_rows", list_of(money_row))
        objective_title = fields.required("objective_title", text)
        indicator_title = fields.required("indicator_title", text)
        columns = fields.required("columns", _columns)
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
        columns=columns.value,
        remarks=remarks.value,
        signatures=signatures.value,
    )


def _money_columns(place: Place) -> tuple[MonitoredMoneyColumn, ...]:
    columns = list_of(_money_column)(place)
    check_columns(place, [column.kind for column in columns], [column.width for column in columns])
    return columns


def _money_column(place: Place) -> MonitoredMoneyColumn:
    with place.fields() as fields:
        kind = fields.required("kind", choice(MonitoredMoney))
        head = fields.required("head", text)
        width = fields.required("width", whole)
    return MonitoredMoneyColumn(kind.value, head.value, width.value)


def _columns(place: Place) -> tuple[MonitoredIndicatorColumn, ...]:
    columns = list_of(_column)(place)
    check_columns(place, [column.kind for column in columns], [column.width for column in columns])
    groups = [name for name, _ in groupby(columns, key=lambda column: column.group) if name]
    for name in dict.fromkeys(groups):
        if groups.count(name) > 1:
            place.report(f"“{name}”下的各栏没有排在一起；请调整次序。", found=name)
    return columns


def _column(place: Place) -> MonitoredIndicatorColumn:
    with place.fields() as fields:
        kind = fields.required("kind", choice(MonitoredIndicator))
        head = fields.required("head", text)
        width = fields.required("width", whole)
        group = fields.optional("group", text, "")
    return MonitoredIndicatorColumn(kind.value, head.value, width.value, group.value)
