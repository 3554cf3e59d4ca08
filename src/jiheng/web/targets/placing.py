"""Where what is said of a set of targets can be mended."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jiheng.core.finding import Finding
from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.web.budgets.models import Project
from jiheng.web.face.addresses import address
from jiheng.web.targets.cells import COLUMNS, GRID_COLUMNS, shown_at
from jiheng.web.targets.models import Indicator, TargetSet

_NAMES = {column.title: name for name, column in COLUMNS[IndicatorRecord].items()}


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """What is said, and the address where it can be mended; blank where there is no one place."""

    finding: Finding
    address: str


def placed(target_set: TargetSet, keys: Mapping[str, str], findings: Iterable[Finding]) -> tuple[PlacedFinding, ...]:
    """`keys`: the rows of the grid by the codes of their indicators."""
    return tuple(PlacedFinding(each, _address(target_set, keys, each.location.place)) for each in findings)


def _address(target_set: TargetSet, keys: Mapping[str, str], place: str) -> str:
    """「指标[3].责任人」: a cell of the grid, or the details of the row; 「项目[X1].…」: the project's form."""
    head, _, title = place.partition("].")
    table, _, code = head.partition("[")
    if table == Project.case_table.title and code:
        unit_year = target_set.unit_year
        return address("budgets:edit_project", unit_year.year.year, unit_year.budget_unit.code, code)
    if table != Indicator.case_table.title or code not in keys:
        return ""
    column = shown_at(_NAMES.get(title, ""))
    if column in GRID_COLUMNS:
        return f"{target_set.address('edit')}#cell-{keys[code]}-{column}"
    return target_set.address("row", int(keys[code]))
