"""Case + standard → Evaluation: the one way by which anything is scored."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.case import Case
from jiheng.core.figure import FigureSet
from jiheng.core.finding import CaseError, Finding, Findings
from jiheng.core.goal import Attained, Tier
from jiheng.core.numbers import fixed, plain
from jiheng.core.publication import published
from jiheng.evaluation.actual_values import check_declared, resolve_actual, scoring_row, shown
from jiheng.evaluation.form_scoring import score_rows
from jiheng.evaluation.placement import Placed, place_indicators
from jiheng.evaluation.preconditions import (
    check_coverage,
    check_loans,
    check_money,
    check_names,
    check_narrative,
    check_stated,
)
from jiheng.evaluation.result import Evaluation, ScoredIndicator, Subtotal, UnitSummary
from jiheng.evaluation.score_figures import score_figures
from jiheng.evaluation.scoring_row import RowScore, ScoringProblem
from jiheng.evaluation.total import Total, total_points
from jiheng.figures.registry import figures_of
from jiheng.figures.roll_up import rolled_up
from jiheng.rules.standard import Method, Standard, StandardStatus


def evaluate(case: Case, standard: Standard) -> Evaluation:
    """Score the case's own unit by `standard`; units below it are summed up beside it, each alone and rolled up.

    Raises `CaseError` with every finding when anything is wrong; warnings and notices come with the answer. The answer
    holds the case as it may be published, so that nothing printed from it can name a person on a restricted list.
    """
    findings = Findings()
    case = published(case)
    _prepare(case, standard, findings, is_draft=False)
    evaluation = _with_units(_evaluate_unit(case, standard, findings), findings)
    findings.raise_if_errors()
    return replace(evaluation, findings=tuple(findings.items))


def _with_units(evaluation: Evaluation, findings: Findings) -> Evaluation:
    """With the units below summed up beside it; what is wrong with theirs is a finding."""
    case = evaluation.case
    if any(True for _ in case.subordinates(case.profile.budget_unit)):
        units = tuple(_unit_summaries(case, evaluation.standard, evaluation, findings))
    else:
        units = (_summary(evaluation, is_rolled_up=False),)
    return replace(evaluation, units=units)


def _refuse_skeleton(standard: Standard, findings: Findings) -> None:
    missing = "；".join(standard.must_import)
    findings.add(
        "CASE001",
        standard.id,
        f"“{standard.title}”只有骨架，不能打分，要先导入：{missing}。请把当年通知附件里的分值和细则写成规则文件。",
    )


@dataclass(frozen=True, slots=True)
class Weighed:
    """One indicator at its place with what the engine says of it. `score.problem` tells why it has no points yet."""

    placed: Placed
    actual: Attained | None
    score: RowScore


@dataclass(frozen=True, slots=True)
class Draft:
    """As far as an unfinished case can be scored: every row that can be, everything that is still to be done.

    `evaluation` is there when nothing is missing any more, and equals what `evaluate` answers.
    """

    rows: tuple[Weighed, ...]
    figures: FigureSet
    findings: tuple[Finding, ...]
    evaluation: Evaluation | None


def evaluate_draft(case: Case, standard: Standard) -> Draft:
    """Score what can be scored of a case that is still being filled in; nothing is raised for what is missing.

    Raises `CaseError` where the case cannot be weighed at all: a standard that is only a skeleton, names that clash.
    """
    findings = Findings()
    case = published(case)
    _prepare(case, standard, findings, is_draft=True)
    figures = figures_of(case)
    weighed = _weigh(case, standard, figures, findings, is_draft=True)
    _check_scores(weighed, standard, findings)
    evaluation = None
    if not findings.has_errors:
        whole = _with_units(_evaluation(case, standard, figures, weighed), findings)
        evaluation = None if findings.has_errors else replace(whole, findings=tuple(findings.items))
    return Draft(weighed, figures, tuple(findings.items), evaluation)


def _prepare(case: Case, standard: Standard, findings: Findings, *, is_draft: bool) -> None:
    """What must hold before figures can be made; of a draft, sums and improvements may still be wrong."""
    if standard.status is StandardStatus.SKELETON:
        _refuse_skeleton(standard, findings)
        findings.raise_if_errors()
    check_names(case, findings)
    if is_draft:
        findings.raise_if_errors()
    check_money(case, findings)
    check_loans(case, findings)
    check_narrative(case, findings)
    if not is_draft:
        findings.raise_if_errors()


def _weigh(
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


def _evaluate_unit(case: Case, standard: Standard, findings: Findings) -> Evaluation:
    figures = figures_of(case)
    weighed = _weigh(case, standard, figures, findings, is_draft=False)
    _check_scores(weighed, standard, findings)
    findings.raise_if_errors()
    return _evaluation(case, standard, figures, weighed)


def _evaluation(case: Case, standard: Standard, figures: FigureSet, weighed: tuple[Weighed, ...]) -> Evaluation:
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


def _check_scores(weighed: tuple[Weighed, ...], standard: Standard, findings: Findings) -> None:
    for each in weighed:
        _check_score(each.placed, each.actual, each.score, standard, findings)


def _check_score(
    placed: Placed, actual: Attained | None, score: RowScore, standard: Standard, findings: Findings
) -> None:
    indicator = placed.indicator
    place = f"指标[{indicator.code}]"
    if score.problem is not None:
        message, column, expected = _PROBLEMS[score.problem]
        if score.problem is ScoringProblem.OUT_OF_TIER:
            expected = _tier_range(placed, standard)
        findings.add(
            "CASE321",
            f"{place}.{column}",
            f"“{indicator.name}”{message}" + (f"，应在{expected}分之间；请改正。" if expected else ""),
            found=shown(actual, indicator.unit_of_measure) or (indicator.assigned_points or ""),
            expected=expected,
        )
        return
    if isinstance(actual, NotApplicable) and not standard.rescales_not_applicable and placed.full_points:
        findings.add(
            "CASE322",
            f"{place}.实际完成值",
            f"“{indicator.name}”不适用，而本标准没有不适用折算；请把它的{plain(placed.full_points)}分分给其他指标，分值填0。",
        )
    if score.deduction > 0 and not indicator.reason and not (placed.is_common and placed.node.measure):
        findings.add(
            "CASE323",
            f"{place}.偏差原因",
            f"“{indicator.name}”扣{plain(score.deduction)}分，没有写原因；请填写偏差原因。",
        )
    if score.is_over_achieved and standard.over_achievement.reason_required and not indicator.reason:
        percent = plain(standard.over_achievement.threshold * 100)
        findings.add(
            "CASE324",
            f"{place}.偏差原因",
            f"“{indicator.name}”完成{fixed(score.completion or Decimal(0), 2)}%，超过目标较多（{percent}%线）；"
            "请说明原因（财预〔2020〕10号要求分析原因）。",
        )


_PROBLEMS: dict[ScoringProblem, tuple[str, str, str]] = {
    ScoringProblem.MISSING_ACTUAL: ("没有实际完成值；请填写，确不适用的写“不适用：原因”。", "实际完成值", ""),
    ScoringProblem.MISSING_TARGET: ("没有年度指标值；请填写。", "年度指标值", ""),
    ScoringProblem.ZERO_TARGET: (
        "的年度指标值是0，越高越好的指标不能按比例计算；请改目标值，或把方向改为反向、符号改为“＝”。",
        "年度指标值",
        "",
    ),
    ScoringProblem.MISSING_TIER: ("是定性指标，没有选等次；请选择。", "定性等次", ""),
    ScoringProblem.MISSING_ASSIGNED_POINTS: ("是定性指标，没有给分；请填写。", "定性给分", ""),
    ScoringProblem.OUT_OF_TIER: ("的给分不在所选等次的区间内", "定性给分", ""),
    ScoringProblem.OUT_OF_RANGE: ("的数值过大或小数位过多；请核对。", "实际完成值", ""),
}
"""What is said of each problem, and the column where it is mended."""


def _tier_range(placed: Placed, standard: Standard) -> str:
    tier: Tier | None = placed.indicator.tier
    for band in standard.tiers:
        if band.tier is tier:
            low, high = (fixed(placed.full_points * share, standard.points_places) for share in (band.low, band.high))
            return f"{low}～{high}"
    return ""


def _scored(placed: Placed, actual: Attained | None, score: RowScore, standard: Standard) -> ScoredIndicator:
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
        figure=f"指标.{indicator.code}.得分",
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


def _unit_summaries(case: Case, standard: Standard, own: Evaluation, findings: Findings) -> Iterator[UnitSummary]:
    """The unit alone, each unit below it alone, and all of them rolled up."""
    yield _summary(own, is_rolled_up=False)
    below = tuple(case.subordinates(case.profile.budget_unit))
    for unit in below:
        alone = replace(case.of_unit(unit.code), stated_figures=())
        if alone.indicators:
            evaluation = _tried(alone, standard, findings, f"{unit.name}：")
            if evaluation is not None:
                yield _summary(evaluation, is_rolled_up=False)
        else:
            yield _money_summary(alone, figures_of(alone))
    if not any(case.of_unit(unit.code).indicators or case.of_unit(unit.code).budget_lines for unit in below):
        return
    together = _tried(replace(rolled_up(case), stated_figures=()), standard, findings, "汇总：")
    if together is not None:
        yield _summary(together, is_rolled_up=True)


def _tried(case: Case, standard: Standard, findings: Findings, prefix: str) -> Evaluation | None:
    """The evaluation, or None with its errors added under the unit's name."""
    try:
        return _evaluate_unit(case, standard, Findings())
    except CaseError as problem:
        for finding in problem.findings:
            if finding.is_error and finding not in findings.items:
                findings.items.append(replace(finding, message=prefix + finding.message))
        return None


def _summary(evaluation: Evaluation, *, is_rolled_up: bool) -> UnitSummary:
    rows = [row for row in evaluation.rows if not row.is_common and not row.is_shown_only]
    return replace(
        _money_summary(evaluation.case, evaluation.figures),
        is_rolled_up=is_rolled_up,
        indicators=len(rows),
        indicators_met=sum(row.is_met is True for row in rows),
        total=evaluation.total,
        grade=evaluation.grade.label,
    )


def _money_summary(case: Case, figures: FigureSet) -> UnitSummary:
    def amount(name: str) -> Decimal | None:
        value = figures[f"部门整体.{name}"].value
        return value if isinstance(value, Decimal) and case.budget_lines else None

    return UnitSummary(
        code=case.profile.budget_unit,
        name=case.own_unit.name,
        is_rolled_up=False,
        revised_budget=amount("全年预算数"),
        actual_expenditure=amount("执行数"),
        execution_rate=amount("预算执行率"),
        indicators=None,
        indicators_met=None,
        total=None,
        grade="",
    )
