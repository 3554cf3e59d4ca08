"""Addresses of the monitoring."""

from django.urls import path

from jiheng.web.monitoring.views import downloads, new_targets, periods, rectifications, sheets, summaries, why

app_name = "monitoring"
_SHEET = "<int:year>/<code:unit_code>/monitoring/<int:key>/"
_NOTICE = "<int:year>/<code:unit_code>/monitoring/rectifications/<int:key>/"
urlpatterns = [
    path("<int:year>/monitoring/", periods.overview, name="list"),
    path("<int:year>/monitoring/summary/", summaries.overview, name="summary"),
    path("<int:year>/monitoring/periods/", periods.open_one, name="open_period"),
    path("<int:year>/monitoring/batch/<int:period>/", periods.hand_over_batch, name="batch"),
    path("<int:year>/monitoring/rectifications/", rectifications.overview, name="rectifications"),
    path(_SHEET, sheets.page, name="sheet"),
    path(f"{_SHEET}save/", sheets.save, name="save"),
    path(f"{_SHEET}why/", why.why, name="why"),
    path(f"{_SHEET}targets/", new_targets.bring_over, name="new_targets"),
    path(f"{_SHEET}step/", sheets.step, name="step"),
    path(f"{_SHEET}rectify/", rectifications.issue_one, name="issue"),
    path(f"{_SHEET}form.<str:kind>", downloads.form, name="form"),
    path(f"{_SHEET}snapshots/<int:number>/", downloads.snapshot, name="snapshot"),
    path(_NOTICE, rectifications.page, name="rectification"),
    path(f"{_NOTICE}reply/", rectifications.reply_to, name="reply"),
    path(f"{_NOTICE}verify/", rectifications.verify_reply, name="verify"),
    path(f"{_NOTICE}evidence/", rectifications.add_evidence, name="add_evidence"),
    path(f"{_NOTICE}evidence/<int:number>/", rectifications.evidence, name="evidence"),
]
