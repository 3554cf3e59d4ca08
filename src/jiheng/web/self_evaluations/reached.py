"""What a unit reached in a year, for the targets of the years after it."""

import json
from collections.abc import Collection

from django.db.models import QuerySet

from jiheng.core.finding import CaseError
from jiheng.core.indicator_values import ActualValue
from jiheng.rules.errors import UnknownRuleError
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.records.reviewed_work import EDITABLE
from jiheng.web.self_evaluations.models import IndicatorResult, SelfEvaluation, Submission
from jiheng.web.self_evaluations.stored import actual_told
from jiheng.web.self_evaluations.weighing import weigh
from jiheng.web.targets import questions
from jiheng.web.targets.questions import Place


@questions.are_results_in.answered_by
def is_handed_in(unit_year: UnitYear, project: str) -> bool:
    """Whether the self-evaluation was submitted: what is still being filled in is no result yet."""
    return _handed_in(unit_year, project).exists()


@questions.reached.answered_by
def reached(unit_year: UnitYear, project: str) -> dict[str, ActualValue | None]:
    """What was reached by indicator code: weighed by the engine, ledgers included. Nothing before it is submitted."""
    evaluation = (
        _handed_in(unit_year, project)
        .select_related("unit_year__budget_unit__parent", "unit_year__year", "target_set")
        .first()
    )
    if evaluation is None:
        return {}
    try:
        _, draft = weigh(evaluation)
    except (CaseError, UnknownRuleError):
        return {}
    return {row.placed.indicator.code: row.actual for row in draft.rows if not row.placed.is_common}


@questions.actuals_typed.answered_by
def actuals_typed(indicators: Collection[int]) -> dict[int, str]:
    """As typed, by the key of the indicator; blank where the ledgers tell it."""
    results = IndicatorResult.objects.filter(indicator__in=indicators)
    return dict(results.values_list("indicator_id", "actual"))


@questions.actuals_submitted.answered_by
def actuals_submitted(places: Collection[Place]) -> dict[Place, str]:
    """As submitted last, also of those that take their value from the ledgers."""
    rows = Submission.objects.filter(self_evaluation__target_set__in={key for key, _ in places}).order_by("number")
    last = dict(rows.values_list("self_evaluation__target_set", "evaluation_json")) if places else {}
    records = {key: json.loads(text) for key, text in last.items()}
    return {(key, code): actual_told(records[key], code) for key, code in places if key in records}


def _handed_in(unit_year: UnitYear, project: str) -> QuerySet[SelfEvaluation]:
    return SelfEvaluation.objects.filter(unit_year=unit_year, project=project).exclude(state__in=EDITABLE)
