"""What a unit reached in a year, for the year after it."""

from django.db.models import QuerySet

from jiheng.core.finding import CaseError
from jiheng.core.goal import Attained
from jiheng.rules.errors import UnknownRuleError
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.records.reviewed_work import EDITABLE
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.weighing import weigh


def handed_in(unit_year: UnitYear, project: str) -> QuerySet[SelfEvaluation]:
    """The self-evaluation, once it was submitted: what is still being filled in is no result yet."""
    return SelfEvaluation.objects.filter(unit_year=unit_year, project=project).exclude(state__in=EDITABLE)


def reached(unit_year: UnitYear, project: str) -> dict[str, Attained | None]:
    """What was reached by indicator code: weighed by the engine, ledgers included. Nothing before it is submitted."""
    evaluation = (
        handed_in(unit_year, project)
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
