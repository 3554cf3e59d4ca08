"""Addresses of the loans."""

from django.urls import path

from jiheng.web.loans.views import claims, documents, money, overview, register, schemes

app_name = "loans"
_UNIT = "<int:year>/<code:unit_code>/loans/"
urlpatterns = [
    path("loans/schemes/", schemes.schemes, name="schemes"),
    path("<int:year>/loans/", overview.overview, name="list"),
    path(_UNIT, register.register, name="register"),
    path(f"{_UNIT}new/", register.new, name="new"),
    path(f"{_UNIT}money/", money.money, name="money"),
    path(f"{_UNIT}results/", money.results, name="results"),
    path(f"{_UNIT}results/project/", money.count, name="count"),
    path(f"{_UNIT}results/leave-out/", money.leave_out, name="leave_out"),
    path(f"{_UNIT}claims/", claims.claims, name="claims"),
    path(f"{_UNIT}claims/<int:key>/", claims.claim, name="claim"),
    path(f"{_UNIT}claims/<int:key>/decide/", claims.decide, name="decide"),
    path(f"{_UNIT}claims/<int:key>/answer/", claims.answer, name="answer"),
    path(f"{_UNIT}workbook/<slug:kind>/", claims.workbook, name="workbook"),
    path(f"{_UNIT}loan/<code:code>/", register.loan, name="loan"),
    path(f"{_UNIT}loan/<code:code>/edit/", register.edit, name="edit"),
    path(f"{_UNIT}loan/<code:code>/step/", register.take_step, name="step"),
    path(f"{_UNIT}loan/<code:code>/documents/", documents.add, name="add_document"),
    path(f"{_UNIT}loan/<code:code>/documents/<int:key>/", documents.take, name="document"),
    path(f"{_UNIT}loan/<code:code>/documents/<int:key>/verify/", documents.verify, name="verify_document"),
]
