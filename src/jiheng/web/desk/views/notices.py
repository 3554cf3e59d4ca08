"""Notices: the list, opening one, having read all."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of
from jiheng.web.records.models import Notice

PAGE = 50


def notices(request: HttpRequest) -> HttpResponse:
    """The newest first."""
    mine = Notice.objects.filter(person=access_of(request).person).order_by("-at", "-pk")
    page = Paginator(mine, PAGE).get_page(request.GET.get("page"))
    return render(request, "desk/notices.html", {"page": page, "unread": mine.filter(read_at=None).count()})


def open_notice(request: HttpRequest, key: int) -> HttpResponse:
    """It is read now; go where it leads."""
    notice = get_object_or_404(Notice, pk=key, person=access_of(request).person)
    if notice.read_at is None:
        notice.read_at = timezone.now()
        notice.save(update_fields=["read_at"])
    return redirect(notice.address or "notices")


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark everything as read."""
    Notice.objects.filter(person=access_of(request).person, read_at=None).update(read_at=timezone.now())
    return redirect("notices")
