"""Giving and ending posts, and handing them over when somebody leaves."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.models import Person, Post
from jiheng.web.accounts.roles import Role
from jiheng.web.administration.actions.accounts import check_not_last_administrator, subject_of
from jiheng.web.administration.administrator import administrator
from jiheng.web.budget_units.models import BudgetUnit, Level
from jiheng.web.records.acting import ActionRefusedError, Actor, record, tell
from jiheng.web.records.models import Notice

_LEVELS = {
    Role.PREPARER: (Level.BUDGET_UNIT,),
    Role.UNIT_REVIEWER: (Level.BUDGET_UNIT,),
    Role.SUPERVISING_DEPARTMENT: (Level.SUPERVISING_DEPARTMENT,),
    Role.FINANCE_DEPARTMENT: (Level.FINANCE_DEPARTMENT,),
    Role.EXPERT: tuple(Level),
    Role.EXTERNAL_AUDITOR: tuple(Level),
}
"""At which level of the tree a role is held."""


def give_post(
    access: Access,
    person: Person,
    role: Role,
    budget_unit: BudgetUnit | None,
    *,
    since: date | None = None,
    until: date | None = None,
) -> Post:
    """A person holds a role at a unit; given again, the post gets the new days."""
    with transaction.atomic():
        actor = administrator(access)
        _check_place(role, budget_unit)
        _check_days(since, until)
        _check_separation(person, role)
        post = _put(person, role, budget_unit, since, until)
        words = f"{actor}给{person.name}岗位“{post}”{_days(since, until)}"
        record(actor, subject_of(person), "give_post", words)
    return post


def end_post(access: Access, post: Post, last_day: date) -> None:
    """The post ends with that day."""
    with transaction.atomic():
        actor = administrator(access)
        if post.until is not None and post.until <= last_day:
            return
        if post.role == Role.ADMINISTRATOR:
            check_not_last_administrator(post.person)
        post.until = last_day
        post.save(update_fields=["until"])
        words = f"{actor}免去{post.person.name}的岗位“{post}”，至{last_day.isoformat()}止"
        record(actor, subject_of(post.person), "end_post", words)


def hand_over(access: Access, leaver: Person, successor: Person, first_day: date) -> int:
    """The successor holds the leaver's posts from that day on; what waits for the leaver waits for the successor.

    Posts that the leaver has lent to others end too. Returns the number of posts.
    """
    with transaction.atomic():
        actor = administrator(access)
        if leaver.pk == successor.pk:
            raise ActionRefusedError("移交人和接手人是同一个人；请另选接手人。")
        if not successor.is_active:
            raise ActionRefusedError(f"{successor.name}的账号已停用；请先恢复，或另选接手人。")
        last_day = first_day - timedelta(days=1)
        going_on = Q(until__isnull=True) | Q(until__gte=first_day)
        own = list(leaver.posts.filter(going_on, lent_by=None).select_related("budget_unit").order_by("pk"))
        if not own:
            raise ActionRefusedError(
                f"{leaver.name}在{first_day.isoformat()}之后没有岗位，没有可移交的；请核对移交的日期。"
            )
        for post in own:
            _check_separation(successor, Role(post.role))
            _put(successor, Role(post.role), post.budget_unit, first_day, post.until)
        leaver.posts.filter(going_on, lent_by=None).update(until=last_day)
        _end_lent(leaver, going_on, last_day)
        _pass_on(actor, leaver, successor, own, first_day)
    return len(own)


def _end_lent(leaver: Person, going_on: Q, last_day: date) -> None:
    """Nobody stands in for somebody who has left."""
    lent = leaver.lent_posts.filter(going_on).select_related("person", "budget_unit").order_by("pk")
    for post in lent:
        words = f"{leaver.name}的岗位已移交，您代办的“{post.get_role_display()} · {post.budget_unit}”到{last_day}为止。"
        tell([post.person], words, "/")
    leaver.lent_posts.filter(going_on).update(until=last_day)


def _pass_on(actor: Actor, leaver: Person, successor: Person, posts: list[Post], first_day: date) -> None:
    Notice.objects.filter(person=leaver, read_at=None).update(person=successor)
    told = "、".join(str(post) for post in posts)
    day = first_day.isoformat()
    given = f"{actor}办理交接：{leaver.name}的岗位（{told}）自{day}起由{successor.name}接手"
    record(actor, subject_of(leaver), "hand_over", given)
    taken = f"{actor}办理交接：{successor.name}自{day}起接手{leaver.name}的岗位（{told}）、未读通知和待办"
    record(actor, subject_of(successor), "hand_over", taken)
    tell([successor], f"您自{first_day.isoformat()}起接手{leaver.name}的工作：{told}", "/")


def _put(person: Person, role: Role, budget_unit: BudgetUnit | None, since: date | None, until: date | None) -> Post:
    place = {"person": person, "role": role, "budget_unit": budget_unit, "lent_by": None}
    post = Post.objects.select_for_update(of=("self",)).filter(**place).first() or Post(**place)
    post.since, post.until = since, until
    post.save()
    return post


def _check_place(role: Role, budget_unit: BudgetUnit | None) -> None:
    if role is Role.ADMINISTRATOR:
        if budget_unit is not None:
            raise ActionRefusedError("系统管理员不属于哪个单位；请把单位留空。")
        return
    if budget_unit is None:
        raise ActionRefusedError(f"{role.label}要说明是哪个单位的；请选单位。")
    if not budget_unit.is_active:
        raise ActionRefusedError(f"{budget_unit.name}已停用；请选在用的单位。")
    if Level(budget_unit.level) not in _LEVELS[role]:
        wanted = "、".join(level.label for level in _LEVELS[role])
        raise ActionRefusedError(
            f"{role.label}设在{wanted}，{budget_unit.name}是{Level(budget_unit.level).label}；请改选角色或单位。"
        )


def _check_days(since: date | None, until: date | None) -> None:
    if since is not None and until is not None and until < since:
        raise ActionRefusedError(f"止日{until.isoformat()}早于起日{since.isoformat()}；请核对日期。")


def _check_separation(person: Person, role: Role) -> None:
    """Whoever administers accounts takes no part in the work, and the other way round."""
    others = person.posts.filter(Q(until__isnull=True) | Q(until__gte=timezone.localdate()))
    is_administrator = others.filter(role=Role.ADMINISTRATOR).exists()
    if role is Role.ADMINISTRATOR and others.exclude(role=Role.ADMINISTRATOR).exists():
        raise ActionRefusedError(f"{person.name}有业务岗位，不能同时是系统管理员；请另开一个账号。")
    if role is not Role.ADMINISTRATOR and is_administrator:
        raise ActionRefusedError(f"{person.name}是系统管理员，不能同时有业务岗位；请另开一个账号。")


def _days(since: date | None, until: date | None) -> str:
    from_day = f"，自{since.isoformat()}起" if since else ""
    to_day = f"，至{until.isoformat()}止" if until else ""
    return from_day + to_day
