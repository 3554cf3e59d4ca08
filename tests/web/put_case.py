"""A case put into the database as a whole."""

from jiheng.core.case import Case
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.case_entry import put_evaluation, put_records, put_targets
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation


def put_case(case: Case, unit_year: UnitYear, *, state: State = State.APPROVED) -> SelfEvaluation:
    """Its records under a unit's year, its targets in `state`, its self-evaluation as a draft."""
    put_records(case, unit_year)
    return put_evaluation(case, put_targets(case, unit_year, state=state))
