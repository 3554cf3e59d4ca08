"""Adjustments of one unit's budget, and moving money between two lines."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from jiheng.core.budget import Adjustment as AdjustmentRecord
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.budgets.actions.adjustments import adjust, move_budget
from jiheng.web.budgets.adjustment_form import AdjustmentForm
from jiheng.web.budgets.models import Adjustment
from jiheng.web.budgets.views.payments import offered, purses
from jiheng.web.budgets.views.unit import unit_context
from jiheng.web.cases import year_records
from jiheng.web.records.acting import ActionRefusedError


def adjustments(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """All of them, and the form for the next one."""
    unit_year = unit_year_or_404(request, year, unit_code)
    known = purses(unit_year)
    form = AdjustmentForm(request.POST or None, lines=offered(known))
    if request.method == "POST" and form.is_valid():
        access = access_of(request)
        try:
            if form.to_line():
                move_budget(access, unit_year, form.adjustment(), form.to_line())
            else:
                adjust(access, unit_year, form.adjustment())
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "已登记预算调整。")
            return redirect(request.path)
    by_code = {purse.line.code: purse for purse in known}
    made: tuple[AdjustmentRecord, ...] = year_records(Adjustment, unit_year)
    context = {
        **unit_context(request, unit_year),
        "tab": "adjustments",
        "form": form,
        "listed": [(each, by_code.get(each.budget_line)) for each in made],
        "has_lines": bool(known),
    }
    return render(request, "budgets/adjustments.html", context, status=422 if form.errors else 200)
