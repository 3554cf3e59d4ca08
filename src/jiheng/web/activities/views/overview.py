"""Which ledgers the units that one sees have kept in a year, and one unit's ledgers with their figures."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.figures.activity_summary import COUNT_TITLES, SummaryBy, summarised
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.accounts.unit_list import units_listed
from jiheng.web.activities.keepers import may_list
from jiheng.web.activities.ledgers import LEDGERS, LedgerPage
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.cases.year_case import year_case
from jiheng.web.records.preparing import unit_context

PAGE = 50


@dataclass(frozen=True, slots=True)
class Row:
    """A unit and how many rows each of its ledgers has, in the order of the heads."""

    unit_year: UnitYear
    counts: tuple[int, ...]


def overview(request: HttpRequest, year: int) -> HttpResponse:
    """One row a unit."""
    listed = units_listed(request, year)
    page = Paginator(listed.units, PAGE).get_page(request.GET.get("page"))
    counts = [_counts(ledger, list(page.object_list)) for ledger in LEDGERS.values()]
    context = {
        "year": year,
        "page": page,
        "listed": listed,
        "heads": [ledger.title for ledger in LEDGERS.values()],
        "rows": [Row(each, tuple(found.get(each.pk, 0) for found in counts)) for each in page.object_list],
    }
    return render(request, "activities/overview.html", context)


def unit(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """The unit's ledgers, and its activities summed up."""
    unit_year = unit_year_or_404(request, year, unit_code)
    by = SummaryBy.find(request.GET.get("by", "")) or SummaryBy.KIND
    access = access_of(request)
    ledgers = [
        (ledger, _counts(ledger, [unit_year]).get(unit_year.pk, 0), may_list(access, unit_year, ledger))
        for ledger in LEDGERS.values()
    ]
    context = {
        **ledger_context(request, unit_year),
        "ledgers": ledgers,
        "by": by,
        "ways": list(SummaryBy),
        "heads": COUNT_TITLES,
        "lines": [
            (line, list(zip(line.counts, line.figures, strict=True))) for line in summarised(year_case(unit_year), by)
        ],
    }
    return render(request, "activities/unit.html", context)


def ledger_context(request: HttpRequest, unit_year: UnitYear) -> dict[str, object]:
    """What the pages of one unit's ledgers share."""
    access = access_of(request)
    listed = [each for each in LEDGERS.values() if may_list(access, unit_year, each)]
    return {**unit_context(request, unit_year), "listed_ledgers": listed}


def _counts(ledger: LedgerPage, units: list[UnitYear]) -> dict[int, int]:
    rows = ledger.model._default_manager.filter(unit_year__in=units).order_by().values("unit_year")
    return {each["unit_year"]: each["rows"] for each in rows.annotate(rows=Count("pk"))}
