"""The page on which the preparer reads what changed in the targets, and monitors by the new version or not."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from jiheng.web.accounts.access import access_of
from jiheng.web.monitoring.editing import may_edit
from jiheng.web.monitoring.new_targets import newer_targets, take_over, takeover_of
from jiheng.web.monitoring.views.addressed import sheet_or_404
from jiheng.web.records.acting import ActionRefusedError


def bring_over(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """What would change; POST `target_set`, `revision`: do it."""
    sheet = sheet_or_404(request, year, unit_code, key)
    if request.method == "POST":
        chosen, seen = request.POST.get("target_set", ""), request.POST.get("revision", "")
        try:
            take_over(
                sheet,
                access_of(request),
                int(chosen) if chosen.isdecimal() else 0,
                revision=int(seen) if seen.isdecimal() else None,
            )
            messages.success(request, "已换成现行目标；新增的指标请补填，其余照旧。")
        except ActionRefusedError as refusal:
            messages.error(request, str(refusal))
        return redirect(sheet)
    newer = newer_targets(sheet)
    if newer is None:
        raise Http404
    context = {
        "sheet": sheet,
        "newer": newer,
        "found": takeover_of(sheet, newer),
        "may_edit": may_edit(sheet, access_of(request)),
    }
    return render(request, "monitoring/new_targets.html", context)
