"""A row of a form as the engine reads it: which way is better, the defaults filled in, the decimals counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.goal import Direction, Operator, Span
from jiheng.evaluation.scoring_row import ScoringProblem, ScoringRow
from jiheng.evaluation.scoring_table import Sense, TableRule, counts_items, decimals, values_of
from jiheng.rules.standard import LowerFormula, Method, TierBand


@dataclass(frozen=True, slots=True)
class Entry:
    """`target` and `actual` are as they will be compared; `row` is as it was given.

    The alternative is None unless the method is 二者择一.
    """

    row: ScoringRow
    table_rule: TableRule
    target: Decimal | Span | None
    actual: Decimal | None
    alternative_target: Decimal | None = None
    alternative_actual: Decimal | None = None

    @classmethod
    def of(cls, row: ScoringRow, lower_formula: LowerFormula, tiers: Sequence[TierBand]) -> "Entry":
        target, method = row.target, row.rule.method
        sense = sense_of(row.direction, row.operator, target)
        if counts_items(row.rule) or (method is Method.VETO and target is None):
            sense = Sense.LOWER
            target = Decimal(0) if target is None else target
        elif method is Method.BOOLEAN and target is None:
            sense, target = Sense.HIGHER, Decimal(1)
        elif sense is Sense.RANGE and isinstance(target, Decimal):
            target = Span(target, target)
        actual = None if isinstance(row.actual, NotApplicable) else row.actual
        if method is Method.CHECKLIST and row.missing_items is not None:
            actual = Decimal(len(row.missing_items))
        is_strict = row.target is not None and row.operator in (Operator.ABOVE, Operator.BELOW)
        alternative = sense_of(Direction.HIGHER, row.alternative_operator or Operator.AT_LEAST, None)
        if method is Method.TIERS:
            tier = next((band for band in tiers if band.tier is row.tier), None)
            is_best = tier is not None and tier.high == max(band.high for band in tiers)
            return cls(row, TableRule(row.rule, tier=tier, is_best_tier=is_best), None, None)
        table_rule = TableRule(row.rule, sense, is_strict, lower_formula, alternative)
        if method is Method.EITHER_OR:
            return cls(row, table_rule, target, actual, row.alternative_target, row.alternative_actual)
        return cls(row, table_rule, target, actual)

    @property
    def target_low(self) -> Decimal | None:
        return self.target.low if isinstance(self.target, Span) else self.target

    @property
    def target_high(self) -> Decimal | None:
        return self.target.high if isinstance(self.target, Span) else self.target

    @property
    def value_decimals(self) -> int:
        """How many decimals its values need, its rule's parameters included."""
        own = (self.target_low, self.target_high, self.actual, self.alternative_target, self.alternative_actual)
        return max((decimals(value) for value in (*own, *values_of(self.row.rule)) if value is not None), default=0)

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
            pairs.append((self.alternative_target, self.alternative_actual))
        if all(actual is None for _, actual in pairs):
            return ScoringProblem.MISSING_ACTUAL
        if all(target is None or actual is None for target, actual in pairs):
            return ScoringProblem.MISSING_TARGET
        return ScoringProblem.ZERO_TARGET


def sense_of(direction: Direction, operator: Operator, target: Decimal | Span | None) -> Sense:
    """Direction and operator read together: whichever differs from its default was meant."""
    if isinstance(target, Span) or direction is Direction.RANGE or operator is Operator.WITHIN:
        return Sense.RANGE
    if direction is Direction.LOWER or operator in (Operator.AT_MOST, Operator.BELOW):
        return Sense.LOWER
    return Sense.EQUAL if operator is Operator.EQUAL else Sense.HIGHER
