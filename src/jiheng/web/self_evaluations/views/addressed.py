"""The self-evaluation that an address names, for whoever may see it."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.accounts.roles import Role
from jiheng.web.self_evaluations.models import SelfEvaluation


def evaluation_or_404(request: HttpRequest, year: int, unit_code: str, key: int) -> SelfEvaluation:
    """With its unit, year and targets at hand."""
    unit_year = unit_year_or_404(request, year, unit_code)
    evaluations = SelfEvaluation.objects.select_related("target_set", "submitted_by")
    found = get_object_or_404(evaluations, pk=key, unit_year=unit_year)
    found.unit_year = unit_year
    return found


def may_edit(request: HttpRequest, evaluation: SelfEvaluation) -> bool:
    """The unit's preparer, while it is being filled in."""
    return evaluation.is_editable and access_of(request).has_role(Role.PREPARER, evaluation.unit_year.budget_unit)
