"""The official form of a sheet as a document."""

from jiheng.core.document import Document
from jiheng.reports.monitoring.form import compose_monitoring, compose_one
from jiheng.rules.monitoring_form import PROJECT_FORM, WHOLE_FORM
from jiheng.web.library import library
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.monitoring.monitored import calculate, watched_of


def document_of(sheet: MonitoringSheet) -> Document:
    """Of a project alone, or of a whole unit with its projects and lights.

    Raises `CaseError` where the records contradict each other.
    """
    monitoring = calculate(sheet)
    whole, project = (library().monitoring_form(id, sheet.period.as_of) for id in (WHOLE_FORM, PROJECT_FORM))
    if sheet.project:
        return compose_one(monitoring, watched_of(sheet, monitoring), project)
    return compose_monitoring(monitoring, whole, project)
