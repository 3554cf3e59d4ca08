"""Addresses of the self-evaluations."""

from django.urls import path

from jiheng.web.self_evaluations.views import (
    evidence,
    files,
    narrative,
    new_targets,
    overview,
    problems,
    rows,
    sending,
    sheet,
    submissions,
)

app_name = "self_evaluations"
_ONE = "<int:year>/<code:unit_code>/self-evaluations/<int:key>/"

urlpatterns = [
    path("<int:year>/self-evaluations/", overview.overview, name="list"),
    path("<int:year>/self-evaluations/export/", overview.export_all, name="export"),
    path("<int:year>/<code:unit_code>/self-evaluations/start/", overview.start_one, name="start"),
    path(_ONE, sheet.edit, name="edit"),
    path(f"{_ONE}save/", sheet.save, name="save"),
    path(f"{_ONE}confirm/", sheet.confirm_values, name="confirm"),
    path(f"{_ONE}targets/", new_targets.bring_over, name="new_targets"),
    path(f"{_ONE}profile/", sheet.profile, name="profile"),
    path(f"{_ONE}rows/<code:code>/", rows.row, name="row"),
    path(f"{_ONE}narrative/", narrative.edit, name="narrative"),
    path(f"{_ONE}narrative/<str:table>/save/", narrative.save, name="save_table"),
    path(f"{_ONE}figures/", narrative.figures, name="figures"),
    path(f"{_ONE}preview/<str:section>/", narrative.preview, name="preview"),
    path(f"{_ONE}check/", sending.check, name="check"),
    path(f"{_ONE}step/", sending.step, name="step"),
    path(f"{_ONE}evidence/<str:field>/add/", evidence.add, name="add_evidence"),
    path(f"{_ONE}evidence/<int:number>/", evidence.take, name="evidence"),
    path(f"{_ONE}evidence/<int:number>/withdraw/", evidence.remove, name="withdraw_evidence"),
    path(f"{_ONE}problems/<code:code>/", problems.make, name="make_problem"),
    path(f"{_ONE}pages/<str:kind>/", files.page, name="page"),
    path(f"{_ONE}files/<str:name>/", files.file, name="file"),
    path(f"{_ONE}submissions/<int:number>/", submissions.submission, name="submission"),
    path(f"{_ONE}submissions/<int:number>/score/", submissions.score, name="score"),
    path(f"{_ONE}submissions/<int:number>/pages/<str:kind>/", files.submitted_page, name="submitted_page"),
    path(f"{_ONE}submissions/<int:number>/files/<str:name>/", files.submitted_file, name="submitted_file"),
]
