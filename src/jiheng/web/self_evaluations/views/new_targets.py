"""The page on which the preparer reads what changed in the targets, and takes the new version over or not."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from jiheng.web.accounts.access import access_of
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.self_evaluations.new_targets import newer_targets, take_over, takeover_of
from jiheng.web.self_evaluations.views.addressed import evaluation_or_404, may_edit


def bring_over(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """What would change; POST `target_set`, `revision`: do it."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    newer = newer_targets(evaluation)
    if request.method == "POST":
        chosen, seen = request.POST.get("target_set", ""), request.POST.get("revision", "")
        try:
            take_over(
                evaluation,
                access_of(request),
                int(chosen) if chosen.isdecimal() else 0,
                revision=int(seen) if seen.isdecimal() else None,
            )
            messages.success(request, "已换成新版目标；新增的指标请补填，其余照旧。")
        except ActionRefusedError as refusal:
            messages.error(request, str(refusal))
        return redirect(evaluation)
    if newer is None:
        raise Http404
    context = {
        "evaluation": evaluation,
        "tab": "",
        "newer": newer,
        "found": takeover_of(evaluation, newer),
        "may_edit": may_edit(request, evaluation),
    }
    return render(request, "self_evaluations/new_targets.html", context)
