"""The form on the screen: rows with the texts of their cells, notes at the cells, points by class, what changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from jiheng.core.case import Case
from jiheng.core.finding import Finding
from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.core.numbers import plain
from jiheng.core.record import Record
from jiheng.reports.target_blocks.indicators import declared_value
from jiheng.targets.differences import ChangeKind, RowChange, differences
from jiheng.targets.law import TargetLaw
from jiheng.targets.points import declared_points
from jiheng.targets.submission import SubmissionCheck
from jiheng.web.records.comments import by_field, comments_at, fields_of
from jiheng.web.records.models import Comment
from jiheng.web.targets.cells import COLUMNS, GRID_COLUMNS, OBJECTIVE_COLUMNS, PLACE, shown_at, text_in
from jiheng.web.targets.declaring import checked
from jiheng.web.targets.models import Indicator, Objective, TargetRow, TargetSet
from jiheng.web.targets.placing import PlacedFinding, placed

Notes = dict[str, dict[str, str]]
"""What is said of cells, by the code of the row and the column."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row. `before` are the texts of an earlier version in cells that changed; `state` 新增 or blank."""

    key: str
    code: str
    record: Record
    cells: Mapping[str, str]
    errors: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()
    fields: Sequence[tuple[str, str]] = ()
    """Where one may comment on the row."""
    before: Mapping[str, str] = field(default_factory=dict)
    state: str = ""

    @property
    def told_target(self) -> str:
        """The target as the official form prints it."""
        return declared_value(self.record, self.record.target) if isinstance(self.record, IndicatorRecord) else ""


@dataclass(frozen=True, slots=True)
class PointsLine:
    """One class of the tree: what was declared and what the standard gives it."""

    name: str
    depth: int
    own: int
    points: str
    full: str
    is_off: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that the page shows."""

    indicators: tuple[SheetRow, ...]
    objectives: tuple[SheetRow, ...]
    points: tuple[PointsLine, ...]
    given: tuple[tuple[str, str], ...]
    total: str
    full: str
    is_whole: bool
    check: SubmissionCheck
    refusals: tuple[PlacedFinding, ...]
    advice: tuple[PlacedFinding, ...]
    removed: tuple[RowChange, ...] = ()


def sheet_of(
    target_set: TargetSet,
    case: Case,
    law: TargetLaw,
    before: Case | None = None,
    comments: Sequence[Comment] = (),
) -> Sheet:
    """The set as it stands; `before`: the version that it is compared with; `comments`: those still open."""
    check = checked(target_set, case, law)
    changes = differences(before, case) if before is not None else ()
    points = declared_points(case, law.standard)
    indicators = tuple(_rows(target_set, Indicator, case.indicators, check, changes, comments))
    keys = {row.code: row.key for row in indicators}
    return Sheet(
        indicators=indicators,
        objectives=tuple(_rows(target_set, Objective, case.objectives, check, changes, comments)),
        points=tuple(
            PointsLine(
                each.path[-1].name,
                len(each.path) - 1,
                each.own,
                plain(each.points),
                "" if each.full is None else plain(each.full),
                bool(each.difference),
            )
            for each in points.nodes
        ),
        given=tuple((name, plain(weight)) for name, weight in points.given),
        total=plain(points.total),
        full=plain(points.full),
        is_whole=not points.difference,
        check=check,
        refusals=placed(target_set, keys, check.refusals),
        advice=placed(target_set, keys, check.advice),
        removed=tuple(each for each in changes if each.kind is ChangeKind.REMOVED and each.table != "tasks"),
    )


def _rows(
    target_set: TargetSet,
    model: type[TargetRow],
    records: Iterable[Record],
    check: SubmissionCheck,
    changes: tuple[RowChange, ...],
    comments: Sequence[Comment],
) -> list[SheetRow]:
    keys: dict[str, int] = dict(model._default_manager.filter(target_set=target_set).values_list("code", "pk"))
    names = GRID_COLUMNS if model is Indicator else OBJECTIVE_COLUMNS
    notes = notes_by_code(check.findings, model, records)
    of_table = {each.code: each for each in changes if each.table == model.case_table.name}
    found = []
    for record in records:
        key = str(keys[record.code])
        change = of_table.get(record.code)
        is_changed = change is not None and change.kind is ChangeKind.CHANGED
        found.append(
            SheetRow(
                key,
                record.code,
                record,
                {name: text_in(record, name) for name in names},
                notes=notes.get(record.code, {}),
                comments=tuple(comments_at(_place_of(model, record.code), by_field(comments))),
                fields=comment_fields(model, record.code),
                before={shown_at(cell.column): cell.before for cell in change.cells} if change and is_changed else {},
                state=change.kind.label if change and not is_changed else "",
            )
        )
    return found


def comment_fields(model: type[TargetRow], code: str) -> list[tuple[str, str]]:
    """The whole row, and each of its columns as the form calls them."""
    names = GRID_COLUMNS if model is Indicator else OBJECTIVE_COLUMNS
    columns = COLUMNS[model.case_table.record_type]
    return fields_of(_place_of(model, code), ("指标" if name == PLACE else columns[name].title for name in names))


def _place_of(model: type[TargetRow], code: str) -> str:
    """「指标1.2」: objectives and indicators may have the same codes."""
    return f"{model.case_table.title}{code}"


def notes_by_code(findings: Iterable[Finding], model: type[TargetRow], records: Iterable[Any]) -> Notes:
    """What is said of single cells: code → column → words, without the name that the row begins with.

    Places are 指标[编号].栏名.
    """
    table = model.case_table.title
    titles = {column.title: name for name, column in COLUMNS[model.case_table.record_type].items()}
    names = {record.code: getattr(record, "name", "") for record in records}
    found: dict[str, dict[str, str]] = {}
    for finding in findings:
        head, _, title = finding.location.place.partition("].")
        if head.startswith(f"{table}[") and title in titles:
            code = head.removeprefix(f"{table}[")
            column = shown_at(titles[title])
            cells = found.setdefault(code, {})
            words = finding.message.removeprefix(f"“{names.get(code, '')}”")
            cells[column] = f"{cells[column]} {words}" if column in cells else words
    return found


def with_errors(sheet: Sheet, errors: Mapping[str, str], typed: Mapping[str, Mapping[str, str]]) -> Sheet:
    """The sheet of a plain form that could not be saved whole: what was typed, and why it was not taken."""
    return replace(
        sheet,
        indicators=tuple(_with_errors(each, errors, typed) for each in sheet.indicators),
        objectives=tuple(_with_errors(each, errors, typed) for each in sheet.objectives),
    )


def _with_errors(row: SheetRow, errors: Mapping[str, str], typed: Mapping[str, Mapping[str, str]]) -> SheetRow:
    own = {name.partition(".")[2]: words for name, words in errors.items() if name.startswith(f"{row.key}.")}
    texts = {name: typed[row.key][name] for name in own if name in typed.get(row.key, {})}
    return replace(row, cells={**row.cells, **texts}, errors=own) if own else row
