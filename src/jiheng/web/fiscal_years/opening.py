"""Opening a year: the year itself at once, its units one after the other, each wholly or not at all."""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from jiheng.web.accounts.access import Access, access_of_person
from jiheng.web.accounts.models import Person
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, Level, UnitYear
from jiheng.web.face.addresses import address
from jiheng.web.fiscal_years.bringing_in import bring_in
from jiheng.web.fiscal_years.officer import officer
from jiheng.web.jobs.models import Job
from jiheng.web.jobs.registry import JobRefusedError, Progress, Result, hand_over, job
from jiheng.web.records.acting import ActionRefusedError, people_with, record, require_open, tell
from jiheng.web.rules_in_force import require_in_force, told_standard

EARLIEST = 2015


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which rules a year runs, and by when its work is due."""

    region: str
    whole_unit_standard: str
    project_standard: str
    requires_target: bool = False
    targets_due_on: date | None = None
    self_evaluations_due_on: date | None = None


def open_year(access: Access, year: int, terms: Terms) -> Job:
    """Open the year and hand its units over to be brought in. Opened again, the year stays as it is and lacking
    units are brought in."""
    with transaction.atomic():
        actor = officer(access)
        opened = FiscalYear.objects.filter(year=year).first()
        if opened is not None:
            require_open(opened)
        else:
            opened = _open(year, terms)
            whole, project = (told_standard(year, id) for id in (terms.whole_unit_standard, terms.project_standard))
            words = f"{actor}开放{opened}（整体按“{whole}”，项目按“{project}”）"
            record(actor, subject_of(opened), "open", words)
        return hand_over(access.person, "open_year", f"开放{opened}：带入单位", year=year)


def subject_of(year: FiscalYear) -> str:
    """How the trail names a year."""
    return f"budget_units.fiscalyear:{year.pk}"


def check_terms(year: int, terms: Terms) -> None:
    """The standards are there and in force for the year."""
    for id in (terms.whole_unit_standard, terms.project_standard):
        require_in_force(year, id)


@job("open_year")
def bring_units_in(person: Person, progress: Progress, *, year: int) -> Result:
    """Every unit in use gets its year, with what goes on from the year before."""
    opened = FiscalYear.objects.get(year=year)
    try:
        actor = officer(access_of_person(person))
    except ActionRefusedError as refusal:
        raise JobRefusedError(str(refusal)) from refusal
    here = UnitYear.objects.filter(year=opened).values("budget_unit")
    units = list(BudgetUnit.objects.filter(level=Level.BUDGET_UNIT, is_active=True).exclude(pk__in=here))
    for number, unit in enumerate(units, 1):
        with transaction.atomic():
            unit_year = bring_in(actor, unit, opened)
            _tell_preparers(unit_year)
        progress.tell(number, len(units))
    return Result(f"{opened}已开放，带入{len(units)}个单位。", leads_to=address("fiscal_years:year", year))


def _open(year: int, terms: Terms) -> FiscalYear:
    check_terms(year, terms)
    try:
        with transaction.atomic():
            return FiscalYear.objects.create(
                year=year,
                region=terms.region,
                whole_unit_standard=terms.whole_unit_standard,
                project_standard=terms.project_standard,
                requires_target=terms.requires_target,
                targets_due_on=terms.targets_due_on,
                self_evaluations_due_on=terms.self_evaluations_due_on,
            )
    except IntegrityError:  # somebody else has opened it this moment
        return FiscalYear.objects.get(year=year)


def _tell_preparers(unit_year: UnitYear) -> None:
    year = unit_year.year.year
    due = unit_year.year.targets_due_on
    by = f"，{due.month}月{due.day}日前提交" if due else ""
    words = f"{unit_year.budget_unit.name}：{year}年度已开放，请核对带入的项目和绩效目标{by}。"
    tell(people_with(Role.PREPARER, unit_year.budget_unit), words, f"/{year}/targets/")
