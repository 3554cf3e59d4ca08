"""A target set as a `Case`, and the rules that govern it."""

from datetime import date
from typing import Any

from jiheng.core.case import Case, CaseProfile
from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.core.indicator import Objective as ObjectiveRecord
from jiheng.rules.library import rule_day
from jiheng.rules.standard import Standard
from jiheng.targets.law import TargetLaw, target_law
from jiheng.targets.submission import SubmissionCheck, check_submission
from jiheng.web.budgets.models import BudgetLine, Duty, Project, Task
from jiheng.web.cases.records import kept_table, unit_records, year_models
from jiheng.web.library import library
from jiheng.web.record_tables.kept_records import Shelf, YearTables
from jiheng.web.record_tables.table import RecordRow
from jiheng.web.targets.models import Indicator, Objective, TargetSet

NEEDED: tuple[type[RecordRow], ...] = (Duty, Task, Project, BudgetLine)
"""The tables that are looked at while targets are typed."""

MOST_CHECKED = 64
_CHECKED: Shelf[SubmissionCheck] = Shelf(MOST_CHECKED)


def target_case(target_set: TargetSet, *, whole: bool = False) -> Case:
    """The declared targets among the unit's records of the year; `whole`: among all of them, as the form needs.

    Tables that were not written since they were last read are not read again.
    """
    unit_year = target_set.unit_year
    own = unit_year.budget_unit
    kept = YearTables(unit_year.pk)
    tables = {
        model.case_table.name: kept_table(kept, model, unit_year) for model in (year_models() if whole else NEEDED)
    }
    return Case(
        profile=_profile(target_set),
        budget_units=unit_records(unit_year, (own, *unit_year.subordinates())),
        objectives=kept.records((Objective, target_set.pk), (Objective,), lambda: _objectives(target_set)),
        indicators=kept.records((Indicator, target_set.pk), (Indicator,), lambda: _indicators(target_set)),
        **tables,
    )


def _profile(target_set: TargetSet) -> CaseProfile:
    unit_year = target_set.unit_year
    return CaseProfile(
        title=f"{unit_year.budget_unit.name}{target_set.title}",
        year=unit_year.year.year,
        budget_unit=unit_year.budget_unit.code,
        project=target_set.project,
        region=unit_year.year.region,
        standard=target_set.standard,
        as_of=date(unit_year.year.year, 12, 31),
    )


def _objectives(target_set: TargetSet) -> tuple[ObjectiveRecord, ...]:
    return tuple(ObjectiveRecord(**row.record_values()) for row in Objective.objects.filter(target_set=target_set))


def _indicators(target_set: TargetSet) -> tuple[IndicatorRecord, ...]:
    found = []
    for row in Indicator.objects.filter(target_set=target_set):
        values: dict[str, Any] = row.record_values()
        found.append(IndicatorRecord(**values))
    return tuple(found)


def standard_of(target_set: TargetSet) -> Standard:
    """The edition in force for the year; nothing is scored by it here, so unread parts do no harm."""
    day = rule_day(target_set.unit_year.year.year)
    return library().standard(target_set.standard, day, allow_unread=True)


def law_of(target_set: TargetSet, case: Case) -> TargetLaw:
    """All rules that govern the set."""
    return target_law(case, standard_of(target_set), library())


def checked(target_set: TargetSet, case: Case, law: TargetLaw) -> SubmissionCheck:
    """Everything that can be said of the set before it is sent, said again only of another case or by other rules."""
    edition = (case, library())
    found = _CHECKED.take(target_set.pk, edition)
    if found is None:
        found = check_submission(case, law)
        _CHECKED.put(target_set.pk, edition, found)
    return found
