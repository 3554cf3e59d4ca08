"""The target set that an address names, for whoever may see it."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from jiheng.core.case import Case
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.accounts.roles import Role
from jiheng.web.figures.comparing import mark_of
from jiheng.web.records.comments import may_comment, may_settle
from jiheng.web.records.stepping import work_page
from jiheng.web.targets.actions.judging import ASSESSORS, REVIEWERS
from jiheng.web.targets.declaring import target_case
from jiheng.web.targets.models import TargetSet


def target_set_or_404(request: HttpRequest, year: int, unit_code: str, key: int) -> TargetSet:
    """With its unit and year at hand."""
    unit_year = unit_year_or_404(request, year, unit_code)
    found = get_object_or_404(TargetSet.objects.select_related("submitted_by"), pk=key, unit_year=unit_year)
    found.unit_year = unit_year
    return found


def may_edit(request: HttpRequest, target_set: TargetSet) -> bool:
    """The unit's preparer, while it is being filled in."""
    return target_set.is_editable and access_of(request).has_role(Role.PREPARER, target_set.unit_year.budget_unit)


def page_of(request: HttpRequest, target_set: TargetSet, tab: str) -> dict[str, Any]:
    """What the head of every page of a set needs."""
    access, unit = access_of(request), target_set.unit_year.budget_unit
    return {
        **work_page(request, target_set),
        "target_set": target_set,
        "mark": mark_of(target_set),
        "tab": tab,
        "versions": _versions(target_set),
        "step_address": target_set.address("step"),
        "may_edit": may_edit(request, target_set),
        "may_comment": may_comment(target_set, access),
        "may_settle": may_settle(target_set, access),
        "may_review": any(access.has_role(role, unit) for role in REVIEWERS),
        "may_assess": any(access.has_role(role, unit) for role in ASSESSORS),
        "is_preparer": access.has_role(Role.PREPARER, unit),
    }


def _versions(target_set: TargetSet) -> list[TargetSet]:
    same = TargetSet.objects.filter(unit_year=target_set.unit_year, project=target_set.project)
    found = list(same.only("project", "version", "state", "unit_year").order_by("version"))
    for each in found:
        each.unit_year = target_set.unit_year
    return found


def earlier_version(target_set: TargetSet) -> Case | None:
    """The case of the version before; None for the first."""
    if target_set.version == 1:
        return None
    sets = TargetSet.objects.filter(unit_year=target_set.unit_year, project=target_set.project)
    found = sets.filter(version__lt=target_set.version).order_by("-version")
    before = found.select_related("unit_year__budget_unit__parent", "unit_year__year").first()
    return target_case(before) if before else None
