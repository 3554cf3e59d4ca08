"""The list of one ledger, one row of it, and the form in which a row is registered or changed."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from jiheng.core.activity import Activity as ActivityRecord
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.activities.actions import add_row, change_row, remove_row, subject_of
from jiheng.web.activities.forms import FilterForm, LedgerForm
from jiheng.web.activities.keepers import may_list, reads_names
from jiheng.web.activities.ledgers import LEDGERS, LedgerPage
from jiheng.web.activities.listing import details, narrowed, rows_html, task_choices
from jiheng.web.activities.rules import lacking
from jiheng.web.activities.views.evidence import keep_file
from jiheng.web.activities.views.overview import ledger_context
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.cases.records import record_of
from jiheng.web.record_tables.table import RecordRow
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event, Evidence
from jiheng.web.records.preparing import may_edit

PAGE = 50


def ledger_or_404(request: HttpRequest, unit_year: UnitYear, slug: str) -> LedgerPage:
    """The ledger, if whoever asks may see its rows; lists about single people do not exist for others."""
    ledger = LEDGERS.get(slug)
    if ledger is None or not may_list(access_of(request), unit_year, ledger):
        raise Http404
    return ledger


def row_or_404(ledger: LedgerPage, unit_year: UnitYear, key: int) -> RecordRow:
    """One row of the unit's own year."""
    row: RecordRow | None = ledger.model._default_manager.filter(unit_year=unit_year, pk=key).first()
    if row is None:
        raise Http404
    return row


def rows(request: HttpRequest, year: int, unit_code: str, slug: str) -> HttpResponse:
    """The list with its filter."""
    unit_year = unit_year_or_404(request, year, unit_code)
    ledger = ledger_or_404(request, unit_year, slug)
    filters = FilterForm(request.GET, ledger, task_choices(unit_year))
    told = filters.cleaned_data if filters.is_valid() else {}
    page = Paginator(narrowed(ledger, unit_year, told), PAGE).get_page(request.GET.get("page"))
    context = {
        **ledger_context(request, unit_year),
        "ledger": ledger,
        "filters": filters,
        "is_narrowed": any(told.values()),
        "page": page,
        "rows": rows_html(ledger, list(page.object_list), unit_year),
    }
    return render(request, "activities/rows.html", context)


def new(request: HttpRequest, year: int, unit_code: str, slug: str) -> HttpResponse:
    """Register a row; on a phone the same form, with the camera."""
    unit_year = unit_year_or_404(request, year, unit_code)
    ledger = ledger_or_404(request, unit_year, slug)
    return _form(request, unit_year, ledger, None)


def edit(request: HttpRequest, year: int, unit_code: str, slug: str, key: int) -> HttpResponse:
    """Change a row."""
    unit_year = unit_year_or_404(request, year, unit_code)
    ledger = ledger_or_404(request, unit_year, slug)
    return _form(request, unit_year, ledger, row_or_404(ledger, unit_year, key))


def row(request: HttpRequest, year: int, unit_code: str, slug: str, key: int) -> HttpResponse:
    """Everything about one row: its cells, its evidence, what happened to it."""
    unit_year = unit_year_or_404(request, year, unit_code)
    ledger = ledger_or_404(request, unit_year, slug)
    found = row_or_404(ledger, unit_year, key)
    made = record_of(found, unit_year.budget_unit)
    with_names = reads_names(access_of(request), unit_year.budget_unit)
    subject = subject_of(found)
    context = {
        **ledger_context(request, unit_year),
        "ledger": ledger,
        "row": found,
        "record": made,
        "details": details(ledger, made, with_names=with_names),
        "hides_names": bool(ledger.restricted) and not with_names,
        "lacking": lacking(made, year) if isinstance(made, ActivityRecord) else (),
        "evidence": _evidence(subject) if with_names or not ledger.restricted else (),
        "events": Event.objects.filter(subject=subject).select_related("person").order_by("-at", "-pk")[:30],
    }
    return render(request, "activities/row.html", context)


@require_POST
def remove(request: HttpRequest, year: int, unit_code: str, slug: str, key: int) -> HttpResponse:
    """Take a row out, with a reason."""
    unit_year = unit_year_or_404(request, year, unit_code)
    ledger = ledger_or_404(request, unit_year, slug)
    try:
        remove_row(access_of(request), unit_year, ledger, key, request.POST.get("words", ""))
        messages.success(request, "已删除，办理经过里留下记录。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("activities:rows", year=year, unit_code=unit_code, slug=slug)


def _evidence(subject: str) -> list[Evidence]:
    return list(Evidence.objects.filter(subject=subject, withdrawn_at=None).select_related("added_by"))


def _form(request: HttpRequest, unit_year: UnitYear, ledger: LedgerPage, found: RecordRow | None) -> HttpResponse:
    access = access_of(request)
    if not may_edit(access, unit_year):
        raise Http404
    made = record_of(found, unit_year.budget_unit) if found else None
    form = LedgerForm(
        ledger,
        unit_year,
        request.POST or None,
        request.FILES,
        record=made,
        with_names=reads_names(access, unit_year.budget_unit),
    )
    if request.method == "POST" and form.is_valid():
        seen = request.POST.get("revision", "")
        try:
            if found is None:
                saved = add_row(access, unit_year, ledger, form.told())
            else:
                revision = int(seen) if seen.isdecimal() else -1
                saved = change_row(access, unit_year, ledger, found.pk, form.told(), revision=revision)
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            keep_file(request, unit_year, saved)
            _say_what_is_lacking(request, unit_year, saved)
            again = "again" in request.POST
            if again:
                return redirect(
                    "activities:new", year=unit_year.year.year, unit_code=unit_year.budget_unit.code, slug=ledger.slug
                )
            return redirect(
                "activities:row", year=unit_year.year.year, unit_code=unit_year.budget_unit.code,
                slug=ledger.slug, key=saved.pk,
            )  # fmt: skip
    context = {**ledger_context(request, unit_year), "ledger": ledger, "form": form, "row": found, "record": made}
    return render(request, "activities/form.html", context, status=422 if form.errors else 200)


def _say_what_is_lacking(request: HttpRequest, unit_year: UnitYear, saved: RecordRow) -> None:
    made = record_of(saved, unit_year.budget_unit)
    missing = lacking(made, unit_year.year.year) if isinstance(made, ActivityRecord) else ()
    if missing:
        messages.warning(request, f"已保存。“{made.kind.label}”类活动还应记：{'、'.join(missing)}；请补齐。")
    else:
        messages.success(request, "已保存。")
