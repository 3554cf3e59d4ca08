"""What a sheet prints, as the records tell it now."""

from collections.abc import Mapping

from jiheng.core.figure import Figure
from jiheng.evaluation.monitoring.figures import figures_as_of
from jiheng.web.figures.works import FiguredWork, make_known
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.monitoring.monitored import case_of


def _figures(sheet: MonitoringSheet) -> Mapping[str, Figure]:
    return figures_as_of(case_of(sheet), sheet.period.as_of)


make_known(FiguredWork(MonitoringSheet, case_of, _figures, brings=("period", "target_set")))
