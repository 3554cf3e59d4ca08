"""`jiheng subsidy check`: what is wrong with a ledger, and who stands in it, or in several, more than once."""

from dataclasses import replace
from pathlib import Path

import click

from jiheng.cli.main import Command
from jiheng.cli.opening import open_library
from jiheng.cli.problems import tell_findings
from jiheng.cli.subsidy.opening import fingerprint_key, open_ledger
from jiheng.core.finding import Findings
from jiheng.subsidy.conduct import tell_conduct
from jiheng.subsidy.duplicates import same_people, tell_duplicates
from jiheng.subsidy.life import LoanLife

EPILOG = """\b
例：
  jiheng subsidy check 台账.xlsx --out 结果
  jiheng subsidy check 2021年台账.xlsx 2022年台账.xlsx      另查两年之间的重复借款
"""


@click.command(
    cls=Command,
    epilog=EPILOG,
    help="检查台账：填写是否完整，事项先后是否成立，是否符合方案，同一人是否重复借款；可写几份，跨份核对重复。",
)
@click.argument("ledger_paths", metavar="台账…", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--out", metavar="文件夹", type=click.Path(path_type=Path), help="有错时把标好错误的工作簿写到这里。")
def command(ledger_paths: tuple[Path, ...], out: Path | None) -> None:
    """Check ledgers."""
    key, library = fingerprint_key(), open_library()
    everybody: list[LoanLife] = []
    for path in ledger_paths:
        ledger, lives = open_ledger(path, out)
        findings = Findings(path.name)
        tell_conduct(lives, library, key, findings)
        tell_findings(tuple(findings.items))
        without = sum(loan.id_number is None for loan in ledger.loans)
        told = f"；{without}笔没有身份证号，没有核对重复" if without else ""
        click.echo(f"{path.name}：{len(ledger.loans)}笔贷款、{len(ledger.events)}次变动，填写和先后没有错误{told}。")
        everybody += lives if len(ledger_paths) == 1 else [_of_ledger(life, path.stem) for life in lives]
    findings = Findings(ledger_paths[0].name if len(ledger_paths) == 1 else "")
    tell_duplicates(same_people(everybody, key), findings)
    tell_findings(tuple(findings.items))


def _of_ledger(life: LoanLife, name: str) -> LoanLife:
    """A loan called with its ledger, for two ledgers may use the same codes."""
    return replace(life, loan=replace(life.loan, code=f"{name} {life.loan.code}"))
