"""Who changes a unit's money."""

from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.records.acting import Actor
from jiheng.web.records.preparing import preparer


def editor(access: Access, unit_year: UnitYear) -> Actor:
    """The person in the post in which the money is changed; refuses everybody else."""
    return preparer(access, unit_year, "修改预算和支付")
