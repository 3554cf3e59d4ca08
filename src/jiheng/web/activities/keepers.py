"""Who keeps a unit's ledgers, and who may read the names in them."""

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.activities.ledgers import NAMED, LedgerPage
from jiheng.web.activities.models import CaseWorker
from jiheng.web.budget_units.models import BudgetUnit, UnitYear
from jiheng.web.records.acting import ActionRefusedError, Actor
from jiheng.web.records.preparing import preparer

OWN = (Role.PREPARER, Role.UNIT_REVIEWER)


def may_list(access: Access, unit_year: UnitYear, ledger: LedgerPage) -> bool:
    """Rows about single people are listed for the unit itself alone; everybody else sees how many there are."""
    return ledger.slug not in NAMED or any(access.has_role(role, unit_year.budget_unit) for role in OWN)


def reads_names(access: Access, budget_unit: BudgetUnit) -> bool:
    """Whether the person handles the unit's cases now: has been let in, and still holds a post there."""
    is_there = any(access.has_role(role, budget_unit) for role in OWN)
    return is_there and CaseWorker.objects.filter(budget_unit=budget_unit, person=access.person, ended_at=None).exists()


def keeper(access: Access, unit_year: UnitYear) -> Actor:
    """The person in the post in which the ledgers are kept; refuses everybody else."""
    return preparer(access, unit_year, "登记台账")


def reviewer(access: Access, budget_unit: BudgetUnit) -> Actor:
    """The unit's reviewer, who lets case workers in."""
    post = access.post_for(Role.UNIT_REVIEWER, budget_unit)
    if post is None:
        raise ActionRefusedError(f"只有{budget_unit.name}的单位审核人能授权查看名单；请与其联系。")
    return Actor(access.person, post)
