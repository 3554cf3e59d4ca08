"""The money, indicators and points of a unit beside those of the units below it, each alone and all rolled up."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.core.figure import FigureSet
from jiheng.core.finding import CaseError, Findings
from jiheng.evaluation.result import Evaluation, UnitSummary
from jiheng.evaluation.weighing import evaluate_unit
from jiheng.figures.registry import figures_of
from jiheng.figures.roll_up import rolled_up
from jiheng.rules.standard import Standard


def with_units(evaluation: Evaluation, findings: Findings) -> Evaluation:
    """With the units below summed up beside it; what is wrong with theirs is a finding."""
    case = evaluation.case
    if any(True for _ in case.subordinates(case.profile.budget_unit)):
        units = tuple(_unit_summaries(evaluation, findings))
    else:
        units = (_summary(evaluation, is_rolled_up=False),)
    return replace(evaluation, units=units)


def _unit_summaries(own: Evaluation, findings: Findings) -> Iterator[UnitSummary]:
    """The unit alone, each unit below it alone, and all of them rolled up."""
    case = own.case
    yield _summary(own, is_rolled_up=False)
    below = tuple(case.subordinates(case.profile.budget_unit))
    for unit in below:
        alone = replace(case.of_unit(unit.code), stated_figures=())
        if alone.indicators:
            evaluation = _tried(alone, own.standard, findings, f"{unit.name}：")
            if evaluation is not None:
                yield _summary(evaluation, is_rolled_up=False)
        else:
            yield _money_summary(alone, figures_of(alone))
    if not any(case.of_unit(unit.code).indicators or case.of_unit(unit.code).budget_lines for unit in below):
        return
    whole = replace(rolled_up(case), stated_figures=())
    together = _tried(whole, own.standard, findings, "汇总：")
    if together is not None:
        yield _summary(together, is_rolled_up=True)


def _tried(case: Case, standard: Standard, findings: Findings, prefix: str) -> Evaluation | None:
    """The evaluation, or None with its errors added under the unit's name."""
    try:
        return evaluate_unit(case, standard, Findings())
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
