"""Which version of the targets is in force."""

from jiheng.web.budget_units.models import UnitYear
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.models import TargetSet


def target_set_in_force(unit_year: UnitYear, project: str = "") -> TargetSet | None:
    """The highest approved version."""
    sets = TargetSet.objects.filter(unit_year=unit_year, project=project, state=State.APPROVED)
    return sets.order_by("-version").first()
