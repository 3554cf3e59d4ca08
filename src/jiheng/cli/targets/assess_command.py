"""`jiheng targets assess`: which projects need an ex-ante assessment, and what its points conclude."""

from pathlib import Path

import click

from jiheng.cli.main import Command
from jiheng.cli.problems import CannotRun
from jiheng.cli.targets.opening import open_targets, points_typed
from jiheng.core.case import Case
from jiheng.core.numbers import in_wan, plain
from jiheng.rules.target_words import threshold_in_words
from jiheng.targets.ex_ante import assess, ex_ante_needs
from jiheng.targets.law import TargetLaw


@click.command(cls=Command, help="事前绩效评估：哪些项目要评估；逐方面给分，得出结论。")
@click.argument("case_path", metavar="案卷", type=click.Path(path_type=Path))
@click.option("--give", "typed", metavar="方面=分", multiple=True, help="给一个方面打分；可写多次。")
def command(case_path: Path, typed: tuple[str, ...]) -> None:
    """Assess."""
    case, law = open_targets(case_path)
    if law.assessment is None:
        raise CannotRun("本地区没有事前绩效评估的规则；请在规则文件夹里补一份 type: ex_ante_assessment。")
    scheme = law.assessment.value
    if typed:
        for step in assess(scheme, points_typed(typed)).steps:
            click.echo(step)
        click.echo(f"依据：{law.assessment.provenance.reference}")
        return
    _tell_needs(case, law)
    for aspect in scheme.aspects:
        click.echo(f"  {aspect.code}  {aspect.name}{plain(aspect.points)}分：{aspect.question}")


def _tell_needs(case: Case, law: TargetLaw) -> None:
    if law.threshold is None:
        return
    click.echo(f"{threshold_in_words(law.threshold.value)}（{law.threshold.provenance.reference}）")
    needs = ex_ante_needs(case, law.threshold.value)
    if not needs:
        click.echo("没有项目要做事前评估。")
    for need in needs:
        state = f"已评估：{need.project.ex_ante_assessment}" if need.is_done else "还没有评估"
        click.echo(f"{need.project.name}：{in_wan(need.amount)}，{state}")
