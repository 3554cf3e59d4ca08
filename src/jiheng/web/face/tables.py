"""The rows of a long table as HTML, made without a template: a list has hundreds of cells."""

from collections.abc import Iterable

from django.utils.safestring import SafeString

from jiheng.web.face.escaping import escaped


def link(address: str, words: str) -> SafeString:
    """Words that lead to an address."""
    return SafeString(f'<a href="{escaped(address)}">{escaped(words)}</a>')


def head_cell(told: str) -> str:
    """The cell that names the row."""
    return f'<th scope="row">{escaped(told)}</th>'


def cell(told: str, *, label: str = "", look: str = "") -> str:
    """A cell. `label`: its column, where rows are stacked on a narrow screen; `look`: number, nowrap."""
    looks = f' class="{look}"' if look else ""
    labelled = f' data-label="{label}"' if label else ""
    return f"<td{looks}{labelled}>{escaped(told)}</td>"


def number_cell(told: str, *, label: str = "") -> str:
    """A cell with a number, aligned to the right."""
    return cell(told, label=label, look="number")


def row(*cells: str) -> str:
    """One row of cells made by the functions above."""
    return f"<tr>{''.join(cells)}</tr>"


def body(rows: Iterable[str]) -> SafeString:
    """The rows as a template puts them into its table."""
    return SafeString("\n".join(rows))  # every cell was escaped where it was made
