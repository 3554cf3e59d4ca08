"""What a sheet's page shows of the engine's answer: rows of money and of targets, lights with their reasons."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.budget import BudgetLine, ExpenditureKind
from jiheng.core.case import Case
from jiheng.core.light import LightLevel
from jiheng.core.numbers import round_half_up
from jiheng.core.observation import ExpenditureReading, Observation
from jiheng.evaluation.monitoring.money import budget_as_of, latest_reading, told_of_line
from jiheng.evaluation.monitoring.result import Light, Monitoring, Watched, worst
from jiheng.evaluation.monitoring.targets import latest_observation
from jiheng.reports.monitoring.indicator_rows import target_text
from jiheng.web.face.parts import Light as ShownLight
from jiheng.web.face.shown import absent
from jiheng.web.monitoring.cells import INDICATOR, LINE, CellReader, affix, key_of

PLACES = 20


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """A budget line: budget, expenditure and forecast. `is_booked`: dated payments tell the expenditure."""

    key: str
    name: str
    budget: Decimal
    spent: Decimal | None
    spent_text: str
    expected_text: str
    explanation: str
    is_booked: bool


@dataclass(frozen=True, slots=True)
class TargetRow:
    """An indicator with what was typed and the worst of its lights."""

    key: str
    code: str
    level1: str
    name: str
    target: str
    unit: str
    texts: dict[str, str]
    value: str
    likelihood: str
    reason: str
    light: ShownLight
    lights: tuple["LightLine", ...]


@dataclass(frozen=True, slots=True)
class LightLine:
    """A light as a line of words."""

    title: str
    light: ShownLight
    why: str
    clears: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class WatchedRow:
    """The whole unit or a project in one line, money beside targets."""

    name: str
    budget: Decimal
    spent: Decimal | None
    rate: Decimal | NotApplicable | None
    progress: Decimal | NotApplicable | None
    expected: Decimal | None
    forecast_words: str
    light: ShownLight
    lights: tuple[LightLine, ...]


def money_rows(case: Case, as_of: date) -> Iterator[MoneyRow]:
    """Every budget line on a day."""
    reader = CellReader(ExpenditureReading)
    names = {project.code: project.name for project in case.projects}
    for line in case.budget_lines:
        reading = latest_reading(case, line.code, as_of)
        typed = reading if reading is not None and reading.on == as_of else None
        told = told_of_line(case, line, as_of)
        yield MoneyRow(
            key=key_of(LINE, line.code),
            name=_line_name(line, names),
            budget=budget_as_of(case, line, as_of),
            spent=told.spent if told else None,
            spent_text=reader.shown(typed, "spent"),
            expected_text=reader.shown(typed, "expected"),
            explanation=reader.shown(typed, "explanation"),
            is_booked=_is_booked(case, line),
        )


def _is_booked(case: Case, line: BudgetLine) -> bool:
    payments = [each for each in case.payments if each.budget_line == line.code]
    return bool(payments) and all(each.on is not None for each in payments)


def _line_name(line: BudgetLine, names: dict[str, str]) -> str:
    what = names.get(line.project, "") if line.kind is ExpenditureKind.PROJECT else line.kind.label
    return f"{what}（{line.level.label}{line.year_of_origin}）"


def target_rows(case: Case, as_of: date, watched: Watched | None) -> Iterator[TargetRow]:
    """Every indicator of the sheet, with its lights where the engine could answer."""
    lights = {row.indicator.code: row.lights for row in watched.indicators} if watched else {}
    for indicator in case.indicators:
        reader = CellReader(Observation, indicator.unit_of_measure)
        latest = latest_observation(case, indicator.code, as_of)
        typed = latest if latest is not None and latest.on == as_of else None
        yield TargetRow(
            key=key_of(INDICATOR, indicator.code),
            code=indicator.code,
            level1=indicator.level1,
            name=indicator.name,
            target=target_text(indicator),
            unit=affix(indicator.unit_of_measure),
            texts={
                name: reader.shown(typed, name)
                for name in ("value", "expected", "likelihood", "deviation_reason", "explanation", "measure")
            },
            value=_value(latest, reader),
            likelihood=latest.likelihood.label if latest and latest.likelihood else "",
            reason=latest.deviation_reason.label if latest and latest.deviation_reason else "",
            light=shown_light(worst(lights.get(indicator.code, ()))),
            lights=tuple(map(light_line, lights.get(indicator.code, ()))),
        )


def _value(latest: Observation | None, reader: CellReader) -> str:
    """The latest value; where there can be none, a dash that says why."""
    if latest is not None and isinstance(latest.value, NotApplicable):
        return absent(latest.value.reason)
    return reader.shown(latest, "value")


def watched_rows(monitoring: Monitoring, project: str) -> Iterator[WatchedRow]:
    """Money beside targets: the whole unit and its projects, or the sheet's project alone."""
    for watched in monitoring.projects if project else monitoring.watched:
        money = watched.money
        expected = money.forecast.value
        yield WatchedRow(
            name=watched.name,
            budget=money.budget,
            spent=money.spent,
            rate=_percent(money.rate),
            progress=_percent(watched.target_progress),
            expected=expected if isinstance(expected, Decimal) else None,
            forecast_words=money.forecast.words,
            light=shown_light(watched.level),
            lights=tuple(map(light_line, watched.lights)),
        )


def _percent(share: Fraction | NotApplicable | None) -> Decimal | NotApplicable | None:
    return round_half_up(share * 100, PLACES) if isinstance(share, Fraction) else share


def light_line(light: Light) -> LightLine:
    return LightLine(
        title=light.signal.label,
        light=shown_light(light.level),
        why="；".join(light.why),
        clears=light.clears,
        rule=f"{light.rule.title}，{light.rule.reference}" if light.rule else "",
        reason=light.level.reason if isinstance(light.level, NotApplicable) else "",
    )


def shown_light(level: LightLevel | NotApplicable | str) -> ShownLight:
    """As the face draws it."""
    if isinstance(level, NotApplicable):
        return ShownLight.NONE
    return ShownLight(level.value if isinstance(level, LightLevel) else level or "none")
