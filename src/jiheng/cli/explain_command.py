"""`jiheng explain`: one indicator's score step by step, or the page of a check, standard or other rule."""

from pathlib import Path

import click
from rich.console import Console
from rich.padding import Padding
from rich.tree import Tree

from jiheng.checks.check import Kind
from jiheng.checks.describe import describe_check
from jiheng.checks.registry import all_checks
from jiheng.cli.checks_command import print_kind
from jiheng.cli.figures_command import grow, line
from jiheng.cli.main import Command
from jiheng.cli.opening import open_case, open_library, standard_for
from jiheng.cli.problems import CannotRun
from jiheng.cli.rule_page import print_page, print_rule_page
from jiheng.core.absence import NotApplicable
from jiheng.core.finding import Findings
from jiheng.core.indicator import Indicator
from jiheng.core.numbers import plain
from jiheng.core.record import titles_of
from jiheng.evaluation.evaluate import evaluate
from jiheng.evaluation.result import Evaluation, ScoredIndicator
from jiheng.figures.registry import trace
from jiheng.reports.narrative import Narrator

EPILOG = """\b
例：
  jiheng explain examples/conghua-2022 1              第1项指标怎么得的分
  jiheng explain conghua.whole_department             一个评分标准的全文
  jiheng explain RPT401                               报告体检的一项检查
  jiheng explain 合计与分项                           这一类有哪些检查
"""


@click.command(
    cls=Command, epilog=EPILOG, help="解释一项指标的得分（案卷 指标编号），或一项检查、一个评分标准、规则（编号）。"
)
@click.argument("subject", metavar="案卷或编号")
@click.argument("code", metavar="[指标编号]", required=False)
@click.option("--allow-unread", is_flag=True, help="允许使用未核原文的标准。")
def command(subject: str, code: str | None, allow_unread: bool) -> None:
    """Explain."""
    if code is None:
        _explain_rule(subject)
        return
    case = open_case(Path(subject))
    evaluation = evaluate(case, standard_for(case, open_library(), allow_unread=allow_unread))
    try:
        row = evaluation.row(code)
    except KeyError:
        codes = "、".join(f"{each.indicator.code} {each.indicator.name}" for each in evaluation.rows)
        raise CannotRun(f"案卷里没有编号为“{code}”的指标；有：{codes}。") from None
    _show(evaluation, row, Console())


def _explain_rule(subject: str) -> None:
    if Path(subject).exists():
        raise CannotRun("解释得分还要写指标编号，如：jiheng explain 案卷 1。")
    check = all_checks().get(subject.upper())
    if check is not None:
        print_page(describe_check(check), Console())
        return
    kind = Kind.find(subject)
    if kind is not None:
        print_kind(kind, Console())
        return
    print_rule_page(subject, open_library(), Console())


def _show(evaluation: Evaluation, row: ScoredIndicator, console: Console) -> None:
    indicator = row.indicator
    place = "—".join(node.name for node in row.path)
    console.print(f"[bold]{indicator.code} {indicator.name}[/bold]（{place}）", highlight=False)
    unit = indicator.unit_of_measure
    points = str(row.points) if isinstance(row.points, NotApplicable) else f"{row.points}分"
    facts = [
        (
            "年度指标值",
            f"{indicator.operator.label}{row.target_text} {unit if '%' not in row.target_text else ''}".strip(),
        ),
        ("实际完成值", row.actual_text),
        ("分值", "只列示" if row.is_shown_only else plain(row.full_points) + "分"),
        ("得分", points),
        ("扣分", plain(row.deduction) + "分"),
        ("记分法", row.method.label),
        ("偏差原因", _filled(indicator.reason, evaluation)),
    ]
    for title, value in facts:
        if value:
            console.print(f"  {title}：{value}", highlight=False)
    console.print("步骤", style="bold")
    for number, step in enumerate(row.steps, 1):
        console.print(Padding(f"{number}. {step}", (0, 2)), highlight=False)
    _show_source(evaluation, row, console)
    basis = row.basis
    console.print("依据", style="bold")
    console.print(Padding(f"{basis.title}（{basis.id}）{basis.reference}", (0, 2)), highlight=False)
    known = f"{basis.effective_from:%Y-%m-%d} 起施行，核实程度 {basis.evidence.value} {basis.evidence.label}"
    console.print(Padding(f"{known}，内容摘要 {basis.content_hash[:12]}", (0, 2)), highlight=False)
    if indicator.assumed:
        console.print("  † 示例假定：本项的" + "、".join(_assumed_titles(row)), highlight=False)


def _filled(text: str, evaluation: Evaluation) -> str:
    runs = Narrator(evaluation.figures, {}, Findings()).line(text, "")
    return "".join(run.text for run in runs)


def _assumed_titles(row: ScoredIndicator) -> list[str]:
    titles = titles_of(Indicator)
    return [titles[name] for name in row.indicator.assumed]


def _show_source(evaluation: Evaluation, row: ScoredIndicator, console: Console) -> None:
    name = row.indicator.actual_measure or row.figure("实际完成值")
    if name not in evaluation.figures:
        return
    console.print("实际完成值的来源", style="bold")
    root = trace(name, evaluation.figures)
    tree = Tree(line(root))
    grow(tree, root)
    console.print(Padding(tree, (0, 2)), highlight=False)
