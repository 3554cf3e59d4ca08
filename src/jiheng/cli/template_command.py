"""`jiheng template`: the workbook that a clerk fills in."""

from pathlib import Path

import click

from jiheng.cli.main import Command
from jiheng.cli.opening import open_library, starting_day
from jiheng.cli.problems import CannotRun
from jiheng.cli.typed import OutFile
from jiheng.core.case import MoneyUnit
from jiheng.documents.workbook.template import write_template
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.standard import StandardStatus

EPILOG = """\b
例：
  jiheng template --standard cn.project_self_evaluation --out 填报模板.xlsx
"""


@click.command(cls=Command, epilog=EPILOG, help="生成填报模板（Excel），用 Excel 或 WPS 填写。")
@click.option(
    "--standard", "standard_id", metavar="标准编号", required=True, help="按哪个评分标准；jiheng standards 列出全部。"
)
@click.option(
    "--out",
    metavar="文件",
    type=OutFile(".xlsx"),
    default="填报模板.xlsx",
    show_default=True,
    help="写到哪里。",
)
@click.option("--year", type=click.IntRange(1900, 9998), help="评价年度；决定用哪一版标准。不写则用最新一版。")
@click.option(
    "--money-unit",
    "money_unit",
    type=click.Choice(["万元", "元"]),
    default="万元",
    show_default=True,
    help="表里的金额用什么单位。",
)
@click.option("--force", is_flag=True, help="文件已存在时覆盖。")
@click.option("--allow-unread", is_flag=True, help="允许使用未核原文的标准。")
def command(standard_id: str, out: Path, year: int | None, money_unit: str, force: bool, allow_unread: bool) -> None:
    """Write a template."""
    if out.exists() and not force:
        raise CannotRun(f"{out} 已经存在；换一个文件名，或加 --force 覆盖。")
    try:
        library = open_library()
        day = starting_day(library, standard_id, year)
        standard = library.standard(standard_id, day, allow_unread=allow_unread)
        outline = library.outline(standard.outline, day)
    except UnknownRuleError as problem:
        raise CannotRun(f"{problem}；jiheng standards 列出可用的标准。") from problem
    out.parent.mkdir(parents=True, exist_ok=True)
    write_template(out, standard, outline, money_unit=MoneyUnit.find(money_unit) or MoneyUnit.WAN)
    if standard.status is StandardStatus.SKELETON:
        click.echo(f"已写出 {out}（{standard.title}）。")
        missing = "；".join(standard.must_import)
        click.echo(f"这个标准只有骨架，可以填写，还不能打分；缺：{missing}。补法见 docs/how-to/write-local-rules.md。")
        return
    click.echo(f"已写出 {out}（{standard.title}）。填好后运行：jiheng evaluate {out} --out 结果")
