"""`jiheng figures`: every figure of a case, or one figure's way down to the cells."""

import json
from pathlib import Path

import click
from rapidfuzz import process
from rich.console import Console
from rich.table import Table
from rich.tree import Tree

from jiheng.cli.main import Command
from jiheng.cli.opening import open_case, open_library, standard_for
from jiheng.cli.problems import CannotRun
from jiheng.core.figure import Figure, FigureSet, FigureUnit
from jiheng.evaluation.evaluate import evaluate
from jiheng.figures.registry import Trace, trace
from jiheng.reports.evaluation_record import figure_record

EPILOG = """\b
例：
  jiheng figures examples/conghua-2022
  jiheng figures examples/conghua-2022 --trace 贷款.发放金额
"""


@click.command(
    cls=Command, epilog=EPILOG, help="列出案卷的全部数字：名称、数值、算法。叙述里写 {{ 名称 }} 就会印出它。"
)
@click.argument("case_path", metavar="案卷", type=click.Path(path_type=Path))
@click.option("--trace", "name", metavar="数字名", help="追溯一个数字，直到台账的单元格。")
@click.option("--find", "part", metavar="文字", help="只列名称里含这几个字的数字。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
@click.option("--allow-unread", is_flag=True, help="允许使用未核原文的标准。")
def command(case_path: Path, name: str | None, part: str | None, as_json: bool, allow_unread: bool) -> None:
    """List or trace figures."""
    case = open_case(case_path)
    figures = evaluate(case, standard_for(case, open_library(), allow_unread=allow_unread)).figures
    if name:
        _show_trace(name, figures, as_json)
        return
    chosen = [figure for figure in figures.values() if not part or part in figure.name]
    if as_json:
        click.echo(json.dumps([figure_record(each) for each in chosen], ensure_ascii=False, indent=2))
        return
    _show_list([figure for figure in chosen if part or not _is_empty(figure)])


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


def _show_trace(name: str, figures: FigureSet, as_json: bool) -> None:
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
    for child in branch.children:
        grow(tree.add(line(child)), child)


def _plain(branch: Trace) -> dict[str, object]:
    return {
        "words": branch.words,
        "value": branch.value,
        "formula": branch.formula,
        "assumed": branch.assumed,
        "children": [_plain(child) for child in branch.children],
    }
