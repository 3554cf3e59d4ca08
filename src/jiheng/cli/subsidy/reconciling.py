"""Claims reconciled one after the other against a ledger that is read once."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jiheng.cli.subsidy.opening import opened, unread_told
from jiheng.core.finding import Findings
from jiheng.documents.case_source import read_source
from jiheng.documents.loan_books.journal import Journal
from jiheng.documents.loan_books.proposing import edition_words, proposed_payments
from jiheng.documents.loan_books.reader import read_claims, read_ledger, read_money
from jiheng.documents.loan_books.reconciliation import (
    MOST_LINES,
    Basis,
    reconciliation_workbook,
)
from jiheng.documents.loan_books.text_rows import LARGEST
from jiheng.rules.library import RuleLibrary
from jiheng.subsidy.ledger import Ledger
from jiheng.subsidy.life import lives_of

if TYPE_CHECKING:
    from jiheng.subsidy.across_claims import ClaimedTwice
    from jiheng.subsidy.differences import Reconciliation
    from jiheng.subsidy.tables import Claims, LedgerFrames, ReadyLedger


@dataclass(slots=True)
class Reconciling:
    """The ledger is read only when there is a claim whose answers are not yet there."""

    ledger_path: Path
    out: Path
    library: RuleLibrary
    journal: Journal
    allow_unread: bool
    opened: "tuple[ReadyLedger, Ledger] | None" = None

    def reconciled(self, path: Path, digest: str) -> dict[str, Any]:
        """One claim recomputed and its answers written; its entry in the journal."""
        from jiheng.subsidy.answer_table import lines_as_csv
        from jiheng.subsidy.differences import reconciliation_of

        ready, money = self.ledger()
        claims = opened(path, self.out, lambda findings: _claims(path, findings))
        found = ready.reconciled(claims)
        is_long = claims.count > MOST_LINES
        answer = reconciliation_of(found, only_differing=is_long)
        basis = Basis(path.name, self.ledger_path.name, tuple(map(edition_words, ready.book.schemes)))
        answers = {
            f"{path.stem}（核对结果）.xlsx": reconciliation_workbook(answer, basis, proposed_payments(answer, money))
        }
        if is_long:
            answers[f"{path.stem}（逐笔核对）.csv"] = lines_as_csv(found)
        self.journal.record(path.name, {"digest": digest, "days": _days(claims)} | _totals(answer), answers)
        return self.journal.entries[path.name]

    def claimed_twice(self, paths: tuple[Path, ...]) -> "tuple[ClaimedTwice, ...]":
        """Days of one loan in two of the claims; only claims of the same time are read for it."""
        spans = {path: self.journal.entries[path.name]["days"] for path in paths}
        alike = [path for path in paths if any(_overlap(spans[path], spans[each]) for each in paths if each != path)]
        if not alike:
            return ()
        from jiheng.subsidy.across_claims import claimed_twice

        ready, _ = self.ledger()
        claims = {path.name: opened(path, self.out, partial(_claims, path)).lines for path in alike}
        return claimed_twice(claims, ready.names)

    def ledger(self) -> "tuple[ReadyLedger, Ledger]":
        """The loans ready for claims, and the money."""
        if self.opened is None:
            frames, money = opened(self.ledger_path, self.out, lambda findings: _ledger(self.ledger_path, findings))
            with unread_told():
                ready = frames.ready(self.library, self.ledger_path.name, allow_unread=self.allow_unread)
            self.opened = ready, money
        return self.opened


def _ledger(path: Path, findings: Findings) -> "tuple[LedgerFrames, Ledger]":
    """Record by record from a workbook, in columns from CSV files; of these only the money record by record."""
    from jiheng.subsidy.tables import ledger_frames, ledger_from_text

    if not path.is_dir():
        ledger = read_ledger(path, findings)
        lives_of(ledger.loans, ledger.events, findings)
        findings.raise_if_errors()
        return ledger_frames(ledger), ledger
    events = path / "变动.csv"
    loans = read_source(path / "贷款.csv", findings, LARGEST)
    changes = read_source(events, findings, LARGEST) if events.exists() else None
    return ledger_from_text(loans, changes, findings), read_money(path, findings)


def _claims(path: Path, findings: Findings) -> "Claims":
    from jiheng.subsidy.tables import claims_from_text, claims_of

    if path.suffix.lower() == ".csv":
        return claims_from_text(read_source(path, findings, LARGEST), path.name, findings)
    return claims_of(read_claims(path, findings))


def _days(claims: "Claims") -> list[str]:
    """The first and the last day that a claim speaks of; nothing where it has no line."""
    if not claims.count:
        return []
    first, last = claims.lines["first_day"].min(), claims.lines["last_day"].max()
    return [str(first), str(last)]


def _overlap(one: list[str], other: list[str]) -> bool:
    return bool(one and other) and one[0] <= other[1] and other[0] <= one[1]


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
