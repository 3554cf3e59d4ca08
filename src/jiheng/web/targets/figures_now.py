"""What targets print, as the records tell it now."""

from collections.abc import Mapping

from jiheng.core.case import Case
from jiheng.core.figure import Figure
from jiheng.figures.registry import figures_of
from jiheng.reports.target_blocks.figures import declared_money
from jiheng.web.figures.works import FiguredWork, make_known
from jiheng.web.targets.declaring import target_case
from jiheng.web.targets.models import TargetSet


def _case(work: TargetSet) -> Case:
    return target_case(work, whole=True)


def _figures(work: TargetSet) -> Mapping[str, Figure]:
    case = _case(work)
    return {**figures_of(case), **declared_money(case)}


make_known(FiguredWork(TargetSet, _case, _figures))
