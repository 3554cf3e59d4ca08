"""Who may read the names on the unit's restricted lists: let in and out by the unit's reviewer."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.accounts.models import Person
from jiheng.web.accounts.roles import Role
from jiheng.web.activities.keepers import OWN, reviewer
from jiheng.web.activities.models import CaseWorker
from jiheng.web.activities.views.overview import ledger_context
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.records.acting import ActionRefusedError, people_with, record


def case_workers(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Those let in, and for the reviewer the list of those who can be."""
    unit_year = unit_year_or_404(request, year, unit_code)
    access = access_of(request)
    unit = unit_year.budget_unit
    if not any(access.has_role(role, unit) for role in OWN):
        raise Http404
    candidates = {person.pk: person for role in OWN for person in people_with(role, unit)}
    if request.method == "POST":
        try:
            _let_in(request, unit_year, candidates)
        except ActionRefusedError as refusal:
            messages.error(request, str(refusal))
        return redirect(request.path)
    let_in = CaseWorker.objects.filter(budget_unit=unit, ended_at=None).select_related("person", "given_by")
    known = {each.person_id for each in let_in}
    context = {
        **ledger_context(request, unit_year),
        "let_in": let_in,
        "candidates": [person for key, person in candidates.items() if key not in known],
        "may_give": access.has_role(Role.UNIT_REVIEWER, unit),
    }
    return render(request, "activities/case_workers.html", context)


@require_POST
def end(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Take the access back."""
    unit_year = unit_year_or_404(request, year, unit_code)
    try:
        with transaction.atomic():
            actor = reviewer(access_of(request), unit_year.budget_unit)
            found = CaseWorker.objects.filter(budget_unit=unit_year.budget_unit, pk=key, ended_at=None)
            for given in found.select_related("person"):
                given.ended_at = timezone.now()
                given.save(update_fields=["ended_at"])
                words = f"{actor}收回{given.person.name}查看名单的授权"
                record(actor, f"activities.caseworker:{given.pk}", "end", words, unit_year=unit_year)
                messages.success(request, f"已收回{given.person.name}的授权。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("activities:case_workers", year=year, unit_code=unit_code)


def _let_in(request: HttpRequest, unit_year: UnitYear, candidates: dict[int, Person]) -> None:
    access = access_of(request)
    chosen = request.POST.get("person", "")
    person = candidates.get(int(chosen)) if chosen.isdecimal() else None
    with transaction.atomic():
        actor = reviewer(access, unit_year.budget_unit)
        if person is None:
            raise ActionRefusedError("没有选人；请从本单位的填报人、审核人里选一位。")
        given, is_new = CaseWorker.objects.get_or_create(
            budget_unit=unit_year.budget_unit, person=person, ended_at=None, defaults={"given_by": access.person}
        )
        if is_new:
            words = f"{actor}授权{given.person.name}查看维权个案、救助名单和投诉人"
            record(actor, f"activities.caseworker:{given.pk}", "give", words, unit_year=unit_year)
        messages.success(request, f"{given.person.name}可以查看名单里的姓名和联系方式了。")
