"""Evaluation + layout → the self-evaluation form as a Document: tables with merged cells, and lines to sign on."""

from collections.abc import Callable, Iterator, Mapping

from jiheng.core.blocks import Block, Paragraph, Run, Table
from jiheng.core.document import Document, Orientation, Section
from jiheng.core.finding import Findings
from jiheng.evaluation.result import Evaluation
from jiheng.reports.composer import Composer
from jiheng.reports.form_blocks.closing import footer, signatures, total
from jiheng.reports.form_blocks.grid import Grid, Row
from jiheng.reports.form_blocks.heading import basic_information, check_boxes, objectives
from jiheng.reports.form_blocks.indicators import indicators
from jiheng.reports.form_blocks.money import money
from jiheng.reports.marks import RECONSTRUCTED_FORM, marks
from jiheng.reports.named_figures import figures_in
from jiheng.rules.form import FormBlock, FormLayout

ROWS: Mapping[FormBlock, Callable[[Composer, FormLayout, Grid], Iterator[Row]]] = {
    FormBlock.BASIC_INFORMATION: basic_information,
    FormBlock.CHECK_BOXES: check_boxes,
    FormBlock.MONEY: money,
    FormBlock.OBJECTIVES: objectives,
    FormBlock.INDICATORS: indicators,
    FormBlock.TOTAL: total,
    FormBlock.FOOTER: footer,
}


def compose_form(evaluation: Evaluation, layout: FormLayout) -> Document:
    """The filled form. Raises `CaseError` with every finding when its words cannot be printed as they stand."""
    findings = Findings()
    section = form_section(Composer(evaluation, findings), layout)
    findings.raise_if_errors()
    extra = (RECONSTRUCTED_FORM,) if layout.is_reconstruction else ()
    return Document(
        title=layout.title,
        subtitle=f"（{evaluation.case.year}年度）",
        sections=(section,),
        marks=(*marks(evaluation, layout.provenance), *extra),
        figures=figures_in((section,), evaluation.figures),
    )


def form_section(composer: Composer, layout: FormLayout, label: str = "") -> Section:
    """The form on landscape pages; with a `label` it is an annex and carries its own title."""
    grid = Grid.of_widths([column.width for column in layout.indicators])
    blocks: list[Block] = list(_tables(composer, layout, grid))
    if layout.is_reconstruction:
        blocks += [Paragraph((Run(f"注：{note}"),), indent=False, small=True) for note in layout.notes]
    if FormBlock.SIGNATURES in layout.blocks:
        blocks.append(signatures(composer, layout))
    title = f"{layout.title}（{composer.case.year}年度）" if label else ""
    return Section(tuple(blocks), Orientation.LANDSCAPE, title, label)


def _tables(composer: Composer, layout: FormLayout, grid: Grid) -> Iterator[Table]:
    """What stands above the indicators, then the indicators with what follows, whose head repeats on every page."""
    rows: list[Row] = []
    header_rows = 0
    for block in layout.blocks:
        if block not in ROWS:
            continue
        if block is FormBlock.INDICATORS and rows:
            yield Table(tuple(rows), grid.widths, header_rows)
            rows = []
        if block is FormBlock.INDICATORS:
            header_rows = 1
        rows += ROWS[block](composer, layout, grid)
    yield Table(tuple(rows), grid.widths, header_rows)
