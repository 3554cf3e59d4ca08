"""`jiheng targets review`: points by item → grade and what becomes of the targets."""

from pathlib import Path

import click

from jiheng.cli.main import Command
from jiheng.cli.problems import CannotRun
from jiheng.cli.targets.opening import open_targets, points_typed
from jiheng.core.numbers import plain
from jiheng.rules.library import Governed
from jiheng.rules.target_rules import ReviewScheme
from jiheng.rules.target_words import grades_with_paths
from jiheng.targets.review import review

EPILOG = """\b
例（不给分则列出审核表）：
  jiheng targets review 案卷.xlsx
  jiheng targets review 案卷.xlsx --give form=9 --give clarity=8 …
"""


@click.command(cls=Command, epilog=EPILOG, help="绩效目标审核：逐项给分，得出等次和下一步。")
@click.argument("case_path", metavar="案卷", type=click.Path(path_type=Path))
@click.option("--give", "typed", metavar="项=分", multiple=True, help="给一项打分；可写多次。")
def command(case_path: Path, typed: tuple[str, ...]) -> None:
    """Review."""
    _, law = open_targets(case_path)
    if law.review is None:
        raise CannotRun("本地区没有绩效目标审核的规则；请在规则文件夹里补一份 type: review。")
    if not typed:
        _tell_table(law.review)
        return
    for step in review(law.review.value, points_typed(typed)).steps:
        click.echo(step)
    click.echo(f"依据：{law.review.provenance.reference}")


def _tell_table(rule: Governed[ReviewScheme]) -> None:
    for dimension in rule.value.dimensions:
        click.echo(click.style(f"{dimension.name}（{plain(dimension.points)}分）", bold=True))
        for item in dimension.items:
            click.echo(f"  {item.code}  {item.name}{plain(item.points)}分：{item.question}")
    for told in grades_with_paths(rule.value):
        click.echo(told)
