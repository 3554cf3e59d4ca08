"""The people of one unit who take a piece of work from draft to approval."""

from dataclasses import dataclass

from jiheng.web.accounts.access import Access, access_of_person
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import BudgetUnit
from jiheng.web.records.acting import act, people_with
from jiheng.web.records.models import Notice
from jiheng.web.records.reviewed_work import ReviewedWork
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.submitting import submit
from jiheng.web.targets.actions.judging import move_on
from jiheng.web.targets.models import TargetSet

STEPS = (
    (Role.PREPARER, "submit"),
    (Role.UNIT_REVIEWER, "confirm"),
    (Role.SUPERVISING_DEPARTMENT, "review"),
    (Role.FINANCE_DEPARTMENT, "approve"),
)


@dataclass(frozen=True, slots=True)
class Approvers:
    """Each step's verb with the access of the person who takes it."""

    steps: tuple[tuple[str, Access], ...]

    @classmethod
    def of(cls, unit: BudgetUnit) -> "Approvers":
        """The first person of each role for the unit."""
        return cls(tuple((verb, access_of_person(people_with(role, unit)[0])) for role, verb in STEPS))

    def approve(self, target_set: TargetSet) -> None:
        """Submit, confirm, review and approve; what has been done long ago needs no notices."""
        for verb, access in self.steps:
            target_set = move_on(target_set, verb, access)
        self._without_notices(target_set)

    def approve_evaluation(self, evaluation: SelfEvaluation) -> None:
        """Likewise; submitting keeps the case and its files."""
        (_, preparer), *rest = self.steps
        work = submit(evaluation, preparer)
        for verb, access in rest:
            work = act(work, verb, access)
        self._without_notices(work)

    def _without_notices(self, work: ReviewedWork) -> None:
        Notice.objects.filter(address=work.get_absolute_url()).delete()
