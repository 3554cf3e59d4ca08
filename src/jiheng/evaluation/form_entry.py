"""A row of a form as the engine reads it: which way is better, the defaults filled in, the values as integers."""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from jiheng.core.absence import NotApplicable
from jiheng.core.indicator_values import Direction, Operator, Span
from jiheng.evaluation.scoring_row import ScoringProblem, ScoringRow
from jiheng.evaluation.scoring_table import Sense, TableRule, counts_items, decimals, values_of
from jiheng.rules.standard import LowerFormula, Method, TierBand


class TargetKind(Enum):
    """What a row aims at."""

    NONE = "none"
    ZERO = "zero"
    NUMBER = "number"
    SPAN = "span"

    @classmethod
    def of(cls, target: Decimal | Span | None) -> "TargetKind":
        if target is None:
            return cls.NONE
        if isinstance(target, Span):
            return cls.SPAN
        return cls.NUMBER if target else cls.ZERO


class Reading(NamedTuple):
    """How rows of one kind are read. `default_target` stands in where a row has no target and its method needs none.

    `decimals` is how many the rule's own parameters have.
    """

    table_rule: TableRule
    default_target: Decimal | None
    decimals: int


class Entry(NamedTuple):
    """A row with its values as they will be compared; the alternative is None unless the method is 二者择一."""

    row: ScoringRow
    reading: Reading
    target: Decimal | Span | None
    actual: Decimal | None

    @property
    def table_rule(self) -> TableRule:
        return self.reading.table_rule

    def values(self) -> tuple[Decimal | None, ...]:
        """Target, high end, actual value, and the alternative's target and actual value."""
        row, target, actual = self.row, self.target, self.actual
        low, high = (target.low, target.high) if isinstance(target, Span) else (target, target)
        if row.rule.method is Method.EITHER_OR:
            return low, high, actual, row.alternative_target, row.alternative_actual
        return low, high, actual, None, None

    def problem(self) -> ScoringProblem:
        """Why the engine gave this row no points."""
        row = self.row
        if row.rule.method is Method.TIERS:
            if row.tier is None:
                return ScoringProblem.MISSING_TIER
            missing = row.assigned_points is None
            return ScoringProblem.MISSING_ASSIGNED_POINTS if missing else ScoringProblem.OUT_OF_TIER
        pairs = [(self.target, self.actual)]
        if row.rule.method is Method.EITHER_OR:
            pairs.append((row.alternative_target, row.alternative_actual))
        if all(actual is None for _, actual in pairs):
            return ScoringProblem.MISSING_ACTUAL
        if all(target is None or actual is None for target, actual in pairs):
            return ScoringProblem.MISSING_TARGET
        return ScoringProblem.ZERO_TARGET


Readings = dict[tuple[int, ...], Reading]
"""How each kind of row of one form is read, by the identities of what makes the kind; they live as long as the form."""


def enter(row: ScoringRow, lower_formula: LowerFormula, tiers: Sequence[TierBand], readings: Readings) -> Entry:
    """Read one row; rows of the same kind share what is in `readings`."""
    rule, target, actual = row.rule, row.target, row.actual
    target_kind = TargetKind.of(target)
    kind = (id(rule), id(row.direction), id(row.operator), id(target_kind), id(row.alternative_operator), id(row.tier))
    reading = readings.get(kind)
    if reading is None:
        reading = read_tier(row, tiers) if rule.method is TIERS else read(row, target_kind, lower_formula)
        readings[kind] = reading
    if rule.method is TIERS:
        return Entry(row, reading, None, None)
    if target is None:
        target = reading.default_target
    elif reading.table_rule.sense is RANGE and isinstance(target, Decimal):
        target = Span(target, target)
    if row.missing_items is not None and rule.method is CHECKLIST:
        actual = Decimal(len(row.missing_items))
    return Entry(row, reading, target, None if isinstance(actual, NotApplicable) else actual)


RANGE, TIERS, CHECKLIST = Sense.RANGE, Method.TIERS, Method.CHECKLIST


def read(row: ScoringRow, target_kind: TargetKind, lower_formula: LowerFormula) -> Reading:
    """How rows of this kind are read: 「＝0」 is at most 0, any other 「＝」 at least so much."""
    rule, has_target = row.rule, target_kind is not TargetKind.NONE
    sense, default = sense_of(row.direction, row.operator, target_kind), None
    if sense is Sense.EQUAL:
        sense = Sense.LOWER if target_kind is TargetKind.ZERO else Sense.HIGHER
    if counts_items(rule) or (rule.method is Method.VETO and not has_target):
        sense, default = Sense.LOWER, Decimal(0)
    elif rule.method is Method.BOOLEAN and not has_target:
        sense, default = Sense.HIGHER, Decimal(1)
    is_strict = has_target and row.operator in (Operator.ABOVE, Operator.BELOW)
    other = sense_of(Direction.HIGHER, row.alternative_operator or Operator.AT_LEAST, TargetKind.NUMBER)
    own_decimals = max((decimals(value) for value in values_of(rule)), default=0)
    return Reading(TableRule(rule, sense, is_strict, lower_formula, other), default, own_decimals)


def read_tier(row: ScoringRow, tiers: Sequence[TierBand]) -> Reading:
    """How rows put in this tier are read."""
    band = next((each for each in tiers if each.tier is row.tier), None)
    is_best = band is not None and band.high == max(each.high for each in tiers)
    return Reading(TableRule(row.rule, tier=band, is_best_tier=is_best), None, 0)


def sense_of(direction: Direction, operator: Operator, target_kind: TargetKind) -> Sense:
    """Direction and operator read together: whichever differs from its default was meant."""
    if target_kind is TargetKind.SPAN or direction is Direction.RANGE or operator is Operator.WITHIN:
        return Sense.RANGE
    if direction is Direction.LOWER or operator in (Operator.AT_MOST, Operator.BELOW):
        return Sense.LOWER
    return Sense.EQUAL if operator is Operator.EQUAL else Sense.HIGHER
