"""Addresses of the targets."""

from django.urls import path

from jiheng.web.targets.views import detail, files, form, judging, overview, picking, proposing

app_name = "targets"
_ONE = "<int:year>/<code:unit_code>/targets/<int:key>/"

urlpatterns = [
    path("<int:year>/targets/", overview.overview, name="list"),
    path("<int:year>/<code:unit_code>/targets/start/", overview.start_one, name="start"),
    path(_ONE, form.edit, name="edit"),
    path(f"{_ONE}indicators/save/", form.save, {"table": "indicators"}, name="save_indicators"),
    path(f"{_ONE}objectives/save/", form.save, {"table": "objectives"}, name="save_objectives"),
    path(f"{_ONE}rows/<int:row_key>/", detail.row, name="row"),
    path(f"{_ONE}rows/<int:row_key>/save/", detail.save_row, name="save_row"),
    path(f"{_ONE}rows/<int:row_key>/evidence/", detail.upload, name="upload"),
    path(f"{_ONE}evidence/<int:evidence_key>/", detail.evidence, name="evidence"),
    path("<int:year>/<code:unit_code>/targets/propose/<int:row_key>/", proposing.proposing, name="propose"),
    path(f"{_ONE}library/", picking.choose, name="library"),
    path(f"{_ONE}library/pick/", picking.pick, name="pick"),
    path(f"{_ONE}check/", judging.check, name="check"),
    path(f"{_ONE}baselines/", form.bring_in_baselines, name="baselines"),
    path(f"{_ONE}step/", judging.step, name="step"),
    path(f"{_ONE}review/", judging.review, name="review"),
    path(f"{_ONE}assess/", judging.assess, name="assess"),
    path(f"{_ONE}change/", judging.change, name="change"),
    path(f"{_ONE}page/", files.page, name="page"),
    path(f"{_ONE}files/<str:ending>/", files.file, name="file"),
]
