"""How work stands on lists, with the mark 已过时: one more column of a query, not a comparison."""

from typing import TypeVar

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString

from jiheng.web.face.badges import state_badge
from jiheng.web.figures.models import FiguresTold
from jiheng.web.records.reviewed_work import EDITABLE, ReviewedWork, State

Work = TypeVar("Work", bound=ReviewedWork)
OUT_OF_DATE = state_badge("out_of_date", "已过时", "returned")


def with_marks(works: QuerySet[Work]) -> QuerySet[Work]:
    """Each work with `is_out_of_date`: whether the records differ from what it printed when it was submitted."""
    marked: QuerySet[Work] = works.annotate(
        is_out_of_date=ExpressionWrapper(is_out_of_date(works.model), BooleanField())
    )
    return marked


def marked_state(state: str, *, is_out_of_date: bool) -> SafeString:
    """The state of a work, and its mark."""
    told = state_badge(state, State(state).label)
    return format_html("{} {}", told, OUT_OF_DATE) if is_out_of_date else told


def is_out_of_date(model: type[ReviewedWork]) -> Q:
    """The condition, of one table of work."""
    told = FiguresTold.objects.filter(kind=model._meta.label_lower, work=OuterRef("pk"), out_since__isnull=False)
    return Q(Exists(told)) & ~Q(state__in=EDITABLE)
