"""The money of many units, row by row."""

from collections.abc import Iterable, Mapping

from django.utils.safestring import SafeString

from jiheng.figures.budget import WHOLE
from jiheng.figures.execution import Amounts
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.money import NOTHING
from jiheng.web.face.addresses import address
from jiheng.web.face.tables import body, cell, head_cell, link, row
from jiheng.web.figures.templatetags.figures import amount_cells


def rows_html(unit_years: Iterable[UnitYear], found: Mapping[int, Amounts], which: str) -> SafeString:
    """A unit, the department it belongs to, and those of its amounts that are named in `which`."""
    return body(
        row(
            head_cell(link(address("budgets:unit", each.year.year, each.budget_unit.code), each.budget_unit.name)),
            cell(each.department.name),
            amount_cells(found.get(each.pk, NOTHING), WHOLE, each.year.year, each.budget_unit.code, which),
        )
        for each in unit_years
    )
