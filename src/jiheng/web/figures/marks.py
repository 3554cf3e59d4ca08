"""How work stands on lists, with the mark 已过时: one more column of a query, not a comparison."""

from typing import TypeVar

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString

from jiheng.web.face.badges import state_badge
from jiheng.web.figures.models import FiguresTold
from jiheng.web.records.reviewed_work import EDITABLE, ReviewedWork, State

Work = TypeVar("Work", bound=ReviewedWork)


def with_marks(works: QuerySet[Work]) -> QuerySet[Work]:
    """Each work with `is_out_of_date`: whether the records differ from what it printed when it was submitted."""
    marked: QuerySet[Work] = works.annotate(
        is_out_of_date=ExpressionWrapper(is_out_of_date(works.model), BooleanField())
    )
    return marked


def marked_state(work: ReviewedWork) -> SafeString:
    """The state of a work that was read with its mark."""
    told = state_badge(work.state, State(work.state).label)
    is_marked = vars(work)["is_out_of_date"]  # a column of the query, which the model knows nothing of
    return format_html("{} {}", told, state_badge("out_of_date", "已过时", "returned")) if is_marked else told


def is_out_of_date(model: type[ReviewedWork]) -> Q:
    """The condition, of one table of work."""
    told = FiguresTold.objects.filter(kind=model._meta.label_lower, work=OuterRef("pk"), out_since__isnull=False)
    return Q(Exists(told)) & ~Q(state__in=EDITABLE)
