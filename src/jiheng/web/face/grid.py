"""The server's half of the grid: what was posted, who else has changed it, the answer (docs/decisions/0006)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone

WAS = "was:"
MADE = "made:"
LONGEST_TOKEN = 64


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell: its row's key, its column, the text before (None when it is not told) and the text now."""

    row: str
    column: str
    was: str | None
    now: str

    @property
    def name(self) -> str:
        return f"{self.row}.{self.column}"

    @property
    def is_in_new_row(self) -> bool:
        return self.row.startswith("new-")


@dataclass(frozen=True, slots=True)
class Posted:
    """What came from a grid, with script or as a plain form. `order` is empty when the order has not changed.

    `tokens` are words of the page's own by the key of a new row: the same row sent again has the same.
    """

    changes: tuple[CellChange, ...]
    removed: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    revision: int | None = None
    tokens: Mapping[str, str] = field(default_factory=dict)

    def rows(self) -> dict[str, dict[str, str]]:
        """Row key → column → text, in the order in which they came."""
        rows: dict[str, dict[str, str]] = {}
        for change in self.changes:
            rows.setdefault(change.row, {})[change.column] = change.now
        return rows

    def under(self, keys: Mapping[str, str]) -> "Posted":
        """With rows under other keys. What stood in them before, the page that calls them new cannot tell."""
        changes = (replace(each, row=keys[each.row], was=None) if each.row in keys else each for each in self.changes)
        removed, order = (tuple(keys.get(each, each) for each in told) for told in (self.removed, self.order))
        return replace(self, changes=tuple(changes), removed=removed, order=order)


@dataclass(frozen=True, slots=True)
class Theirs:
    """What somebody else has put into a cell meanwhile."""

    value: str
    who: str = ""
    at: datetime | None = None


class ConflictError(Exception):
    """Somebody else has changed these cells meanwhile: name → what stands there now."""

    def __init__(self, found: Mapping[str, Theirs]) -> None:
        super().__init__()
        self.found = found


@dataclass(frozen=True, slots=True)
class Saved:
    """The answer to a save. Cells in `errors` were not saved.

    `notes`: what is remarkable about cells of the whole grid, None where a save tells nothing of it.
    `cells` are texts of cells worked out by the server; `html` pieces of the page by element id;
    `rows` the keys that new rows have got.
    """

    cells: Mapping[str, str] = field(default_factory=dict)
    html: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] | None = None
    rows: Mapping[str, str] = field(default_factory=dict)
    revision: int | None = None


def wants_json(request: HttpRequest) -> bool:
    """Whether the script asks; else the form was sent plainly and wants a page."""
    return request.headers.get("X-Grid") == "save"


def read_posted(data: QueryDict, columns: Sequence[str]) -> Posted:
    """The cells of known columns; any other field of the form is left to others."""
    known = frozenset(columns)
    changes = []
    for name in data:
        row, dot, column = name.partition(".")
        if dot and row and not name.startswith(WAS) and column in known:
            changes.append(CellChange(row, column, data.get(f"{WAS}{name}"), (data.get(name) or "").strip()))
    revision = data.get("revision", "")
    tokens = {name.removeprefix(MADE): data.get(name, "")[:LONGEST_TOKEN] for name in data if name.startswith(MADE)}
    return Posted(
        tuple(changes),
        tuple(data.getlist("remove")),
        tuple(filter(None, data.get("order", "").split(","))),
        int(revision) if revision.isdecimal() else None,
        tokens,
    )


def conflicts(posted: Posted, current: Callable[[CellChange], Theirs | None]) -> dict[str, Theirs]:
    """Cells that now hold neither the text the person saw nor the text the person wants."""
    found = {}
    for change in posted.changes:
        if change.was is None or change.is_in_new_row:
            continue
        theirs = current(change)
        if theirs is not None and theirs.value not in (change.was.strip(), change.now):
            found[change.name] = theirs
    return found


def saved(answer: Saved, at: datetime | None = None) -> JsonResponse:
    """Everything is in the database: the time, and what the page has to show now."""
    body: dict[str, object] = {
        "saved": _clock(at or timezone.now()),
        "cells": dict(answer.cells),
        "html": dict(answer.html),
        "errors": dict(answer.errors),
        "notes": None if answer.notes is None else dict(answer.notes),
        "rows": dict(answer.rows),
    }
    if answer.revision is not None:
        body["revision"] = answer.revision
    return JsonResponse(body)


def conflicted(found: Mapping[str, Theirs]) -> JsonResponse:
    """Nothing was saved: these cells were changed by somebody else. The page sends the others again."""
    told = {
        name: {"value": theirs.value, "who": theirs.who, "at": _clock(theirs.at) if theirs.at else ""}
        for name, theirs in found.items()
    }
    return JsonResponse({"conflicts": told}, status=409)


def tell_conflicts(request: HttpRequest, posted: Posted, found: Mapping[str, Theirs], page: str) -> HttpResponse:
    """For the script; who sent the grid as a plain form reads on `page` what stands there and what was typed."""
    if wants_json(request):
        return conflicted(found)
    typed = {change.name: change.now for change in posted.changes}
    for name, theirs in found.items():
        who = f"{theirs.who} {_clock(theirs.at)}" if theirs.who and theirs.at else theirs.who or "别人"
        told = f"{who}已改为“{theirs.value}”，您填的是“{typed[name]}”"
        messages.error(request, f"没有保存：{told}；请核对后重新填写。")
    return redirect(page)


def tell_refusal(request: HttpRequest, words: str, page: str) -> HttpResponse:
    """For the script; who sent the grid as a plain form reads on `page` why nothing was saved."""
    if wants_json(request):
        return refused(words)
    messages.error(request, words)
    return redirect(page)


def refused(message: str, status: int = 409) -> JsonResponse:
    """Nothing was saved, and why: the work has been submitted, the row is gone."""
    return JsonResponse({"message": message}, status=status)


def _clock(at: datetime) -> str:
    return f"{timezone.localtime(at):%H:%M}"
