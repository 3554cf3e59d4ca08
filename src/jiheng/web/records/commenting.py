"""Where comments at fields are posted to, whatever work they are about."""

from django.apps import apps
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of
from jiheng.web.accounts.pages_before import own_path
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.comments import add_comment, may_settle, open_comments, settle_comment
from jiheng.web.records.models import Comment
from jiheng.web.records.reviewed_work import ReviewedWork


@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """POST `subject`, `field`, `words`."""
    work = _work(request, request.POST.get("subject", ""))
    field = request.POST.get("field", "")[:120]
    refusal = ""
    try:
        add_comment(work, access_of(request), field, request.POST.get("words", ""))
    except ActionRefusedError as problem:
        refusal = str(problem)
    return _answer(request, work, field, refusal, "意见已记下，退回时填报人会看到。")


@require_POST
def settle(request: HttpRequest, key: int) -> HttpResponse:
    """One comment is dealt with, or taken back."""
    comment = get_object_or_404(Comment, pk=key)
    work = _work(request, comment.subject)
    refusal = ""
    try:
        settle_comment(work, access_of(request), comment)
    except ActionRefusedError as problem:
        refusal = str(problem)
    return _answer(request, work, comment.field, refusal, "意见已标为处理完毕。")


def _work(request: HttpRequest, subject: str) -> ReviewedWork:
    """The work that a subject (`targets.targetset:12`) names, for whoever may see it."""
    label, _, key = subject.partition(":")
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        raise Http404 from None
    if not issubclass(model, ReviewedWork) or not key.isdecimal():
        raise Http404
    visible = access_of(request).units()
    works = model._default_manager.filter(unit_year__budget_unit__in=visible)
    return get_object_or_404(works.select_related("unit_year__budget_unit", "unit_year__year"), pk=int(key))


def _answer(request: HttpRequest, work: ReviewedWork, field: str, refusal: str, done: str) -> HttpResponse:
    """The comments at the field as they are now for a script; else back to where one came from."""
    if request.headers.get("HX-Request"):
        access = access_of(request)
        context = {
            "comments": open_comments(work).get(field, []),
            "may_settle": may_settle(work, access),
            "access": access,
            "refusal": refusal,
            "came_from": request.POST.get("next", ""),
        }
        return render(request, "records/comment_list.html", context)
    if refusal:
        messages.error(request, refusal)
    else:
        messages.success(request, done)
    return redirect(own_path(request, request.POST.get("next", ""), work.get_absolute_url()))
