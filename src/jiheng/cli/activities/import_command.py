"""`jiheng activities import`: a filled-in ledger read into a case, whole or not at all."""

from pathlib import Path

import click

from jiheng.cli.convert_command import write_case
from jiheng.cli.hand_back import handed_back
from jiheng.cli.main import Command
from jiheng.cli.opening import open_case
from jiheng.cli.problems import CannotRun, tell_findings
from jiheng.cli.typed import OutFile
from jiheng.core.case import Case
from jiheng.core.finding import CaseError, Findings
from jiheng.documents.activity_books.reader import ActivityImport, TableImport, import_activities
from jiheng.evaluation.preconditions import check_names

EPILOG = """\b
编号与案卷相同的行改写那一行，新编号添一行，案卷里原有而台账里没有的不动。
.csv 文件读一张表：文件名是表名（如 投诉.csv），别的名字按“活动”读。
\b
例：
  jiheng activities import 活动台账.xlsx 填报模板.xlsx --out 新案卷.xlsx --marks 结果
"""


@click.command(cls=Command, epilog=EPILOG, help="把活动台账读进案卷；有一格填错就都不读，逐格说明。")
@click.argument("ledger_path", metavar="台账", type=click.Path(path_type=Path))
@click.argument("case_path", metavar="案卷", type=click.Path(path_type=Path))
@click.option(
    "--out", metavar="文件", type=OutFile(".xlsx", ".yaml", ".yml"), required=True, help="新案卷，.xlsx 或 .yaml。"
)
@click.option("--marks", metavar="文件夹", type=click.Path(path_type=Path), help="有错时把标好错误的台账写到这里。")
@click.option("--force", is_flag=True, help="文件已存在时覆盖。")
def command(ledger_path: Path, case_path: Path, out: Path, marks: Path | None, force: bool) -> None:
    """Import a ledger."""
    if out.exists() and not force:
        raise CannotRun(f"{out} 已经存在；换一个文件名，或加 --force 覆盖。")
    if not ledger_path.exists():
        raise CannotRun(f"{ledger_path}：没有这个文件；请核对路径。")
    case = open_case(case_path)
    try:
        read = _read(ledger_path, case)
    except CaseError as problem:
        if marks is not None:
            raise handed_back(ledger_path, problem, marks) from problem
        raise
    write_case(read.case, out)
    for table in read.tables:
        if table.added or table.changed or table.unchanged:
            click.echo(_told(table))
    click.echo(f"已写出 {out}")


def _read(path: Path, case: Case) -> ActivityImport:
    findings = Findings(path.name)
    read = import_activities(path, case, findings)
    check_names(read.case, findings)
    findings.raise_if_errors()
    tell_findings(tuple(findings.items))
    return read


def _told(table: TableImport) -> str:
    return f"{table.table.title}：新增{table.added}行，更改{table.changed}行，相同{table.unchanged}行"
