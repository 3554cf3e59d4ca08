"""What the published rules say wherever a report may come from: grade bands, bands of the execution rate, tiers."""

from collections.abc import Iterator
from functools import cache

from jiheng.core.indicator_values import Tier
from jiheng.rules.parameter import Grades, ParameterValue, Tiers
from jiheng.rules.standard import Band, GradeBand, ScoringRule, TierBand

EXECUTION_RATE_BANDS = "cn.execution_rate_bands_2021"


@cache
def grade_bands() -> tuple[tuple[GradeBand, ...], ...]:
    """Every published set of grades, the national one first."""
    return tuple(value.bands for _, value in _values() if isinstance(value, Grades))


@cache
def tier_bands(tier: Tier) -> tuple[TierBand, ...]:
    """Every published range of a qualitative tier."""
    return tuple(
        band for _, value in _values() if isinstance(value, Tiers) for band in value.bands if band.tier is tier
    )


@cache
def execution_rate_bands() -> tuple[Band, ...]:
    """The points that bands of the execution rate earn, of 10."""
    return next(v.bands for id, v in _values() if id == EXECUTION_RATE_BANDS and isinstance(v, ScoringRule))


def _values() -> Iterator[tuple[str, ParameterValue]]:
    from jiheng.rules.library import load_library  # slow to load, and most reports have no such table

    for id, rule in sorted(load_library().parameters.items()):
        yield from ((id, edition.value) for edition in rule.in_force() if edition.value is not None)
