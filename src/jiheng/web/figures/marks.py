"""The mark 已过时 on lists: one more column of a query, not a comparison."""

from typing import TypeVar

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

from jiheng.web.figures.models import FiguresTold
from jiheng.web.records.reviewed_work import EDITABLE, ReviewedWork

Work = TypeVar("Work", bound=ReviewedWork)


def with_marks(works: QuerySet[Work]) -> QuerySet[Work]:
    """Each work with `is_out_of_date`: whether the records differ from what it printed when it was submitted."""
    marked: QuerySet[Work] = works.annotate(
        is_out_of_date=ExpressionWrapper(is_out_of_date(works.model), BooleanField())
    )
    return marked


def is_out_of_date(model: type[ReviewedWork]) -> Q:
    """The condition, of one table of work."""
    told = FiguresTold.objects.filter(kind=model._meta.label_lower, work=OuterRef("pk"), out_since__isnull=False)
    return Q(Exists(told)) & ~Q(state__in=EDITABLE)
