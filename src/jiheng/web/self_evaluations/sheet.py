"""The form on the screen: its rows with the texts of their cells, and what the engine says of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from html import escape
from itertools import groupby

from django.utils.safestring import SafeString, mark_safe

from jiheng.core.absence import NotApplicable
from jiheng.core.case import MoneyUnit
from jiheng.core.finding import Finding, Severity
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Tier
from jiheng.core.numbers import fixed, plain
from jiheng.core.record import Column, columns_of
from jiheng.evaluation.actual_values import shown
from jiheng.evaluation.evaluate import Draft
from jiheng.evaluation.weighed import Weighed
from jiheng.rules.form import FormLayout
from jiheng.rules.standard import Method, Standard
from jiheng.schema.values import Writing, write_value
from jiheng.web.records.comments import WHOLE_ROW
from jiheng.web.records.models import Comment, Evidence
from jiheng.web.self_evaluations.form_head import execution_of, is_told_with_money

COLUMNS: Mapping[str, Column] = {column.name: column for column in columns_of(Indicator)}
WRITING = Writing(MoneyUnit.WAN, columns=COLUMNS)
GRID_COLUMNS = ("actual", "tier", "assigned_points", "reason", "improvement")
"""Typed on the form itself."""

DETAIL_COLUMNS = ("numerator", "denominator", "alternative_actual", "missing_items", "evidence")
"""Typed beside it, where an indicator needs them."""

TOLD_COLUMNS = (*GRID_COLUMNS, *DETAIL_COLUMNS)
TIERS = tuple((tier.value, tier.label) for tier in Tier)
COLUMN_OF_TITLE = {column.title: column.name for column in COLUMNS.values()}


@dataclass(frozen=True, slots=True)
class Beside:
    """What hangs on the rows: keys of results by the indicator's code, open comments by field, evidence by code,
    and by code where an actual value was taken from that nobody has confirmed yet.
    """

    keys: Mapping[str, int] = field(default_factory=dict)
    comments: Mapping[str, list[Comment]] = field(default_factory=dict)
    evidence: Mapping[str, list[Evidence]] = field(default_factory=dict)
    prefilled: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row. `key` is that of the result's row, blank for a common indicator, whose value comes from the money.

    `level1_rows` and `level2_rows` are how many rows the cell of that level covers, 0 where a row above has it.
    `why` is said openly where points are lost or missing; `explanation` says the same of every row on demand.
    """

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
    why: str
    is_judged: bool
    is_short: bool
    cells: Mapping[str, str]
    notes: Mapping[str, str]
    comments: Mapping[str, list[Comment]]
    files: int
    prefilled_from: str
    level1_rows: int = 0
    level2_rows: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole form. `total` is blank until nothing is missing; `so_far` adds up the rows that are scored."""

    rows: tuple[SheetRow, ...]
    has_level2: bool
    full_points: str
    so_far: str
    total: str
    grade: str
    steps: tuple[str, ...]
    open_findings: tuple[Finding, ...]
    remarks: tuple[Finding, ...]


def sheet_of(draft: Draft, standard: Standard, layout: FormLayout, beside: Beside) -> Sheet:
    """The form as it stands."""
    notes = _notes(draft.findings)
    execution = execution_of(draft)
    in_money = execution is not None and is_told_with_money(execution, layout)
    rows = [_row(each, beside, notes) for each in draft.rows if not (in_money and each is execution)]
    counted = [each for each in draft.rows if each.placed.rule.method not in (Method.SHOWN_ONLY, Method.VETO)]
    scored = [each.score.points for each in counted if each.score.points is not None]
    return Sheet(
        rows=tuple(_merged(rows)),
        has_level2=any(row.level2 for row in rows),
        full_points=plain(sum((each.placed.full_points for each in counted), Decimal(0))),
        so_far=fixed(sum(scored, Decimal(0)), standard.points_places),
        total=draft.evaluation.shown_total if draft.evaluation else "",
        grade=draft.evaluation.grade.label if draft.evaluation else "",
        steps=draft.evaluation.total_steps if draft.evaluation else (),
        open_findings=tuple(each for each in draft.findings if each.is_error),
        remarks=tuple(each for each in draft.findings if each.severity is Severity.WARNING),
    )


def text_in(indicator: Indicator, name: str) -> str:
    """What the cell of a column shows."""
    column = COLUMNS[name]
    writing = replace(WRITING, unit_of_measure=indicator.unit_of_measure) if column.measured_by else WRITING
    return write_value(column, getattr(indicator, name), writing)


def field_of(code: str, name: str) -> str:
    """How comments and evidence name a cell: `行编号.栏名`."""
    return f"{code}.{COLUMNS[name].title}"


def _merged(rows: Iterable[SheetRow]) -> Iterator[SheetRow]:
    """Every level's cell in its first row, as high as the rows below it."""
    for _, of_level1 in groupby(rows, key=lambda row: row.level1):
        members = list(of_level1)
        for at_level2, (_, of_level2) in enumerate(groupby(members, key=lambda row: row.level2)):
            below = list(of_level2)
            for at, row in enumerate(below):
                is_first = at == 0
                level1_rows = len(members) if is_first and at_level2 == 0 else 0
                yield replace(row, level1_rows=level1_rows, level2_rows=len(below) if is_first else 0)


def _row(weighed: Weighed, beside: Beside, notes: Mapping[str, dict[str, str]]) -> SheetRow:
    placed, score = weighed.placed, weighed.score
    indicator = placed.indicator
    key = beside.keys.get(indicator.code)
    unit = "" if indicator.unit_of_measure in ("%", "％") else indicator.unit_of_measure
    actual = shown(weighed.actual, indicator.unit_of_measure)
    explanation = "，".join(score.steps) or (score.problem.label if score.problem else "")
    own_level2 = placed.path[1].name if len(placed.path) > 1 and placed.path[1].name != indicator.name else ""
    return SheetRow(
        key="" if key is None else str(key),
        code=indicator.code,
        number="" if placed.is_common else indicator.code,
        level1=placed.path[0].name,
        level2=own_level2 or indicator.level2,
        name=indicator.name,
        target=_target(indicator, unit),
        actual_text=actual and actual + ("" if actual == "—" else unit),
        source=indicator.actual_measure or (placed.node.measure if placed.is_common else ""),
        full_points="—" if placed.rule.method is Method.SHOWN_ONLY else plain(placed.full_points),
        score=_score(weighed),
        explanation=explanation,
        why=explanation if score.deduction > 0 or score.is_over_achieved else "",
        is_judged=placed.rule.method is Method.TIERS,
        is_short=score.deduction > 0,
        cells={} if key is None else {name: text_in(indicator, name) for name in GRID_COLUMNS},
        notes=notes.get(indicator.code, {}),
        comments={name: beside.comments.get(field_of(indicator.code, name), []) for name in ("actual", *_REASONS)}
        | {"row": beside.comments.get(f"{indicator.code}.{WHOLE_ROW}", [])},
        files=len(beside.evidence.get(indicator.code, [])),
        prefilled_from=beside.prefilled.get(indicator.code, ""),
    )


_REASONS = ("reason", "improvement")


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
    found: dict[str, dict[str, str]] = {}
    for finding in findings:
        place = finding.location.place
        if not place.startswith("指标["):
            continue
        code, _, title = place.removeprefix("指标[").partition("].")
        if title in COLUMN_OF_TITLE:
            found.setdefault(code, {}).setdefault(COLUMN_OF_TITLE[title], finding.message)
    return found


def score_html(row: SheetRow) -> SafeString:
    """The points of a row as the page and the answer to a save show them."""
    explanation = escape(row.explanation or "没有说明")
    return mark_safe(f'{escape(row.score or "—")}<span class="unseen"> {explanation}</span>')
