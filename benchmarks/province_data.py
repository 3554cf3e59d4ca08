"""An invented province of ten million indicators, the same every time, with mixed methods."""

from decimal import Decimal
from pathlib import Path

import numpy as np
import polars as pl

from jiheng.core.indicator_values import Tier
from jiheng.evaluation.scoring_table import Sense, TableRule
from jiheng.rules.standard import Band, BandBasis, GradeBand, Method, ScoringRule, TierBand

PROJECTS = 400_000
INDICATORS = 25
SEED = 20220901
LARGEST_VALUE = 10**10
"""A million units of measure, ×10⁴."""
LARGEST_WEIGHT = 1000

GRADES = tuple(
    GradeBand(grade, label, Decimal(minimum))
    for grade, label, minimum in (("excellent", "优", 90), ("good", "良", 80), ("fair", "中", 60), ("poor", "差", 0))
)


def _band(lower: int | None, share: str) -> Band:
    return Band(None if lower is None else Decimal(lower), included=True, points=None, share=Decimal(share))


BANDS = (_band(100, "1"), _band(80, "0.7"), _band(60, "0.5"), _band(None, "0"))
ACHIEVED = TierBand(Tier.ACHIEVED, Decimal("0.8"), Decimal(1))
PARTLY = TierBand(Tier.PARTLY, Decimal("0.6"), Decimal("0.8"))

RULES = (
    TableRule(ScoringRule(Method.PROPORTIONAL)),
    TableRule(ScoringRule(Method.PROPORTIONAL), sense=Sense.LOWER),
    TableRule(ScoringRule(Method.PROPORTIONAL_WITH_FLOOR, floor=Decimal("0.6"))),
    TableRule(ScoringRule(Method.STEP_DEDUCTION, step=Decimal(5), each=Decimal("0.5"))),
    TableRule(ScoringRule(Method.BANDS, bands=BANDS, band_basis=BandBasis.COMPLETION)),
    TableRule(ScoringRule(Method.BOOLEAN)),
    TableRule(ScoringRule(Method.TIERS), tier=ACHIEVED, is_best_tier=True),
    TableRule(ScoringRule(Method.TIERS), tier=PARTLY),
)
SHARES = (0.35, 0.15, 0.1, 0.1, 0.1, 0.1, 0.06, 0.04)
"""How often each rule is met with."""


def write_province(folder: Path) -> Path:
    """Rows sorted by project, weights of a project adding up to 100 points, about two targets of three met."""
    random, rows = np.random.default_rng(SEED), PROJECTS * INDICATORS
    rule = random.choice(len(RULES), size=rows, p=SHARES).astype(np.uint8)
    weight = np.tile(np.repeat(np.arange(200, 700, 100, dtype=np.int64), INDICATORS // 5), PROJECTS)
    whole = np.where(rule == 3, 100, random.integers(1, 500_000, rows))
    target = whole.astype(np.int64) * 10_000
    diligence = np.repeat(random.uniform(0.2, 0.95, PROJECTS), INDICATORS)
    missed = random.random(rows) > diligence
    percent = random.integers(40, 100, rows)
    reached = np.where(rule == 1, target * (200 - percent) // 100, target * percent // 100)
    actual = np.where(missed, reached, target)
    tier_share = np.where(rule == 6, random.integers(80, 101, rows), random.integers(60, 80, rows))
    assigned = np.where(rule >= 6, weight * tier_share // 100, 0)
    file = folder / "province.parquet"
    columns = {
        "project": np.repeat(np.arange(PROJECTS, dtype=np.int64), INDICATORS),
        "rule": rule,
        "weight": weight,
        "target": target,
        "actual": actual,
        "assigned_points": assigned,
    }
    pl.DataFrame(columns).write_parquet(file)
    return file
