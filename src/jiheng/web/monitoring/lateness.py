"""What is late: sheets that are past their day, and replies that are overdue."""

from datetime import date

from django.db.models import QuerySet

from jiheng.web.accounts.access import Access
from jiheng.web.monitoring.models import AWAITING_REPLY, MonitoringSheet, Rectification
from jiheng.web.records.reviewed_work import EDITABLE, State


def late_sheets(access: Access, year: int, today: date) -> QuerySet[MonitoringSheet]:
    """Sheets that are past their day and not yet submitted."""
    return (
        MonitoringSheet.objects.filter(
            access.seen_in(year), due_on__lt=today, state__in=[state.value for state in EDITABLE]
        )
        .select_related("unit_year__budget_unit", "unit_year__year", "period")
        .order_by("due_on", "unit_year__budget_unit__path", "pk")
    )


def late_rectifications(access: Access, year: int, today: date) -> QuerySet[Rectification]:
    """Notices whose reply is overdue."""
    return (
        Rectification.objects.filter(
            access.seen_in(year, "sheet__unit_year__"), due_on__lt=today, state__in=AWAITING_REPLY
        )
        .select_related("sheet__unit_year__budget_unit", "sheet__unit_year__year", "sheet__period")
        .order_by("due_on", "pk")
    )


def is_late(state: str, due_on: date | None, today: date) -> bool:
    """Whether a sheet is past its day and not yet submitted."""
    return due_on is not None and due_on < today and State(state) in EDITABLE
