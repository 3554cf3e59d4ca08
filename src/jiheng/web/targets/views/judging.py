"""Before sending, the steps, the review's points, the ex-ante assessment, and adjusting what was approved."""

from collections.abc import Sequence
from decimal import Decimal

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from jiheng.core.case import Case
from jiheng.core.finding import CaseError
from jiheng.core.numbers import parse_decimal
from jiheng.rules.target_words import conclusions_in_words, grades_with_paths, threshold_in_words
from jiheng.targets.ex_ante import ex_ante_needs
from jiheng.web.accounts.access import access_of
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.stepping import take_step
from jiheng.web.targets.actions.judging import give_assessment, give_review, move_on
from jiheng.web.targets.actions.starting import adjust
from jiheng.web.targets.declaring import law_of, target_case
from jiheng.web.targets.models import GivenPoints, TargetSet
from jiheng.web.targets.sheet import sheet_of
from jiheng.web.targets.views.addressed import earlier_version, page_of, target_set_or_404
from jiheng.web.targets.views.basics import basics_of


def check(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """The last look before it is handed over."""
    target_set = target_set_or_404(request, year, unit_code, key)
    if not target_set.is_editable:
        return redirect(target_set)
    case = target_case(target_set)
    law = law_of(target_set, case)
    sheet = sheet_of(target_set, case, law, earlier_version(target_set))
    context = {**page_of(request, target_set, "check"), **basics_of(target_set, case), "sheet": sheet, "law": law}
    return render(request, "targets/check.html", context)


@require_POST
def step(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Submit, withdraw, confirm, return, approve."""
    return take_step(request, target_set_or_404(request, year, unit_code, key), move_on)


def review(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """The review table: points by item, the grade and where it leads."""
    target_set = target_set_or_404(request, year, unit_code, key)
    case = target_case(target_set)
    law = law_of(target_set, case)
    if law.review is None:
        raise Http404
    context = page_of(request, target_set, "review")
    rule = law.review
    items = [item for each in rule.value.dimensions for item in each.items]
    if request.method == "POST":
        try:
            given = _given(request, [item.code for item in items])
            made = give_review(target_set, access_of(request), rule, given, request.POST.get("words", ""))
            messages.success(request, f"审核{made.total}分，等次“{made.outcome}”：{made.follows}。")
            return redirect(target_set.address("review"))
        except (ActionRefusedError, CaseError) as problem:
            context["problem"] = problem
    past = target_set.given_points.filter(purpose=GivenPoints.Purpose.REVIEW).select_related("person")
    context |= {
        "rule": rule,
        "grades": grades_with_paths(rule.value),
        "typed": request.POST,
        "past": past,
        "table": [
            (each, [(item, request.POST.get(item.code, "")) for item in each.items]) for each in rule.value.dimensions
        ],
        "sheet": sheet_of(target_set, case, law),
    }
    return render(request, "targets/review.html", context, status=422 if "problem" in context else 200)


def assess(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Which projects need an ex-ante assessment, and its points."""
    target_set = target_set_or_404(request, year, unit_code, key)
    case = target_case(target_set)
    law = law_of(target_set, case)
    if law.assessment is None:
        raise Http404
    context = page_of(request, target_set, "assess")
    rule = law.assessment
    if request.method == "POST":
        try:
            given = _given(request, [each.code for each in rule.value.aspects])
            made = give_assessment(
                target_set,
                access_of(request),
                rule,
                request.POST.get("project", ""),
                given,
                request.POST.get("words", ""),
            )
            messages.success(request, f"评估{made.total}分，结论“{made.outcome}”，{made.follows}。")
            return redirect(target_set.address("assess"))
        except (ActionRefusedError, CaseError) as problem:
            context["problem"] = problem
    context |= {
        "rule": rule,
        "conclusions": conclusions_in_words(rule.value),
        "threshold": threshold_in_words(law.threshold.value) if law.threshold else "",
        "threshold_rule": law.threshold,
        "needs": ex_ante_needs(case, law.threshold.value) if law.threshold else (),
        "projects": [each for each in case.projects if target_set.project in ("", each.code)],
        "table": [(each, request.POST.get(each.code, "")) for each in rule.value.aspects],
        "typed": request.POST,
        "past": _assessed(target_set, case),
    }
    return render(request, "targets/assess.html", context, status=422 if "problem" in context else 200)


def _assessed(target_set: TargetSet, case: Case) -> list[tuple[GivenPoints, str]]:
    """What was given, each with the project's name."""
    names = {each.code: each.name for each in case.projects}
    found = target_set.given_points.filter(purpose=GivenPoints.Purpose.EX_ANTE).select_related("person")
    return [(each, names.get(each.project, each.project)) for each in found]


def change(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """A new version of approved targets, with a reason from the list."""
    target_set = target_set_or_404(request, year, unit_code, key)
    law = law_of(target_set, target_case(target_set))
    reasons = law.reasons.value.reasons if law.reasons else ()
    context = {**page_of(request, target_set, "change"), "reasons": reasons, "rule": law.reasons, "typed": request.POST}
    if request.method == "POST":
        chosen = next((each for each in reasons if each.code == request.POST.get("reason")), None)
        document, words = request.POST.get("document", ""), request.POST.get("words", "")
        try:
            made = adjust(target_set, access_of(request), chosen, document, words)
            messages.success(request, f"第{made.version}版可以修改了；批复以前仍按第{target_set.version}版执行。")
            return redirect(made)
        except ActionRefusedError as refusal:
            context["problem"] = refusal
    return render(request, "targets/change.html", context, status=422 if "problem" in context else 200)


def _given(request: HttpRequest, codes: Sequence[str]) -> dict[str, Decimal]:
    given = {}
    for code in codes:
        typed = request.POST.get(code, "").strip()
        points = parse_decimal(typed)
        if typed and points is None:
            raise ActionRefusedError(f"“{typed[:20]}”不是数；请填 0、8.5 这样的分数。")
        if points is not None:
            given[code] = points
    return given
