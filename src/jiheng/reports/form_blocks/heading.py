"""The top of the form: what and whose it is, the boxes to tick, and the objectives with what became of them."""

from collections.abc import Iterator

from jiheng.core.blocks import Cell, Run
from jiheng.core.dates import written_date
from jiheng.core.indicator import Objective
from jiheng.reports.cells import label, words
from jiheng.reports.composer import Composer
from jiheng.reports.form_blocks.grid import Grid, Row
from jiheng.rules.form import BasicEntry, BasicField, FormLayout

FULL_WIDTHS = (18, 90)
PAIRED_WIDTHS = (18, 36, 18, 36)
HALVES = (50, 50)
TICKED, EMPTY = "■", "□"


def basic_information(composer: Composer, layout: FormLayout, grid: Grid) -> Iterator[Row]:
    """The first field on a line of its own, the others in pairs."""
    entries = [(entry, _basic(composer, entry)) for entry in layout.basic]
    yield from _line(grid, entries[:1])
    for at in range(1, len(entries), 2):
        yield from _line(grid, entries[at : at + 2])


def _line(grid: Grid, entries: list[tuple[BasicEntry, str]]) -> Iterator[Row]:
    if entries:
        widths = PAIRED_WIDTHS if len(entries) > 1 else FULL_WIDTHS
        cells = [cell for entry, text in entries for cell in (label(entry.head), words(text))]
        yield grid.row(cells, grid.spans(widths, beside_side=False))


def _basic(composer: Composer, entry: BasicEntry) -> str:
    case = composer.case
    project = next((each for each in case.projects if each.code == case.profile.project), None)
    match entry.field:
        case BasicField.PROJECT_NAME:
            return project.name if project else ""
        case BasicField.SUPERVISING_DEPARTMENT:
            return case.own_unit.supervising_department
        case BasicField.IMPLEMENTING_UNIT:
            unit = next(
                (each for each in case.budget_units if project and each.code == project.budget_unit), case.own_unit
            )
            return unit.name
        case BasicField.BUDGET_UNIT:
            return case.own_unit.name
        case BasicField.YEAR:
            return f"{case.year}年度"
        case BasicField.PREPARED_ON:
            return written_date(case.profile.prepared_on) if case.profile.prepared_on else ""


def check_boxes(composer: Composer, layout: FormLayout, grid: Grid) -> Iterator[Row]:
    """Boxes ticked by what the project's record says; the others are left to the hand."""
    case = composer.case
    project = next((each for each in case.projects if each.code == case.profile.project), None)
    known = project.continuity if project else None
    for group in layout.check_boxes:
        boxes = "　　".join(
            f"{TICKED if box.continuity is not None and box.continuity is known else EMPTY}{box.label}"
            for box in group.boxes
        )
        yield grid.row((label(group.head), words(boxes)), grid.spans(FULL_WIDTHS, beside_side=False))


def objectives(composer: Composer, layout: FormLayout, grid: Grid) -> Iterator[Row]:
    """预期目标 beside 实际完成情况."""
    if not layout.objective_heads:
        return
    case = composer.case
    kept = [each for each in case.objectives if each.project in ("", case.profile.project)]
    spans = grid.spans(HALVES)
    side = label(layout.objective_title, rows=2)
    yield (side, *grid.row([label(head) for head in layout.objective_heads], spans))
    columns = ("expected", "achieved")
    cells = [Cell(tuple(_paragraphs(composer, kept, column))) for column in columns]
    yield grid.row(cells, spans)


def _paragraphs(composer: Composer, kept: list[Objective], column: str) -> Iterator[Run]:
    told = [paragraph for objective in kept for paragraph in composer.own("objectives", objective, column)]
    for at, paragraph in enumerate(told):
        if at:
            yield Run("\n")
        if len(told) > 1:
            yield Run(f"{at + 1}. ")
        yield from paragraph.runs
