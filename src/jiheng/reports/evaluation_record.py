"""An evaluation as plain data for evaluation.json: figures with formulas and sources, scores with their rules.

Exact decimals are written as text, so that no reader turns them into binary fractions. The order is that of the
registry and the form, and nothing depends on when or where the record was made.
"""

from jiheng.core.finding import Finding, Findings
from jiheng.core.numbers import plain
from jiheng.evaluation.result import Evaluation, ScoredIndicator, UnitSummary
from jiheng.reports.enumeration import enumerations
from jiheng.reports.figure_record import figure_record
from jiheng.reports.narrative import Narrator
from jiheng.reports.plain_record import Record, plain_value
from jiheng.rules.standard import Provenance, Standard

SCHEMA_VERSION = "1"
"""Raised when a key is renamed, removed or changes its meaning; a new key does not raise it."""


def evaluation_record(evaluation: Evaluation) -> Record:
    """The whole evaluation, JSON-able."""
    case = evaluation.case
    told = Narrator(evaluation.figures, enumerations(evaluation), Findings())
    return {
        "schema_version": SCHEMA_VERSION,
        "profile": plain_value(case.profile),
        "budget_unit": plain_value(case.own_unit),
        "standard": _standard(evaluation.standard),
        "result": _result(evaluation),
        "indicators": [_indicator(row, told) for row in evaluation.rows],
        "subtotals": [
            {
                "path": [node.name for node in each.path],
                "full_points": plain(each.full_points),
                "points": plain(each.points),
            }
            for each in evaluation.subtotals
        ],
        "bonus_items": [plain_value(item) for item in evaluation.bonus_items],
        "units": [_unit(unit) for unit in evaluation.units],
        "figures": [figure_record(figure) for figure in evaluation.figures.values()],
        "assumptions": [plain_value(each) for each in case.assumptions],
        "findings": [finding_record(each) for each in evaluation.findings],
    }


def _result(evaluation: Evaluation) -> Record:
    return {
        "full_points": plain(evaluation.standard.full_points),
        "earned": plain(evaluation.earned),
        "bonus": plain(evaluation.bonus),
        "penalty": plain(evaluation.penalty),
        "total": plain(evaluation.total),
        "shown_total": evaluation.shown_total,
        "grade": evaluation.grade.grade,
        "grade_label": evaluation.grade.label,
        "steps": list(evaluation.total_steps),
    }


def _standard(standard: Standard) -> Record:
    return {
        "id": standard.id,
        "title": standard.title,
        "region": standard.region,
        "scope": standard.scope.value,
        "status": standard.status.value,
        "effective_from": standard.effective_from.isoformat(),
        "effective_to": standard.effective_to.isoformat() if standard.effective_to else None,
        "evidence": standard.evidence.value,
        "content_hash": standard.content_hash,
        "has_unread_parts": bool(standard.unread_marks),
        "rules": [provenance_record(each) for each in standard.provenance],
    }


def provenance_record(provenance: Provenance) -> Record:
    """One rule: its id, effective date, evidence, reference and content hash."""
    return {
        "id": provenance.id,
        "title": provenance.title,
        "effective_from": provenance.effective_from.isoformat(),
        "evidence": provenance.evidence.value,
        "reference": plain_value(provenance.reference),
        "content_hash": provenance.content_hash,
    }


def _indicator(row: ScoredIndicator, told: Narrator) -> Record:
    indicator = row.indicator
    return {
        "code": indicator.code,
        "name": indicator.name,
        "path": [node.name for node in row.path],
        "is_common": row.is_common,
        "nature": indicator.nature.value,
        "direction": indicator.direction.value,
        "operator": indicator.operator.value,
        "unit_of_measure": indicator.unit_of_measure,
        "target": plain_value(indicator.target),
        "actual": plain_value(row.actual),
        "target_text": row.target_text,
        "actual_text": row.actual_text,
        "completion": plain_value(row.completion),
        "full_points": plain(row.full_points),
        "points": plain_value(row.points),
        "deduction": plain(row.deduction),
        "is_met": row.is_met,
        "is_over_achieved": row.is_over_achieved,
        "method": row.method.value,
        "steps": list(row.steps),
        "reason": _text(told, indicator.reason),
        "improvement": _text(told, indicator.improvement),
        "assumed": list(indicator.assumed),
        "basis": {"id": row.basis.id, "content_hash": row.basis.content_hash},
    }


def _text(told: Narrator, text: str) -> str:
    """The unit's own words with the figures that they name."""
    return "".join(run.text for run in told.line(text, ""))


def _unit(unit: UnitSummary) -> Record:
    record = plain_value(unit)
    assert isinstance(record, dict)
    return record


def finding_record(finding: Finding) -> Record:
    """A finding as evaluation.json tells it."""
    return {
        "id": finding.id,
        "severity": finding.severity.value,
        "place": str(finding.location),
        "message": finding.message,
        "found": finding.found,
        "expected": finding.expected,
    }
