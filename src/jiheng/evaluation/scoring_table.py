"""The table the engine works on: its columns, what a rule code means, and the integers that values become."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

import polars as pl

from jiheng.core.numbers import EXACT, HUNDRED
from jiheng.rules.standard import BandBasis, LowerFormula, Method, ScoringRule, TierBand

RULE = "rule"
"""Index into the table's rules."""
WEIGHT = "weight"
"""Full points × 10^weight_places."""
TARGET = "target"
"""Target × 10^value_places; the low end of a range."""
TARGET_HIGH = "target_high"
"""High end of a range × 10^value_places. Read only where a rule's sense is RANGE."""
NOT_APPLICABLE = "not_applicable"
"""Whether an indicator does not apply. Optional, never null; read when totals are made."""
ACTUAL = "actual"
"""Actual value × 10^value_places; null is missing."""
ASSIGNED = "assigned_points"
"""Points given by judgement × 10^weight_places. Read only by 定性三档."""
ALTERNATIVE_TARGET = "alternative_target"
ALTERNATIVE_ACTUAL = "alternative_actual"
"""The second alternative × 10^value_places. Read only by 二者择一."""

VALUES = (WEIGHT, TARGET, TARGET_HIGH, ACTUAL, ASSIGNED, ALTERNATIVE_TARGET, ALTERNATIVE_ACTUAL)
"""The columns that hold numbers."""

INT64_LIMIT = 2**63 - 1
INT128_LIMIT = 2**127 - 1


class Sense(Enum):
    """Which way is better, once direction and operator are read together.

    EQUAL is scored like HIGHER, as the published formulas do, except that a target of exactly 0 means none at all.
    """

    HIGHER = "higher"
    LOWER = "lower"
    EQUAL = "equal"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class TableRule:
    """What one code in the column `rule` means.

    `is_strict`: the target must be passed, not only reached (＞, ＜). `tier` is the tier that a row of 定性三档 was put
    in; the high end belongs to the best tier only.
    """

    rule: ScoringRule
    sense: Sense = Sense.HIGHER
    is_strict: bool = False
    lower_formula: LowerFormula = LowerFormula.DEVIATION
    alternative_sense: Sense = Sense.HIGHER
    tier: TierBand | None = None
    is_best_tier: bool = False

    @property
    def formula(self) -> LowerFormula:
        """The rule's own formula for lower-is-better, otherwise its standard's."""
        return self.rule.lower_formula or self.lower_formula


@dataclass(frozen=True, slots=True)
class Scale:
    """How many decimals the integers of a table carry, and how wide they must be to stay exact.

    Points are rounded once, from 10^-weight_places to 10^-points_places. Shares (thresholds, bands on completion) carry
    only as many places as the table's rules need, so that products stay small.
    """

    value_places: int = 4
    weight_places: int = 2
    points_places: int = 2
    share_places: int = 0
    wide: bool = False

    @property
    def dtype(self) -> type[pl.Int64] | type[pl.Int128]:
        return pl.Int128 if self.wide else pl.Int64

    def widened(self) -> "Scale":
        return replace(self, wide=True)

    def lit(self, number: int) -> pl.Expr:
        return pl.lit(number, dtype=self.dtype)

    def value(self, number: Decimal) -> int:
        return scaled(number, self.value_places)

    def points(self, number: Decimal) -> int:
        return scaled(number, self.weight_places)

    def share(self, number: Decimal) -> int:
        return scaled(number, self.share_places)

    @property
    def one_value(self) -> int:
        """The integer that stands for a value of 1."""
        return _power_of_ten(self.value_places)

    @property
    def one_share(self) -> int:
        """The integer that stands for the whole (100 %)."""
        return _power_of_ten(self.share_places)

    @property
    def finer(self) -> int:
        """How many units of weight make one unit of rounded points."""
        return _power_of_ten(self.weight_places - self.points_places)


def _power_of_ten(places: int) -> int:
    return int(10**places)


def scaled(number: Decimal, places: int) -> int:
    """`number` × 10^places as an integer; ValueError when it has more decimals than that."""
    above, below = number.as_integer_ratio()
    integer, rest = divmod(above * 10**places, below)
    if rest:
        raise ValueError(f"{number} has more than {places} decimals")
    return int(integer)


def decimals(number: Decimal) -> int:
    """How many decimal places a number is written with, trailing zeros not counted."""
    text = format(number, "f")
    return len(text.rstrip("0")) - text.index(".") - 1 if "." in text else 0


def counts_items(rule: ScoringRule) -> bool:
    """Whether points go off for each thing found, so that none is best and the target is 0 unless another is given."""
    return rule.method in (Method.CHECKLIST, Method.DEDUCT_PER_OCCURRENCE)


def measures_completion(rule: ScoringRule) -> bool:
    """Whether a method looks at how much of the target was reached, beyond sharing points in proportion to it."""
    by_share = (Method.PROPORTIONAL_WITH_FLOOR, Method.WINDOW)
    return rule.method in by_share or rule.band_basis is BandBasis.COMPLETION


def step_of(rule: ScoringRule) -> Decimal:
    """The size of one step; a counted thing is a step of 1 unless the rule says otherwise (每晚10天)."""
    if rule.step is None:
        assert counts_items(rule), f"{rule.method.label} needs a step"
        return Decimal(1)
    return rule.step


def share_places(rules: Iterable[TableRule]) -> int:
    """The decimals that every share of these rules fits in; percentages are shares with two more."""
    return max((decimals(share) for table_rule in rules for share in shares_of(table_rule)), default=0)


def shares_of(table_rule: TableRule) -> list[Decimal]:
    """Every share a rule works with, percentages of completion turned into shares."""
    rule, tier = table_rule.rule, table_rule.tier
    shares = [rule.floor, rule.low, rule.high, rule.each_share, *(band.share for band in rule.bands)]
    if rule.band_basis is BandBasis.COMPLETION:
        percentages = [rule.step, *(band.lower for band in rule.bands)]
        shares += [as_share(each) for each in percentages if each is not None]
    if tier is not None:
        shares += [tier.low, tier.high]
    return [share for share in shares if share is not None]


def as_share(percentage: Decimal) -> Decimal:
    return EXACT.divide(percentage, HUNDRED)


def values_of(rule: ScoringRule) -> list[Decimal]:
    """Every parameter of a rule that is measured in the unit of the actual value."""
    if rule.band_basis is BandBasis.COMPLETION:
        return []
    values = [rule.step, *(band.lower for band in rule.bands)]
    return [value for value in values if value is not None]


def points_of(rule: ScoringRule) -> list[Decimal]:
    """Every parameter of a rule that is measured in points."""
    points = [rule.each, *(band.points for band in rule.bands)]
    return [each for each in points if each is not None]


def largest_product(rules: Sequence[TableRule], scale: Scale, largest_value: int, largest_weight: int) -> int:
    """A bound on every number that scoring such a table can meet, all in scaled integers.

    The longest chains are `2 × weight × share × distance + divisor`, a distance being at most twice a value.
    """
    value = max(largest_value, scale.one_value, 1, *(abs(scale.value(v)) for r in rules for v in values_of(r.rule)))
    weight = max(largest_weight, 1, *(abs(scale.points(p)) for r in rules for p in points_of(r.rule)))
    share = max(scale.one_share, *(abs(scale.share(s)) for r in rules for s in shares_of(r)), 1)
    return 8 * value * weight * share * scale.finer
