"""The columns of a form: each kind once, widths that add up to the whole table."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from jiheng.core.choice import Choice
from jiheng.schema.reading import Place, Read, list_of
from jiheng.schema.scalars import choice, text, whole

FULL_WIDTH = 100
"""Widths are told in hundredths of the table's."""


class FormColumn(Protocol):
    """What all columns have."""

    @property
    def kind(self) -> Choice: ...

    @property
    def width(self) -> int: ...


Kind = TypeVar("Kind", bound=Choice)
Column = TypeVar("Column", bound=FormColumn)


def columns(reader: Read[Column]) -> Read[tuple[Column, ...]]:
    """All columns of a table, each read by `reader`."""

    def read_columns(place: Place) -> tuple[Column, ...]:
        found = list_of(reader)(place)
        kinds = [column.kind for column in found]
        for kind in dict.fromkeys(kinds):
            if kinds.count(kind) > 1:
                place.report(f"有两个“{kind.value}”栏；请只留一个。", found=str(kind.value))
        width = sum(column.width for column in found)
        if width != FULL_WIDTH:
            place.report(
                f"各栏宽度合计{width}，应为{FULL_WIDTH}；请调整 width。", found=width, expected=str(FULL_WIDTH)
            )
        return found

    return read_columns


def column(kinds: type[Kind], made: Callable[[Kind, str, int], Column]) -> Read[Column]:
    """A column that has nothing but its kind, its head and its width."""

    def read_column(place: Place) -> Column:
        with place.fields() as fields:
            kind = fields.required("kind", choice(kinds))
            head = fields.required("head", text)
            width = fields.required("width", whole)
        return made(kind.value, head.value, width.value)

    return read_column
