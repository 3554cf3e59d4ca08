"""Last year's actual values as what this year's targets are compared with."""

from dataclasses import replace
from decimal import Decimal

from django.db import transaction
from django.db.models import Q, QuerySet

from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.core.indicator_values import ActualValue, Nature
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import Project
from jiheng.web.records.acting import ActionRefusedError, record
from jiheng.web.records.preparing import preparer
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.actions.saving import locked
from jiheng.web.targets.models import Indicator, TargetSet
from jiheng.web.targets.questions import are_results_in, reached


def last_year_of(unit_year: UnitYear, project: str) -> TargetSet | None:
    """The targets in force last year, of the unit or of the project that this one continues."""
    before = UnitYear.objects.filter(
        budget_unit=unit_year.budget_unit, year__year=unit_year.year.year - 1
    ).select_related("year")
    earlier = before.first()
    if earlier is None:
        return None
    own = Project.objects.filter(unit_year=unit_year, code=project).select_related("continues").first()
    continued = getattr(own.continues, "code", project) if own and own.continues else project
    sets = TargetSet.objects.filter(unit_year=earlier, project=continued, state=State.APPROVED)
    return sets.select_related("unit_year__year").order_by("-version").first()


_MEASURED = ~Q(nature=Nature.QUALITATIVE.value)


def with_baseline(indicator: IndicatorRecord, actual: ActualValue | None, year: int) -> IndicatorRecord:
    """Only a number can be a baseline."""
    if not isinstance(actual, Decimal):
        return replace(indicator, previous_actual=None)
    return replace(indicator, previous_actual=actual, baseline=actual, baseline_year=year)


def year_to_bring(target_set: TargetSet) -> int | None:
    """The year before, where indicators lack its actual values and its self-evaluation has been submitted."""
    lacking = Indicator.objects.filter(_MEASURED, target_set=target_set, previous_actual="")
    earlier = last_year_of(target_set.unit_year, target_set.project) if lacking.exists() else None
    if earlier is None or not lacking.filter(name__in=_names(earlier)).exists():
        return None
    return earlier.unit_year.year.year if are_results_in(earlier.unit_year, earlier.project) else None


def bring_baselines(target_set: TargetSet, access: Access) -> int:
    """Put last year's actual values into indicators that lack them; those of the same code and name. How many."""
    actor = preparer(access, target_set.unit_year, "填报目标")
    earlier = last_year_of(target_set.unit_year, target_set.project)
    if earlier is None:
        raise ActionRefusedError("上年没有批复的绩效目标，没有可带入的实际值；请直接填写。")
    year = earlier.unit_year.year.year
    declared = {row.code: row.name for row in _records(earlier)}
    actuals = reached(earlier.unit_year, earlier.project)
    with transaction.atomic():
        locked(target_set, access)
        brought = 0
        for row in Indicator.objects.filter(target_set=target_set, previous_actual=""):
            before = IndicatorRecord(**row.record_values())
            after = with_baseline(before, actuals.get(before.code), year)
            if declared.get(before.code) == before.name and after != before:
                row.fill(after)
                row.changed_by = access.person
                row.revision += 1
                row.save()
                brought += 1
        if not brought:
            raise ActionRefusedError(f"{year}年自评里还没有这些指标的实际完成值；自评提交后再带入，或直接填写。")
        words = f"{actor}带入{year}年实际值{brought}项"
        place = target_set.unit_year
        record(actor, target_set.subject, "baseline", words, unit_year=place, project=target_set.project)
    return brought


def _names(target_set: TargetSet) -> QuerySet[Indicator, str]:
    return Indicator.objects.filter(target_set=target_set).order_by().values_list("name", flat=True)


def _records(target_set: TargetSet) -> list[IndicatorRecord]:
    return [IndicatorRecord(**row.record_values()) for row in Indicator.objects.filter(target_set=target_set)]
