"""What every stage's pages share: the buttons of the next steps, and what happens when one is pressed."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from jiheng.web.accounts.access import access_of
from jiheng.web.records.acting import ActionRefusedError, act, holders, mark_opened, possible, unheld
from jiheng.web.records.entries import history_of, last_return
from jiheng.web.records.models import Comment
from jiheng.web.records.reviewed_work import ReviewedWork
from jiheng.web.records.transitions import BY_VERB


def work_page(request: HttpRequest, work: ReviewedWork) -> dict[str, Any]:
    """For a page's context: the work, its steps, history and open comments, who holds it, why it was sent back."""
    access = access_of(request)
    mark_opened(work, access)
    steps, people = possible(work, access), holders(work)
    return {
        "work": work,
        "steps": steps,
        "returns": any(step.needs_words for step in steps),
        "unheld": unheld(work, people),
        "history": partial(history_of, work.subject),  # asked of the database by the pages alone that show it
        "returned": last_return(work),
        "comments": Comment.objects.filter(subject=work.subject, settled_at=None).select_related("person"),
        "holders": people,
    }


def take_step(request: HttpRequest, work: ReviewedWork) -> HttpResponse:
    """POST `verb`, `revision`, `words`: act, tell the outcome on the next page, and go back to the work."""
    verb = request.POST.get("verb", "")
    seen = request.POST.get("revision", "")
    if verb not in BY_VERB:
        messages.error(request, "没有这个操作；请刷新页面后再试。")
        return redirect(work.get_absolute_url())
    revision = int(seen) if seen.isdecimal() else None
    try:
        act(work, verb, access_of(request), request.POST.get("words", ""), revision=revision)
        messages.success(request, f"已{BY_VERB[verb].told}。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect(work.get_absolute_url())
