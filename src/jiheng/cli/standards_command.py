"""`jiheng standards`: which standards there are, from when, for what, and how well each is known."""

import json

import click
from rich.console import Console
from rich.table import Table

from jiheng.cli.main import Command
from jiheng.cli.opening import open_library


@click.command(cls=Command, help="列出全部评分标准。jiheng explain 标准编号 显示一个标准的全文。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def command(as_json: bool) -> None:
    """List the standards."""
    standards = open_library().standards()
    if as_json:
        rows = [
            {
                "id": each.id,
                "title": each.title,
                "region": each.region,
                "scope": each.scope.value,
                "status": each.status.value,
                "evidence": each.evidence.value,
                "effective_from": each.effective_from.isoformat(),
                "number": each.reference.number,
                "content_hash": each.content_hash,
            }
            for each in standards
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    table = Table(box=None, header_style="bold", pad_edge=False)
    for title in ("编号", "名称", "范围", "地区", "施行", "状态", "依据程度"):
        table.add_column(title, no_wrap=title in ("编号", "施行"))
    for each in standards:
        table.add_row(
            each.id,
            each.title,
            each.scope.label,
            each.region,
            each.effective_from.isoformat(),
            each.status.label,
            f"{each.evidence.value} {each.evidence.label}",
        )
    Console().print(table, highlight=False)
