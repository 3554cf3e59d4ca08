"""The register: its list, a new application, one loan with everything the rules say of it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from jiheng.core.finding import Findings
from jiheng.rules.errors import UnknownRuleError
from jiheng.subsidy.duplicates import loans_of_person
from jiheng.subsidy.eligibility import Outcome, preview
from jiheng.subsidy.history import application_of
from jiheng.subsidy.ledger import Ledger, LedgerLoan
from jiheng.subsidy.ledger import LoanEvent as EventRecord
from jiheng.subsidy.life import LoanLife
from jiheng.subsidy.results import TAGS
from jiheng.subsidy.stages import LoanStage, LoanStep, steps_from
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.library import library
from jiheng.web.loans.actions import change_loan, enter, subject_of
from jiheng.web.loans.forms import LoanForm, RegisterForm
from jiheng.web.loans.identity import digest_key
from jiheng.web.loans.listing import Narrowing, keys_left, narrowing_of
from jiheng.web.loans.models import RegisteredLoan
from jiheng.web.loans.part import lives_of_person, lives_with_keys
from jiheng.web.loans.rows import rows_html
from jiheng.web.loans.views.documents import documents_of, opens_documents
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event
from jiheng.web.records.preparing import editable_or_404, unit_context

PAGE = 50


def register(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """The list. An identity number is asked for by POST, so that it stands in no address and no log."""
    unit_year = unit_year_or_404(request, year, unit_code)
    unit = unit_year.budget_unit
    wanted = narrowing_of(request.POST.dict() if request.method == "POST" else request.GET.dict())
    page = Paginator(keys_left(unit, wanted), PAGE).get_page(request.GET.get("page"))
    context = {
        **unit_context(request, unit_year),
        "tab": "register",
        "page": page,
        "rows": rows_html(lives_with_keys(unit, list(page.object_list)), unit_year),
        "wanted": wanted,
        "loan_stages": list(LoanStage),
        "tags": list(TAGS),
        "total": len(keys_left(unit, Narrowing())),
    }
    return render(request, "loans/register.html", context)


def new(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Register an application."""
    unit_year = editable_or_404(request, year, unit_code)
    form = LoanForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = enter(access_of(request), unit_year, LedgerLoan, form.told())
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "已登记申请；下面逐条给出是否符合方案。")
            return redirect("loans:loan", year, unit_code, LedgerLoan(**row.record_values()).code)
    context = {**unit_context(request, unit_year), "form": form}
    return render(request, "loans/form.html", context, status=422 if form.errors else 200)


def edit(request: HttpRequest, year: int, unit_code: str, code: str) -> HttpResponse:
    """Change an application, or add its contract."""
    unit_year = editable_or_404(request, year, unit_code)
    row = _row(unit_year, code)
    held = LedgerLoan(**row.record_values())
    form = LoanForm(request.POST or None, record=held)
    if request.method == "POST" and form.is_valid():
        seen = request.POST.get("revision", "")
        revision = int(seen) if seen.isdecimal() else -1
        try:
            change_loan(access_of(request), unit_year, row.pk, form.told(), revision=revision)
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "已保存。")
            return redirect("loans:loan", year, unit_code, code)
    context = {**unit_context(request, unit_year), "form": form, "row": row, "loan": held}
    return render(request, "loans/form.html", context, status=422 if form.errors else 200)


def loan(request: HttpRequest, year: int, unit_code: str, code: str) -> HttpResponse:
    """Stage, eligibility rule by rule, schedule, what happened, and the next step."""
    unit_year = unit_year_or_404(request, year, unit_code)
    row = _row(unit_year, code)
    lives = lives_of_person(unit_year.budget_unit, row)
    life = next(each for each in lives if each.loan.code == code)
    form = _step_form(life)
    context = {
        **unit_context(request, unit_year),
        "tab": "register",
        "row": row,
        "life": life,
        "verdicts": _verdicts(life, lives),
        "fail": Outcome.FAIL,
        "others": [each for each in loans_of_person(life, lives, digest_key()) if each is not life],
        "schedule": _schedule(life),
        "form": form,
        "documents": documents_of(row),
        "opens_documents": opens_documents(access_of(request), unit_year),
        "events": Event.objects.filter(subject=subject_of(row)).select_related("person").order_by("-at", "-pk")[:30],
    }
    return render(request, "loans/loan.html", context)


@require_POST
def take_step(request: HttpRequest, year: int, unit_code: str, code: str) -> HttpResponse:
    """Record what happened to a loan."""
    unit_year = editable_or_404(request, year, unit_code)
    _row(unit_year, code)
    form = RegisterForm(EventRecord, request.POST, without=("code", "loan"))
    if form.is_valid():
        try:
            enter(access_of(request), unit_year, EventRecord, {**form.told(), "loan": code})
            messages.success(request, "已登记。")
        except ActionRefusedError as refusal:
            messages.error(request, str(refusal))
    else:
        for bound in form:
            for words in bound.errors:
                messages.error(request, f"{bound.label}：{words}")
    return redirect("loans:loan", year, unit_code, code)


def _row(unit_year: UnitYear, code: str) -> RegisteredLoan:
    row = RegisteredLoan.objects.filter(unit_year__budget_unit=unit_year.budget_unit, code=code).first()
    if row is None:
        raise Http404
    return row


def _step_form(life: LoanLife) -> RegisterForm | None:
    """Only the steps that may follow; the disbursement is written into the loan itself."""
    steps = [step for step in steps_from(life.stage) if step is not LoanStep.DISBURSEMENT]
    if not steps:
        return None
    choices = {"step": [(each.value, each.label) for each in steps]}
    return RegisterForm(EventRecord, choices=choices, without=("code", "loan"))


def _verdicts(life: LoanLife, lives: tuple[LoanLife, ...]) -> object:
    day = life.loan.disbursed_on or life.loan.applied_on
    try:
        scheme = library().loan_scheme(life.loan.scheme, day, allow_unread=True)
    except UnknownRuleError as problem:
        return {"problem": str(problem)}
    return preview(application_of(life, loans_of_person(life, lives, digest_key())), scheme, library())


def _schedule(life: LoanLife) -> object:
    """The periods of a disbursed loan; None before."""
    if life.loan.disbursed_on is None or life.loan.amount is None or life.loan.due_on is None:
        return None
    from jiheng.subsidy.book import loan_book  # data frames are slow to load, and most pages have no schedule
    from jiheng.subsidy.frames import frame_of
    from jiheng.subsidy.schedule import schedule_of

    own = Ledger((life.loan,), life.events)
    try:
        book = loan_book(
            frame_of(LedgerLoan, own.loans),
            frame_of(EventRecord, own.events),
            library(),
            Findings(),
            allow_unread=True,
        )
        return schedule_of(book, life.loan.code)
    except UnknownRuleError:
        return None
