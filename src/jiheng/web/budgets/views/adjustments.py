"""Adjustments of one unit's budget, and moving money between two lines."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from jiheng.core.budget import Adjustment as AdjustmentRecord
from jiheng.core.case import MoneyUnit
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.budgets.actions.adjustments import adjust, move_budget
from jiheng.web.budgets.actions.remarks import may_remark, open_remarks, remark, settle
from jiheng.web.budgets.adjustment_form import AdjustmentForm
from jiheng.web.budgets.models import Adjustment
from jiheng.web.budgets.views.payments import offered, purses
from jiheng.web.cases.records import year_records
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.preparing import unit_context


def adjustments(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """All of them, and the form for the next one."""
    unit_year = unit_year_or_404(request, year, unit_code)
    known = purses(unit_year)
    form = AdjustmentForm(request.POST or None, lines=offered(known, MoneyUnit.WAN))
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
    said = open_remarks(list(Adjustment.objects.filter(unit_year=unit_year)))
    context = {
        **unit_context(request, unit_year),
        "tab": "adjustments",
        "form": form,
        "listed": [(each, by_code.get(each.budget_line), said.get(each.code, [])) for each in made],
        "may_remark": may_remark(access_of(request), unit_year),
        "has_lines": bool(known),
    }
    return render(request, "budgets/adjustments.html", context, status=422 if form.errors else 200)


@require_POST
def say(request: HttpRequest, year: int, unit_code: str, code: str) -> HttpResponse:
    """A reviewer's words of an adjustment; `settled` is the remark that the preparer has dealt with."""
    unit_year = unit_year_or_404(request, year, unit_code)
    row = get_object_or_404(Adjustment, unit_year=unit_year, code=code)
    settled = request.POST.get("settled", "")
    try:
        if settled.isdecimal():
            settle(access_of(request), unit_year, row, int(settled))
            messages.success(request, "意见已标为处理完毕。")
        else:
            remark(access_of(request), unit_year, row, request.POST.get("words", ""))
            messages.success(request, "意见已记下，填报人会收到通知。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("budgets:adjustments", year=year, unit_code=unit_code)
