"""How an evaluation looks on the terminal: the rows, the total, the units."""

from rich.console import Console
from rich.table import Table

from jiheng.core.absence import NotApplicable
from jiheng.core.numbers import fixed, plain, to_wan
from jiheng.evaluation.result import Evaluation, ScoredIndicator, UnitSummary


def print_score_sheet(evaluation: Evaluation, console: Console) -> None:
    """The form in short, then the total with its grade."""
    profile = evaluation.case.profile
    mark = "（示例数据）" if profile.is_example else ""
    console.print(f"\n[bold]{profile.title}[/bold]{mark}", highlight=False)
    basis = evaluation.standard
    console.print(f"评分标准：{basis.title}（{basis.id}，{basis.status.label}）", highlight=False)
    console.print(_rows(evaluation))
    if len(evaluation.units) > 1:
        console.print(_units(evaluation.units))
    shown = evaluation.shown_total
    exact = fixed(evaluation.total, evaluation.standard.points_places)
    told = shown if shown == exact else f"{exact}，显示{shown}"
    bonus = "没有加分、减分" if not evaluation.bonus and not evaluation.penalty else _bonus(evaluation)
    console.print(f"总分 [bold]{told}[/bold]  等级 [bold]{evaluation.grade.label}[/bold]  {bonus}", highlight=False)


def _bonus(evaluation: Evaluation) -> str:
    return f"加分{plain(evaluation.bonus)}，减分{plain(evaluation.penalty)}"


def _rows(evaluation: Evaluation) -> Table:
    table = Table(header_style="bold", box=None, pad_edge=False)
    for title in ("编号", "指标", "目标", "实际", "分值", "得分", ""):
        right = title in ("目标", "实际", "分值", "得分")
        table.add_column(title, justify="right" if right else "left", no_wrap=title != "指标", overflow="fold")
    for row in evaluation.rows:
        unit = row.indicator.unit_of_measure
        unit = "" if unit in ("%", "％") else unit
        table.add_row(
            "" if row.is_common and row.indicator.code == row.path[-1].code else row.indicator.code,
            row.indicator.name,
            row.target_text and row.target_text + unit,
            row.actual_text and row.actual_text + ("" if row.actual_text == "—" else unit),
            "—" if row.is_shown_only else plain(row.full_points),
            "—" if row.is_shown_only or isinstance(row.points, NotApplicable) else f"{row.points}",
            _remark(row),
        )
    return table


def _remark(row: ScoredIndicator) -> str:
    if row.is_shown_only:
        return "只列示"
    if isinstance(row.points, NotApplicable):
        return str(row.points)
    if row.deduction > 0:
        return f"[red]扣{plain(row.deduction)}[/red]"
    return "[yellow]超额较多[/yellow]" if row.is_over_achieved else ""


def _units(units: tuple[UnitSummary, ...]) -> Table:
    table = Table(title="本级和所属单位（万元）", title_justify="left", header_style="bold", box=None, pad_edge=False)
    for title in ("单位", "全年预算", "执行", "执行率", "达标/指标", "总分", "等级"):
        table.add_column(title, justify="left" if title in ("单位", "等级") else "right", no_wrap=True)
    for unit in units:
        table.add_row(
            unit.name + ("（含所属单位）" if unit.is_rolled_up else ""),
            "" if unit.revised_budget is None else fixed(to_wan(unit.revised_budget), 2),
            "" if unit.actual_expenditure is None else fixed(to_wan(unit.actual_expenditure), 2),
            "" if unit.execution_rate is None else fixed(unit.execution_rate, 2) + "%",
            "未列示" if unit.indicators is None else f"{unit.indicators_met}/{unit.indicators}",
            "" if unit.total is None else plain(unit.total),
            unit.grade,
        )
    return table
