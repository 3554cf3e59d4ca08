"""Pages of the standards: the shelf, one rule with its editions and uses, two editions compared."""

from collections.abc import Sequence
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.rules.comparison import compared, described_on, editions_of
from jiheng.rules.dated import Edition
from jiheng.rules.region import region_told
from jiheng.web.accounts.access import require_role
from jiheng.web.accounts.roles import BUSINESS_ROLES
from jiheng.web.library import library
from jiheng.web.standards.shelf import filtered, shelf
from jiheng.web.standards.usage import uses_of


def browse(request: HttpRequest) -> HttpResponse:
    """Everything that the work stands on."""
    require_role(request, *BUSINESS_ROLES)
    entries = shelf(library())
    words, kind = request.GET.get("q", "").strip(), request.GET.get("kind", "")
    region = request.GET.get("region", "").strip()
    context = {
        "entries": filtered(entries, words, kind, region),
        "kinds": list(dict.fromkeys(each.kind for each in entries)),
        "regions": [(code, region_told(code)) for code in sorted({each.region for each in entries})],
        "words": words,
        "chosen_kind": kind,
        "chosen_region": region,
    }
    return render(request, "standards/browse.html", context)


def rule(request: HttpRequest, id: str) -> HttpResponse:
    """What a rule says, by which text, since when, and where it is used."""
    require_role(request, *BUSINESS_ROLES)
    rules = library()
    editions = editions_of(rules, id)
    if not editions:
        raise Http404
    day = _day(request.GET.get("on", "")) or editions[-1].effective_from
    context = {
        "id": id,
        "descriptions": described_on(rules, id, day),
        "editions": editions,
        "has_others": len(_by_day(editions)) > 1,
        "day": day,
        "uses": uses_of(rules, id),
    }
    return render(request, "standards/rule.html", context)


def compare(request: HttpRequest, id: str) -> HttpResponse:
    """Two editions of a rule: every cell that differs."""
    require_role(request, *BUSINESS_ROLES)
    rules = library()
    editions = editions_of(rules, id)
    if not editions:
        raise Http404
    days = _by_day(editions)
    first = _day(request.GET.get("first", "")) or days[max(len(days) - 2, 0)].effective_from
    second = _day(request.GET.get("second", "")) or days[-1].effective_from
    earlier = {each.kind: each for each in described_on(rules, id, first)}
    later = {each.kind: each for each in described_on(rules, id, second)}
    context = {
        "id": id,
        "title": editions[-1].reference.title if not later else next(iter(later.values())).title,
        "editions": days,
        "first": first,
        "second": second,
        "differences": [
            difference
            for kind, each in later.items()
            if kind in earlier
            for difference in compared(earlier[kind], each)
        ],
        "is_missing": not earlier or not later,
    }
    return render(request, "standards/compare.html", context)


def _by_day(editions: Sequence[Edition[object]]) -> list[Edition[object]]:
    """One for each day: what shares an id, as a standard and its report's outline, may begin on the same day."""
    return list({each.effective_from: each for each in editions}.values())


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None
