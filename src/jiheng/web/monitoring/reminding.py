"""催办: one click tells everybody whose sheet or reply is late."""

from collections import Counter
from datetime import date

from django.db import transaction
from django.db.models import Q, QuerySet

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.models import Post
from jiheng.web.accounts.roles import Role
from jiheng.web.monitoring.models import AWAITING_REPLY, MonitoringPeriod, MonitoringSheet, Rectification
from jiheng.web.records.acting import ActionRefusedError, Actor, record
from jiheng.web.records.models import Notice
from jiheng.web.records.reviewed_work import EDITABLE, State

URGING = (Role.FINANCE_DEPARTMENT, Role.SUPERVISING_DEPARTMENT)
"""Who may urge others."""
NOTICES_AT_ONCE = 1000


def late_sheets(access: Access, year: int, today: date) -> QuerySet[MonitoringSheet]:
    """Sheets that are past their day and not yet submitted."""
    return (
        MonitoringSheet.objects.filter(
            unit_year__in=access.unit_years(year), due_on__lt=today, state__in=[state.value for state in EDITABLE]
        )
        .select_related("unit_year__budget_unit", "unit_year__year", "period")
        .order_by("due_on", "unit_year__budget_unit__path", "pk")
    )


def late_rectifications(access: Access, year: int, today: date) -> QuerySet[Rectification]:
    """Notices whose reply is overdue."""
    return (
        Rectification.objects.filter(
            sheet__unit_year__in=access.unit_years(year), due_on__lt=today, state__in=AWAITING_REPLY
        )
        .select_related("sheet__unit_year__budget_unit", "sheet__unit_year__year", "sheet__period")
        .order_by("due_on", "pk")
    )


def urge(access: Access, year: int, today: date) -> int:
    """Tell every preparer what of theirs is late; the number of people told. Nobody is told twice on one day."""
    actor = next((Actor(access.person, post) for post in access.posts if Role(post.role) in URGING), None)
    if actor is None:
        raise ActionRefusedError("只有主管部门和财政部门能催办。")
    owed: Counter[int] = Counter()
    owed.update(late_sheets(access, year, today).order_by().values_list("unit_year__budget_unit", flat=True))
    owed.update(
        late_rectifications(access, year, today).order_by().values_list("sheet__unit_year__budget_unit", flat=True)
    )
    address = f"/{year}/monitoring/?late=1"
    with transaction.atomic():
        told = set(
            Notice.objects.filter(address=address, at__date=today, read_at=None).values_list("person", flat=True)
        )
        posts = Post.objects.held_on(today).filter(
            Q(budget_unit__in=list(owed)), role=Role.PREPARER, person__is_active=True
        )
        notices = {
            post.person_id: Notice(
                person_id=post.person_id,
                words=f"{actor}催办：您有{owed[post.budget_unit_id or 0]}项绩效监控或整改已过期，请尽快办理。",
                address=address,
            )
            for post in posts
            if post.person_id not in told
        }
        Notice.objects.bulk_create(notices.values(), batch_size=NOTICES_AT_ONCE)
        if notices:
            record(actor, f"monitoring.year:{year}", "urge", f"{actor}催办绩效监控，通知{len(notices)}人")
    return len(notices)


def is_late(sheet: MonitoringSheet, today: date) -> bool:
    return sheet.due_on is not None and sheet.due_on < today and State(sheet.state) in EDITABLE


def latest_period(year: int) -> MonitoringPeriod | None:
    return MonitoringPeriod.objects.filter(year__year=year).order_by("-as_of").first()
