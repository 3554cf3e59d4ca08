"""What a monitoring says: of the whole unit and of each project, down to the single indicator."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.case import Case
from jiheng.core.choice import Choice
from jiheng.core.finding import Finding
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import ActualValue
from jiheng.core.light import LightLevel
from jiheng.core.observation import Observation
from jiheng.rules.form import MoneyRowKind
from jiheng.rules.monitoring import MonitoringRules
from jiheng.rules.standard import Provenance


class Signal(Choice):
    """What a light looks at."""

    EXECUTION = "execution", "支出进度"
    YEAR_END = "year_end", "年末支出"
    GAP = "gap", "目标与支出的差异"
    PACE = "pace", "目标进度"
    OUTLOOK = "outlook", "全年目标"


class ForecastMethod(Choice):
    """How a whole-year value was come by."""

    FINAL = "final", "全年已结束，即实际数"
    STATED = "stated", "单位填报的全年预计数"
    EXTRAPOLATED = "extrapolated", "按序时进度外推：累计数÷已过时间的比例"
    MIXED = "mixed", "有填报的用填报数，其余按序时进度外推"
    LATEST = "latest", "按最近一次的值"


@dataclass(frozen=True, slots=True)
class Forecast:
    """The value expected by the end of the year. `value` None: nothing to forecast from."""

    value: ActualValue | None
    method: ForecastMethod | None
    words: str


@dataclass(frozen=True, slots=True)
class Light:
    """One light. `level` says 不适用 with its reason where the rule cannot be applied: never a silent pass.

    `lacking` is exactly what would bring the light back to normal: yuan for money, else in the indicator's unit.
    """

    signal: Signal
    level: LightLevel | NotApplicable
    why: tuple[str, ...] = ()
    clears: str = ""
    lacking: Decimal | None = None
    rule: Provenance | None = None

    @property
    def is_lit(self) -> bool:
        """Whether somebody has to look."""
        return self.level in (LightLevel.ATTENTION, LightLevel.WARNING)


@dataclass(frozen=True, slots=True)
class MoneyProgress:
    """Budget and expenditure of some budget lines as of a day, in yuan. `spent` None: a line has not been reported.

    `told_on` is the day up to which the oldest of the amounts was told; `missing` are the lines without any.
    """

    original_budget: Decimal | None
    budget: Decimal
    spent: Decimal | None
    told_on: date | None
    missing: tuple[str, ...]
    forecast: Forecast
    is_assumed: bool

    @property
    def rate(self) -> Fraction | NotApplicable | None:
        """Expenditure over budget; None where it is missing."""
        if self.spent is None:
            return None
        if not self.budget:
            return NotApplicable("没有预算")
        return Fraction(self.spent) / Fraction(self.budget)


@dataclass(frozen=True, slots=True)
class IndicatorProgress:
    """An indicator's value up to a day beside its target. `completion` is value ÷ target where that means something."""

    indicator: Indicator
    value: ActualValue | None
    told_on: date | None
    observation: Observation | None
    completion: Fraction | NotApplicable | None
    forecast: Forecast
    lights: tuple[Light, ...]
    is_assumed: bool


@dataclass(frozen=True, slots=True)
class Watched:
    """The whole unit (`code` empty) or one of its projects: money and targets side by side.

    `parts` tells the money again by source and kind, as the rows of the official forms do.
    """

    code: str
    name: str
    money: MoneyProgress
    parts: Mapping[MoneyRowKind, MoneyProgress]
    target_progress: Fraction | NotApplicable | None
    lights: tuple[Light, ...]
    indicators: tuple[IndicatorProgress, ...]

    @property
    def all_lights(self) -> tuple[Light, ...]:
        """Its own and its indicators'; those of a project's indicators are the project's, not the whole unit's."""
        own = [row for row in self.indicators if self.code or not row.indicator.project]
        return (*self.lights, *(light for row in own for light in row.lights))

    @property
    def level(self) -> LightLevel | NotApplicable:
        return worst(self.all_lights)


@dataclass(frozen=True, slots=True)
class Monitoring:
    """A monitoring of one unit as of a day; the same case, rules and day always give the same one."""

    case: Case
    rules: MonitoringRules
    as_of: date
    elapsed: Fraction
    whole: Watched
    projects: tuple[Watched, ...]
    findings: tuple[Finding, ...]

    @property
    def watched(self) -> tuple[Watched, ...]:
        return (self.whole, *self.projects)


def worst(lights: tuple[Light, ...]) -> LightLevel | NotApplicable:
    """The worst level among lights; not applicable where none of them applies."""
    levels = [light.level for light in lights if isinstance(light.level, LightLevel)]
    if levels:
        return max(levels, key=lambda level: level.severity)
    return NotApplicable("没有一项可以判断")
