"""The indicator library beside the form: searched by words, and picked from."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from jiheng.rules.indicator_library import search
from jiheng.targets.picking import levels_in, picked
from jiheng.web.accounts.access import access_of
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.targets.actions.saving import add_indicator
from jiheng.web.targets.declaring import law_of, target_case
from jiheng.web.targets.remembered import parts_of
from jiheng.web.targets.views.addressed import page_of, target_set_or_404

MOST = 40


def choose(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Entries that the words find, each with a button to take it."""
    target_set = target_set_or_404(request, year, unit_code, key)
    case = target_case(target_set)
    law = law_of(target_set, case)
    mapping = law.type_mapping.value if law.type_mapping else None
    words = request.GET.get("q", "").strip()
    found = search(parts_of(target_set), words)
    taken = {each.name for each in case.indicators}
    context = {
        **page_of(request, target_set, "library"),
        "words": words,
        "count": len(found),
        "found": [
            (
                each,
                "—".join(part for part in levels_in(law.standard, each.indicator, mapping) if part),
                each.indicator.name in taken,
            )
            for each in found[:MOST]
        ],
    }
    part = request.headers.get("HX-Target") == "found"
    return render(request, "targets/found.html" if part else "targets/library.html", context)


@require_POST
def pick(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Take an entry into the set; value and points are left to be filled in."""
    target_set = target_set_or_404(request, year, unit_code, key)
    code = request.POST.get("code", "")
    entry = next((each for part in parts_of(target_set) for each in part.indicators if each.code == code), None)
    if entry is None:
        raise Http404
    case = target_case(target_set)
    law = law_of(target_set, case)
    try:
        mapping = law.type_mapping.value if law.type_mapping else None
        add_indicator(target_set, picked(entry, "0", law.standard, mapping), access_of(request))
        messages.success(request, f"已选用“{entry.name}”；请填指标值、分值和责任人。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect(target_set)
