"""An actual value beside its target, as exact columns of integers.

Everything rests on two columns: `shortfall`, how far the actual value is on the wrong side (negative: to spare), and
`base`, what that distance is measured against. The share reached is `(base − shortfall) ÷ base`, which for
higher-is-better is actual ÷ target. Null means that a row cannot be scored, and null stays null.
"""

import polars as pl

from jiheng.evaluation.scoring_table import TARGET, Sense
from jiheng.rules.standard import LowerFormula

SHORTFALL = "scoring.shortfall"
BASE = "scoring.base"
REACHED = "scoring.reached"
"""The share reached × base: at most base; below 0 it earns nothing."""
COMPLETION = "scoring.completion"
"""The completion × base: where higher is better it may pass base or be negative, elsewhere it is from 0 to base."""


def shortfall(sense: Sense, target: pl.Expr, target_high: pl.Expr, actual: pl.Expr) -> pl.Expr:
    """How far the actual value falls short of the target or overshoots the limit; at most 0 when it does not."""
    match sense:
        case Sense.HIGHER:
            return target - actual
        case Sense.LOWER:
            return actual - target
        case Sense.EQUAL:
            return pl.when(target == 0).then(actual).otherwise(target - actual)
        case Sense.RANGE:
            below, above = target - actual, actual - target_high
            return pl.when(below > above).then(below).otherwise(above)


def size(sense: Sense, formula: LowerFormula, target: pl.Expr, target_high: pl.Expr, actual: pl.Expr) -> pl.Expr:
    """What a shortfall is measured against: the size of the target, or of the nearest end of a range.

    A target below 0 (变动率 ≤ −30 %) is measured by its size: missing it by as much again loses everything. The inverse
    formula (target ÷ actual) is the same distance measured against the actual value; for a target below 0 it has no
    meaning, and deviation is used.
    """
    if sense is Sense.RANGE:
        return pl.when(actual < target).then(target).otherwise(target_high).abs()
    if sense is Sense.LOWER and formula is LowerFormula.INVERSE:
        return pl.when((actual > target) & (target > 0)).then(actual).otherwise(target.abs())
    return target.abs()


def base(size: pl.Expr, not_higher: pl.Expr) -> pl.Expr:
    """The size, and where it is 0 the smallest unit: reaching a target of 0 is full, any shortfall loses everything.

    Only where higher is better 0 stays 0, and such a row cannot be scored in proportion.
    """
    return pl.when((size == 0) & not_higher).then(1).otherwise(size)


def not_negative(number: pl.Expr) -> pl.Expr:
    """0 instead of anything below; null stays null (and it is three times as fast as `clip`)."""
    return pl.when(number < 0).then(0).otherwise(number)


def reached() -> pl.Expr:
    """What the column `REACHED` holds."""
    return pl.col(BASE) - not_negative(pl.col(SHORTFALL))


def completion(sense: Sense) -> pl.Expr:
    """What the column `COMPLETION` holds: staying below a limit, or inside a range, is never more than 100 %."""
    match sense:
        case Sense.HIGHER:
            return pl.col(BASE) - pl.col(SHORTFALL)
        case Sense.EQUAL:
            spare = pl.col(BASE) - pl.col(SHORTFALL)
            return pl.when(pl.col(TARGET) == 0).then(not_negative(reached())).otherwise(spare)
        case Sense.LOWER | Sense.RANGE:
            return not_negative(reached())
