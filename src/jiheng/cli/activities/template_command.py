"""`jiheng activities template`: the workbook of the activity ledger."""

from pathlib import Path

import click

from jiheng.cli.main import Command
from jiheng.cli.opening import open_case
from jiheng.cli.problems import CannotRun
from jiheng.cli.typed import OutFile
from jiheng.core.case import MoneyUnit
from jiheng.documents.activity_books.template import activity_template

EPILOG = """\b
例：
  jiheng activities template --out 活动台账.xlsx
  jiheng activities template --case 填报模板.xlsx --out 活动台账.xlsx     已登记的活动一并带出
"""


@click.command(cls=Command, epilog=EPILOG, help="生成活动台账的模板；写明案卷时，已登记的内容一并带出。")
@click.option("--out", metavar="文件", type=OutFile(".xlsx"), required=True, help="写到哪里。")
@click.option("--case", "case_path", metavar="案卷", type=click.Path(path_type=Path), help="从哪份案卷带出。")
@click.option(
    "--money-unit",
    "money_unit",
    type=click.Choice(["万元", "元"]),
    default="万元",
    show_default=True,
    help="工程、工资等金额栏用什么单位；写了案卷的，用案卷的单位。",
)
@click.option("--force", is_flag=True, help="文件已存在时覆盖。")
def command(out: Path, case_path: Path | None, money_unit: str, force: bool) -> None:
    """Write a template."""
    if out.exists() and not force:
        raise CannotRun(f"{out} 已经存在；换一个文件名，或加 --force 覆盖。")
    case = open_case(case_path) if case_path else None
    content = activity_template(MoneyUnit.find(money_unit) or MoneyUnit.WAN, case)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(content)
    click.echo(f"已写出 {out}。填好后运行：jiheng activities import {out} {case_path or '案卷'} --out 新案卷.xlsx")
