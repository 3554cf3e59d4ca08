"""Pages of the indicator library: searching it, deciding what comes in."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from jiheng.rules.indicator_library import search
from jiheng.rules.library import rule_day
from jiheng.web.accounts.access import access_of, require_role
from jiheng.web.accounts.context import shown_year
from jiheng.web.accounts.roles import BUSINESS_ROLES, Role
from jiheng.web.budget_units.models import FiscalYear
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.standards.actions import VERBS, decide
from jiheng.web.standards.local_library import parts_on
from jiheng.web.standards.models import ProposalState, ProposedIndicator
from jiheng.web.standards.questions import uses_of_indicators

PER_PAGE = 50


def indicators(request: HttpRequest) -> HttpResponse:
    """The library by words and sector, each entry with its source and how often it is used."""
    require_role(request, *BUSINESS_ROLES)
    year = FiscalYear.objects.filter(year=shown_year(request)).first()
    parts = parts_on(year.region if year else "000000", rule_day(shown_year(request)))
    words, sector = request.GET.get("q", "").strip(), request.GET.get("sector", "")
    with_retired = bool(request.GET.get("retired"))
    chosen = [part for part in parts if not sector or part.sector == sector]
    page = Paginator(search(chosen, words, with_retired=with_retired), PER_PAGE).get_page(request.GET.get("page"))
    used = uses_of_indicators(access_of(request), (name for each in page for name in each.indicator.names))
    context = {
        "page": page,
        "rows": [(each, sum(used.get(name, 0) for name in each.indicator.names)) for each in page],
        "sectors": list(dict.fromkeys(part.sector for part in parts)),
        "words": words,
        "sector": sector,
        "with_retired": with_retired,
    }
    return render(request, "standards/indicators.html", context)


def proposals(request: HttpRequest) -> HttpResponse:
    """What units proposed, with what became of it; the finance department decides here."""
    require_role(request, *BUSINESS_ROLES)
    access = access_of(request)
    state = request.GET.get("state", "")
    rows = ProposedIndicator.objects.filter(unit_year__budget_unit__in=access.units()).select_related(
        "unit_year__budget_unit", "unit_year__year", "proposed_by", "decided_by"
    )
    if state in ProposalState.values:
        rows = rows.filter(state=state)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    may_decide = Role.FINANCE_DEPARTMENT in access.roles
    waiting = [each for each in page if each.state == ProposalState.PROPOSED] if may_decide else []
    named = waiting or [each for each in page if each.merged_into]
    library = _library_of(named[0]) if named else []
    names = dict(library)
    context = {
        "page": page,
        "library": library if waiting else (),
        "rows": [(each, names.get(each.merged_into, each.merged_into)) for each in page],
        "states": ProposalState.choices,
        "chosen": state,
        "may_decide": may_decide,
    }
    return render(request, "standards/proposals.html", context)


def _library_of(proposal: ProposedIndicator) -> list[tuple[str, str]]:
    """Code and name of everything that a proposal of this year and region may be merged into."""
    year = proposal.unit_year.year
    parts = parts_on(year.region, rule_day(year.year))
    return [(each.code, each.name) for part in parts for each in part.indicators]


@require_POST
def decide_one(request: HttpRequest, key: int) -> HttpResponse:
    """Take in, merge, decline or retire."""
    access = access_of(request)
    visible = ProposedIndicator.objects.filter(unit_year__budget_unit__in=access.units())
    proposal = get_object_or_404(visible.select_related("unit_year__budget_unit", "unit_year__year"), pk=key)
    verb = request.POST.get("verb", "")
    if verb not in VERBS:
        messages.error(request, "没有这个操作；请刷新页面后再试。")
        return redirect("standards:proposals")
    try:
        decide(
            proposal,
            verb,
            access,
            into=request.POST.get("into", "").strip(),
            words=request.POST.get("words", ""),
        )
        messages.success(request, f"已{VERBS[verb][2]}“{proposal.name}”。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("standards:proposals")
