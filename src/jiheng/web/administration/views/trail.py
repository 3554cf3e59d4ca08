"""What was done with units, accounts and posts."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.web.accounts.access import require_role
from jiheng.web.accounts.roles import Role
from jiheng.web.records.models import Event

PAGE = 50
_ADMINISTERED = ("accounts.", "budget_units.budgetunit:")


def trail(request: HttpRequest) -> HttpResponse:
    """Every step of administration, the latest first; nothing of the business."""
    require_role(request, Role.ADMINISTRATOR)
    administered = Q()
    for beginning in _ADMINISTERED:
        administered |= Q(subject__startswith=beginning)
    events = Event.objects.filter(administered).order_by("-at", "-pk")
    sought = request.GET.get("q", "").strip()
    if sought:
        events = events.filter(words__icontains=sought)
    page = Paginator(events, PAGE).get_page(request.GET.get("page"))
    return render(request, "administration/trail.html", {"page": page, "sought": sought, "tab": "trail"})
