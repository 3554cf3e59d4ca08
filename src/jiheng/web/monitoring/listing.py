"""The sheets of a period, money beside targets, row by row."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.safestring import SafeString

from jiheng.figures.budget import WHOLE
from jiheng.web.face.badges import light_badge, state_badge
from jiheng.web.face.shown import moment, wan
from jiheng.web.face.tables import body, cell, head_cell, link, number_cell, row
from jiheng.web.figures.marks import marked_state
from jiheng.web.figures.templatetags.figures import monitored
from jiheng.web.monitoring.lateness import is_late
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.monitoring.rows import shown_light

LATE = state_badge("late", "已逾期", "late")


def rows_html(sheets: Iterable[MonitoringSheet]) -> SafeString:
    """The sheet, how it stands, its money, its targets, its light and its day."""
    today = timezone.localdate()
    return body(
        row(
            head_cell(sheet.unit_year.budget_unit.name),
            cell(link(sheet.get_absolute_url(), sheet.project_name or WHOLE), label="监控表"),
            cell(marked_state(sheet), label="状态"),
            *_money(sheet),
            number_cell(sheet.target_progress, label="目标进度"),
            number_cell(wan(sheet.expected), label="全年预计"),
            cell(light_badge(shown_light(sheet.level)), label="灯"),
            cell(LATE if is_late(sheet, today) else moment(sheet.due_on, today), label="截止"),
        )
        for sheet in sheets
    )


def _money(sheet: MonitoringSheet) -> Iterable[str]:
    scope = sheet.project_name or WHOLE
    yield number_cell(monitored(wan(sheet.budget), scope, "预算数", sheet), label="预算")
    yield number_cell(monitored(wan(sheet.spent), scope, "累计执行数", sheet), label="执行")
    yield number_cell(monitored(sheet.execution_rate, scope, "支出进度", sheet), label="执行率")
