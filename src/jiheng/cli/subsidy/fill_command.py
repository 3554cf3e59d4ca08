"""`jiheng subsidy fill`: the ledger's loans put into a case, so that nothing is typed twice."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from jiheng.cli.convert_command import write_case
from jiheng.cli.main import Command
from jiheng.cli.opening import open_case
from jiheng.cli.problems import CannotRun
from jiheng.cli.subsidy.opening import open_ledger
from jiheng.cli.typed import OutFile
from jiheng.core.case import Case
from jiheng.subsidy.case_loans import case_loans, differing

MOST_NAMED = 10

EPILOG = """\b
例：
  jiheng subsidy fill 台账.xlsx 填报模板.xlsx --out 填报模板（已填贷款）.xlsx
"""


@click.command(cls=Command, epilog=EPILOG, help="把台账的贷款按年末的样子写进案卷的“贷款”表，自评表和报告从它取数。")
@click.argument("ledger_path", metavar="台账", type=click.Path(path_type=Path))
@click.argument("case_path", metavar="案卷", type=click.Path(path_type=Path))
@click.option(
    "--out", metavar="文件", type=OutFile(".xlsx", ".yaml", ".yml"), required=True, help="新案卷，.xlsx 或 .yaml。"
)
@click.option("--project", metavar="项目编号", help="贷款属于哪个项目；案卷里只有一个时可不写。")
@click.option("--force", is_flag=True, help="文件已存在时覆盖。")
def command(ledger_path: Path, case_path: Path, out: Path, project: str | None, force: bool) -> None:
    """Fill a case."""
    if out.exists() and not force:
        raise CannotRun(f"{out} 已经存在；换一个文件名，或加 --force 覆盖。")
    ledger, _ = open_ledger(ledger_path)
    case = open_case(case_path)
    loans = case_loans(ledger, date(case.year, 12, 31), _project(case, project))
    write_case(replace(case, loans=loans), out)
    changed = _changed(list(differing(loans, case.loans)))
    click.echo(f"已写出 {out}：{len(loans)}笔贷款，按{case.year}年末{changed}。")


def _changed(codes: list[str]) -> str:
    """A clause that names the loans that were told otherwise before, or nothing."""
    named = "、".join(codes[:MOST_NAMED]) + ("等" if len(codes) > MOST_NAMED else "")
    return f"；与原来不同的{len(codes)}笔：{named}" if codes else ""


def _project(case: Case, wanted: str | None) -> str:
    """The project asked for, that of the case's loans, or the only one."""
    codes = [each.code for each in case.projects]
    if wanted is not None and wanted not in codes:
        raise CannotRun(f"案卷里没有编号为“{wanted}”的项目；有：{'、'.join(codes)}。")
    found = {wanted} if wanted else {loan.project for loan in case.loans} or set(codes)
    if len(found) != 1:
        raise CannotRun(f"案卷里有几个项目，请用 --project 写明贷款属于哪一个；有：{'、'.join(codes)}。")
    return found.pop()
