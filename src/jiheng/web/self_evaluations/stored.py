"""What was kept of a submission, as its pages show it: nothing is weighed again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from jiheng.core.figure import RecordSource
from jiheng.core.indicator_values import Operator
from jiheng.core.numbers import fixed
from jiheng.figures.cells import source_value, source_words
from jiheng.figures.registry import Trace
from jiheng.web.records.comments import comments_at
from jiheng.web.records.models import Comment, Evidence
from jiheng.web.self_evaluations.models import Submission

Record = Mapping[str, Any]
_BLANK = ("", "—")


@dataclass(frozen=True, slots=True)
class StoredRow:
    """One indicator as it was weighed that day, with what reviewers say of it now."""

    code: str
    number: str
    level1: str
    name: str
    target: str
    actual: str
    full_points: str
    points: str
    steps: str
    is_short: bool
    reason: str
    improvement: str
    comments: tuple[Comment, ...]
    files: int


def record_of_day(submission: Submission) -> dict[str, Any]:
    """The evaluation as it was written down."""
    record: dict[str, Any] = json.loads(submission.evaluation_json)
    return record


def actual_told(record: Record, code: str) -> str:
    """What was reached by one of the unit's own indicators, with its unit; blank where the form has no such row."""
    row = next((each for each in record["indicators"] if each["code"] == code and not each["is_common"]), None)
    return _with_unit(row, "actual_text") if row else ""


def stored_rows(
    record: Record, comments: Mapping[str, list[Comment]], evidence: Mapping[str, list[Evidence]]
) -> list[StoredRow]:
    """In the order of the form. Comments at a cell are shown with its row."""
    return [
        StoredRow(
            code=row["code"],
            number="" if row["is_common"] else row["code"],
            level1=row["path"][0],
            name=row["name"],
            target=_sign(row) + _with_unit(row, "target_text"),
            actual=_with_unit(row, "actual_text"),
            full_points=row["full_points"],
            points="—" if isinstance(row["points"], dict) else fixed(Decimal(row["points"]), 2),
            steps="；".join(row["steps"]),
            is_short=row["deduction"] not in ("0", "0.00"),
            reason=row["reason"],
            improvement=row["improvement"],
            comments=tuple(comments_at(row["code"], comments)),
            files=len(evidence.get(row["code"], ())),
        )
        for row in record["indicators"]
    ]


def stored_trace(record: Record, code: str) -> Trace | None:
    """How the points came about, from the figures that were kept."""
    figures = {each["name"]: each for each in record["figures"]}
    id = f"indicator.{code}.points"
    return next((_trace(name, figures) for name, each in figures.items() if each["id"] == id), None)


def _trace(name: str, figures: Record) -> Trace:
    figure = figures[name]
    cells = tuple(
        Trace(source_words(origin), source_value(origin) or "（空）", assumed=origin.assumed)
        for origin in (RecordSource(**each) for each in figure["sources"])
    )
    below = tuple(_trace(each, figures) for each in figure["inputs"] if each in figures)
    return Trace(figure["name"], figure["told"], figure["formula"], figure["assumed"], below + cells)


def _sign(row: Record) -> str:
    operator = Operator(row["operator"])
    is_signed = operator not in (Operator.WITHIN, Operator.NONE) and row["target_text"] not in _BLANK
    return operator.label if is_signed else ""


def _with_unit(row: Record, name: str) -> str:
    unit = "" if row["unit_of_measure"] in ("%", "％") or row[name] in _BLANK else row["unit_of_measure"]
    return f"{row[name]}{unit}"
