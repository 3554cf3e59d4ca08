"""What a unit reached in a year, for the year after it."""

from jiheng.core.finding import CaseError
from jiheng.core.goal import Attained
from jiheng.rules.errors import UnknownRuleError
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.weighing import weigh


def reached(unit_year: UnitYear, project: str) -> dict[str, Attained | None]:
    """What was reached by indicator code: as weighed by the engine, ledgers included."""
    evaluation = (
        SelfEvaluation.objects.filter(unit_year=unit_year, project=project)
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
