"""The next free code of a table: Y1, Y2, …"""

import re

from jiheng.web.budget_units.models import UnitYear
from jiheng.web.record_tables.table import RecordRow

PREFIXES = {"projects": "X", "budget_lines": "Y", "adjustments": "T", "payments": "P", "duties": "Z", "tasks": "R"}

_CODE = ("code",)


def next_code(model: type[RecordRow], unit_year: UnitYear) -> str:
    """One more than the highest number in use."""
    prefix = PREFIXES[model.case_table.name]
    pattern = re.compile(rf"{prefix}(\d{{1,9}})")
    taken = model._default_manager.filter(unit_year=unit_year).values_list(*_CODE, flat=True)
    numbers = [int(found[1]) for code in taken if (found := pattern.fullmatch(code))]
    return f"{prefix}{max(numbers, default=0) + 1}"


def next_position(model: type[RecordRow], unit_year: UnitYear) -> int:
    """Behind the last row."""
    last = model._default_manager.filter(unit_year=unit_year).order_by("-position").first()
    return 0 if last is None else last.position + 1
