"""The cells of a grid as HTML, made without a template: a page has hundreds of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Protocol

from django.utils.safestring import SafeString

from jiheng.web.face.options import Choices, options_html


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A typed column.

    `kind`: text, number, lines (several lines of text), choice (one of `choices` or none), one_of (`choices`).
    """

    name: str
    label: str
    kind: str = "text"
    choices: Choices = ()
    rows: int = 2


class GridRow(Protocol):
    """What a row of cells tells: its key and, by column, texts, errors and notes."""

    @property
    def key(self) -> str: ...
    @property
    def cells(self) -> Mapping[str, str]: ...
    @property
    def errors(self) -> Mapping[str, str]: ...
    @property
    def notes(self) -> Mapping[str, str]: ...


@dataclass(frozen=True, slots=True)
class PlainRow:
    """A row that is not stored yet."""

    key: str
    cells: Mapping[str, str]
    errors: Mapping[str, str]
    notes: Mapping[str, str]


def cells_html(row: GridRow, columns: Iterable[GridColumn], name: str = "") -> SafeString:
    """All typed cells of a row; `name` is what its cells are told by where it stands in no head of the row."""
    of = f"{name} " if name else ""
    return SafeString(  # every part is escaped below
        "".join(
            cell_html(
                row.key,
                replace(column, label=f"{of}{column.label}"),
                row.cells.get(column.name, ""),
                error=row.errors.get(column.name, ""),
                note=row.notes.get(column.name, ""),
            )
            for column in columns
        )
    )


def cell_html(row: str, column: GridColumn, value: str, *, error: str = "", note: str = "") -> str:
    """One cell, with what is wrong with it and what is said of it below."""
    anchor = escape(f"cell-{row}-{column.name}")
    told = f'<p class="cell-error" id="{anchor}-error">{escape(error)}</p>' if error else ""
    if note:
        told += f'<p class="cell-note" id="{anchor}-note">{escape(note)}</p>'
    number = " number" if column.kind == "number" else ""
    invalid = " invalid" if error else ""
    return f'<td class="cell{number}{invalid}">{_control(row, column, value, anchor, error)}{told}</td>'


def _control(row: str, column: GridColumn, value: str, anchor: str, error: str) -> str:
    name = f'name="{escape(f"{row}.{column.name}")}" id="{anchor}"'
    label = f' aria-label="{escape(column.label)}"'
    wired = f' aria-invalid="true" aria-describedby="{anchor}-error"' if error else ""
    if column.kind == "lines":
        return f'<textarea {name} rows="{column.rows}"{label}{wired}>{escape(value)}</textarea>'
    if column.kind in ("choice", "one_of"):
        none = '<option value=""></option>' if column.kind == "choice" else ""
        return f"<select {name}{label}{wired}>{none}{options_html(column.choices, value)}</select>"
    decimal = ' inputmode="decimal"' if column.kind == "number" else ""
    return f'<input {name} value="{escape(value)}" autocomplete="off"{label}{decimal}{wired}>'
