"""One unit's case weighed by a standard: every indicator placed, scored, added up and graded."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.case import Case
from jiheng.core.figure import FigureSet
from jiheng.core.finding import Findings
from jiheng.core.indicator_values import ActualValue
from jiheng.evaluation.actual_values import check_declared, resolve_actual, scoring_row, shown
from jiheng.evaluation.form_scoring import score_rows
from jiheng.evaluation.placement import Placed, place_indicators
from jiheng.evaluation.preconditions import check_coverage, check_stated
from jiheng.evaluation.result import Evaluation, ScoredIndicator, Subtotal
from jiheng.evaluation.score_figures import score_figures
from jiheng.evaluation.score_findings import check_scores
from jiheng.evaluation.scoring_row import RowScore
from jiheng.evaluation.total import Total, total_points
from jiheng.evaluation.weighed import Weighed
from jiheng.figures.registry import figures_of
from jiheng.rules.standard import Method, Standard


def evaluate_unit(case: Case, standard: Standard, findings: Findings) -> Evaluation:
    """One unit alone, whatever stands below it. Raises `CaseError` with what is wrong before and after scoring."""
    figures = figures_of(case)
    weighed = weigh(case, standard, figures, findings, is_draft=False)
    check_scores(weighed, standard, findings)
    findings.raise_if_errors()
    return evaluation_of(case, standard, figures, weighed)


def weigh(
    case: Case, standard: Standard, figures: FigureSet, findings: Findings, *, is_draft: bool
) -> tuple[Weighed, ...]:
    """Every indicator placed and scored. Unless it is a draft, whatever is wrong before scoring is raised."""
    check_stated(case, figures, findings)
    check_coverage(case, findings)
    placed = place_indicators(case, standard, findings)
    actuals = [resolve_actual(each.indicator, figures, findings) for each in placed]
    rows = [scoring_row(each, actual, findings) for each, actual in zip(placed, actuals, strict=True)]
    for each in placed:
        if not each.is_common:
            check_declared(each.indicator, findings)
    if not is_draft:
        findings.raise_if_errors()
    scores = score_rows(
        rows,
        points_places=standard.points_places,
        lower_formula=standard.lower_formula,
        tiers=standard.tiers,
        over_achievement=standard.over_achievement,
    )
    return tuple(map(Weighed, placed, actuals, scores))


def evaluation_of(case: Case, standard: Standard, figures: FigureSet, weighed: tuple[Weighed, ...]) -> Evaluation:
    """Rows that are all scored, added up and graded."""
    scored = tuple(_scored(each.placed, each.actual, each.score, standard) for each in weighed)
    total = _total(scored, case, standard)
    return Evaluation(
        case=case,
        standard=standard,
        rows=scored,
        subtotals=tuple(_subtotals(scored, standard)),
        bonus=total.bonus,
        penalty=total.penalty,
        bonus_items=case.bonus_items,
        earned=total.earned,
        total=total.total,
        shown_total=total.shown,
        grade=total.grade,
        total_steps=total.steps,
        figures=figures.joined(score_figures(scored, total, standard)),
        units=(),
        findings=(),
    )


def _scored(placed: Placed, actual: ActualValue | None, score: RowScore, standard: Standard) -> ScoredIndicator:
    indicator = placed.indicator
    points: Decimal | NotApplicable
    if score.points is not None:
        points = score.points
    else:
        points = actual if isinstance(actual, NotApplicable) else NotApplicable("不计分")
    return ScoredIndicator(
        indicator=indicator,
        path=placed.path,
        is_common=placed.is_common,
        rule=placed.rule,
        actual=actual,
        target_text=shown(indicator.target, indicator.unit_of_measure),
        actual_text=shown(actual, indicator.unit_of_measure),
        full_points=placed.full_points,
        points=points,
        deduction=score.deduction,
        completion=score.completion,
        is_met=score.is_met,
        is_over_achieved=score.is_over_achieved,
        steps=score.steps,
        basis=standard.provenance[0],
    )


def _total(rows: Sequence[ScoredIndicator], case: Case, standard: Standard) -> Total:
    """The total of the rows that carry points; a veto that fell sets the lowest grade, whatever the points."""
    counted = [row for row in rows if row.method not in (Method.SHOWN_ONLY, Method.VETO)]
    points = [(row.full_points, row.points if isinstance(row.points, Decimal) else None) for row in counted]
    total = total_points(points, [item.points for item in case.bonus_items], standard)
    vetoed = [row.indicator.name for row in rows if row.method is Method.VETO and row.is_met is False]
    if not vetoed:
        return total
    lowest = min(standard.grades, key=lambda band: band.minimum)
    step = f"一票否决：{'、'.join(vetoed)}，等级定为“{lowest.label}”"
    return replace(total, grade=lowest, steps=(*total.steps, step))


def _subtotals(rows: Sequence[ScoredIndicator], standard: Standard) -> list[Subtotal]:
    subtotals = []
    for path in standard.paths():
        below = [row for row in rows if row.path[: len(path)] == path]
        if not below:
            continue
        full = sum((row.full_points for row in below), Decimal(0))
        points = sum((row.points for row in below if isinstance(row.points, Decimal)), Decimal(0))
        subtotals.append(Subtotal(path, full, points))
    return subtotals
