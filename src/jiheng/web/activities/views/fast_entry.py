"""Many activities typed one after the other, in rows like those of a spreadsheet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from jiheng.core.activity import ActivityKind
from jiheng.schema.refused import RefusedError
from jiheng.schema.values import Writing, read_value
from jiheng.web.accounts.access import access_of
from jiheng.web.activities.actions import add_row
from jiheng.web.activities.ledgers import LEDGERS
from jiheng.web.activities.listing import task_choices
from jiheng.web.activities.views.overview import ledger_context
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.face.grid import Posted, read_posted
from jiheng.web.face.parts import Problem
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.preparing import editable_or_404

TYPED = (
    "name", "short_name", "kind", "task", "on", "place", "sessions", "people", "person_times", "households", "amount",
    "money_source",
)  # fmt: skip
NEEDED = ("name", "short_name", "kind")
BLANK_ROWS = 10
TAKEN = "taken"
"""In an address: everything that was sent has been stored, so that no draft of it is kept any longer."""
LEDGER = LEDGERS["activities"]


@dataclass(slots=True)
class Entered:
    """What became of the typed rows: the keys of those stored, what is wrong with the others."""

    codes: dict[str, int] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


def grid(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Blank rows to type into."""
    return _page(request, editable_or_404(request, year, unit_code), {}, Entered())


@require_POST
def save(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Store every row that is complete; the others come back with what they still need."""
    unit_year = editable_or_404(request, year, unit_code)
    posted = read_posted(request.POST, TYPED)
    entered = _enter(request, unit_year, posted)
    left = {key: texts for key, texts in posted.rows().items() if key not in entered.codes and any(texts.values())}
    if entered.codes:
        messages.success(request, f"已登记{len(entered.codes)}项活动。")
    if not left:
        return redirect(f"{reverse('activities:grid', args=[year, unit_code])}?{TAKEN}=1")
    return _page(request, unit_year, left, entered)


def _enter(request: HttpRequest, unit_year: UnitYear, posted: Posted) -> Entered:
    entered = Entered()
    for key, texts in posted.rows().items():
        if not any(text for name, text in texts.items() if name not in ("kind", "task")):
            continue
        told = _values(key, texts, entered)
        if told is None:
            continue
        try:
            row = add_row(access_of(request), unit_year, LEDGER, told)
        except ActionRefusedError as refusal:
            entered.errors[f"{key}.short_name"] = str(refusal)
        else:
            entered.codes[key] = row.pk
    return entered


def _values(key: str, texts: Mapping[str, str], entered: Entered) -> dict[str, object] | None:
    """The row's values, or None with what is wrong cell by cell."""
    told: dict[str, object] = {}
    is_sound = True
    for name in TYPED:
        column, text = LEDGER.columns[name], texts.get(name, "").strip()
        if not text:
            if name in NEEDED:
                entered.errors[f"{key}.{name}"] = f"{column.title}没有填；请补上。"
                is_sound = False
            continue
        try:
            told[name] = read_value(column, text, Writing(columns=LEDGER.columns))
        except RefusedError as problem:
            entered.errors[f"{key}.{name}"] = f"写的是“{text[:40]}”，应为{problem.expected}；{problem.action}。"
            is_sound = False
    return told if is_sound else None


def _page(
    request: HttpRequest, unit_year: UnitYear, left: Mapping[str, Mapping[str, str]], entered: Entered
) -> HttpResponse:
    rows = [(key, _cells(key, texts, entered)) for key, texts in left.items()]
    rows += [(f"new-{number}", _cells(f"new-{number}", {}, entered)) for number in _free(left)]
    context = {
        **ledger_context(request, unit_year),
        "heads": [LEDGER.columns[name].title for name in TYPED],
        "rows": rows,
        "is_taken": request.method == "POST" or TAKEN in request.GET,
        "blank": _cells("__row__", {}, entered),
        "kinds": [("", "请选择"), *((each.value, each.label) for each in ActivityKind)],
        "tasks": [("", ""), *task_choices(unit_year)],
        "problems": [Problem(words, f"cell-{name.replace('.', '-', 1)}") for name, words in entered.errors.items()],
    }
    return render(request, "activities/grid.html", context, status=422 if entered.errors else 200)


def _free(left: Mapping[str, object]) -> list[int]:
    """Numbers for blank rows that no row left over has."""
    return [number for number in range(1, 2 * BLANK_ROWS) if f"new-{number}" not in left][:BLANK_ROWS]


def _cells(key: str, texts: Mapping[str, str], entered: Entered) -> list[tuple[str, str, str, str]]:
    """Column, title, text and error of each cell."""
    return [
        (name, LEDGER.columns[name].title, texts.get(name, ""), entered.errors.get(f"{key}.{name}", ""))
        for name in TYPED
    ]
