"""Addresses of the ledgers."""

from django.urls import path

from jiheng.web.activities.views import case_workers, evidence, fast_entry, figures, importing, overview, rows

app_name = "activities"
_UNIT = "<int:year>/<code:unit_code>/activities/"
_LEDGER = f"{_UNIT}<slug:slug>/"
urlpatterns = [
    path("<int:year>/activities/", overview.overview, name="list"),
    path(_UNIT, overview.unit, name="unit"),
    path(f"{_UNIT}grid/", fast_entry.grid, name="grid"),
    path(f"{_UNIT}grid/save/", fast_entry.save, name="save_grid"),
    path(f"{_UNIT}import/", importing.hand_in, name="import"),
    path(f"{_UNIT}workbook/", importing.workbook, name="workbook"),
    path(f"{_UNIT}figures/", figures.figures, name="figures"),
    path(f"{_UNIT}case-workers/", case_workers.case_workers, name="case_workers"),
    path(f"{_UNIT}case-workers/<int:key>/end/", case_workers.end, name="end_case_worker"),
    path(f"{_UNIT}evidence/<int:key>/", evidence.take, name="evidence"),
    path(f"{_UNIT}evidence/<int:key>/verify/", evidence.verify, name="verify"),
    path(_LEDGER, rows.rows, name="rows"),
    path(f"{_LEDGER}new/", rows.new, name="new"),
    path(f"{_LEDGER}<int:key>/", rows.row, name="row"),
    path(f"{_LEDGER}<int:key>/edit/", rows.edit, name="edit"),
    path(f"{_LEDGER}<int:key>/remove/", rows.remove, name="remove"),
    path(f"{_LEDGER}<int:key>/evidence/", evidence.add, name="add_evidence"),
]
