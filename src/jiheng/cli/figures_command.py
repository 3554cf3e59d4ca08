"""`jiheng figures`: every figure of a case, or one figure's way down to the cells."""

import json
from pathlib import Path

import click
from rapidfuzz import process
from rich.console import Console
from rich.table import Table
from rich.tree import Tree

from jiheng.cli.figure_changes import show_changes
from jiheng.cli.main import Command
from jiheng.cli.opening import open_case, open_library, standard_for
from jiheng.cli.problems import CannotRun
from jiheng.core.case import Case
from jiheng.core.figure import Figure, FigureSet, FigureUnit
from jiheng.evaluation.evaluate import evaluate
from jiheng.figures.changes import changed_figures
from jiheng.figures.filtered import filtered_figure
from jiheng.figures.registry import Trace, trace
from jiheng.reports.figure_record import figure_record

MOST_BRANCHES = 200
"""More records under one figure than anybody reads on a screen."""

EPILOG = """\b
例：
  jiheng figures examples/conghua-2022
  jiheng figures examples/conghua-2022 --trace 贷款.发放金额
  jiheng figures examples/conghua-2022 --trace '活动.人次（类别=培训、宣讲，任务=R4）'
  jiheng figures 新案卷.xlsx --against 旧案卷.xlsx
"""


@click.command(
    cls=Command, epilog=EPILOG, help="列出案卷的全部数字：名称、数值、算法。叙述里写 {{ 名称 }} 就会印出它。"
)
@click.argument("case_path", metavar="案卷", type=click.Path(path_type=Path))
@click.option("--trace", "name", metavar="数字名", help="追溯一个数字，直到台账的单元格。")
@click.option("--find", "part", metavar="文字", help="只列名称里含这几个字的数字。")
@click.option(
    "--against", "other", metavar="案卷", type=click.Path(path_type=Path), help="只列与另一版案卷不同的数字。"
)
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
@click.option("--allow-unread", is_flag=True, help="允许使用未核原文的标准。")
def command(
    case_path: Path, name: str | None, part: str | None, other: Path | None, as_json: bool, allow_unread: bool
) -> None:
    """List, trace or compare figures."""
    case = open_case(case_path)
    figures = _figures(case, allow_unread)
    if other:
        show_changes(changed_figures(_figures(open_case(other), allow_unread), figures), as_json)
        return
    if name:
        _show_trace(name, case, figures, as_json)
        return
    chosen = [figure for figure in figures.values() if not part or part in figure.name]
    if as_json:
        click.echo(json.dumps([figure_record(each) for each in chosen], ensure_ascii=False, indent=2))
        return
    _show_list([figure for figure in chosen if part or not _is_empty(figure)])


def _figures(case: Case, allow_unread: bool) -> FigureSet:
    return evaluate(case, standard_for(case, open_library(), allow_unread=allow_unread)).figures


def _is_empty(figure: Figure) -> bool:
    """Missing, not applicable or an amount of zero: listed only when it was asked for."""
    return not figure.is_known or (figure.unit is FigureUnit.MONEY and figure.value == 0)


def _show_list(figures: list[Figure]) -> None:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for title in ("数字名", "数值", "算法"):
        table.add_column(title, justify="right" if title == "数值" else "left", no_wrap=title != "算法")
    for figure in figures:
        table.add_row(figure.name, figure.told() + ("†" if figure.assumed else ""), figure.formula)
    console = Console()
    console.print(table)
    console.print(f"共{len(figures)}个数字。--trace 数字名 可追溯来源。", highlight=False)


def _show_trace(name: str, case: Case, figures: FigureSet, as_json: bool) -> None:
    filtered = filtered_figure(name, case) if name not in figures else None
    if filtered is not None:
        figures = figures.joined({name: filtered})
    if name not in figures:
        nearest = "、".join(each for each, _, _ in process.extract(name, list(figures), limit=3))
        raise CannotRun(f"没有叫“{name}”的数字；最接近的是：{nearest}。")
    root = trace(name, figures)
    if as_json:
        click.echo(json.dumps(_plain(root), ensure_ascii=False, indent=2))
        return
    tree = Tree(line(root))
    grow(tree, root)
    Console().print(tree, highlight=False)


def line(branch: Trace) -> str:
    formula = f"  [dim]＝ {branch.formula}[/dim]" if branch.formula else ""
    words = branch.words.replace("[", r"\[")
    return f"{words} [bold]{branch.value}[/bold]{'†' if branch.assumed else ''}{formula}"


def grow(tree: Tree, branch: Trace) -> None:
    for child in branch.children[:MOST_BRANCHES]:
        grow(tree.add(line(child)), child)
    left = len(branch.children) - MOST_BRANCHES
    if left > 0:
        tree.add(f"……另有{left}条，--json 全部列出")


def _plain(branch: Trace) -> dict[str, object]:
    return {
        "words": branch.words,
        "value": branch.value,
        "formula": branch.formula,
        "assumed": branch.assumed,
        "children": [_plain(child) for child in branch.children],
    }
