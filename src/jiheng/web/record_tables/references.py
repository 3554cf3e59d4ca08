"""Which rows of a unit's year name a row of another table, so that nothing is taken away that others hang on."""

from django.apps import apps

from jiheng.core.record import Kind
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.record_tables.table import RecordRow


def tables_naming(unit_year: UnitYear, table: str, code: str) -> list[str]:
    """The titles of the tables in which some row names `code` of `table`."""
    found: dict[str, None] = {}
    for model in apps.get_models():
        if not issubclass(model, RecordRow) or not hasattr(model, "stored"):
            continue
        rows = model._default_manager.filter(unit_year=unit_year)
        for column in model.stored:
            if column.table != table:
                continue
            if column.kind is Kind.REFERENCE:
                is_named = rows.filter(**{column.name: code}).exists()
            else:
                named = rows.filter(**{f"{column.name}__contains": code})
                is_named = any(code in (row.held_in(column) or ()) for row in named)
            if is_named:
                found.setdefault(model.case_table.title)
    return list(found)
