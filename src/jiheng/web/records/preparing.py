"""What a unit's preparer fills in while the year is open: who may, in which post, and what its pages share."""

from django.http import Http404, HttpRequest

from jiheng.web.accounts.access import Access, access_of, unit_year_or_404
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.records.acting import ActionRefusedError, Actor, require_open


def may_edit(access: Access, unit_year: UnitYear) -> bool:
    """The unit's preparer, as long as the year is open."""
    return not unit_year.year.is_closed and access.has_role(Role.PREPARER, unit_year.budget_unit)


def preparer(access: Access, unit_year: UnitYear, doing: str) -> Actor:
    """The person in the post in which the unit's year is filled in; refuses everybody else. `doing`: 登记台账."""
    post = access.post_for(Role.PREPARER, unit_year.budget_unit)
    if post is None:
        raise ActionRefusedError(f"只有{unit_year.budget_unit.name}的填报人能{doing}；请与其联系。")
    require_open(unit_year.year)
    return Actor(access.person, post)


def editable_or_404(request: HttpRequest, year: int, unit_code: str) -> UnitYear:
    """The unit's year for a form that one may send; a form that one may not send does not exist."""
    unit_year = unit_year_or_404(request, year, unit_code)
    if not may_edit(access_of(request), unit_year):
        raise Http404
    return unit_year


def unit_context(request: HttpRequest, unit_year: UnitYear) -> dict[str, object]:
    """What the pages of one unit's year share."""
    return {
        "unit_year": unit_year,
        "unit": unit_year.budget_unit,
        "year": unit_year.year.year,
        "may_edit": may_edit(access_of(request), unit_year),
    }
