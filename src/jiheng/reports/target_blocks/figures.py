"""The money that a target form prints, as figures with the purses they were read from."""

from collections.abc import Iterator, Mapping

from jiheng.core.case import Case
from jiheng.core.figure import Aspect, Figure, FigureUnit
from jiheng.figures.cells import source
from jiheng.reports.target_blocks.declaration import amount_of, is_money_of
from jiheng.rules.target_form import TargetMoney

FORMULA = "预算行表“年初预算数”合计，没有年初预算的行取“全年预算数”"


def declared_money(case: Case) -> Mapping[str, Figure]:
    """「目标申报.资金总额」 and its parts, of the whole unit or of the case's project."""
    return {figure.name: figure for figure in _figures(case)}


def _figures(case: Case) -> Iterator[Figure]:
    own, project = case.profile.budget_unit, case.profile.project
    lines = tuple(
        each for each in case.budget_lines if case.unit_code(each) == own and (not project or each.project == project)
    )
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
                source("budget_lines", each, "revised_budget" if each.original_budget is None else "original_budget")
                for each in kept
            ),
        )
