"""Addresses of the targets."""

from django.urls import path

from jiheng.web.targets.views import detail, files, form, judging, overview, picking
from jiheng.web.targets.views.addressed import under_rules

app_name = "targets"
_ONE = "<int:year>/<str:unit_code>/targets/<int:key>/"

urlpatterns = [
    path("<int:year>/targets/", overview.overview, name="list"),
    path("<int:year>/<str:unit_code>/targets/start/", overview.start_one, name="start"),
    path(_ONE, under_rules(form.edit), name="edit"),
    path(f"{_ONE}indicators/save/", under_rules(form.save), {"table": "indicators"}, name="save_indicators"),
    path(f"{_ONE}objectives/save/", under_rules(form.save), {"table": "objectives"}, name="save_objectives"),
    path(f"{_ONE}rows/<int:row_key>/", under_rules(detail.row), name="row"),
    path(f"{_ONE}rows/<int:row_key>/save/", under_rules(detail.save_row), name="save_row"),
    path(f"{_ONE}rows/<int:row_key>/evidence/", under_rules(detail.upload), name="upload"),
    path(f"{_ONE}evidence/<int:evidence_key>/", under_rules(detail.evidence), name="evidence"),
    path(f"{_ONE}comment/", under_rules(detail.say), name="comment"),
    path(f"{_ONE}library/", under_rules(picking.choose), name="library"),
    path(f"{_ONE}library/pick/", under_rules(picking.pick), name="pick"),
    path(f"{_ONE}check/", under_rules(judging.check), name="check"),
    path(f"{_ONE}step/", under_rules(judging.take_step), name="step"),
    path(f"{_ONE}review/", under_rules(judging.review), name="review"),
    path(f"{_ONE}assess/", under_rules(judging.assess), name="assess"),
    path(f"{_ONE}change/", under_rules(judging.change), name="change"),
    path(f"{_ONE}page/", under_rules(files.page), name="page"),
    path(f"{_ONE}files/<str:ending>/", under_rules(files.file), name="file"),
]
