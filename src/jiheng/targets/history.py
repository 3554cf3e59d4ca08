"""Values of the same indicator in earlier years and of similar units, to be seen beside the value being declared."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz

from jiheng.core.case import Case
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Span
from jiheng.core.record import columns_of
from jiheng.figures.registry import figures_of
from jiheng.schema.cells.characters import compact
from jiheng.schema.values import Writing, write_value
from jiheng.targets.declared import own_indicators

LEAST_LIKENESS = 80
"""Of 100: names that differ more are not taken for the same indicator."""
_TARGET = next(column for column in columns_of(Indicator) if column.name == "target")


@dataclass(frozen=True, slots=True)
class PastIndicator:
    """An indicator of some unit in some year, told in words."""

    year: int
    unit_code: str
    unit_name: str
    name: str
    target: str
    actual: str
    unit_of_measure: str


@dataclass(frozen=True, slots=True)
class PastValue:
    """A past indicator that is taken for the same. `likeness` of 100; `is_own`: of the same unit."""

    past: PastIndicator
    likeness: int
    is_own: bool


def past_indicators(case: Case) -> tuple[PastIndicator, ...]:
    """The indicators of a case's own unit as they are looked up later; what was reached is the case's own figure."""
    unit, figures = case.own_unit, figures_of(case)
    return tuple(
        PastIndicator(
            case.year,
            unit.code,
            unit.name,
            each.name,
            target_told(each),
            figures[f"指标.{each.code}.实际完成值"].told(),
            each.unit_of_measure,
        )
        for each in own_indicators(case)
    )


def past_values(
    name: str, unit_of_measure: str, unit_code: str, past: Iterable[PastIndicator], *, aliases: Iterable[str] = ()
) -> tuple[PastValue, ...]:
    """Those of the same name or nearly, in the same unit of measure where both say one; the unit's own first.

    `aliases`: other names of the same indicator, as the library knows them.
    """
    names = [compact(each) for each in (name, *aliases)]
    found = []
    for each in past:
        if unit_of_measure and each.unit_of_measure and unit_of_measure != each.unit_of_measure:
            continue
        likeness = max(int(fuzz.ratio(compact(each.name), known)) for known in names)
        if likeness >= LEAST_LIKENESS:
            found.append(PastValue(each, likeness, each.unit_code == unit_code))
    return tuple(sorted(dict.fromkeys(found), key=_order))


def _order(value: PastValue) -> tuple[bool, int, int, str, str]:
    return (not value.is_own, -value.past.year, -value.likeness, value.past.unit_code, value.past.name)


def target_told(indicator: Indicator) -> str:
    """The target with its unit of measure: 270万元, 95%, words."""
    told = write_value(_TARGET, indicator.target, Writing(unit_of_measure=indicator.unit_of_measure, for_people=True))
    is_number = isinstance(indicator.target, Decimal | Span)
    return told + indicator.unit_of_measure if is_number and not told.endswith("%") else told
