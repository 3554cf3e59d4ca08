"""The money of many units, row by row."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.utils.safestring import SafeString

from jiheng.figures.budget import WHOLE
from jiheng.figures.execution import Amounts
from jiheng.web.budget_units.models import Level
from jiheng.web.budgets.money import NOTHING
from jiheng.web.face.addresses import address
from jiheng.web.face.tables import body, cell, head_cell, link, row
from jiheng.web.figures.templatetags.figures import amount_cells

COLUMNS = (
    "pk",
    "budget_unit__code",
    "budget_unit__name",
    "budget_unit__level",
    "budget_unit__parent__name",
    "former_department__name",
)


class ListedUnit(NamedTuple):
    """What the list shows of a unit in a year: `COLUMNS` in their order."""

    key: int
    code: str
    name: str
    level: str
    parent: str | None
    former_department: str | None

    @property
    def department(self) -> str:
        """The supervising department in that year; itself when it is one."""
        now = self.parent if self.level == Level.BUDGET_UNIT else None
        return self.former_department or now or self.name


def rows_html(units: Iterable[ListedUnit], found: Mapping[int, Amounts], which: str, year: int) -> SafeString:
    """A unit, the department it belongs to, and those of its amounts that are named in `which`."""
    return body(
        row(
            head_cell(link(address("budgets:unit", year, each.code), each.name)),
            cell(each.department),
            amount_cells(found.get(each.key, NOTHING), WHOLE, year, each.code, which),
        )
        for each in units
    )
