"""`jiheng subsidy reconcile`: banks' claims recomputed loan by loan; goes on where a broken-off run stopped."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from jiheng import __version__
from jiheng.cli.main import Command
from jiheng.cli.opening import open_library
from jiheng.cli.problems import CannotRun
from jiheng.cli.subsidy.reconciling import Reconciling
from jiheng.core.numbers import to_the_fen
from jiheng.documents.loan_books.journal import digest_of, open_journal
from jiheng.rules.library import RuleLibrary

EPILOG = """\b
台账可以是 .xlsx，或放着 贷款.csv、变动.csv 的文件夹；申报可以是 .xlsx 或 .csv，可写多份。
例：
  jiheng subsidy reconcile 台账.xlsx 银行申报.xlsx --out 结果
  jiheng subsidy reconcile 台账 申报/*.csv --out 结果
\b
中断后再运行一遍：文件没有变的申报不重算。
"""


MOST_TOLD = 20


@click.command(cls=Command, epilog=EPILOG, help="按台账逐笔重算银行的贴息申报，列出差额、原因和漏报。")
@click.argument("ledger_path", metavar="台账", type=click.Path(path_type=Path))
@click.argument("claim_paths", metavar="申报…", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--out", metavar="文件夹", type=click.Path(path_type=Path), required=True, help="结果写到这里。")
@click.option("--allow-unread", is_flag=True, help="允许使用未核原文的条件，结果会标明。")
def command(ledger_path: Path, claim_paths: tuple[Path, ...], out: Path, allow_unread: bool) -> None:
    """Reconcile claims."""
    for path in (ledger_path, *claim_paths):
        if not path.exists():
            raise CannotRun(f"{path}：没有这个文件或文件夹；请核对路径。")
    if len({path.name for path in claim_paths}) < len(claim_paths):
        raise CannotRun("有两份申报的文件名相同，结果会互相覆盖；请改名后再试。")
    library, journal = open_library(), open_journal(out)
    basis = digest_of(ledger_path, more=f"{__version__} {allow_unread} {_rules_digest(library)}")
    work = Reconciling(ledger_path, out, library, journal, allow_unread)
    entries: dict[str, dict[str, Any]] = {}
    for path in claim_paths:
        digest = digest_of(path, more=basis)
        entries[path.name] = journal.finished(path.name, digest) or work.reconciled(path, digest)
    console = Console()
    _show(entries, out, console)
    _show_repeated([each.words for each in work.claimed_twice(claim_paths)], console)


def _show_repeated(told: list[str], console: Console) -> None:
    if told:
        console.print(f"有{len(told)}处在两份申报里重复：", highlight=False)
    for words in told[:MOST_TOLD]:
        console.print(f"  {words}", highlight=False, soft_wrap=True)
    if len(told) > MOST_TOLD:
        console.print(f"  等{len(told)}处。", highlight=False)


def _rules_digest(library: RuleLibrary) -> str:
    """Answers are not kept when a rule has changed."""
    hashes = [edition.content_hash for rule in library.loan_schemes.values() for edition in rule.editions]
    hashes += [edition.content_hash for rule in library.reference_rates.values() for edition in rule.editions]
    return "".join(hashes)


def _show(entries: dict[str, dict[str, Any]], out: Path, console: Console) -> None:
    table = Table(header_style="bold", box=None, pad_edge=False)
    for title in ("申报", "笔数", "一致", "申报（元）", "应贴（元）", "差额（元）", "漏报（笔）"):
        is_name = title == "申报"
        table.add_column(title, justify="left" if is_name else "right", no_wrap=not is_name, overflow="fold")
    causes: dict[str, tuple[int, Decimal]] = {}
    for name, entry in entries.items():
        money = [to_the_fen(Decimal(entry[key])) for key in ("claimed", "due", "difference")]
        counts = (str(entry["lines"]), str(entry["agreed"]))
        table.add_row(Path(name).stem, *counts, *money, str(entry["omitted"][0]))
        for label, lines, difference in entry["causes"]:
            count, amount = causes.get(label, (0, Decimal(0)))
            causes[label] = count + lines, amount + Decimal(difference)
    console.print(table)
    for label, (count, amount) in causes.items():
        told = f"，差额{to_the_fen(amount)}元" if amount else ""
        console.print(f"  {label}：{count}笔{told}", highlight=False)
    for entry in entries.values():
        for file in entry["files"]:
            console.print(f"结果 {out / file}", highlight=False, soft_wrap=True)
