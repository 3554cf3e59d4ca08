"""What a self-evaluation prints, as the records tell it now."""

from collections.abc import Mapping

from jiheng.core.figure import Figure
from jiheng.figures.registry import figures_of
from jiheng.web.figures.works import FiguredWork, make_known
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.whole_case import whole_case


def _figures(work: SelfEvaluation) -> Mapping[str, Figure]:
    return figures_of(whole_case(work))


make_known(FiguredWork(SelfEvaluation, whole_case, _figures, brings=("target_set",)))
