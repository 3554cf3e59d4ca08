"""`jiheng subsidy check`: what is wrong with a ledger, and who stands in it more than once."""

from pathlib import Path

import click

from jiheng.cli.main import Command
from jiheng.cli.opening import open_library
from jiheng.cli.problems import tell_findings
from jiheng.cli.subsidy.opening import fingerprint_key, open_ledger
from jiheng.core.finding import Findings
from jiheng.subsidy.conduct import tell_conduct
from jiheng.subsidy.duplicates import same_people, tell_duplicates


@click.command(cls=Command, help="检查台账：填写是否完整，事项先后是否成立，是否符合方案，同一人是否重复借款。")
@click.argument("ledger_path", metavar="台账", type=click.Path(path_type=Path))
@click.option("--out", metavar="文件夹", type=click.Path(path_type=Path), help="有错时把标好错误的工作簿写到这里。")
def command(ledger_path: Path, out: Path | None) -> None:
    """Check a ledger."""
    ledger, lives = open_ledger(ledger_path, out)
    findings = Findings(ledger_path.name)
    key = fingerprint_key()
    tell_duplicates(same_people(lives, key), findings)
    tell_conduct(lives, open_library(), key, findings)
    tell_findings(tuple(findings.items))
    without = sum(loan.id_number is None for loan in ledger.loans)
    told = f"；{without}笔没有身份证号，没有核对重复" if without else ""
    click.echo(f"{len(ledger.loans)}笔贷款、{len(ledger.events)}次变动，填写和先后没有错误{told}。")
