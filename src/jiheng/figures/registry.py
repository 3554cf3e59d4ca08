"""Case → figures, and what every figure stands on, down to the cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jiheng.core.case import Case
from jiheng.core.figure import Figure, FigureSet
from jiheng.figures.activities import activity_figures
from jiheng.figures.budget import budget_measures
from jiheng.figures.cells import source_value, source_words
from jiheng.figures.filtered import filtered_figure, filtered_names
from jiheng.figures.indicators import actual_measures, count_measures, target_measures
from jiheng.figures.loans import loan_measures
from jiheng.figures.measure import Measure
from jiheng.figures.side_ledgers import side_ledger_measures
from jiheng.figures.surveys import survey_measures


def figures_of(case: Case) -> FigureSet:
    """Every figure of the case by its Chinese name. The order is that of the official forms."""
    figures: dict[str, Figure] = {}

    def add(measures: Iterator[Measure]) -> None:
        for measure in measures:
            figures.setdefault(measure.name, measure.figure(case, figures))

    add(budget_measures(case))
    add(target_measures(case))
    add(loan_measures(case))
    for figure in activity_figures(case):
        figures.setdefault(figure.name, figure)
    add(survey_measures(case))
    add(side_ledger_measures(case))
    for name in filtered_names(case):
        filtered = filtered_figure(name, case) if name not in figures else None
        if filtered is not None:
            figures[name] = filtered
    add(actual_measures(case, frozenset(figures)))
    add(count_measures(case))
    return FigureSet(figures)


@dataclass(frozen=True, slots=True)
class Trace:
    """One line of a figure's tree: what it is, what it was, and what it was made of."""

    words: str
    value: str
    formula: str = ""
    assumed: bool = False
    children: tuple["Trace", ...] = ()


def trace(name: str, figures: Mapping[str, Figure]) -> Trace:
    """The tree below one figure; KeyError for a name that no figure has."""
    figure = figures[name]
    cells = tuple(
        Trace(source_words(each), source_value(each) or "（空）", assumed=each.assumed) for each in figure.sources
    )
    below = tuple(trace(each, figures) for each in figure.inputs)
    return Trace(figure.name, figure.told(), figure.formula, figure.assumed, below + cells)
