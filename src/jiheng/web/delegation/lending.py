"""代办: a person lends a post to somebody else for a time, and may take it back."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.models import Person, Post
from jiheng.web.accounts.roles import Role
from jiheng.web.records.acting import ActionRefusedError, Actor, record, tell


def own_posts(access: Access) -> list[Post]:
    """The posts that the person may lend: one's own, not those borrowed, not the administrator's."""
    return [post for post in access.posts if post.lent_by is None and post.role != Role.ADMINISTRATOR]


def colleagues(access: Access) -> list[Person]:
    """Those who hold a post today at one of the units where the person does."""
    units = [post.budget_unit_id for post in own_posts(access)]
    held = Post.objects.held_on(timezone.localdate()).filter(budget_unit__in=units, lent_by=None)
    others = Person.objects.filter(is_active=True, pk__in=held.values("person")).exclude(pk=access.person.pk)
    return list(others.order_by("name", "username"))


def lend_post(access: Access, post: Post, borrower: Person, since: date, until: date) -> Post:
    """Somebody else stands in from one day to another; lent again, the days are replaced."""
    with transaction.atomic():
        if post not in own_posts(access):
            raise ActionRefusedError("只能委托您自己现有的岗位；代别人办的、系统管理员的不能再委托。")
        _check_borrower(access.person, borrower)
        _check_days(since, until)
        place = {"person": borrower, "role": post.role, "budget_unit": post.budget_unit, "lent_by": access.person}
        lent = Post.objects.filter(**place).first() or Post(**place)
        lent.since, lent.until = since, until
        lent.save()
        days = f"{since.isoformat()}至{until.isoformat()}"
        actor = Actor(access.person, post)
        record(actor, f"accounts.person:{access.person.pk}", "lend", f"{actor}委托{borrower.name}代办，{days}")
        tell([borrower], f"{access.person.name}委托您代办“{post}”，{days}。", "/")
    return lent


def take_back(access: Access, lent: Post) -> None:
    """The stand-in ends: yesterday was the last day."""
    with transaction.atomic():
        if lent.lent_by_id != access.person.pk:
            raise ActionRefusedError("这不是您委托出去的岗位，不能收回；请由委托的人办理。")
        yesterday = timezone.localdate() - timedelta(days=1)
        if lent.until is not None and lent.until <= yesterday:
            return
        lent.until = yesterday
        lent.save(update_fields=["until"])
        words = f"{access.person.name}（{lent.get_role_display()}）收回委托{lent.person.name}的代办"
        record(Actor(access.person, lent), f"accounts.person:{access.person.pk}", "take_back", words)
        tell([lent.person], f"{access.person.name}收回了委托您的代办“{lent.get_role_display()}”。", "/")


def _check_borrower(lender: Person, borrower: Person) -> None:
    if borrower.pk == lender.pk:
        raise ActionRefusedError("不能委托给自己；请填另一位的账号。")
    if not borrower.is_active:
        raise ActionRefusedError(f"{borrower.name}的账号已停用；请另选一位。")
    if Post.objects.held_on(timezone.localdate()).filter(person=borrower, role=Role.ADMINISTRATOR).exists():
        raise ActionRefusedError(f"{borrower.name}是系统管理员，不能代办业务；请另选一位。")


def _check_days(since: date, until: date) -> None:
    if until < since:
        raise ActionRefusedError(f"止日{until.isoformat()}早于起日{since.isoformat()}；请核对日期。")
    if until < timezone.localdate():
        raise ActionRefusedError(f"止日{until.isoformat()}已经过去；请选今天或以后的日期。")
