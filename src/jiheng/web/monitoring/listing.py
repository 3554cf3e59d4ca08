"""The sheets of a period, money beside targets, row by row."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.utils import timezone
from django.utils.safestring import SafeString

from jiheng.figures.budget import WHOLE
from jiheng.web.face.addresses import address
from jiheng.web.face.badges import state_badge
from jiheng.web.face.shown import moment, wan
from jiheng.web.face.tables import body, cell, head_cell, link, number_cell, row
from jiheng.web.figures.marks import marked_state
from jiheng.web.figures.templatetags.figures import monitored_in
from jiheng.web.figures.whys import light_chip, progress_chip
from jiheng.web.monitoring.lateness import is_late
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.monitoring.rows import shown_light

LATE = state_badge("late", "已逾期", "late")
COLUMNS = (
    "pk",
    "unit_year__budget_unit__code",
    "unit_year__budget_unit__name",
    "project_name",
    "state",
    "is_out_of_date",
    "budget",
    "spent",
    "execution_rate",
    "target_progress",
    "expected",
    "level",
    "due_on",
)


class ListedSheet(NamedTuple):
    """What the list shows of a sheet: `COLUMNS` in their order."""

    key: int
    unit_code: str
    unit: str
    project_name: str
    state: str
    is_out_of_date: bool
    budget: Decimal | None
    spent: Decimal | None
    execution_rate: str
    target_progress: str
    expected: Decimal | None
    level: str
    due_on: date | None

    @property
    def scope(self) -> str:
        """What the sheet is of."""
        return self.project_name or WHOLE


def rows_html(sheets: Iterable[ListedSheet], year: int) -> SafeString:
    """The sheet, how it stands, its money, its targets, its light and its day."""
    today = timezone.localdate()
    return body(
        row(
            head_cell(each.unit),
            cell(link(address("monitoring:sheet", year, each.unit_code, each.key), each.scope), label="监控表"),
            cell(marked_state(each.state, is_out_of_date=each.is_out_of_date), label="状态"),
            *_money(each, year),
            number_cell(progress_chip(each.target_progress, year, each.unit_code, each.key), label="目标进度"),
            number_cell(wan(each.expected), label="全年预计"),
            cell(light_chip(shown_light(each.level), year, each.unit_code, each.key), label="灯"),
            cell(LATE if is_late(each.state, each.due_on, today) else moment(each.due_on, today), label="截止"),
        )
        for each in sheets
    )


def _money(sheet: ListedSheet, year: int) -> Iterable[str]:
    subject = MonitoringSheet.subject_of(sheet.key)
    for told, what, label in (
        (wan(sheet.budget), "预算数", "预算"),
        (wan(sheet.spent), "累计执行数", "执行"),
        (sheet.execution_rate, "支出进度", "执行率"),
    ):
        yield number_cell(monitored_in(told, sheet.scope, what, year, sheet.unit_code, subject), label=label)
