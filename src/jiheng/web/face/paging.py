"""Long lists, one page at a time."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet


class LongList(Paginator):  # type: ignore[type-arg]  # not subscriptable at run time
    """A page of a query over many rows: its keys are put in order alone, then the rows of this one page are read.

    Sorting ten thousand keys is quick; sorting ten thousand rows with everything that hangs on them is not.
    """

    object_list: QuerySet[Any]

    def page(self, number: int | str) -> "Page[Any]":
        valid = self.validate_number(number)
        first = (valid - 1) * self.per_page
        keys = list(self.object_list.values_list("pk", flat=True)[first : first + self.per_page])
        rows: dict[Any, Model] = {row.pk: row for row in self.object_list.order_by().filter(pk__in=keys)}
        return Page([rows[key] for key in keys if key in rows], valid, self)
