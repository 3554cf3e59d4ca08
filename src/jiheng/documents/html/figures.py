"""The annex of a page: each named figure with its value, its formula and the records it was read from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jiheng.core.case import TABLE_TITLES
from jiheng.core.figure import Figure, RecordSource
from jiheng.documents.printing.printable_text import printable
from jiheng.figures.cells import COLUMN_TITLES

SourceLine = tuple[str, tuple[tuple[str, str, bool], ...]]
"""Table and column, then (key of the record, what stood there, whether it was assumed)."""


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A figure as the annex and the links to it tell it; `summary` is what hovering over the number shows."""

    anchor: str
    name: str
    aspect: str
    told: str
    assumed: bool
    formula: str
    summary: str
    inputs: tuple[tuple[str, str], ...]
    sources: tuple[SourceLine, ...]


def printed_figures(figures: Mapping[str, Figure]) -> dict[str, PrintedFigure]:
    return {name: _printed(name, figure, figures) for name, figure in figures.items()}


def anchor_of(name: str) -> str:
    """The id of a figure's entry: its name, which is the same in every report; an id must not hold spaces."""
    return "figure-" + re.sub(r"\s", lambda space: f"_{ord(space[0]):x}_", printable(name))


def _printed(name: str, figure: Figure, figures: Mapping[str, Figure]) -> PrintedFigure:
    told, formula = printable(figure.told()), printable(figure.formula)
    return PrintedFigure(
        anchor=anchor_of(name),
        name=printable(name),
        aspect=figure.aspect.label,
        told=told,
        assumed=figure.assumed,
        formula=formula,
        summary=f"{printable(name)}：{told}" + (f" ＝ {formula}" if formula else ""),
        inputs=tuple((printable(used), anchor_of(used) if used in figures else "") for used in figure.inputs),
        sources=_sources(figure),
    )


def _sources(figure: Figure) -> tuple[SourceLine, ...]:
    """Records of one table and column share a line."""
    lines: dict[str, list[tuple[str, str, bool]]] = {}
    for source in figure.sources:
        heading = printable(_titled(source))
        lines.setdefault(heading, []).append((printable(source.key), printable(source.value), source.assumed))
    return tuple((heading, tuple(records)) for heading, records in lines.items())


def _titled(source: RecordSource) -> str:
    """Table and column by the words that a person knows them by."""
    column = COLUMN_TITLES.get((source.table, source.column), source.column)
    return f"{TABLE_TITLES.get(source.table, source.table)}·{column}"
