"""`jiheng standards`: which standards there are, from when, for what, and how well each is known."""

import json

import click
from rich.console import Console

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
    console = Console()
    for each in standards:
        facts = (
            each.scope.label,
            f"地区{each.region}",
            f"{each.effective_from.isoformat()}起",
            each.status.label,
            f"依据 {each.evidence.value} {each.evidence.label}",
        )
        console.print(f"[bold]{each.id}[/bold]  {each.title}", highlight=False, soft_wrap=True)
        console.print("    " + "，".join(facts), highlight=False, soft_wrap=True)
    console.print(f"共{len(standards)}个。jiheng explain 标准编号 显示全文和依据。", highlight=False)
