"""The kinds of work that print figures; each stage makes its own known when its app is ready."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet

from jiheng.core.case import Case
from jiheng.core.figure import Figure
from jiheng.web.records.reviewed_work import ReviewedWork

Work = TypeVar("Work", bound=ReviewedWork)


@dataclass(frozen=True, slots=True)
class FiguredWork(Generic[Work]):
    """How the records tell a kind of work now: as a case, and as every figure that it may print.

    `brings` are the rows beside it that both need.
    """

    model: type[Work]
    case: Callable[[Work], Case]
    figures: Callable[[Work], Mapping[str, Figure]]
    brings: tuple[str, ...] = ()

    def rows(self) -> QuerySet[Work]:
        """All work of the kind, with what both need."""
        place = ("unit_year__budget_unit__parent", "unit_year__year")
        rows: QuerySet[Work] = self.model._default_manager.select_related(*place, *self.brings)
        return rows


_KNOWN: dict[str, FiguredWork[Any]] = {}


def make_known(work: FiguredWork[Any]) -> None:
    """Have its submissions compared with the records, and its figures opened."""
    label = work.model._meta.label_lower
    assert label not in _KNOWN, label
    _KNOWN[label] = work


def known(label: str) -> FiguredWork[Any] | None:
    """By the table that the work stands in."""
    return _KNOWN.get(label)


def known_of(work: ReviewedWork) -> FiguredWork[Any]:
    """How the records tell this work."""
    return _KNOWN[work._meta.label_lower]
