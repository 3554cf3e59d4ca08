"""`jiheng subsidy schedule`: a loan's subsidy period by period, each with the sum that gave it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from jiheng.cli.main import Command
from jiheng.cli.opening import open_library
from jiheng.cli.problems import CannotRun
from jiheng.cli.subsidy.eligibility_command import chosen
from jiheng.cli.subsidy.opening import open_book, open_ledger
from jiheng.cli.typed import Day
from jiheng.core.numbers import to_the_fen
from jiheng.rules.loan_scheme import LoanScheme
from jiheng.subsidy.ledger import Ledger

if TYPE_CHECKING:
    from jiheng.subsidy.schedule import Schedule


@click.command(cls=Command, help="一笔贷款各结息期的贴息，逐段写明怎么算出来的。")
@click.argument("ledger_path", metavar="台账", type=click.Path(path_type=Path))
@click.argument("code", metavar="贷款编号")
@click.option("--until", metavar="日期", type=Day(), help="只算到这一天（含），如 2022-12-31。")
@click.option("--allow-unread", is_flag=True, help="允许使用未核原文的条件。")
def command(ledger_path: Path, code: str, until: date | None, allow_unread: bool) -> None:
    """Show a schedule."""
    from jiheng.subsidy.schedule import schedule_of

    _, lives = open_ledger(ledger_path)
    life = chosen(lives, code)
    if life.loan.disbursed_on is None:
        raise CannotRun(f"贷款{code}还没有放款（{life.stage.label}），没有贴息可算；请核对编号，或先登记放款。")
    own = Ledger((life.loan,), life.events)
    book = open_book(own, open_library(), ledger_path.name, allow_unread=allow_unread)
    if until is not None and until < life.loan.disbursed_on:
        raise CannotRun(f"{until}早于放款日{life.loan.disbursed_on}，没有贴息可算；请把 --until 写到放款以后。")
    _show(schedule_of(book, code, until), book.schemes, Console())


def _show(schedule: "Schedule", schemes: tuple[LoanScheme, ...], console: Console) -> None:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for title in ("结息期", "起日", "止日（含）", "天数", "贴息（元）", "怎么算"):
        right = title in ("天数", "贴息（元）")
        table.add_column(title, justify="right" if right else "left", no_wrap=title != "怎么算", overflow="fold")
    for period in schedule.periods:
        for number, piece in enumerate(period.pieces):
            is_first = number == 0
            table.add_row(
                period.period.name if is_first else "",
                str(piece.start),
                str(piece.last_day),
                str(piece.days),
                to_the_fen(period.subsidy) if is_first else "",
                piece.words,
            )
    console.print(table)
    years = "，".join(f"第{year}个贴息年度{to_the_fen(schedule.of_subsidy_year(year))}元" for year in (1, 2))
    console.print(f"合计 {to_the_fen(schedule.total)} 元（{years}）", highlight=False)
    for scheme in schemes:
        if scheme.unread_terms:
            told = f"{scheme.title}（{scheme.provenance.effective_from}起）未核原文：{'、'.join(scheme.unread_terms)}"
            console.print(told, style="yellow", highlight=False)
