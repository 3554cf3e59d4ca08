"""The money that a target form prints, as figures with the purses they were read from."""

from collections.abc import Iterator, Mapping

from jiheng.core.budget import BudgetLine, Project
from jiheng.core.case import Case
from jiheng.core.figure import Aspect, Figure, FigureUnit, RecordSource
from jiheng.figures.cells import source
from jiheng.reports.target_blocks.declaration import amount_of, declared_lines, is_money_of
from jiheng.rules.target_form import TargetMoney

FORMULA = "预算行表“年初预算数”合计，没有年初预算的行取“全年预算数”；还没有预算行的项目取申请数"


def declared_money(case: Case) -> Mapping[str, Figure]:
    """「目标申报.资金总额」 and its parts, of the whole unit or of the case's project."""
    return {figure.name: figure for figure in _figures(case)}


def _figures(case: Case) -> Iterator[Figure]:
    lines = declared_lines(case, case.profile.project)
    booked = frozenset(case.budget_lines)
    projects = {each.code: each for each in case.projects}
    for kind in TargetMoney:
        kept = [each for each in lines if is_money_of(each, kind, case.year)]
        yield Figure(
            id=f"target.{kind.value}",
            name=f"目标申报.{kind.label}",
            unit=FigureUnit.MONEY,
            value=amount_of(lines, kind, case.year),
            formula=FORMULA,
            aspect=Aspect.PLANNED,
            sources=tuple(
                _read_from(each) if each in booked else _asked_at(projects[each.project], kind) for each in kept
            ),
        )


def _read_from(line: BudgetLine) -> RecordSource:
    return source("budget_lines", line, "revised_budget" if line.original_budget is None else "original_budget")


def _asked_at(project: Project, kind: TargetMoney) -> RecordSource:
    is_part = kind is TargetMoney.APPROPRIATION and project.requested_appropriation is not None
    return source("projects", project, "requested_appropriation" if is_part else "requested_budget")
