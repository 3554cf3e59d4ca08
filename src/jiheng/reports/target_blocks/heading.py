"""The top of a target form: what and whose it is, its money, its tasks and its objectives."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest

from jiheng.core.blocks import Cell, Run
from jiheng.reports.cells import label, wan, words
from jiheng.reports.form_blocks.grid import Grid, Row
from jiheng.reports.form_blocks.heading import FULL_WIDTHS, HALVES, PAIRED_WIDTHS
from jiheng.reports.target_blocks.declaration import Declaration, amount_of
from jiheng.rules.target_form import Horizon, TargetEntry, TargetField, TargetMoney, TargetMoneyRow


def basic_information(declaration: Declaration, grid: Grid) -> Iterator[Row]:
    """The first field on a line of its own, the others in pairs."""
    entries = [(entry, _basic(declaration, entry)) for entry in declaration.text.basic]
    for pair in (entries[:1], *(entries[at : at + 2] for at in range(1, len(entries), 2))):
        widths = PAIRED_WIDTHS if len(pair) > 1 else FULL_WIDTHS
        cells = [cell for entry, text in pair for cell in (label(entry.head), words(text))]
        yield grid.row(cells, grid.spans(widths, beside_side=False))


def _basic(declaration: Declaration, entry: TargetEntry) -> str:
    case, project = declaration.case, declaration.project
    match entry.field:
        case TargetField.PROJECT_NAME:
            return project.name if project else ""
        case TargetField.SUPERVISING_DEPARTMENT:
            return case.own_unit.supervising_department
        case TargetField.IMPLEMENTING_UNIT:
            code = project.budget_unit if project else case.own_unit.code
            return next(each.name for each in case.budget_units if each.code == code)
        case TargetField.CONTINUITY:
            return project.continuity.label if project and project.continuity else ""
        case TargetField.PERIOD:
            return _period(project.first_year, project.last_year) if project else ""
        case TargetField.BUDGET_UNIT:
            return case.own_unit.name
        case TargetField.MANAGER:
            return project.manager if project else ""
        case TargetField.DESCRIPTION:  # pragma: no branch
            return project.description if project else ""


def _period(first: int | None, last: int | None) -> str:
    """「2022—2024年」, 「2022年」 for one year, empty where nobody said."""
    if first is None or last is None:
        return f"{first or last}年" if first or last else ""
    return f"{first}年" if first == last else f"{first}—{last}年"


def money(declaration: Declaration, grid: Grid) -> Iterator[Row]:
    """The groups of lines beside each other, under the title at the side."""
    block = declaration.text.money
    assert block is not None
    count = max(len(group.rows) for group in block.groups)
    side = [label(block.title, rows=count)]
    share = 100 // len(block.groups)
    widths = [width for _ in block.groups for width in (share * 3 // 5, share - share * 3 // 5)]
    spans = grid.spans(widths)
    for rows in zip_longest(*(group.rows for group in block.groups)):
        cells: list[Cell] = []
        for group, row in zip(block.groups, rows, strict=True):
            amount = _amount(declaration, group.horizon, row) if row else None
            cells += (label(row.head), wan(amount)) if row else (label(""), words(""))
        yield (*side, *grid.row(cells, spans))
        side = []


def _amount(declaration: Declaration, horizon: Horizon, row: TargetMoneyRow) -> Decimal | None:
    if horizon is Horizon.ANNUAL:
        return amount_of(declaration.lines, row.kind, declaration.case.year)
    project = declaration.project
    if project is None or project.midterm_budget is None:
        return None
    total, given = project.midterm_budget, project.midterm_appropriation
    match row.kind:
        case TargetMoney.TOTAL:
            return total
        case TargetMoney.APPROPRIATION:
            return given
        case TargetMoney.OTHER:
            return None if given is None else total - given
        case TargetMoney.CARRIED_IN:  # pragma: no branch
            return None


def objectives(declaration: Declaration, grid: Grid) -> Iterator[Row]:
    """The objectives of each horizon beside each other."""
    columns = declaration.text.objectives
    is_one = len(columns) == 1
    spans = grid.spans((100,) if is_one else HALVES)
    side = label(declaration.text.objective_title, rows=1 if is_one else 2)
    cells = [words(tuple(_paragraphs(declaration, each.horizon))) for each in columns]
    if is_one:
        yield (side, *grid.row(cells, spans))
        return
    yield (side, *grid.row([label(each.head) for each in columns], spans))
    yield grid.row(cells, spans)


def _paragraphs(declaration: Declaration, horizon: Horizon) -> Iterator[Run]:
    name = "midterm" if horizon is Horizon.MIDTERM else "expected"
    title = "中期目标" if horizon is Horizon.MIDTERM else "预期目标"
    told = [
        runs
        for each in declaration.objectives
        if (runs := declaration.told(getattr(each, name), f"目标[{each.code}].{title}"))
    ]
    for number, runs in enumerate(told, 1):
        if number > 1:
            yield Run("\n")
        if len(told) > 1:
            yield Run(f"目标{number}：")
        yield from runs
