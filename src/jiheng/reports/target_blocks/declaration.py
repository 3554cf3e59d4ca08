"""What every block of a target form is written with: the case, its layout, and the unit's own words with figures."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.blocks import Run
from jiheng.core.budget import BudgetLine, ExpenditureKind, Project, Source
from jiheng.core.case import Case
from jiheng.core.indicator import Indicator, Objective
from jiheng.reports.narrative import Narrator
from jiheng.rules.standard import StandardScope
from jiheng.rules.target_form import TargetFormLayout, TargetFormText, TargetMoney


@dataclass(frozen=True, slots=True)
class Declaration:
    """The targets of one project, or of the whole unit, as they are declared."""

    case: Case
    layout: TargetFormLayout
    narrator: Narrator

    @property
    def text(self) -> TargetFormText:
        return self.layout.text

    @property
    def project(self) -> Project | None:
        """The project the form is about; None where it is about the whole unit."""
        if self.text.scope is not StandardScope.PROJECT:
            return None
        return next((each for each in self.case.projects if each.code == self.case.profile.project), None)

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators on the form, in the order of the case, those of one level together."""
        own = self.case.profile.budget_unit
        code = self.project.code if self.project else ""
        kept = [
            each
            for each in self.case.indicators
            if self.case.unit_code(each) == own and (not code or each.project in ("", code))
        ]
        return tuple(_together(kept))

    @property
    def objectives(self) -> tuple[Objective, ...]:
        code = self.project.code if self.project else ""
        return tuple(each for each in self.case.objectives if each.project in ("", code))

    @property
    def lines(self) -> tuple[BudgetLine, ...]:
        """The purses of the form's project, or of the whole unit."""
        return declared_lines(self.case, self.project.code if self.project else "")

    def told(self, text: str, place: str) -> tuple[Run, ...]:
        """The unit's own words in a cell, paragraph by paragraph."""
        runs: list[Run] = []
        for paragraph in self.narrator.paragraphs(text, place, typed=False) if text else ():
            runs += [Run("\n"), *paragraph.runs] if runs else paragraph.runs
        return tuple(runs)


def _together(indicators: list[Indicator]) -> Iterator[Indicator]:
    """Indicators of one level 1, and in it of one level 2, stand together, where the first of each stands."""
    for level1 in dict.fromkeys(each.level1 for each in indicators):
        of_type = [each for each in indicators if each.level1 == level1]
        for level2 in dict.fromkeys(each.level2 for each in of_type):
            yield from (each for each in of_type if each.level2 == level2)


def declared_lines(case: Case, project: str = "") -> tuple[BudgetLine, ...]:
    """The unit's purses, or those of a project; of a project without money of the year yet, what is asked for it."""
    own = case.profile.budget_unit
    lines = tuple(each for each in case.budget_lines if case.unit_code(each) == own and project in ("", each.project))
    funded = {each.project for each in lines if each.year_of_origin >= case.year}
    asking = (
        each
        for each in case.projects
        if case.unit_code(each) == own and project in ("", each.code) and each.code not in funded
    )
    return (*lines, *(line for each in asking for line in asked_for(each, case.year)))


def asked_for(project: Project, year: int) -> tuple[BudgetLine, ...]:
    """The money that a project asks for, by source; its code is the project's."""
    total = project.requested_budget
    if total is None:
        return ()
    given = total if project.requested_appropriation is None else project.requested_appropriation
    parts = ((Source.APPROPRIATION, given), (Source.OTHER, total - given))
    return tuple(
        BudgetLine(
            code=project.code,
            budget_unit=project.budget_unit,
            kind=ExpenditureKind.PROJECT,
            project=project.code,
            source=source,
            year_of_origin=year,
            original_budget=amount,
            revised_budget=amount,
            actual_expenditure=Decimal(0),
        )
        for source, amount in parts
        if amount or source is Source.APPROPRIATION
    )


def declared_amount(line: BudgetLine) -> Decimal:
    """What was asked for: the original budget, the revised one where none is told."""
    return line.revised_budget if line.original_budget is None else line.original_budget


def amount_of(lines: tuple[BudgetLine, ...], kind: TargetMoney, year: int) -> Decimal | None:
    """The money of a kind; None where there are no purses at all, which is not zero."""
    if not lines:
        return None
    return sum((declared_amount(line) for line in lines if is_money_of(line, kind, year)), Decimal(0))


def is_money_of(line: BudgetLine, kind: TargetMoney, year: int) -> bool:
    """Whether a purse counts towards a line of the money block."""
    match kind:
        case TargetMoney.TOTAL:
            return True
        case TargetMoney.OTHER:
            return line.source is Source.OTHER
        case TargetMoney.CARRIED_IN:
            return line.source is Source.APPROPRIATION and line.year_of_origin < year
        case TargetMoney.APPROPRIATION:  # pragma: no branch
            return line.source is Source.APPROPRIATION
