"""What budgets and the indicator library ask of targets."""

from collections.abc import Iterable

from django.db.models import Count

from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.questions import projects_with_targets
from jiheng.web.records.reviewed_work import State
from jiheng.web.standards.questions import uses_of_indicators
from jiheng.web.targets.models import Indicator, TargetSet


@projects_with_targets.answered_by
def _approved(unit_year: UnitYear) -> frozenset[str]:
    approved = TargetSet.objects.filter(unit_year=unit_year, state=State.APPROVED)
    return frozenset(approved.values_list("project", flat=True))


@uses_of_indicators.answered_by
def _uses(access: Access, names: Iterable[str]) -> dict[str, int]:
    visible = UnitYear.objects.filter(budget_unit__in=access.units())
    rows = Indicator.objects.filter(name__in=list(names), unit_year__in=visible)
    return dict(rows.values_list("name").annotate(Count("target_set", distinct=True)).order_by())
