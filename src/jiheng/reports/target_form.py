"""Case + layout → the target declaration form as a Document. Nothing is scored: there is no actual value yet."""

from collections.abc import Iterator

from jiheng.core.blocks import Block, Paragraph, Run, SignatureLines, Table
from jiheng.core.case import Case
from jiheng.core.document import Document, Orientation, Section
from jiheng.core.finding import Findings
from jiheng.figures.registry import figures_of
from jiheng.reports.dates import date_or_blank
from jiheng.reports.form_blocks.grid import Grid, Row
from jiheng.reports.marks import EXAMPLE, RECONSTRUCTED_FORM, UNREAD
from jiheng.reports.named_figures import figures_in
from jiheng.reports.narrative import Narrator
from jiheng.reports.target_blocks.declaration import Declaration
from jiheng.reports.target_blocks.heading import basic_information, money, objectives
from jiheng.reports.target_blocks.indicators import indicators
from jiheng.reports.target_blocks.tasks import tasks
from jiheng.rules.target_form import TargetBlock, TargetFormLayout


def compose_target_form(case: Case, layout: TargetFormLayout) -> Document:
    """The filled form. Raises `CaseError` with every finding when its words cannot be printed as they stand."""
    findings = Findings()
    figures = figures_of(case)
    declaration = Declaration(case, layout, Narrator(figures, {}, findings))
    blocks: list[Block] = list(_tables(declaration))
    if layout.text.is_reconstruction:
        blocks += [Paragraph((Run(f"注：{note}"),), indent=False, small=True) for note in layout.notes]
    if TargetBlock.SIGNATURES in layout.text.blocks:
        blocks.append(_signatures(declaration))
    findings.raise_if_errors()
    section = Section(tuple(blocks), Orientation.LANDSCAPE)
    return Document(
        title=layout.text.title,
        subtitle=f"（{case.year}年度）",
        sections=(section,),
        marks=tuple(_marks(declaration)),
        figures=figures_in((section,), figures),
    )


def _tables(declaration: Declaration) -> Iterator[Table]:
    """What stands above the indicators, then the indicators, whose head repeats on every page."""
    grid = Grid.of_widths([column.width for column in declaration.text.indicators])
    rows: list[Row] = []
    for block in declaration.text.blocks:
        match block:
            case TargetBlock.BASIC_INFORMATION:
                rows += basic_information(declaration, grid)
            case TargetBlock.MONEY:
                rows += money(declaration, grid)
            case TargetBlock.TASKS:
                task_grid = _task_grid(declaration)
                if rows:
                    yield Table(tuple(rows), grid.widths, 0)
                    rows = []
                yield Table(tuple(tasks(declaration, task_grid)), task_grid.widths, 0)
            case TargetBlock.OBJECTIVES:
                rows += objectives(declaration, grid)
            case TargetBlock.INDICATORS:
                if rows:
                    yield Table(tuple(rows), grid.widths, 0)
                    rows = []
                yield Table(tuple(indicators(declaration)), grid.widths, 1)
            case TargetBlock.SIGNATURES:
                pass
    if rows:
        yield Table(tuple(rows), grid.widths, 0)


def _task_grid(declaration: Declaration) -> Grid:
    """The tasks have more columns than a whole department's indicators, so that their table has a grid of its own."""
    assert declaration.text.tasks is not None
    return Grid.of_widths([column.width for column in declaration.text.tasks.columns])


def _signatures(declaration: Declaration) -> SignatureLines:
    profile = declaration.case.profile
    names = {
        "单位负责人": profile.unit_leader,
        "财务负责人": profile.finance_leader,
        "项目负责人": profile.project_leader,
    }
    told = date_or_blank(profile.prepared_on)
    return SignatureLines(
        tuple((head, names.get(head, "")) for head in declaration.text.signatures),
        seal="单位（盖章）",
        date=f"填报日期：{told}",
    )


def _marks(declaration: Declaration) -> Iterator[str]:
    if declaration.case.profile.is_example:
        yield EXAMPLE
    if declaration.layout.provenance.evidence.is_unread:
        yield UNREAD
    if declaration.text.is_reconstruction:
        yield RECONSTRUCTED_FORM
