"""The end of the form: bonus items, the total with its grade, the explanations, and who signs."""

from collections.abc import Iterator

from jiheng.core.blocks import Cell, CellRole, Run, SignatureLines
from jiheng.core.numbers import plain
from jiheng.reports.cells import full_points, label, points, words
from jiheng.reports.composer import Composer
from jiheng.reports.dates import date_or_blank
from jiheng.reports.form_blocks.grid import Grid, Row
from jiheng.rules.form import FooterKind, FormLayout, IndicatorColumnKind, SignatureRole
from jiheng.rules.standard import StandardScope

FOOTER_WIDTHS = (18, 90)


def total(composer: Composer, layout: FormLayout, grid: Grid) -> Iterator[Row]:
    """加分项目 where the form has them, then 总分 under the points, with the grade."""
    evaluation = composer.evaluation
    if evaluation.bonus_items or layout.scope is StandardScope.WHOLE_DEPARTMENT:
        cells = (label("加分项目"), words(_bonus(composer)))
        yield grid.row(cells, grid.spans(FOOTER_WIDTHS, beside_side=False))
    kinds = [column.kind for column in layout.indicators]
    places = evaluation.standard.points_places
    before = 1 + min(
        kinds.index(kind) for kind in (IndicatorColumnKind.WEIGHT, IndicatorColumnKind.POINTS) if kind in kinds
    )
    grade = composer.runs("等级：{{ 自评.等级 }}")
    has_grade_cell = kinds[-1] not in (IndicatorColumnKind.WEIGHT, IndicatorColumnKind.POINTS)
    head = layout.total_head if has_grade_cell else f"{layout.total_head}（等级：{evaluation.grade.label}）"
    cells_of_total: list[Cell] = [label(head, columns=before)]
    for kind in kinds[before - 1 :]:
        if kind is IndicatorColumnKind.WEIGHT:
            cells_of_total.append(full_points(evaluation.standard.full_points, figure="自评.满分", role=CellRole.TOTAL))
        elif kind is IndicatorColumnKind.POINTS:
            cells_of_total.append(points(evaluation.total, places, figure="自评.总分", role=CellRole.TOTAL))
        else:
            cells_of_total.append(words(grade, role=CellRole.TOTAL))
    yield tuple(cells_of_total)


def _bonus(composer: Composer) -> str:
    items = composer.evaluation.bonus_items
    if not items:
        return "没有加分项目"
    told = (
        f"{item.name}（{item.evidence}）{'＋' if item.points > 0 else '－'}{plain(abs(item.points))}分"
        for item in items
    )
    evaluation = composer.evaluation
    return "；".join(told) + f"。计入总分：加分{plain(evaluation.bonus)}分，减分{plain(evaluation.penalty)}分"


def footer(composer: Composer, layout: FormLayout, grid: Grid) -> Iterator[Row]:
    """What the form asks to be explained below the indicators."""
    spans = grid.spans(FOOTER_WIDTHS, beside_side=False)
    for block in layout.footer:
        column = "reason" if block.kind is FooterKind.DEVIATION_REASONS else "improvement"
        runs = tuple(_explanations(composer, column)) or (Run("无"),)
        yield grid.row((label(block.head), words(runs)), spans)


def _explanations(composer: Composer, column: str) -> Iterator[Run]:
    told = [
        (row.indicator.name, composer.own_line("indicators", row.indicator, column))
        for row in composer.evaluation.rows
        if getattr(row.indicator, column) and (row.deduction or row.is_met is False or row.is_over_achieved)
    ]
    for at, (name, runs) in enumerate(told):
        yield Run(("\n" if at else "") + (f"{at + 1}. " if len(told) > 1 else "") + f"{name}：")
        yield from runs
        yield Run("。")


def signatures(composer: Composer, layout: FormLayout) -> SignatureLines:
    """Who signs, where the seal goes, and the date."""
    profile = composer.case.profile
    names = {
        SignatureRole.PROJECT_LEADER: profile.project_leader,
        SignatureRole.FINANCE_LEADER: profile.finance_leader,
        SignatureRole.UNIT_LEADER: profile.unit_leader,
    }
    date = date_or_blank(profile.prepared_on)
    return SignatureLines(
        tuple((each.head, names[each.role]) for each in layout.signatures),
        seal="单位（盖章）" if layout.has_seal else "",
        date=f"填报日期：{date}",
    )
