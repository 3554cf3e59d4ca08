"""Score a province: millions of rows by the very expressions that score a form, then totals and grades by project."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil

import polars as pl

from jiheng.core.numbers import HUNDRED
from jiheng.evaluation.expressions import POINTS, score
from jiheng.evaluation.methods import rounded
from jiheng.evaluation.scoring_table import (
    ASSIGNED,
    INT64_LIMIT,
    INT128_LIMIT,
    NOT_APPLICABLE,
    RULE,
    VALUES,
    WEIGHT,
    Scale,
    TableRule,
    largest_product,
    share_places,
)
from jiheng.rules.standard import GradeBand

TOTAL = "total"
"""Total of a project × 10^points_places; null where a row of it cannot be scored, or every row is not applicable."""
UNSCORED = "unscored"
"""How many applicable rows of a project cannot be scored."""
GRADE = "grade"
"""Index into the standard's grades, the highest being 0; null where there is no total."""


def score_lazily(
    frame: pl.LazyFrame,
    rules: Sequence[TableRule],
    *,
    largest_value: int,
    largest_weight: int,
    value_places: int = 4,
    points_places: int = 2,
) -> pl.LazyFrame:
    """The frame with its `points`; nothing is computed until it is collected.

    The columns are those of `scoring_table`: `rule` (index into `rules`), `weight` (× 10^points_places), `target` and
    `actual` (× 10^value_places), and the ones that only some rules read. A null `actual` is missing.

    `largest_value` and `largest_weight` are the largest sizes in those columns, as whoever wrote the table knows them:
    they decide whether 64-bit integers are safe or 128 bits are needed. A row that breaks the promise, or has a rule
    that is not there, gets no points; ValueError when not even 128 bits are enough.
    """
    scale = Scale(value_places, points_places, points_places, share_places(rules))
    product = largest_product(rules, scale, largest_value, largest_weight)
    if product > INT128_LIMIT:
        raise ValueError(f"values up to {largest_value} cannot be scored exactly: products reach {product}")
    if product > INT64_LIMIT:
        scale = scale.widened()
    names = frame.collect_schema().names()
    limits = {name: largest_weight if name in (WEIGHT, ASSIGNED) else largest_value for name in names if name in VALUES}
    broken = [~pl.col(name).is_between(-limit, limit) for name, limit in limits.items()]
    unknown = ~pl.col(RULE).is_between(0, len(rules) - 1) | pl.col(RULE).is_null()
    scored = score(frame.with_columns(pl.col(list(limits)).cast(scale.dtype)), rules, scale)
    points = pl.when(pl.any_horizontal(unknown, *broken)).then(None).otherwise(pl.col(POINTS))
    return scored.select(*names, points.cast(pl.Int64).alias(POINTS))


def grade_projects(
    scored: pl.LazyFrame,
    by: str | Sequence[str],
    grades: Sequence[GradeBand],
    *,
    full_points: Decimal = HUNDRED,
    points_places: int = 2,
) -> pl.LazyFrame:
    """The scored rows added up `by` project: `total`, `unscored`, `grade`.

    Rows marked `not_applicable`, where the frame has that column, are left out and the rest is rescaled to the full
    points: 实得 ÷ (满分 − 不适用) × 满分, rounded half-up. A frame sorted by project (`set_sorted`) is quickest.
    """
    full = Fraction(full_points) * 10**points_places
    unscored, earned = pl.col(POINTS).is_null(), pl.col(POINTS)
    sums = [earned.sum().alias(TOTAL), unscored.sum().alias(UNSCORED)]
    total = pl.col(TOTAL)
    if NOT_APPLICABLE in scored.collect_schema():
        absent = pl.col(NOT_APPLICABLE)
        sums = [
            earned.filter(~absent).sum().alias(TOTAL),
            (unscored & ~absent).sum().alias(UNSCORED),
            pl.col(WEIGHT).filter(absent).sum().alias(_ABSENT),
        ]
        applicable = int(full) - pl.col(_ABSENT)
        rescaled = rounded(total * int(full), applicable)
        total = pl.when(pl.col(_ABSENT) == 0).then(total).when(applicable > 0).then(rescaled)
    known = pl.when(pl.col(UNSCORED) == 0).then(total)
    keys = [by] if isinstance(by, str) else list(by)
    totals = scored.group_by(keys).agg(sums).with_columns(known.alias(TOTAL))
    return totals.select(*keys, TOTAL, UNSCORED, _grade(grades, full).alias(GRADE))


_ABSENT = "scoring.absent"


def _grade(grades: Sequence[GradeBand], full: Fraction) -> pl.Expr:
    """The index of the first grade whose minimum the total reaches; minima are of 100 points."""
    highest_first = sorted(grades, key=lambda band: band.minimum, reverse=True)
    chosen: pl.Expr = pl.lit(None, dtype=pl.Int8)
    for index, band in reversed(list(enumerate(highest_first))):
        minimum = ceil(Fraction(band.minimum) / 100 * full)
        chosen = pl.when(pl.col(TOTAL) >= minimum).then(pl.lit(index, dtype=pl.Int8)).otherwise(chosen)
    return chosen
