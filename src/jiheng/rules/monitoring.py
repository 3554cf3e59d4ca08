"""What decides the lights of monitoring: each value a dated rule of a region, looked up along 区 → 市 → 省 → 全国."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Generic, TypeVar

from jiheng.core.light import LightLevel
from jiheng.core.observation import DeviationReason, Likelihood
from jiheng.rules.dated import DatedRule
from jiheng.rules.standard import Evidence, Provenance

COUNTRY = "000000"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The least share of the budget to be spent by the end of a month."""

    month: int
    share: Decimal


@dataclass(frozen=True, slots=True)
class ExecutionFloor:
    """Below the share of the last checkpoint that has passed, the light is `level`. Checkpoints in order of months."""

    checkpoints: tuple[Checkpoint, ...]
    level: LightLevel


@dataclass(frozen=True, slots=True)
class ExecutionLag:
    """How far the execution rate may lie behind the calendar, as shares: from `attention`, and from `warning` on."""

    attention: Decimal
    warning: Decimal


@dataclass(frozen=True, slots=True)
class TargetLag:
    """How far an adding-up indicator's completion may lie behind the calendar, as shares."""

    attention: Decimal
    warning: Decimal


@dataclass(frozen=True, slots=True)
class ProgressGap:
    """The most by which target progress and execution rate may differ, as a share; beyond it the light is `level`."""

    share: Decimal
    level: LightLevel


@dataclass(frozen=True, slots=True)
class Attainment:
    """The likelihood that an expected whole-year completion amounts to: from `certain`, from `possible` on."""

    certain: Decimal
    possible: Decimal

    def likelihood(self, completion: Fraction) -> Likelihood:
        if completion >= Fraction(self.certain):
            return Likelihood.CERTAIN
        return Likelihood.POSSIBLE if completion >= Fraction(self.possible) else Likelihood.IMPOSSIBLE


@dataclass(frozen=True, slots=True)
class DeviationReasons:
    """What the form lets one choose from."""

    reasons: tuple[DeviationReason, ...]
    likelihoods: tuple[Likelihood, ...]


@dataclass(frozen=True, slots=True)
class Freshness:
    """After how many days a reading is too old to judge by."""

    days: int


@dataclass(frozen=True, slots=True)
class PeriodEnd:
    """A period that is monitored: up to the end of `month`; reported by `due_month`, `due_day` where a text says so."""

    month: int
    due_month: int | None
    due_day: int | None


@dataclass(frozen=True, slots=True)
class MonitoringPeriods:
    """The periods of a year, in order."""

    periods: tuple[PeriodEnd, ...]


@dataclass(frozen=True, slots=True)
class RectificationTerms:
    """What a rectification notice asks: a reply within so many working days, one of `options`; else `on_timeout`."""

    reply_workdays: int
    options: tuple[str, ...]
    on_timeout: str


@dataclass(frozen=True, slots=True)
class YearCalendar:
    """One year's public holidays and the weekend days on which people work all the same."""

    days_off: frozenset[date]
    working_days: frozenset[date]


MonitoringValue = (
    ExecutionFloor
    | ExecutionLag
    | TargetLag
    | ProgressGap
    | Attainment
    | DeviationReasons
    | Freshness
    | MonitoringPeriods
    | RectificationTerms
    | YearCalendar
)

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class RuleInForce(Generic[V]):
    """A value with where it comes from; one with evidence I is our own proposal, not a regulation's."""

    value: V
    provenance: Provenance
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MonitoringRules:
    """Every rule in force for a region on a day. None: nothing is prescribed, so that light does not apply."""

    region: str
    on: date
    execution: RuleInForce[ExecutionFloor | ExecutionLag] | None
    target_lag: RuleInForce[TargetLag] | None
    gap: RuleInForce[ProgressGap] | None
    attainment: RuleInForce[Attainment] | None
    reasons: RuleInForce[DeviationReasons] | None
    freshness: RuleInForce[Freshness] | None
    periods: RuleInForce[MonitoringPeriods] | None
    rectification: RuleInForce[RectificationTerms] | None
    year_end: RuleInForce[Decimal] | None

    @property
    def provenance(self) -> tuple[Provenance, ...]:
        """Where everything used comes from, to be kept with the result."""
        found = (
            self.execution,
            self.target_lag,
            self.gap,
            self.attainment,
            self.reasons,
            self.freshness,
            self.periods,
            self.rectification,
            self.year_end,
        )
        return tuple(each.provenance for each in found if each is not None)


def regions_above(region: str) -> Iterator[str]:
    """440117 → 440117, 440100, 440000, 000000: from the narrow to the wide, each once."""
    yield from dict.fromkeys((region, region[:4] + "00", region[:2] + "0000", COUNTRY))


def in_force(
    rules: Mapping[str, DatedRule[V]], wanted: tuple[type, ...], region: str, on: date, *, only_official: bool
) -> RuleInForce[V] | None:
    """The rule of one of the wanted types nearest to the region; a nearer one that is repealed switches it off."""
    for each in regions_above(region):
        for rule in rules.values():
            if rule.region != each or not isinstance(rule.latest.value, wanted):
                continue
            edition = next((edition for edition in rule.editions if edition.covers(on)), None)
            if edition is None or (only_official and edition.evidence is Evidence.I):
                continue
            if edition.value is None:
                return None
            return RuleInForce(edition.value, rule.provenance(edition), edition.notes)
    return None
