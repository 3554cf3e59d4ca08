"""What every stage's pages share: the buttons of the next steps, and what happens when one is pressed."""

from functools import partial
from typing import Any, Protocol

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from jiheng.web.accounts.access import Access, access_of
from jiheng.web.accounts.roles import Role
from jiheng.web.records.acting import ActionRefusedError, act, holders, mark_opened, possible, unheld
from jiheng.web.records.entries import history_of, last_return
from jiheng.web.records.models import Comment
from jiheng.web.records.reviewed_work import ReviewedWork, State
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
        "was_opened": work.state == State.SUBMITTED
        and work.opened_by_reviewer_at is not None
        and access.has_role(Role.PREPARER, work.unit_year.budget_unit),
    }


class Step(Protocol):
    """What a step takes with one kind of work: `records.acting.act`, and what else is checked, kept or told then."""

    def __call__(
        self, work: Any, verb: str, access: Access, words: str, /, *, revision: int | None
    ) -> ReviewedWork: ...


def take_step(request: HttpRequest, work: ReviewedWork, step: Step = act) -> HttpResponse:
    """POST `verb`, `revision`, `words`: act, tell the outcome on the next page, and go back to the work."""
    verb = request.POST.get("verb", "")
    seen = request.POST.get("revision", "")
    if verb not in BY_VERB:
        messages.error(request, "没有这个操作；请刷新页面后再试。")
        return redirect(work.get_absolute_url())
    revision = int(seen) if seen.isdecimal() else None
    try:
        moved = step(work, verb, access_of(request), request.POST.get("words", ""), revision=revision)
        messages.success(request, _outcome(moved, verb))
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect(work.get_absolute_url())


def _outcome(moved: ReviewedWork, verb: str) -> str:
    if verb != "submit":
        return f"已{BY_VERB[verb].told}。"
    names = "、".join(person.name for person in holders(moved)) or Role.UNIT_REVIEWER.label
    return f"已提交审核，现在由{names}办理；对方打开以前可以撤回。"
