"""What stands above the indicators on the official form: the money by source, and the objectives with their outcome."""

from dataclasses import dataclass

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Paragraph
from jiheng.core.case import Case
from jiheng.core.figure import Figure
from jiheng.core.numbers import plain
from jiheng.evaluation.evaluate import Draft
from jiheng.evaluation.weighed import Weighed
from jiheng.reports.form_blocks.money import FIGURES, PARTS, SCOPES
from jiheng.rules.form import FormLayout, MoneyColumnKind, MoneyRowKind
from jiheng.rules.standard import Method, Standard, StandardScope
from jiheng.web.face.shown import percent, wan
from jiheng.web.self_evaluations.models import ObjectiveResult, SelfEvaluation
from jiheng.web.self_evaluations.narration import preview

_NONE = "—"


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """One source: its head and the texts of its cells."""

    head: str
    cells: tuple[tuple[str, str, str], ...]
    """Each cell's text, with the name and the formula of its figure, blank where it is none."""


@dataclass(frozen=True, slots=True)
class Money:
    """The money block as the form prints it."""

    title: str
    heads: tuple[str, ...]
    lines: tuple[MoneyLine, ...]


@dataclass(frozen=True, slots=True)
class ObjectiveLine:
    """An objective as declared, and what became of it, as typed."""

    key: int
    code: str
    expected: str
    achieved: str


@dataclass(frozen=True, slots=True)
class ObjectivePrinted:
    """An objective as declared, and what became of it, as printed."""

    expected: str
    paragraphs: tuple[Paragraph, ...]


def execution_of(draft: Draft) -> Weighed | None:
    """The row that shows or scores the execution rate of what is evaluated."""
    return next((each for each in draft.rows if each.placed.node.measure.endswith("预算执行率")), None)


def is_told_with_money(weighed: Weighed, layout: FormLayout) -> bool:
    """Whether the execution rate has no row among the indicators of this form."""
    return layout.scores_execution_in_money or weighed.placed.rule.method is Method.SHOWN_ONLY


def money_of(draft: Draft, layout: FormLayout, standard: Standard) -> Money:
    """The block with the figures of the ledgers as they are now."""
    whole = "项目" if standard.scope is StandardScope.PROJECT else "部门整体"
    execution = execution_of(draft) if layout.scores_execution_in_money else None
    columns = [column for column in layout.money.columns if column.kind is not MoneyColumnKind.SOURCE]
    lines = []
    for row in layout.money.rows:
        scope = SCOPES.get(row.kind) or (f"{whole}.{PARTS[row.kind]}" if row.kind in PARTS else whole)
        is_total = row.kind is MoneyRowKind.TOTAL
        cells = (_cell(draft, scope, column.kind, execution if is_total else None) for column in columns)
        lines.append(MoneyLine(row.head, tuple(cells)))
    return Money(layout.money.title, tuple(column.head for column in columns), tuple(lines))


def objectives_printed(case: Case, draft: Draft) -> list[ObjectivePrinted]:
    """In the order of the declaration, numbers filled in."""
    return [
        ObjectivePrinted(each.expected, preview(each.achieved, draft).paragraphs if each.achieved else ())
        for each in case.objectives
    ]


def objectives_of(evaluation: SelfEvaluation) -> list[ObjectiveLine]:
    """In the order of the declaration."""
    results = ObjectiveResult.objects.filter(self_evaluation=evaluation).select_related("objective")
    lines = []
    for each in results:
        declared, achieved = each.objective.record_values(), each.record_values().get("achieved", "")
        lines.append(ObjectiveLine(each.pk, declared["code"], declared.get("expected", ""), achieved))
    return lines


def _cell(draft: Draft, scope: str, kind: MoneyColumnKind, execution: Weighed | None) -> tuple[str, str, str]:
    match kind:
        case MoneyColumnKind.FULL_POINTS:
            return plain(execution.placed.full_points) if execution else _NONE, "", ""
        case MoneyColumnKind.POINTS:
            points = execution.score.points if execution else None
            return _NONE if points is None else str(points), "", ""
        case _:
            figure = draft.figures.get(f"{scope}.{FIGURES[kind]}")
            told = _told(figure, kind)
            return (told, figure.name, figure.formula) if figure and told != _NONE else (told, "", "")


def _told(figure: Figure | None, kind: MoneyColumnKind) -> str:
    if figure is None or isinstance(figure.value, NotApplicable):
        return _NONE
    if kind is MoneyColumnKind.EXECUTION_RATE:
        return percent(figure.value)
    return wan(figure.value)
