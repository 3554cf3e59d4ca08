"""What a sheet's page shows of the engine's answer: rows of money and of targets, lights with their reasons."""

from collections.abc import Iterator, Mapping
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
from jiheng.core.record import Record
from jiheng.evaluation.monitoring.money import budget_as_of, latest_reading, told_of_line
from jiheng.evaluation.monitoring.result import Light, Monitoring, Watched, worst
from jiheng.evaluation.monitoring.targets import latest_observation
from jiheng.reports.monitoring.indicator_rows import target_text
from jiheng.web.face.parts import ShownLight
from jiheng.web.face.shown import absent
from jiheng.web.monitoring.cells import INDICATOR, LINE, TARGET_COLUMNS, CellReader, affix, key_of
from jiheng.web.records.comments import comments_at, fields_of
from jiheng.web.records.models import Comment

PLACES = 20

Said = Mapping[str, list[Comment]]
NOTHING_SAID: Said = {}
Notes = Mapping[str, Mapping[str, str]]
NO_NOTES: Notes = {}


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """A budget line: budget, expenditure and forecast. `is_booked`: dated payments tell the expenditure.

    `source` says where the expenditure comes from when it was not typed for this day.
    """

    key: str
    code: str
    name: str
    budget: Decimal
    spent: Decimal | None
    spent_text: str
    expected_text: str
    explanation: str
    is_booked: bool
    source: str
    said: tuple[Comment, ...]

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Where one may comment."""
        return fields_of(self.code, ("累计执行数", "全年预计执行数", "说明"))


@dataclass(frozen=True, slots=True)
class TargetRow:
    """An indicator with what was typed and the worst of its lights.

    `source` says where the value comes from when it was not typed for this day, `notes` what else is said of cells.
    """

    key: str
    code: str
    level1: str
    name: str
    target: str
    unit: str
    cells: dict[str, str]
    value: str
    source: str
    likelihood: str
    reason: str
    light: ShownLight
    lights: tuple["LightLine", ...]
    said: tuple[Comment, ...]
    notes: Mapping[str, str]

    @property
    def errors(self) -> Mapping[str, str]:
        """What is stored was read; errors are told when a cell is typed."""
        return {}

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Where one may comment."""
        titles = ("累计完成值", "全年预计完成值", "可能性", "偏差原因", "原因说明", "拟采取的措施")
        return fields_of(f"指标{self.code}", titles)


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


def money_rows(case: Case, as_of: date, said: Said = NOTHING_SAID) -> Iterator[MoneyRow]:
    """Every budget line on a day, with the open comments at it."""
    reader = CellReader(ExpenditureReading)
    names = {project.code: project.name for project in case.projects}
    for line in case.budget_lines:
        reading = latest_reading(case, line.code, as_of)
        typed = reading if reading is not None and reading.on == as_of else None
        told = told_of_line(case, line, as_of)
        is_booked = _is_booked(case, line)
        yield MoneyRow(
            key=key_of(LINE, line.code),
            code=f"资金{line.code}",
            name=_line_name(line, names),
            budget=budget_as_of(case, line, as_of),
            spent=told.spent if told else None,
            spent_text=reader.shown(typed, "spent"),
            expected_text=reader.shown(typed, "expected"),
            explanation=reader.shown(typed, "explanation"),
            is_booked=is_booked,
            source="按支付逐笔计" if is_booked else _carried(told.on if told else None, as_of, typed),
            said=tuple(comments_at(f"资金{line.code}", said)),
        )


def _is_booked(case: Case, line: BudgetLine) -> bool:
    payments = [each for each in case.payments if each.budget_line == line.code]
    return bool(payments) and all(each.on is not None for each in payments)


def _line_name(line: BudgetLine, names: dict[str, str]) -> str:
    what = names.get(line.project, "") if line.kind is ExpenditureKind.PROJECT else line.kind.label
    return f"{what}（{line.level.label}{line.year_of_origin}）"


def target_rows(
    case: Case, as_of: date, watched: Watched | None, said: Said = NOTHING_SAID, noted: Notes = NO_NOTES
) -> Iterator[TargetRow]:
    """Every indicator of the sheet, with its lights where the engine could answer, and the open comments at it.

    `noted`: row → column → what is said at the cell.
    """
    lights = {row.indicator.code: row.lights for row in watched.indicators} if watched else {}
    for indicator in case.indicators:
        reader = CellReader(Observation, indicator.unit_of_measure)
        latest = latest_observation(case, indicator.code, as_of)
        typed = latest if latest is not None and latest.on == as_of else None
        key, source = key_of(INDICATOR, indicator.code), _source(latest, typed, reader, as_of)
        notes = noted.get(key, {})
        yield TargetRow(
            key=key,
            code=indicator.code,
            level1=indicator.level1,
            name=indicator.name,
            target=target_text(indicator),
            unit=affix(indicator.unit_of_measure),
            cells={name: reader.shown(typed, name) for name in TARGET_COLUMNS},
            value=_value(latest, reader),
            source=source,
            likelihood=latest.likelihood.label if latest and latest.likelihood else "",
            reason=latest.deviation_reason.label if latest and latest.deviation_reason else "",
            light=shown_light(worst(lights.get(indicator.code, ()))),
            lights=tuple(map(light_line, lights.get(indicator.code, ()))),
            said=tuple(comments_at(f"指标{indicator.code}", said)),
            notes={**notes, "value": "；".join(filter(None, (source, notes.get("value", ""))))},
        )


def _carried(known_on: date | None, as_of: date, typed: Record | None) -> str:
    """Since when a figure stands that was not typed for this day."""
    if known_on is None or known_on == as_of or typed is not None:
        return ""
    return f"{known_on.month}月{known_on.day}日的数，本期还没有填"


def _source(latest: Observation | None, typed: Observation | None, reader: CellReader, as_of: date) -> str:
    """The value told last, while none is typed for this day."""
    if latest is None or latest.value is None:
        return ""
    carried = _carried(latest.on, as_of, typed)
    return f"上次填{reader.shown(latest, 'value')}，{carried}" if carried else ""


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
    """One light in words: why it shines, what would clear it, by which rule."""
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
