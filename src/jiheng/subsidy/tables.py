"""Ledgers and claims as frames, from records or straight from large CSV files."""

from dataclasses import dataclass

import polars as pl

from jiheng.core.finding import Findings
from jiheng.rules.library import RuleLibrary
from jiheng.subsidy.book import LoanBook, loan_book
from jiheng.subsidy.checking import check_ledger
from jiheng.subsidy.frames import frame_of
from jiheng.subsidy.ledger import CLAIM_TABLES, LEDGER_TABLES, ClaimLine, Ledger, LedgerLoan, LoanEvent
from jiheng.subsidy.reconciliation import Reconciled, named_loans, reconcile
from jiheng.subsidy.text_table import read_text_table


@dataclass(frozen=True, slots=True)
class LedgerFrames:
    """The loans and what happened to them."""

    loans: pl.DataFrame
    events: pl.DataFrame

    def book(self, library: RuleLibrary, source: str, *, allow_unread: bool) -> LoanBook:
        """Ready for the engine; raises `CaseError` where a loan has no scheme."""
        findings = Findings(source)
        book = loan_book(self.loans, self.events, library, findings, allow_unread=allow_unread)
        findings.raise_if_errors()
        return book

    def ready(self, library: RuleLibrary, source: str, *, allow_unread: bool) -> "ReadyLedger":
        """Ready for claims."""
        book = self.book(library, source, allow_unread=allow_unread)
        return ReadyLedger(book, named_loans(book, self.loans))


def ledger_frames(ledger: Ledger) -> LedgerFrames:
    """A ledger that was read record by record, and checked so."""
    return LedgerFrames(frame_of(LedgerLoan, ledger.loans), frame_of(LoanEvent, ledger.events))


def ledger_from_text(loans: bytes, events: bytes | None, findings: Findings) -> LedgerFrames:
    """贷款.csv and 变动.csv, read in columns and checked as strictly; raises `CaseError` with everything wrong."""
    loan_table, event_table, *_ = LEDGER_TABLES
    loan_frame = read_text_table(loans, loan_table, "贷款.csv", findings)
    event_frame = read_text_table(events, event_table, "变动.csv", findings) if events else frame_of(LoanEvent, ())
    findings.raise_if_errors()
    assert loan_frame is not None
    assert event_frame is not None
    check_ledger(loan_frame, event_frame, findings)
    findings.raise_if_errors()
    return LedgerFrames(loan_frame, event_frame)


@dataclass(frozen=True, slots=True)
class ReadyLedger:
    """A ledger with everything that every claim needs of it, worked out once."""

    book: LoanBook
    names: pl.DataFrame

    def reconciled(self, claims: "Claims") -> Reconciled:
        return reconcile(self.book, self.names, claims.lines)


@dataclass(frozen=True, slots=True)
class Claims:
    """The lines of one claim."""

    lines: pl.DataFrame

    @property
    def count(self) -> int:
        return self.lines.height


def claims_of(lines: tuple[ClaimLine, ...]) -> Claims:
    """A claim that was read line by line."""
    return Claims(frame_of(ClaimLine, lines))


def claims_from_text(content: bytes, source: str, findings: Findings) -> Claims:
    """A claim's CSV file, read in columns; raises `CaseError` with everything wrong."""
    (table,) = CLAIM_TABLES
    frame = read_text_table(content, table, source, findings)
    findings.raise_if_errors()
    assert frame is not None
    return Claims(frame)
