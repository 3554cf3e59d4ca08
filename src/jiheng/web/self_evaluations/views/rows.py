"""One indicator beside the form: what it means, how its points come about, its evidence, what reviewers say of it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.evaluation.evaluate import Draft
from jiheng.evaluation.result import figure_name
from jiheng.evaluation.weighed import Weighed
from jiheng.figures.registry import Trace, trace
from jiheng.rules.standard import Method
from jiheng.web.accounts.access import access_of
from jiheng.web.records.comments import fields_of, may_comment, may_settle, open_comments
from jiheng.web.self_evaluations.evidence import evidence_of
from jiheng.web.self_evaluations.models import IndicatorResult, SelfEvaluation, Submission
from jiheng.web.self_evaluations.sheet import COLUMNS, DETAIL_COLUMNS, text_in
from jiheng.web.self_evaluations.stored import record_of_day, stored_trace
from jiheng.web.self_evaluations.views.addressed import evaluation_or_404, may_edit
from jiheng.web.self_evaluations.weighing import standard_of, weigh

_COMMENTED = ("actual", "reason", "improvement")
_NEEDED_BY = {"alternative_actual": Method.EITHER_OR, "missing_items": Method.CHECKLIST}


def row(request: HttpRequest, year: int, unit_code: str, key: int, code: str) -> HttpResponse:
    """As it stands now; once submitted, as it was submitted."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    last = evaluation.submissions.last()
    is_open = evaluation.is_editable or last is None
    context = _open_row(evaluation, code) if is_open or last is None else _stored_row(last, code)
    access = access_of(request)
    comments = open_comments(evaluation)
    fields = fields_of(code, [COLUMNS[name].title for name in _COMMENTED])
    context |= {
        "frame": "self_evaluations/side.html" if request.headers.get("HX-Request") else "face/base.html",
        "work": evaluation,
        "evaluation": evaluation,
        "code": code,
        "evidence": evidence_of(evaluation).get(code, []),
        "fields": [(field, title, comments.get(field, [])) for field, title in fields],
        "may_edit": may_edit(request, evaluation),
        "may_comment": may_comment(evaluation, access),
        "may_settle": may_settle(evaluation, access),
        "came_from": evaluation.get_absolute_url(),
    }
    return render(request, "self_evaluations/row.html", context)


def _open_row(evaluation: SelfEvaluation, code: str) -> dict[str, Any]:
    _, draft = weigh(evaluation)
    weighed = next((each for each in draft.rows if each.placed.indicator.code == code), None)
    if weighed is None:
        raise Http404
    indicator = weighed.placed.indicator
    result = IndicatorResult.objects.filter(self_evaluation=evaluation, indicator__code=code).first()
    details = [(name, COLUMNS[name].title, text_in(indicator, name)) for name in _details(weighed)] if result else []
    return {
        "indicator": indicator,
        "key": result.pk if result else "",
        "number": code if result else "",
        "path": " › ".join(node.name for node in weighed.placed.path if node.name != indicator.name),
        "name": indicator.name,
        "score": weighed.score.points,
        "full_points": weighed.placed.full_points,
        "steps": weighed.score.steps,
        "problem": weighed.score.problem.label if weighed.score.problem else "",
        "details": details,
        "trace": _traced(draft, weighed),
        "bases": [standard_of(evaluation).provenance[0]],
    }


def _details(weighed: Weighed) -> list[str]:
    """Columns that this row may need: those of other scoring methods are left out unless something stands there."""
    indicator, method = weighed.placed.indicator, weighed.placed.rule.method
    return [
        name
        for name in DETAIL_COLUMNS
        if _NEEDED_BY.get(name, method) is method or getattr(indicator, name) not in (None, "")
    ]


def _traced(draft: Draft, weighed: Weighed) -> Trace | None:
    indicator = weighed.placed.indicator
    figures = draft.evaluation.figures if draft.evaluation else draft.figures
    node = weighed.placed.node
    names = (
        figure_name(indicator, node, "得分"),
        indicator.actual_measure or node.measure,
        f"指标.{indicator.code}.实际完成值",
    )
    found = next((name for name in names if name in figures), None)
    return trace(found, figures) if found else None


def _stored_row(submission: Submission, code: str) -> dict[str, Any]:
    record = record_of_day(submission)
    row = next((each for each in record["indicators"] if each["code"] == code), None)
    if row is None:
        raise Http404
    points = row["points"]
    return {
        "number": "" if row["is_common"] else code,
        "path": " › ".join(name for name in row["path"] if name != row["name"]),
        "name": row["name"],
        "score": None if isinstance(points, dict) else points,
        "full_points": row["full_points"],
        "steps": row["steps"],
        "problem": points["not_applicable"] if isinstance(points, dict) else "",
        "trace": stored_trace(record, code),
        "bases": [],
        "editions": submission.editions[:1],
    }
