"""The records of one unit's year as a case of their own: what figures, summaries, imports and exports are made from."""

from datetime import date
from typing import Any

from jiheng.core.case import Case, CaseProfile, MoneyUnit
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.cases import unit_records, year_models, year_records


def year_case(unit_year: UnitYear) -> Case:
    """Everything registered for the unit in the year, restricted names included: never hand it out as it is."""
    year = unit_year.year
    unit = unit_year.budget_unit
    tables: dict[str, Any] = {model.case_table.name: year_records(model, unit_year) for model in year_models()}
    profile = CaseProfile(
        title=f"{unit.name}{year.year}年台账",
        year=year.year,
        budget_unit=unit.code,
        region=year.region,
        standard=year.whole_unit_standard or "cn.project_self_evaluation",
        money_unit=MoneyUnit.WAN,
        as_of=date(year.year, 12, 31),
    )
    return Case(profile=profile, budget_units=unit_records(unit_year, (unit, *unit_year.subordinates())), **tables)
