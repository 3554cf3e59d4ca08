"""`jiheng subsidy results`: a year's loans, jobs and recovery, the way from the target, the money carried over."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from jiheng.cli.main import Command
from jiheng.cli.opening import open_library
from jiheng.cli.problems import CannotRun
from jiheng.cli.subsidy.opening import open_book, open_ledger
from jiheng.core.absence import NotApplicable
from jiheng.core.finding import Findings
from jiheng.core.numbers import fixed, from_wan, in_wan, parse_decimal, plain, to_wan
from jiheng.subsidy.bridge import Bridge, applications_of, bridge
from jiheng.subsidy.funding import (
    SourceYear,
    grant_positions,
    is_held_too_long,
    over_subsidy_years,
    year_of_sources,
)
from jiheng.subsidy.ledger import Ledger
from jiheng.subsidy.life import LoanLife
from jiheng.subsidy.results import Jobs, LoanResults, results_of


@click.command(cls=Command, help="一年的放款、就业、回收率，目标与实际的差额原因，贴息资金和结转。")
@click.argument("ledger_path", metavar="台账", type=click.Path(path_type=Path))
@click.option("--year", type=click.IntRange(1900, 9998), required=True, help="哪一年。")
@click.option("--target", metavar="万元", help="年初放款目标（万元）；写了就列出与实际的差额和原因。")
@click.option("--allow-unread", is_flag=True, help="允许使用未核原文的条件。")
def command(ledger_path: Path, year: int, target: str | None, allow_unread: bool) -> None:
    """Show a year."""
    ledger, lives = open_ledger(ledger_path)
    findings = Findings(ledger_path.name)
    sources = year_of_sources(ledger, year, findings)
    findings.raise_if_errors()
    console = Console()
    _show_results(results_of(lives, year, date(year, 12, 31)), console)
    if target is not None:
        _show_bridge(bridge(_target(target), applications_of(lives, year)), console)
    if sources:
        _show_sources(sources, year, console)
        _show_grants(ledger, year, console)
    _show_implied_rate(ledger, lives, year, console, allow_unread=allow_unread)


def _target(text: str) -> Decimal:
    amount = parse_decimal(text)
    if amount is None or amount <= 0:
        raise CannotRun(f"--target 写的是“{text}”，应为以万元为单位的数，如 270。")
    return from_wan(amount)


def _jobs(jobs: Jobs) -> str:
    return f"{jobs.people}人（{jobs.loans}笔填写，{jobs.with_evidence}笔有佐证）"


def _show_results(found: LoanResults, console: Console) -> None:
    rate = found.recovery_rate
    recovered = str(rate) if isinstance(rate, NotApplicable) else f"{fixed(rate, 2)}%"
    facts = (
        ("放款", f"{found.loans}笔，{found.borrowers}名借款人，{in_wan(found.amount)}"),
        ("直接就业", _jobs(found.direct_jobs)),
        ("间接带动", _jobs(found.indirect_jobs)),
        ("标签", "，".join(f"{name}{count}名" for name, count in found.tags.items())),
        ("到期", f"{in_wan(found.due)}，其中已还{in_wan(found.repaid)}"),
        ("回收率", recovered),
    )
    console.print(f"[bold]{found.year}年[/bold]", highlight=False)
    for label, value in facts:
        console.print(f"  {label}：{value}", highlight=False)


def _show_bridge(found: Bridge, console: Console) -> None:
    table = Table(title="目标到实际", title_justify="left", header_style="bold", box=None, pad_edge=False)
    for title in ("项目", "笔数", "金额（万元）"):
        table.add_column(title, justify="left" if title == "项目" else "right", no_wrap=True)
    table.add_row("年初目标", "", plain(to_wan(found.target)))
    for each in found.deviations:
        table.add_row(f"  {each.cause}", str(each.count), plain(to_wan(each.amount)))
    table.add_row("实际放款", "", plain(to_wan(found.disbursed)))
    console.print(table)


def _show_sources(sources: tuple[SourceYear, ...], year: int, console: Console) -> None:
    table = Table(title="贴息资金（万元）", title_justify="left", header_style="bold", box=None, pad_edge=False)
    for title in ("资金", "上年结转", "本年下达", "已拨付", "结转下年", ""):
        right = title not in ("资金", "")
        table.add_column(title, justify="right" if right else "left", no_wrap=True)
    for one in sources:
        amounts = (one.carried_in, one.granted, one.paid, one.left)
        told = "已结转两年未用完，请核对是否收回" if is_held_too_long(one, year) else ""
        table.add_row(f"{one.source.code} {one.name}", *(plain(to_wan(amount)) for amount in amounts), told)
    totals = [
        sum((getattr(one, name) for one in sources), Decimal(0)) for name in ("carried_in", "granted", "paid", "left")
    ]
    table.add_row("合计", *(plain(to_wan(total)) for total in totals), "")
    console.print(table)


def _show_grants(ledger: Ledger, year: int, console: Console) -> None:
    """Money that is meant for one year's borrowers: it is paid over the years of their subsidy."""
    for grant in grant_positions(ledger, year):
        parts = over_subsidy_years(grant.granted, grant.borrower_year)
        spread = "、".join(f"{each}年{in_wan(amount)}" for each, amount in parts.items())
        told = f"下达{in_wan(grant.granted)}，已拨付{in_wan(grant.paid)}，待拨付{in_wan(grant.due)}；分两年贴：{spread}"
        console.print(f"{grant.borrower_year}年借款人：{told}", highlight=False, soft_wrap=True)


def _show_implied_rate(
    ledger: Ledger, lives: tuple[LoanLife, ...], year: int, console: Console, *, allow_unread: bool
) -> None:
    """Only where something was paid this year for this year's borrowers from money that is meant for them."""
    from jiheng.subsidy.first_year import implied_rate_of

    if not any(payment.on.year == year and payment.borrower_year == year for payment in ledger.payments):
        return
    if not any(life.loan.disbursed_on is not None and life.loan.disbursed_on.year == year for life in lives):
        return
    book = open_book(ledger, open_library(), "台账", allow_unread=allow_unread)
    for check in implied_rate_of(ledger, book, year):
        style = "yellow" if check.is_too_high else ""
        console.print(f"拨付核对：{check.words}", style=style, highlight=False, soft_wrap=True)
