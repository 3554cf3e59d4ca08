"""The list of self-evaluations, row by row."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from jiheng.web.face.addresses import address
from jiheng.web.face.tables import body, cell, link, number_cell, row
from jiheng.web.figures.marks import marked_state
from jiheng.web.figures.whys import score_chip

STAMPED = mark_safe(' <span class="quiet">已盖章</span>')
COLUMNS = (
    "pk",
    "unit_year__budget_unit__code",
    "unit_year__budget_unit__name",
    "case_title",
    "state",
    "is_out_of_date",
    "is_stamped",
    "last_total",
    "last_grade",
    "last_number",
)


class ListedEvaluation(NamedTuple):
    """What the list shows of a self-evaluation: `COLUMNS` in their order."""

    key: int
    unit_code: str
    unit: str
    title: str
    state: str
    is_out_of_date: bool
    is_stamped: bool
    total: str | None
    grade: str | None
    number: int | None

    @property
    def submission(self) -> tuple[int, int] | None:
        return (self.key, self.number) if self.number else None


def rows_html(evaluations: Iterable[ListedEvaluation], year: int) -> SafeString:
    """Unit, self-evaluation, state, and the points and grade of what was submitted last."""
    return body(
        row(
            cell(each.unit),
            cell(link(address("self_evaluations:edit", year, each.unit_code, each.key), each.title)),
            cell(_state(each), label="状态"),
            number_cell(score_chip(each.total or "", year, each.unit_code, each.submission), label="得分"),
            cell(each.grade or "", label="等级"),
        )
        for each in evaluations
    )


def _state(evaluation: ListedEvaluation) -> SafeString:
    told = marked_state(evaluation.state, is_out_of_date=evaluation.is_out_of_date)
    return format_html("{}{}", told, STAMPED) if evaluation.is_stamped else told
