"""Where loans are kept."""

from django.urls import reverse

from jiheng.web.budget_units.models import UnitYear
from jiheng.web.figures.places import RecordPlace, keep_at
from jiheng.web.loans.models import RegisteredLoan


def _address(unit_year: UnitYear, key: str) -> str:
    """A loan of the case that is not in the register has no page."""
    unit = unit_year.budget_unit
    is_known = RegisteredLoan.objects.filter(unit_year__budget_unit=unit, code=key).exists()
    return reverse("loans:loan", args=[unit_year.year.year, unit.code, key]) if is_known else ""


keep_at("loans", RecordPlace(_address))
