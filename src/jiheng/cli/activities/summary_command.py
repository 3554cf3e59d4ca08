"""`jiheng activities summary`: the ledger as a table."""

import json
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from jiheng.cli.main import Command
from jiheng.cli.opening import open_case
from jiheng.figures.activity_summary import COUNT_TITLES, SummaryBy, summarised

BY = [each.label for each in SummaryBy]
EPILOG = """\b
例：
  jiheng activities summary examples/conghua-2022
  jiheng activities summary examples/conghua-2022 --by 任务
"""


@click.command(
    cls=Command,
    epilog=EPILOG,
    help="汇总活动：行数、场次、人数、人次、户数、个数、金额。大概的数合计后仍是大概的数；人数、户数可能有重复。",
)
@click.argument("case_path", metavar="案卷", type=click.Path(path_type=Path))
@click.option("--by", type=click.Choice(BY), default=BY[0], show_default=True, help="按什么汇总。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def command(case_path: Path, by: str, as_json: bool) -> None:
    """Summarise."""
    case = open_case(case_path)
    chosen = SummaryBy.find(by)
    assert chosen is not None
    lines = summarised(case, chosen)
    if as_json:
        rows = [dict(zip((by, "行数", *COUNT_TITLES), (x.name, x.rows, *x.counts), strict=True)) for x in lines]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    table = Table(box=None, header_style="bold", pad_edge=False)
    for title in (by, "行数", *COUNT_TITLES):
        table.add_column(title, justify="left" if title == by else "right")
    for line in lines:
        table.add_row(escape(line.name), str(line.rows), *map(escape, line.counts))
    Console().print(table, highlight=False)
