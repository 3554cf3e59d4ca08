"""What budgets ask of targets."""

from collections.abc import Set as AbstractSet

from jiheng.web.budget_units.models import UnitYear
from jiheng.web.questions import Question

projects_with_targets = Question[[UnitYear], AbstractSet[str]]("the codes of the projects whose targets are approved")
