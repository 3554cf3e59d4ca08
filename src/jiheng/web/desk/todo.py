"""What one person has to do, most pressing first."""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import F, Q, QuerySet

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import OVERSEEING_ROLES, WHOLE_BRANCH_ROLES, Role
from jiheng.web.budgets.naming import names_of_projects
from jiheng.web.desk.claims import task_of, waiting_claims
from jiheng.web.desk.deadlines import deadline
from jiheng.web.desk.proposals import ADDRESS, task_of_proposals, waiting_proposals
from jiheng.web.desk.unbegun import Beginning, beginnings
from jiheng.web.desk.works import KINDS, Kind, held_by
from jiheng.web.face.parts import Link, ShownLight, Task
from jiheng.web.monitoring.models import AWAITING_REPLY, MonitoringSheet, Rectification, RectificationState
from jiheng.web.records.reviewed_work import ReviewedWork, State

SHOWN = 12
VERBS = {
    State.DRAFT: "填报",
    State.RETURNED: "修改",
    State.SUBMITTED: "审核",
    State.CONFIRMED: "审核",
    State.REVIEWED: "批复",
}
FAR = date.max


@dataclass(frozen=True, slots=True)
class Todo:
    """The first tasks, how many there are, and where the rest of each stage is."""

    tasks: tuple[Task, ...]
    count: int
    rest: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Names:
    """Names of projects by (unit's year, code); a person of one unit need not be told its name each time."""

    projects: dict[tuple[int, str], str]
    shows_unit: bool


@dataclass(frozen=True, slots=True)
class _Dated:
    task: Task
    due_on: date
    year: int

    @property
    def rank(self) -> tuple[date, int, str, str]:
        return self.due_on, -self.year, self.task.detail, self.task.title


def todo(access: Access, year: int, today: date) -> Todo:
    """What waits for the person, begun or not, by deadline; the lists of the rest are of `year`."""
    found: list[_Dated] = []
    rest: list[Link] = []
    count = 0
    held = held_by(access)
    shows_unit = bool(access.roles & WHOLE_BRANCH_ROLES) or len({post.budget_unit_id for post in access.posts}) > 1
    if held is not None:
        for kind in KINDS:
            waiting = kind.all().filter(held)
            number = waiting.count()
            count += number
            first = list(waiting.order_by(F("due_on").asc(nulls_last=True), "-unit_year__year__year", "pk")[:SHOWN])
            names = _Names(names_of_projects(first), shows_unit)
            found += [_of_work(work, kind, names, today) for work in first]
            if number:
                rest.append(Link(f"{kind.title} {number}件", kind.address.format(year=year)))
    begun = beginnings(access, today)
    count += len(begun)
    found += [_of_beginning(each, today, shows_unit=shows_unit) for each in begun]
    rectifications = _rectifications(access)
    number = rectifications.count()
    count += number
    found += [_of_rectification(each, today) for each in rectifications[:SHOWN]]
    if number:
        rest.append(Link(f"整改 {number}件", f"/{year}/monitoring/rectifications/"))
    claims = waiting_claims(access)
    number = claims.count()
    count += number
    found += [_Dated(task_of(each), FAR, each.unit_year.year.year) for each in claims[:SHOWN]]
    if number:
        rest.append(Link(f"银行申报 {number}份", f"/{year}/loans/"))
    proposals = waiting_proposals(access)
    if proposals:
        count += 1
        found.append(_Dated(task_of_proposals(proposals), FAR, year))
        rest.append(Link(f"入库提议 {proposals}项", ADDRESS))
    found.sort(key=lambda each: each.rank)
    return Todo(tuple(each.task for each in found[:SHOWN]), count, tuple(rest))


def _of_work(work: ReviewedWork, kind: Kind, names: _Names, today: date) -> _Dated:
    state = State(work.state)
    told = deadline(work.due_on, today)
    task = Task(
        title=f"{VERBS[state]}{work.unit_year.year.year}年绩效{kind.title}：{_what(work, names)}",
        address=work.get_absolute_url(),
        light=told.light,
        detail=work.unit_year.budget_unit.name if names.shows_unit else "",
        by=told.words,
        is_late=told.is_late,
    )
    if state is State.RETURNED:
        task = replace(
            task,
            detail=" · ".join(filter(None, (task.detail, "被退回"))),
            light=_worse(task.light, ShownLight.ATTENTION),
        )
    return _Dated(task, work.due_on or FAR, work.unit_year.year.year)


def _of_beginning(beginning: Beginning, today: date, *, shows_unit: bool) -> _Dated:
    told = deadline(beginning.due_on, today)
    unit_year = beginning.unit_year
    unit = unit_year.budget_unit.name if shows_unit else ""
    task = Task(beginning.title, beginning.address, told.light, unit, told.words, told.is_late)
    return _Dated(task, beginning.due_on or FAR, unit_year.year.year)


def _what(work: ReviewedWork, names: _Names) -> str:
    if isinstance(work, MonitoringSheet):
        return work.title
    return names.projects.get((work.unit_year_id, work.project), work.project) if work.project else "整体"


def _rectifications(access: Access) -> QuerySet[Rectification]:
    mine = Q(pk__in=[])
    if Role.PREPARER in access.roles:
        mine |= access.reached("sheet__unit_year__budget_unit", [Role.PREPARER]) & Q(state__in=AWAITING_REPLY)
    if access.roles & frozenset(OVERSEEING_ROLES):
        overseen = access.reached("sheet__unit_year__budget_unit", OVERSEEING_ROLES)
        mine |= overseen & Q(state=RectificationState.REPLIED, issued_by=access.person)
    rows = Rectification.objects.filter(mine).order_by("due_on", "pk")
    return rows.select_related("sheet__unit_year__budget_unit", "sheet__unit_year__year", "sheet__period")


def _of_rectification(rectification: Rectification, today: date) -> _Dated:
    is_mine = rectification.awaits_reply
    told = deadline(rectification.due_on if is_mine else None, today)
    task = Task(
        title=f"{'回复' if is_mine else '核验'}整改通知：{rectification.sheet.title}",
        address=rectification.get_absolute_url(),
        light=_worse(told.light, ShownLight.ATTENTION),
        detail=rectification.sheet.unit_year.budget_unit.name,
        by=told.words,
        is_late=told.is_late,
    )
    return _Dated(task, rectification.due_on, rectification.sheet.unit_year.year.year)


def _worse(one: ShownLight, other: ShownLight) -> ShownLight:
    order = (ShownLight.NORMAL, ShownLight.ATTENTION, ShownLight.WARNING)
    return max(one, other, key=order.index)
