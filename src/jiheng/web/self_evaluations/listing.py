"""The list of self-evaluations, row by row."""

from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from jiheng.web.face.tables import body, cell, link, number_cell, row
from jiheng.web.figures.marks import marked_state
from jiheng.web.self_evaluations.models import SelfEvaluation

STAMPED = mark_safe(' <span class="quiet">已盖章</span>')


def rows_html(evaluations: Iterable[SelfEvaluation]) -> SafeString:
    """Unit, self-evaluation, state, and the points and grade of what was submitted last."""
    return body(_row(each) for each in evaluations)


def _row(evaluation: SelfEvaluation) -> str:
    outcome = vars(evaluation)  # the last submission's are columns of the query
    return row(
        cell(evaluation.unit_year.budget_unit.name),
        cell(link(evaluation.get_absolute_url(), evaluation.case_title)),
        cell(format_html("{}{}", marked_state(evaluation), STAMPED if evaluation.is_stamped else "")),
        number_cell(outcome["last_total"] or ""),
        cell(outcome["last_grade"] or ""),
    )
