"""The top of a monitoring form: what and whose it is, and the year's objectives."""

from collections.abc import Iterator

from jiheng.core.case import Case
from jiheng.core.dates import written_date
from jiheng.evaluation.monitoring.result import Watched
from jiheng.reports.cells import label, words
from jiheng.reports.form_blocks.grid import Grid, Row
from jiheng.reports.form_blocks.heading import FULL_WIDTHS, PAIRED_WIDTHS
from jiheng.rules.form import BasicField
from jiheng.rules.monitoring_form import MonitoringFormText


def basic_rows(case: Case, watched: Watched, form: MonitoringFormText, grid: Grid) -> Iterator[Row]:
    """The first field on a line of its own, the others in pairs."""
    entries = [(entry.head, _basic(case, watched, entry.field)) for entry in form.basic]
    for line in (entries[:1], *(entries[at : at + 2] for at in range(1, len(entries), 2))):
        widths = PAIRED_WIDTHS if len(line) > 1 else FULL_WIDTHS
        cells = [cell for head, text in line for cell in (label(head), words(text))]
        yield grid.row(cells, grid.spans(widths, beside_side=False))


def _basic(case: Case, watched: Watched, field: BasicField) -> str:
    match field:
        case BasicField.PROJECT_NAME:
            return watched.name if watched.code else ""
        case BasicField.SUPERVISING_DEPARTMENT:
            return case.own_unit.supervising_department
        case BasicField.IMPLEMENTING_UNIT | BasicField.BUDGET_UNIT:
            return case.own_unit.name
        case BasicField.YEAR:
            return f"{case.year}年度"
        case BasicField.PREPARED_ON:
            return written_date(case.profile.prepared_on) if case.profile.prepared_on else ""


def objective_row(case: Case, watched: Watched, form: MonitoringFormText, grid: Grid) -> Iterator[Row]:
    """The objectives as approved: a project's own, or those of the unit."""
    told = [each.expected for each in case.objectives if each.project == watched.code]
    text = "\n".join(f"{at}. {each}" if len(told) > 1 else each for at, each in enumerate(told, 1))
    yield grid.row((label(form.objective_title), words(text)), grid.spans((10, 100), beside_side=False))
