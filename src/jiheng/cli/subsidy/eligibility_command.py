"""`jiheng subsidy eligibility`: whether an application in the ledger meets its scheme, rule by rule."""

from datetime import date
from pathlib import Path

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from jiheng.cli.main import Command
from jiheng.cli.opening import open_library
from jiheng.cli.problems import CannotRun
from jiheng.cli.subsidy.opening import fingerprint_key, open_ledger, unread_told
from jiheng.subsidy.duplicates import loans_of_person
from jiheng.subsidy.eligibility import Application, Outcome, Preview, preview
from jiheng.subsidy.history import application_of
from jiheng.subsidy.life import LoanLife

_COLOURS = {Outcome.PASS: "green", Outcome.FAIL: "red", Outcome.NOT_APPLICABLE: "yellow"}


@click.command(cls=Command, help="台账里的一笔申请符不符合条件：逐条给出结论、理由和依据。")
@click.argument("ledger_path", metavar="台账", type=click.Path(path_type=Path))
@click.argument("code", metavar="贷款编号")
@click.option("--months", type=click.IntRange(1, 600), metavar="月数", help="申请的期限；已放款的取合同期限。")
@click.option("--allow-unread", is_flag=True, help="允许使用未核原文的条件。")
def command(ledger_path: Path, code: str, months: int | None, allow_unread: bool) -> None:
    """Preview one application."""
    _, lives = open_ledger(ledger_path)
    life = chosen(lives, code)
    application = application_of(life, loans_of_person(life, lives, fingerprint_key()), months)
    library = open_library()
    day: date = life.loan.disbursed_on or life.loan.applied_on
    with unread_told():
        scheme = library.loan_scheme(life.loan.scheme, day, allow_unread=allow_unread)
    _show(life, application, preview(application, scheme, library), Console())


def chosen(lives: tuple[LoanLife, ...], code: str) -> LoanLife:
    """The loan with this code."""
    for life in lives:
        if life.loan.code == code:
            return life
    raise CannotRun(f"台账里没有编号为“{code}”的贷款；请核对。")


def _show(life: LoanLife, application: Application, found: Preview, console: Console) -> None:
    who = f"，身份证号{application.id_number}" if application.id_number else ""
    console.print(f"[bold]{life.loan.code}[/bold]（{life.stage.label}{who}）", highlight=False)
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for title in ("条件", "结论", "理由", "依据"):
        table.add_column(title, overflow="fold")
    for verdict in found.verdicts:
        colour = _COLOURS[verdict.outcome]
        table.add_row(verdict.rule, f"[{colour}]{verdict.outcome.label}[/{colour}]", verdict.reason, verdict.basis)
    console.print(table)
    failed = sum(verdict.outcome is Outcome.FAIL for verdict in found.verdicts)
    open_ = sum(verdict.outcome is Outcome.NOT_APPLICABLE for verdict in found.verdicts)
    told = "没有不符合的条件" if found.may_apply else f"{failed}条不符合"
    console.print(f"{told}；{open_}条不适用或待补。", highlight=False)
    if found.scheme.unread_terms:
        console.print(f"未核原文：{'、'.join(found.scheme.unread_terms)}", style="yellow", highlight=False)
