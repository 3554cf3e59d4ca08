"""Addresses of the money."""

from django.urls import path

from jiheng.web.budgets.views import (
    adjustments,
    amounts,
    carrying_over,
    duties,
    importing,
    lines,
    overview,
    payments,
    projects,
    unit,
)

app_name = "budgets"
_UNIT = "<int:year>/<code:unit_code>/budgets/"
urlpatterns = [
    path("<int:year>/budgets/", overview.overview, name="list"),
    path("<int:year>/budgets/amounts/", amounts.amounts, name="amounts"),
    path(_UNIT, unit.unit, name="unit"),
    path(f"{_UNIT}duties/", duties.duties, name="duties"),
    path(f"{_UNIT}duties/<str:table>/new/", duties.new, name="new_duty"),
    path(f"{_UNIT}duties/<str:table>/<code:code>/", duties.edit, name="edit_duty"),
    path(f"{_UNIT}duties/<str:table>/<code:code>/remove/", duties.remove, name="remove_duty"),
    path(f"{_UNIT}lines/", lines.lines, name="lines"),
    path(f"{_UNIT}lines/save/", lines.save, name="save_lines"),
    path(f"{_UNIT}payments/", payments.payments, name="payments"),
    path(f"{_UNIT}payments/<code:code>/cancel/", payments.cancel, name="cancel_payment"),
    path(f"{_UNIT}adjustments/", adjustments.adjustments, name="adjustments"),
    path(f"{_UNIT}adjustments/<code:code>/say/", adjustments.say, name="say_of_adjustment"),
    path(f"{_UNIT}carry-over/", carrying_over.carrying_over, name="carry_over"),
    path(f"{_UNIT}import/", importing.importing, name="import"),
    path(f"{_UNIT}import/<str:kind>/template/", importing.template, name="import_template"),
    path(f"{_UNIT}projects/new/", projects.new, name="new_project"),
    path(f"{_UNIT}projects/<code:code>/edit/", projects.edit, name="edit_project"),
]
