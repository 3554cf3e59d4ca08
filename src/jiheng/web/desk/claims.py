"""Banks' claims that wait for somebody: the unit's reviewer decides on them, its preparer enters the payment."""

from django.db.models import Q, QuerySet

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.face.parts import ShownLight, Task
from jiheng.web.loans.models import BankClaim, ClaimState

VERBS = {ClaimState.CHECKED: "审定", ClaimState.APPROVED: "登记拨付"}


def waiting_claims(access: Access) -> QuerySet[BankClaim]:
    """Those of the person's units, the oldest first. Nobody decides on a claim of one's own."""
    mine = Q(pk__in=[])
    if Role.UNIT_REVIEWER in access.roles:
        reviewed = access.reached("unit_year__budget_unit", [Role.UNIT_REVIEWER])
        mine |= reviewed & Q(state=ClaimState.CHECKED) & ~Q(handed_in_by=access.person)
    if Role.PREPARER in access.roles:
        mine |= access.reached("unit_year__budget_unit", [Role.PREPARER]) & Q(state=ClaimState.APPROVED)
    rows = BankClaim.objects.filter(mine).order_by("handed_in_at", "pk")
    return rows.select_related("unit_year__budget_unit", "unit_year__year")


def task_of(claim: BankClaim) -> Task:
    """What has to be done with it; a bank's claim has no deadline of its own."""
    return Task(
        title=f"{VERBS[ClaimState(claim.state)]}银行申报：{claim.name}",
        address=claim.get_absolute_url(),
        light=ShownLight.NORMAL,
        detail=claim.unit_year.budget_unit.name,
    )
