"""The trail as a page tells it: each event taken apart into who, what, and what was written with it."""

from typing import Protocol

from jiheng.web.accounts.roles import Role
from jiheng.web.face.parts import Entry
from jiheng.web.records.models import Event
from jiheng.web.records.reviewed_work import ReviewedWork, State


class Titled(Protocol):
    """Something that has a name and a page."""

    @property
    def title(self) -> str: ...

    def get_absolute_url(self) -> str: ...


def entry_of(event: Event, done_to: Titled | None = None) -> Entry:
    """「李某（填报人）退回修改：样本量未填」; `done_to` is named where a page shows more than one thing."""
    title, address = (done_to.title, done_to.get_absolute_url()) if done_to is not None else ("", "")
    told, _, said = event.words.partition("：")
    for role in Role:
        person, bracket, deed = told.partition(f"（{role.label}）")
        if bracket:
            return Entry(person + bracket, event.at, deed, said, title=title, address=address)
    return Entry("", event.at, told, said, title=title, address=address)


def last_return(work: ReviewedWork) -> Entry | None:
    """Who sent it back last and why, while it waits for that to be put right."""
    if work.state != State.RETURNED:
        return None
    returns = Event.objects.filter(subject=work.subject, verb__startswith="return").order_by("at", "pk")
    event = returns.last()
    return entry_of(event) if event else None


def history_of(subject: str) -> list[Entry]:
    """All that was done to one thing, in the order in which it was done."""
    return [entry_of(event) for event in Event.objects.filter(subject=subject)]
