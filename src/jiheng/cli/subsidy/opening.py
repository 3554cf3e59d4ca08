"""How the commands open a ledger or a claim, with everything that is wrong told at once."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from jiheng.cli.hand_back import handed_back
from jiheng.cli.problems import CannotRun, tell_findings
from jiheng.core.finding import CaseError, Findings
from jiheng.documents.loan_books.reader import read_ledger
from jiheng.rules.errors import UnknownRuleError, UnreadRuleError
from jiheng.rules.library import RuleLibrary
from jiheng.subsidy.ledger import Ledger, LedgerLoan, LoanEvent
from jiheng.subsidy.life import LoanLife, lives_of

if TYPE_CHECKING:
    from jiheng.subsidy.book import LoanBook

T = TypeVar("T")

KEY_VARIABLE = "JIHENG_ID_KEY"


def open_ledger(path: Path, out: Path | None = None) -> tuple[Ledger, tuple[LoanLife, ...]]:
    """The ledger with the life of each loan; a workbook with mistakes is handed back into `out`."""
    return opened(path, out, lambda findings: _read(path, findings))


def _read(path: Path, findings: Findings) -> tuple[Ledger, tuple[LoanLife, ...]]:
    ledger = read_ledger(path, findings)
    lives = lives_of(ledger.loans, ledger.events, findings)
    findings.raise_if_errors()
    return ledger, lives


def opened(path: Path, out: Path | None, read: Callable[[Findings], T]) -> T:
    """What `read` makes of a file; what was only to be noted is told, mistakes are marked in a copy."""
    if not path.exists():
        raise CannotRun(f"{path}：没有这个文件或文件夹；请核对路径。")
    findings = Findings(path.name)
    try:
        answer = read(findings)
    except CaseError as problem:
        if out is not None:
            raise handed_back(path, problem, out) from problem
        raise
    tell_findings(tuple(findings.items))
    return answer


def open_book(ledger: Ledger, library: RuleLibrary, source: str, *, allow_unread: bool) -> "LoanBook":
    """The ledger made ready for the engine."""
    from jiheng.subsidy.book import loan_book
    from jiheng.subsidy.frames import frame_of

    findings = Findings(source)
    loans, events = frame_of(LedgerLoan, ledger.loans), frame_of(LoanEvent, ledger.events)
    with unread_told():
        book = loan_book(loans, events, library, findings, allow_unread=allow_unread)
    findings.raise_if_errors()
    return book


@contextmanager
def unread_told() -> Iterator[None]:
    """Says how terms that nobody has read can be used all the same."""
    try:
        yield
    except UnreadRuleError as problem:
        raise CannotRun(f"{problem}；确要使用，请加 --allow-unread，结果会标明。") from problem
    except UnknownRuleError as problem:
        raise CannotRun(f"{problem}；jiheng subsidy schemes 列出可用的方案。") from problem


def fingerprint_key() -> bytes:
    """The key that the office keeps, or one that is forgotten when the command ends."""
    own = os.environ.get(KEY_VARIABLE, "")
    return own.encode() if own else secrets.token_bytes(32)
