"""The one way to act: check the transition, change the work, write the trail, tell the next holder; or nothing."""

from dataclasses import dataclass
from typing import TypeVar

from django.db import models, transaction
from django.utils import timezone

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.models import Person, Post
from jiheng.web.accounts.roles import WHOLE_BRANCH_ROLES, Role
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, UnitYear
from jiheng.web.records.models import Event, Notice
from jiheng.web.records.reviewed_work import ReviewedWork, State
from jiheng.web.records.transitions import BY_VERB, HOLDERS, TRANSITIONS, Transition

Work = TypeVar("Work", bound=ReviewedWork)


class ActionRefusedError(Exception):
    """The action is not possible now; the message says why and what to do."""


def closed_words(year: FiscalYear) -> str:
    """Why nothing of a closed year can be changed, and what to do."""
    return f"{year}已经关闭，只能查看；确需修改请联系财政部门重新打开。"


def require_open(year: FiscalYear) -> None:
    """Raises `ActionRefusedError` when the year is closed."""
    if year.is_closed:
        raise ActionRefusedError(closed_words(year))


@dataclass(frozen=True, slots=True)
class Actor:
    """A person and the post in which the person acts."""

    person: Person
    post: Post

    def __str__(self) -> str:
        instead = f"代{self.post.lent_by.name}" if self.post.lent_by else ""
        return f"{self.person.name}{instead}（{self.post.get_role_display()}）"


def record(
    actor: Actor, subject: str, verb: str, words: str, *, unit_year: UnitYear | None = None, project: str = ""
) -> Event:
    """Write one step into the trail, as a sentence: 「李某（填报人）提交审核」."""
    return Event.objects.create(
        person=actor.person,
        post=str(actor.post),
        unit_year=unit_year,
        project=project,
        subject=subject,
        verb=verb,
        words=words,
    )


def possible(work: ReviewedWork, access: Access) -> tuple[Transition, ...]:
    """What this person may do with the work now, in the order of the table."""
    return tuple(each for each in TRANSITIONS if not _hindrance(work, each, access))


def require_possible(work: ReviewedWork, verb: str, access: Access) -> None:
    """Raises `ActionRefusedError` when the step cannot be taken as things stand."""
    hindrance = _hindrance(work, BY_VERB[verb], access)
    if hindrance:
        raise ActionRefusedError(hindrance)


def act(work: Work, verb: str, access: Access, words: str = "", *, revision: int | None = None) -> Work:
    """Move the work on, in one transaction. `revision` is the one that the person saw.

    Raises `ActionRefusedError`; then nothing has changed. Doing the same twice does one thing: the second is refused
    because the state has moved on.
    """
    step = BY_VERB[verb]
    with transaction.atomic():
        current = _locked(work)
        if revision is not None and current.revision != revision:
            raise ActionRefusedError("内容在您打开之后又有修改；请刷新页面，看过最新内容再操作。")
        require_possible(current, verb, access)
        if step.needs_words and not words.strip():
            raise ActionRefusedError(f"{step.button}要写明意见，填报人才知道改什么；请填写后再试。")
        actor = _actor(step, current, access)
        _move(current, step, access.person)
        told = f"{actor}{step.told}" + (f"：{words.strip()}" if words.strip() else "")
        record(actor, current.subject, step.verb, told, unit_year=current.unit_year, project=current.project)
        _tell_next(current, told)
    return current


def mark_opened(work: ReviewedWork, access: Access) -> None:
    """The reviewer has looked at the work: from now on it can no longer be withdrawn."""
    role = HOLDERS.get(State(work.state))
    if work.state != State.SUBMITTED or role is None or work.opened_by_reviewer_at:
        return
    if access.has_role(role, work.unit_year.budget_unit) and work.submitted_by_id != access.person.pk:
        work.opened_by_reviewer_at = timezone.now()
        work.save(update_fields=["opened_by_reviewer_at"])


def holders(work: ReviewedWork) -> list[Person]:
    """The people who have to act next; nobody reviews what they submitted themselves."""
    role = HOLDERS.get(State(work.state))
    if role is None:
        return []
    people = people_with(role, work.unit_year.budget_unit)
    return people if role is Role.PREPARER else [each for each in people if each.pk != work.submitted_by_id]


def unheld(work: ReviewedWork, people: list[Person]) -> str:
    """What is to be done when the work waits for a post that nobody else holds; `people` are its holders."""
    role = HOLDERS.get(State(work.state))
    if role is None or role is Role.PREPARER or people:
        return ""
    return f"现在没有人能接着办：除提交人外没有人担任“{role.label}”；请系统管理员登记岗位，登记后不用重新提交。"


def people_with(role: Role, budget_unit: BudgetUnit) -> list[Person]:
    """Those who hold a role for a unit today."""
    places = [budget_unit.pk]
    if role in WHOLE_BRANCH_ROLES:
        places = [int(key) for key in budget_unit.path.strip("/").split("/")]
    posts = Post.objects.held_on(timezone.localdate()).filter(role=role, budget_unit__in=places, person__is_active=True)
    return list({post.person_id: post.person for post in posts.select_related("person")}.values())


def tell(people: list[Person], words: str, address: str) -> None:
    """Put a notice before each of them."""
    Notice.objects.bulk_create(Notice(person=person, words=words[:400], address=address) for person in people)


def _locked(work: Work) -> Work:
    manager: models.Manager[Work] = type(work)._default_manager
    return (
        manager.select_for_update(of=("self",))
        .select_related("unit_year__budget_unit", "unit_year__year")
        .get(pk=work.pk)
    )


def _hindrance(work: ReviewedWork, step: Transition, access: Access) -> str:
    """Why the step cannot be taken, "" when it can."""
    state = State(work.state)
    if work.unit_year.year.is_closed:
        return closed_words(work.unit_year.year)
    if state not in step.before:
        return f"现在是“{state.label}”，不能{step.button}；请刷新页面看最新状态。"
    if not access.has_role(step.role, work.unit_year.budget_unit):
        return f"只有{step.role.label}能{step.button}。"
    if step.by_another and work.submitted_by_id == access.person.pk:
        return f"您自己提交的，不能由您{step.button}；请由另一位{step.role.label}办理。"
    if step.before_opened and work.opened_by_reviewer_at:
        return "审核人已经打开，不能撤回；请与审核人联系，由其退回修改。"
    return ""


def _actor(step: Transition, work: ReviewedWork, access: Access) -> Actor:
    post = access.post_for(step.role, work.unit_year.budget_unit)
    assert post is not None
    return Actor(access.person, post)


def _move(work: ReviewedWork, step: Transition, person: Person) -> None:
    work.state = step.after
    work.state_since = timezone.now()
    work.revision += 1
    work.opened_by_reviewer_at = None
    if step.verb == "submit":
        work.submitted_by = person
    work.save(update_fields=["state", "state_since", "revision", "opened_by_reviewer_at", "submitted_by"])


def _tell_next(work: ReviewedWork, told: str) -> None:
    people = holders(work)
    if work.state == State.APPROVED and work.submitted_by:
        people = [work.submitted_by]
    tell(people, f"{work.unit_year.budget_unit.name}：{work.title}，{told}", work.get_absolute_url())
