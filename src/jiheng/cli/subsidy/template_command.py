"""`jiheng subsidy template`: the workbook of the ledger, or that of a bank's claim."""

from pathlib import Path

import click

from jiheng.cli.main import Command
from jiheng.cli.opening import open_library
from jiheng.cli.problems import CannotRun
from jiheng.cli.typed import OutFile
from jiheng.documents.loan_books.template import claim_template, ledger_template

EPILOG = """\b
例：
  jiheng subsidy template --out 台账.xlsx
  jiheng subsidy template --claim --out 银行申报.xlsx
"""


@click.command(cls=Command, epilog=EPILOG, help="生成贷款台账的模板；加 --claim 生成交给银行填的申报模板。")
@click.option("--claim", is_flag=True, help="银行贴息申报的模板。")
@click.option("--out", metavar="文件", type=OutFile(".xlsx"), required=True, help="写到哪里。")
@click.option("--force", is_flag=True, help="文件已存在时覆盖。")
def command(claim: bool, out: Path, force: bool) -> None:
    """Write a template."""
    if out.exists() and not force:
        raise CannotRun(f"{out} 已经存在；换一个文件名，或加 --force 覆盖。")
    out.parent.mkdir(parents=True, exist_ok=True)
    content = claim_template() if claim else ledger_template(tuple(open_library().loan_schemes))
    out.write_bytes(content)
    following = f"jiheng subsidy reconcile 台账.xlsx {out} --out 结果" if claim else f"jiheng subsidy check {out}"
    click.echo(f"已写出 {out}。填好后运行：{following}")
