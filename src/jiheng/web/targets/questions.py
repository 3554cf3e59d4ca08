"""What targets ask of monitoring and self-evaluation, and what they announce to them."""

from collections.abc import Collection, Mapping
from datetime import date

from jiheng.core.indicator_values import ActualValue
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.questions import Announcement, Question
from jiheng.web.targets.models import TargetSet

Place = tuple[int, str]
"""A target set and the code of an indicator in it."""

approved = Announcement[[TargetSet, date]]()
"""A set has been approved on a day."""

are_results_in = Question[[UnitYear, str], bool]("whether the year's self-evaluation of a project was handed in")

reached = Question[[UnitYear, str], Mapping[str, ActualValue | None]](
    "what was handed in as reached, by indicator code"
)

actuals_typed = Question[[Collection[int]], Mapping[int, str]]("what was typed as reached, by the keys of indicators")

actuals_submitted = Question[[Collection[Place]], Mapping[Place, str]]("what was reached, as submitted last")
