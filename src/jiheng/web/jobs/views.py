"""How far one's jobs have come, and their results."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render

from jiheng.web.accounts.access import access_of
from jiheng.web.jobs.models import Job
from jiheng.web.records.evidence import stored_attachment

PER_PAGE = 50


def overview(request: HttpRequest) -> HttpResponse:
    """One's own jobs, newest first."""
    jobs = Job.objects.filter(person=access_of(request).person)
    page = Paginator(jobs, PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "jobs/overview.html", {"page": page})


def show(request: HttpRequest, key: int) -> HttpResponse:
    """One job; the page looks again by itself until it has ended."""
    return render(request, "jobs/job.html", {"job": _job(request, key)})


def progress(request: HttpRequest, key: int) -> HttpResponse:
    """The part of the page that changes."""
    return render(request, "jobs/progress.html", {"job": _job(request, key)})


def result(request: HttpRequest, key: int) -> HttpResponseBase:
    """The file that came of it, streamed."""
    job = _job(request, key)
    if not job.result_sha256:
        raise Http404
    return stored_attachment(job.result_sha256, job.result_name, job.result_type)


def _job(request: HttpRequest, key: int) -> Job:
    return get_object_or_404(Job, pk=key, person=access_of(request).person)
