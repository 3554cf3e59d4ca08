"""The units of a year as lists show them, narrowed down by department, name and code."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from jiheng.web.accounts.access import access_of, year_or_404
from jiheng.web.budget_units.models import UnitYear, in_department
from jiheng.web.face.options import Choices


@dataclass(frozen=True, slots=True)
class UnitList:
    """The units, and what they were asked for by."""

    units: QuerySet[UnitYear]
    departments: Choices
    department: str
    sought: str

    @property
    def is_narrowed(self) -> bool:
        return bool(self.department or self.sought)


def units_listed(request: HttpRequest, year: int) -> UnitList:
    """What the person sees of an opened year; `?department=` and `?q=` leave the others out."""
    year_or_404(request, year)
    access = access_of(request)
    department, sought = request.GET.get("department", ""), request.GET.get("q", "").strip()
    units = access.unit_years(year).select_related("budget_unit__parent", "former_department")
    if department:
        units = units.filter(in_department(department))
    if sought:
        units = units.filter(Q(budget_unit__name__icontains=sought) | Q(budget_unit__code__icontains=sought))
    return UnitList(units.order_by("budget_unit__path"), access.departments(year), department, sought)
