"""`jiheng checks`: every check of reports, targets and cases, by what it compares."""

import json

import click
from rich.console import Console
from rich.table import Table

from jiheng.checks.check import Kind
from jiheng.checks.registry import all_checks
from jiheng.cli.main import Command


@click.command(cls=Command, help="列出报告、目标、案卷的全部检查，按类别。jiheng explain 编号 显示说明和例子。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def command(as_json: bool) -> None:
    """List the checks."""
    checks = all_checks().values()
    if as_json:
        rows = [
            {
                "id": each.id,
                "title": each.title,
                "kind": each.kind.value,
                "severity": each.severity.value,
                "confidence": each.confidence.value,
                "references": list(each.references),
                "version": each.version,
            }
            for each in checks
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    console = Console()
    for kind in Kind:
        print_kind(kind, console)
    console.print(f"共{len(checks)}项。jiheng explain 编号 显示说明和例子。", highlight=False)


def print_kind(kind: Kind, console: Console) -> None:
    """The checks of one kind, if there are any."""
    of_kind = [each for each in all_checks().values() if each.kind is kind]
    if not of_kind:
        return
    table = Table(box=None, pad_edge=False, show_header=False)
    for column in range(3):
        table.add_column(no_wrap=column < 2, overflow="fold")
    for each in of_kind:
        table.add_row(each.id, each.severity.label, each.title)
    console.print(f"[bold]{kind.label}[/bold]（{kind.value}）", highlight=False)
    console.print(table, highlight=False)
