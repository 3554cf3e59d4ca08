"""Which row of a score is the budget execution rate: it is told with the money, not among the results."""

from jiheng.evaluation.result import Evaluation, ScoredIndicator


def execution_row(evaluation: Evaluation) -> ScoredIndicator | None:
    """The row that shows or scores the execution rate of what is evaluated."""
    return next((row for row in evaluation.rows if row.path[-1].measure.endswith("预算执行率")), None)
