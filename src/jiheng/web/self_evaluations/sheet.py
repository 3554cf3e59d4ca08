"""The form on the screen: its rows with the texts of their cells, and what the engine says of each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.case import MoneyUnit
from jiheng.core.finding import Finding, Severity
from jiheng.core.goal import Tier
from jiheng.core.indicator import Indicator
from jiheng.core.numbers import fixed, plain
from jiheng.core.record import Column, columns_of
from jiheng.evaluation.actual_values import shown
from jiheng.evaluation.evaluate import Draft, Weighed
from jiheng.rules.standard import Method, Standard
from jiheng.schema.values import Writing, write_value
from jiheng.web.self_evaluations.models import IndicatorResult

COLUMNS: Mapping[str, Column] = {column.name: column for column in columns_of(Indicator)}
WRITING = Writing(MoneyUnit.WAN, columns=COLUMNS)
GRID_COLUMNS = ("actual", "tier", "assigned_points", "reason", "improvement")
"""Typed on the form itself."""

DETAIL_COLUMNS = ("numerator", "denominator", "alternative_actual", "missing_items", "evidence")
"""Typed beside it, where an indicator needs them."""

TIERS = [(tier.value, tier.label) for tier in Tier]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row. `key` is that of the result's row, blank for a common indicator, whose value comes from the money."""

    key: str
    code: str
    number: str
    level1: str
    level2: str
    name: str
    target: str
    actual_text: str
    source: str
    full_points: str
    score: str
    explanation: str
    is_judged: bool
    is_short: bool
    cells: Mapping[str, str]
    notes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole form. `total` is blank until nothing is missing; `so_far` adds up the rows that are scored."""

    rows: tuple[SheetRow, ...]
    full_points: str
    so_far: str
    total: str
    grade: str
    open_findings: tuple[Finding, ...]
    remarks: tuple[Finding, ...]


def sheet_of(draft: Draft, standard: Standard, results: Mapping[str, IndicatorResult]) -> Sheet:
    """The form as it stands. `results` by the indicator's code."""
    notes = _notes(draft.findings)
    rows = tuple(_row(each, results.get(each.placed.indicator.code), notes) for each in draft.rows)
    counted = [each for each in draft.rows if each.placed.rule.method not in (Method.SHOWN_ONLY, Method.VETO)]
    scored = [each.score.points for each in counted if each.score.points is not None]
    return Sheet(
        rows=rows,
        full_points=plain(sum((each.placed.full_points for each in counted), Decimal(0))),
        so_far=fixed(sum(scored, Decimal(0)), standard.points_places),
        total=draft.evaluation.shown_total if draft.evaluation else "",
        grade=draft.evaluation.grade.label if draft.evaluation else "",
        open_findings=tuple(each for each in draft.findings if each.is_error),
        remarks=tuple(each for each in draft.findings if each.severity is Severity.WARNING),
    )


def text_in(indicator: Indicator, name: str) -> str:
    """What the cell of a column shows."""
    column = COLUMNS[name]
    writing = replace(WRITING, unit_of_measure=indicator.unit_of_measure) if column.measured_by else WRITING
    return write_value(column, getattr(indicator, name), writing)


def _row(weighed: Weighed, result: IndicatorResult | None, notes: Mapping[str, dict[str, str]]) -> SheetRow:
    placed, score = weighed.placed, weighed.score
    indicator = placed.indicator
    key = str(result.pk) if result else ""
    unit = "" if indicator.unit_of_measure in ("%", "％") else indicator.unit_of_measure
    actual = shown(weighed.actual, indicator.unit_of_measure)
    is_shown_only = placed.rule.method is Method.SHOWN_ONLY
    return SheetRow(
        key=key,
        code=indicator.code,
        number="" if placed.is_common else indicator.code,
        level1=placed.path[0].name,
        level2=placed.path[1].name if len(placed.path) > 1 and placed.path[1].name != indicator.name else "",
        name=indicator.name,
        target=_target(indicator, unit),
        actual_text=actual and actual + ("" if actual == "—" else unit),
        source=indicator.actual_measure or (placed.node.measure if placed.is_common else ""),
        full_points="—" if is_shown_only else plain(placed.full_points),
        score=_score(weighed),
        explanation="，".join(score.steps),
        is_judged=placed.rule.method is Method.TIERS,
        is_short=score.deduction > 0,
        cells={} if result is None else {name: text_in(indicator, name) for name in GRID_COLUMNS},
        notes={} if result is None else {f"{key}.{name}": told for name, told in notes.get(indicator.code, {}).items()},
    )


def _target(indicator: Indicator, unit: str) -> str:
    target = shown(indicator.target, indicator.unit_of_measure)
    if not target or isinstance(indicator.target, str):
        return target or "定性"
    return f"{indicator.operator.label}{target}{unit}"


def _score(weighed: Weighed) -> str:
    if weighed.placed.rule.method is Method.SHOWN_ONLY:
        return "只列示"
    if isinstance(weighed.actual, NotApplicable):
        return "—"
    return "" if weighed.score.points is None else str(weighed.score.points)


def _notes(findings: tuple[Finding, ...]) -> dict[str, dict[str, str]]:
    """What is said of single cells: indicator's code → column → words. Places are 指标[编号].栏名."""
    titles = {column.title: column.name for column in COLUMNS.values()}
    found: dict[str, dict[str, str]] = {}
    for finding in findings:
        place = finding.location.place
        if not place.startswith("指标["):
            continue
        code, _, title = place.removeprefix("指标[").partition("].")
        if title in titles:
            found.setdefault(code, {}).setdefault(titles[title], finding.message)
    return found
