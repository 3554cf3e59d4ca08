"""Opening a period: one sheet for every unit and for every project with targets of its own."""

from calendar import monthrange
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.models import Post
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import FiscalYear, UnitYear
from jiheng.web.budgets.models import Project
from jiheng.web.jobs.registry import hand_over
from jiheng.web.library import library
from jiheng.web.monitoring.models import MonitoringPeriod, MonitoringSheet
from jiheng.web.records.acting import ActionRefusedError, Actor, record, require_open
from jiheng.web.records.models import Notice
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.models import TargetSet

NOTICES_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Proposal:
    """A period that the rules in force name."""

    name: str
    as_of: date
    due_on: date | None


def proposals(year: FiscalYear, opened: Collection[date]) -> tuple[Proposal, ...]:
    """The periods of the region's rules but those whose days have been `opened`."""
    rules = library().monitoring(year.region, date(year.year, 12, 31)).periods
    found = []
    for period in rules.value.periods if rules else ():
        as_of = date(year.year, period.month, monthrange(year.year, period.month)[1])
        due_on = None
        if period.due_month is not None and period.due_day is not None:
            due_on = date(year.year, period.due_month, period.due_day)
        if as_of not in opened:
            found.append(Proposal(f"1—{period.month}月监控", as_of, due_on))
    return tuple(found)


def open_period(year: FiscalYear, access: Access, *, name: str, as_of: date, due_on: date) -> MonitoringPeriod:
    """Open a period for the whole year and tell those who have to fill in; opening it twice is refused."""
    actor = _bureau(access)
    if as_of.year != year.year:
        raise ActionRefusedError(f"监控日{as_of}不在{year}内；请写{year.year}年里的日期。")
    if due_on <= as_of:
        raise ActionRefusedError(f"报送截止{due_on}不晚于监控日{as_of}；请写监控日以后的日期。")
    require_open(year)
    try:
        with transaction.atomic():
            period = MonitoringPeriod.objects.create(
                year=year, name=name, as_of=as_of, due_on=due_on, opened_by=actor.person
            )
            sheets = list(_sheets(period))
            MonitoringSheet.objects.bulk_create(sheets)
            record(
                actor, f"monitoring.period:{period.pk}", "open_period", f"{actor}开放{name}，共{len(sheets)}张监控表"
            )
            _tell_preparers(period)
            hand_over(actor.person, "monitoring.recalculate", f"计算{name}", period=period.pk)
    except IntegrityError:
        raise ActionRefusedError(f"{as_of}的监控已经开放过，不能再开一次；请在列表里查看。") from None
    return period


def _bureau(access: Access) -> Actor:
    for post in access.posts:
        if post.role == Role.FINANCE_DEPARTMENT:
            return Actor(access.person, post)
    raise ActionRefusedError("只有财政部门能开放监控；请与财政部门联系。")


def _sheets(period: MonitoringPeriod) -> Iterator[MonitoringSheet]:
    unit_years = list(UnitYear.objects.filter(year=period.year))
    in_force: dict[tuple[int, str], TargetSet] = {}
    approved = TargetSet.objects.filter(unit_year__year=period.year, state=State.APPROVED)
    for target_set in approved.order_by("version"):
        in_force[target_set.unit_year_id, target_set.project] = target_set
    projects: dict[int, list[Project]] = {}
    for project in Project.objects.filter(unit_year__year=period.year).order_by("unit_year", "position", "pk"):
        projects.setdefault(project.unit_year_id, []).append(project)
    for unit_year in unit_years:
        yield _sheet(period, unit_year, "", "", in_force)
        for project in projects.get(unit_year.pk, ()):
            code, name = (str(getattr(project, column)) for column in ("code", "name"))
            if (unit_year.pk, code) in in_force:
                yield _sheet(period, unit_year, code, name, in_force)


def _sheet(
    period: MonitoringPeriod, unit_year: UnitYear, code: str, name: str, in_force: dict[tuple[int, str], TargetSet]
) -> MonitoringSheet:
    return MonitoringSheet(
        period=period,
        unit_year=unit_year,
        project=code,
        project_name=name,
        target_set=in_force.get((unit_year.pk, code)),
        due_on=period.due_on,
    )


def _tell_preparers(period: MonitoringPeriod) -> None:
    """One notice a person, whatever the number of sheets."""
    units = UnitYear.objects.filter(year=period.year).values("budget_unit")
    posts = Post.objects.held_on(period.opened_at.date()).filter(
        role=Role.PREPARER, budget_unit__in=units, person__is_active=True
    )
    people = posts.values_list("person", flat=True).distinct()
    until, due = (f"{day.month}月{day.day}日" for day in (period.as_of, period.due_on))
    words = f"{period.name}已开放：请填报截至{until}的进度，{due}前报送。"
    address = f"/{period.year.year}/monitoring/?period={period.pk}"
    Notice.objects.bulk_create(
        (Notice(person_id=person, words=words, address=address) for person in people), batch_size=NOTICES_AT_ONCE
    )
