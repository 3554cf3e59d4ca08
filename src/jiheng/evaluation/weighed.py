"""An indicator at its place with the engine's answer, before anything is added up."""

from dataclasses import dataclass

from jiheng.core.indicator_values import ActualValue
from jiheng.evaluation.placement import Placed
from jiheng.evaluation.scoring_row import RowScore


@dataclass(frozen=True, slots=True)
class Weighed:
    """One indicator at its place with what the engine says of it. `score.problem` tells why it has no points yet."""

    placed: Placed
    actual: ActualValue | None
    score: RowScore
