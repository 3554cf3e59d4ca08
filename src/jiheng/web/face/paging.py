"""Long lists, one page at a time."""

from collections.abc import Callable, Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet


class LongList(Paginator):  # type: ignore[type-arg]  # not subscriptable at run time
    """A page of a query over many rows: its keys are put in order alone, then the `columns` of this one page are read.

    Sorting ten thousand keys is quick; sorting ten thousand rows with everything that hangs on them is not. Nor is it
    quick to make models of rows of which a list shows some columns: what stands in them is given to `made`.
    """

    object_list: QuerySet[Any]

    def __init__(
        self, query: QuerySet[Any], per_page: int, columns: Sequence[str], made: Callable[..., object]
    ) -> None:
        super().__init__(query, per_page)
        self._columns, self._made = columns, made

    def page(self, number: int | str) -> "Page[Any]":
        valid = self.validate_number(number)
        first = (valid - 1) * self.per_page
        keys = list(self.object_list.values_list("pk", flat=True)[first : first + self.per_page])
        read = self.object_list.order_by().filter(pk__in=keys).values_list("pk", *self._columns)
        rows = {key: self._made(*values) for key, *values in read}
        return Page([rows[key] for key in keys if key in rows], valid, self)
