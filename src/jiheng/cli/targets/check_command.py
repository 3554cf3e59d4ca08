"""`jiheng targets check`: what refuses the sending of targets, what else to look at, and how the points add up."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from jiheng.cli.main import Command
from jiheng.cli.problems import COLOURS
from jiheng.cli.targets.opening import open_targets
from jiheng.core.finding import Finding
from jiheng.core.numbers import plain
from jiheng.targets.points import TargetPoints, declared_points
from jiheng.targets.submission import check_submission

EPILOG = """\b
退出码：0 可以提交；1 有必须改的；2 不能运行。
"""


@click.command(cls=Command, epilog=EPILOG, help="提交前检查：必须改的、建议看的，和各类分值合计。")
@click.argument("case_path", metavar="案卷", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def command(case_path: Path, as_json: bool) -> int:
    """Check before sending."""
    case, law = open_targets(case_path)
    check = check_submission(case, law)
    points = declared_points(case, law.standard)
    if as_json:
        record = {
            "may_be_sent": check.may_be_sent,
            "refusals": [_record(each) for each in check.refusals],
            "advice": [_record(each) for each in check.advice],
            "points": {"total": plain(points.total), "full": plain(points.full)},
        }
        click.echo(json.dumps(record, ensure_ascii=False, indent=2))
        return int(not check.may_be_sent)
    for title, findings in (("必须改，改好才能提交", check.refusals), ("请看一看", check.advice)):
        if findings:
            click.echo(click.style(f"{title}（{len(findings)}处）", bold=True))
            for each in findings:
                click.echo(f"  {click.style(each.severity.label, fg=COLOURS[each.severity])} {each}")
    _tell_points(points)
    click.echo("可以提交。" if check.may_be_sent else f"不能提交：有{len(check.refusals)}处必须改。")
    return int(not check.may_be_sent)


def _tell_points(points: TargetPoints) -> None:
    click.echo(click.style("分值", bold=True))
    for node in points.nodes:
        full = f"，标准{plain(node.full)}分" if node.full is not None else ""
        click.echo(f"  {'　' * (len(node.path) - 1)}{node.path[-1].name}：{node.own}项，{plain(node.points)}分{full}")
    click.echo(f"  合计{plain(points.total)}分，标准{plain(points.full)}分")


def _record(finding: Finding) -> dict[str, str]:
    told = asdict(finding)
    return {
        "id": finding.id,
        "severity": str(finding.severity.value),
        "place": finding.location.place,
        **{name: told[name] for name in ("message", "found", "expected", "reference")},
    }
