"""An indicator as it was declared, the same from a report's table (`manuscript.declared_lists`) and from a case."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from jiheng.checks.check import DoesNotApply
from jiheng.core.case import Case
from jiheng.core.finding import Location
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Direction, Nature, Operator, TargetValue
from jiheng.core.numbers import plain
from jiheng.core.record import titles_of
from jiheng.figures.cells import value_text
from jiheng.schema.cells.signs import SYMBOL
from jiheng.schema.form_tables.vocabulary import Meaning

_TITLES = titles_of(Indicator)
_CASE_COLUMN = {
    Meaning.LEVEL1: "level1",
    Meaning.LEVEL2: "level2",
    Meaning.NAME: "name",
    Meaning.CHARACTER: "nature",
    Meaning.TARGET: "target",
    Meaning.UNIT: "unit_of_measure",
    Meaning.WEIGHT: "weight",
    Meaning.ACTUAL: "actual",
    Meaning.REASON: "reason",
    Meaning.PREVIOUS: "previous_actual",
    Meaning.TARGET_BASIS: "target_basis",
}


@dataclass(frozen=True, slots=True)
class Declared:
    """`words`: the target as written (≥95%). `nature`: as marked, None where nothing marks it.

    `is_graded`: its result is one of the tiers of a qualitative indicator, which needs no target value.
    """

    name: str
    level1: str
    level2: str
    nature: Nature | None
    direction: Direction
    operator: Operator
    target: TargetValue | None
    words: str
    unit: str
    weight: Decimal | None
    previous: Decimal | None
    is_graded: bool
    at: Callable[[Meaning], Location]

    @property
    def levels(self) -> str:
        return self.level1 + self.level2

    @property
    def is_qualitative(self) -> bool:
        """Whether its target is in words, or it is marked so."""
        return isinstance(self.target, str) or self.nature is Nature.QUALITATIVE

    @property
    def is_cost(self) -> bool:
        return "成本" in self.levels

    @property
    def is_output(self) -> bool:
        return any(word in self.levels for word in ("产出", "数量", "质量", "时效"))

    @property
    def is_outcome(self) -> bool:
        return any(word in self.levels for word in ("效益", "效果", "可持续"))

    @property
    def is_satisfaction(self) -> bool:
        return "满意" in self.levels + self.name


def declared_in_case(case: Case) -> tuple[Declared, ...]:
    """The indicators of the case's own unit; checks of them do not apply to a case without any."""
    if not case.indicators:
        raise DoesNotApply("案卷里没有指标")
    return tuple(_of_record(each) for each in case.indicators if case.unit_code(each) == case.profile.budget_unit)


def _of_record(indicator: Indicator) -> Declared:
    return Declared(
        name=indicator.name,
        level1=indicator.level1,
        level2=indicator.level2,
        nature=indicator.nature,
        direction=indicator.direction,
        operator=indicator.operator,
        target=indicator.target,
        words=_words(indicator),
        unit=indicator.unit_of_measure,
        weight=indicator.weight,
        previous=indicator.previous_actual,
        is_graded=indicator.tier is not None,
        at=lambda meaning: place_of(indicator.code, _CASE_COLUMN[meaning], _shown(indicator, meaning)),
    )


def place_of(code: str, column: str, quote: str = "") -> Location:
    """指标[3].年度指标值, as every message about a case calls its cells."""
    return Location(place=f"指标[{code}].{_TITLES[column]}", quote=quote)


def _shown(indicator: Indicator, meaning: Meaning) -> str:
    if meaning is Meaning.TARGET:
        return _words(indicator)
    value = getattr(indicator, _CASE_COLUMN[meaning])
    if isinstance(value, Nature):
        return value.label
    return "" if value is None else plain(value) if isinstance(value, Decimal) else value_text(value)


def _words(indicator: Indicator) -> str:
    if indicator.target is None:
        return ""
    if isinstance(indicator.target, Decimal):
        sign = SYMBOL.get(indicator.operator, "")
        return f"{sign}{plain(indicator.target)}{indicator.unit_of_measure}"
    return value_text(indicator.target)
