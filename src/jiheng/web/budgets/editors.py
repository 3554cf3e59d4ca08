"""Who may change a unit's money, and when."""

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.records.acting import ActionRefusedError, Actor, require_open


def may_edit(access: Access, unit_year: UnitYear) -> bool:
    """The unit's preparer, as long as the year is open."""
    return not unit_year.year.is_closed and access.has_role(Role.PREPARER, unit_year.budget_unit)


def editor(access: Access, unit_year: UnitYear) -> Actor:
    """The person in the post in which the money is changed; refuses everybody else."""
    post = access.post_for(Role.PREPARER, unit_year.budget_unit)
    if post is None:
        raise ActionRefusedError(f"只有{unit_year.budget_unit.name}的填报人能修改预算和支付；请与其联系。")
    require_open(unit_year.year)
    return Actor(access.person, post)
