"""Indicators that units proposed to the library and that wait for the finance department."""

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.face.parts import ShownLight, Task
from jiheng.web.standards.models import ProposalState, ProposedIndicator

ADDRESS = f"/standards/proposals/?state={ProposalState.PROPOSED.value}"


def waiting_proposals(access: Access) -> int:
    """How many the person may decide on."""
    if Role.FINANCE_DEPARTMENT not in access.roles:
        return 0
    reached = access.reached("unit_year__budget_unit", [Role.FINANCE_DEPARTMENT])
    return ProposedIndicator.objects.filter(reached, state=ProposalState.PROPOSED).count()


def task_of_proposals(number: int) -> Task:
    """One task for all of them: they are decided on one page, without a deadline."""
    return Task(title=f"审定指标入库提议：{number}项", address=ADDRESS, light=ShownLight.NORMAL)
