"""`jiheng subsidy reconcile`: banks' claims recomputed loan by loan; goes on where a broken-off run stopped."""

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.table import Table

from jiheng import __version__
from jiheng.cli.main import Command
from jiheng.cli.opening import open_library
from jiheng.cli.problems import CannotRun
from jiheng.cli.subsidy.opening import opened, unread_told
from jiheng.core.finding import Findings
from jiheng.core.numbers import fixed
from jiheng.documents.case_source import read_source
from jiheng.documents.loan_books.journal import Journal, digest_of, open_journal
from jiheng.documents.loan_books.reader import read_claims, read_ledger, read_money
from jiheng.documents.loan_books.reconciliation import (
    MOST_LINES,
    Basis,
    ProposedPayment,
    reconciliation_workbook,
)
from jiheng.documents.loan_books.text_rows import LARGEST
from jiheng.rules.library import RuleLibrary
from jiheng.rules.loan_scheme import LoanScheme
from jiheng.subsidy.funding import proposals, year_of_sources
from jiheng.subsidy.ledger import Ledger
from jiheng.subsidy.life import lives_of

if TYPE_CHECKING:
    from jiheng.subsidy.differences import Reconciliation
    from jiheng.subsidy.tables import Claims, LedgerFrames, ReadyLedger

EPILOG = """\b
台账可以是 .xlsx，或放着 贷款.csv、变动.csv 的文件夹；申报可以是 .xlsx 或 .csv，可写多份。
例：
  jiheng subsidy reconcile 台账.xlsx 银行申报.xlsx --out 结果
  jiheng subsidy reconcile 台账 申报/*.csv --out 结果
\b
中断后再运行一遍：文件没有变的申报不重算。
"""


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
    library, journal = open_library(), open_journal(out)
    rules = "".join(edition.content_hash for rule in library.loan_schemes.values() for edition in rule.editions)
    rules += "".join(edition.content_hash for rule in library.reference_rates.values() for edition in rule.editions)
    basis = digest_of(ledger_path, more=f"{__version__} {allow_unread} {rules}")
    work = _Work(ledger_path, out, library, journal, allow_unread)
    entries: dict[str, dict[str, Any]] = {}
    for path in claim_paths:
        digest = digest_of(path, more=basis)
        entries[path.name] = journal.finished(path.name, digest) or work.reconciled(path, digest)
    _show(entries, out, Console())


class _Work:
    """The ledger, read once and only when a claim has to be reconciled."""

    def __init__(
        self, ledger_path: Path, out: Path, library: RuleLibrary, journal: Journal, allow_unread: bool
    ) -> None:
        self.ledger_path, self.out, self.library, self.journal = ledger_path, out, library, journal
        self.allow_unread = allow_unread
        self.opened: ReadyLedger | None = None
        self.sources: Ledger | None = None

    def reconciled(self, path: Path, digest: str) -> dict[str, Any]:
        """One claim recomputed and its answers written."""
        from jiheng.subsidy.answer_table import lines_as_csv
        from jiheng.subsidy.differences import reconciliation_of

        ready = self.ledger()
        claims = opened(path, self.out, lambda findings: _claims(path, findings))
        found = ready.reconciled(claims)
        is_long = claims.count > MOST_LINES
        answer = reconciliation_of(found, only_differing=is_long)
        basis = Basis(path.name, self.ledger_path.name, tuple(map(_edition, ready.book.schemes)))
        payments = _proposed(answer, self.money())
        answers = {f"{path.stem}（核对结果）.xlsx": reconciliation_workbook(answer, basis, payments)}
        if is_long:
            answers[f"{path.stem}（逐笔核对）.csv"] = lines_as_csv(found)
        entry = {"digest": digest} | _totals(answer)
        self.journal.record(path.name, entry, answers)
        return self.journal.entries[path.name]

    def money(self) -> Ledger:
        """The sources and what was paid from them."""
        if self.sources is None:
            self.sources = opened(self.ledger_path, self.out, lambda findings: read_money(self.ledger_path, findings))
        return self.sources

    def ledger(self) -> "ReadyLedger":
        if self.opened is None:
            frames = opened(self.ledger_path, self.out, lambda findings: _frames(self.ledger_path, findings))
            with unread_told():
                self.opened = frames.ready(self.library, self.ledger_path.name, allow_unread=self.allow_unread)
        return self.opened


def _proposed(answer: "Reconciliation", money: Ledger) -> list[ProposedPayment]:
    """How what is due can be paid from what the sources hold in the year of the last settled day."""
    days = [line.last_day.year for line in answer.lines]
    if not money.sources or not days:
        return []
    books = year_of_sources(money, max(days), Findings())
    left = {one.source.code: one.left for one in books}
    names = {one.source.code: f"{one.source.code} {one.name}" for one in books}
    rows = []
    for made in proposals(answer.due_by_borrower_year, books):
        for part in made.drawn.draws:
            left[part.source.code] -= part.amount
            rows.append(
                ProposedPayment(made.borrower_year, names[part.source.code], part.amount, left[part.source.code])
            )
        if made.drawn.unfunded:
            rows.append(ProposedPayment(made.borrower_year, "没有资金可用", made.drawn.unfunded, None))
    return rows


def _frames(path: Path, findings: Findings) -> "LedgerFrames":
    from jiheng.subsidy.tables import ledger_frames, ledger_from_text

    if not path.is_dir():
        ledger = read_ledger(path, findings)
        lives_of(ledger.loans, ledger.events, findings)
        findings.raise_if_errors()
        return ledger_frames(ledger)
    events = path / "变动.csv"
    loans = read_source(path / "贷款.csv", findings, LARGEST)
    return ledger_from_text(loans, read_source(events, findings, LARGEST) if events.exists() else None, findings)


def _claims(path: Path, findings: Findings) -> "Claims":
    from jiheng.subsidy.tables import claims_from_text, claims_of

    if path.suffix.lower() == ".csv":
        return claims_from_text(read_source(path, findings, LARGEST), path.name, findings)
    return claims_of(read_claims(path, findings))


def _edition(scheme: LoanScheme) -> str:
    """What a reader must know of the terms that were used."""
    known = scheme.provenance
    mark = scheme.terms.subsidy.evidence
    told = f"{scheme.title}（{scheme.id}），{known.effective_from}起放款的适用；依据 {known.reference}"
    told += f"（{known.evidence.value}）；贴息公式核实程度 {mark.value} {mark.label}"
    unread = "、".join(scheme.unread_terms)
    return f"{told}。未核原文：{unread}。" if unread else f"{told}。"


def _totals(answer: "Reconciliation") -> dict[str, Any]:
    """What the terminal tells of a claim, kept so that it can be told again."""
    return {
        "lines": answer.line_count,
        "agreed": answer.agreed_count,
        "claimed": str(answer.claimed),
        "due": str(answer.due),
        "difference": str(answer.difference),
        "omitted": [len(answer.omissions), str(answer.omitted)],
        "causes": [[each.cause.label, each.lines, str(each.difference)] for each in answer.causes],
    }


def _show(entries: dict[str, dict[str, Any]], out: Path, console: Console) -> None:
    table = Table(header_style="bold", box=None, pad_edge=False)
    for title in ("申报", "笔数", "一致", "申报（元）", "应贴（元）", "差额（元）", "漏报（笔）"):
        is_name = title == "申报"
        table.add_column(title, justify="left" if is_name else "right", no_wrap=not is_name, overflow="fold")
    causes: dict[str, tuple[int, Decimal]] = {}
    for name, entry in entries.items():
        money = [fixed(Decimal(entry[key]), 2, thousands=True) for key in ("claimed", "due", "difference")]
        counts = (str(entry["lines"]), str(entry["agreed"]))
        table.add_row(Path(name).stem, *counts, *money, str(entry["omitted"][0]))
        for label, lines, difference in entry["causes"]:
            count, amount = causes.get(label, (0, Decimal(0)))
            causes[label] = count + lines, amount + Decimal(difference)
    console.print(table)
    for label, (count, amount) in causes.items():
        told = f"，差额{fixed(amount, 2, thousands=True)}元" if amount else ""
        console.print(f"  {label}：{count}笔{told}", highlight=False)
    for entry in entries.values():
        for file in entry["files"]:
            console.print(f"结果 {out / file}", highlight=False, soft_wrap=True)
