"""A bank's claim recomputed in the background, held against the claims that came before, and entered among them."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import transaction

from jiheng.core.finding import CaseError, Findings
from jiheng.core.numbers import to_the_fen
from jiheng.documents.loan_books.proposing import edition_words, proposed_payments
from jiheng.documents.loan_books.reader import read_claims
from jiheng.documents.loan_books.reconciliation import Basis, reconciliation_workbook
from jiheng.web.accounts.access import access_of_person
from jiheng.web.accounts.roles import Role
from jiheng.web.activities.keepers import keeper
from jiheng.web.budget_units.models import BudgetUnit, UnitYear
from jiheng.web.jobs.registry import JobRefusedError, Progress, Result, job
from jiheng.web.library import library
from jiheng.web.loans.models import BankClaim, ClaimState
from jiheng.web.loans.register import loans_edition, register_of
from jiheng.web.media_types import EXCEL
from jiheng.web.record_tables.handing_in import with_mistakes
from jiheng.web.records.acting import people_with, record, tell
from jiheng.web.records.evidence import copy_out, store_bytes

if TYPE_CHECKING:
    from jiheng.subsidy.differences import Reconciliation
    from jiheng.subsidy.tables import Claims, ReadyLedger

RECONCILE = "loans.reconcile"
MOST_REPEATED = 500
"""So many repetitions are kept word for word; a bank that repeats more has sent the claim twice."""


@job(RECONCILE)
def reconcile(person: Any, progress: Progress, *, unit_year: int, sha256: str, name: str) -> Result:
    """Every line of the claim recomputed; the answer is a workbook with each difference to the fen."""
    from jiheng.subsidy.differences import reconciliation_of
    from jiheng.subsidy.tables import ledger_frames

    place = UnitYear.at_hand(unit_year)
    actor = keeper(access_of_person(person), place)
    _require_undecided(place.budget_unit, sha256)
    edition = loans_edition(place.budget_unit)
    ledger = register_of(place.budget_unit)
    progress.tell(0, 3)
    try:
        claims = _lines(sha256, name)
        progress.tell(1, 3)
        ready = ledger_frames(ledger).ready(library(), "贷款台账", allow_unread=True)
    except CaseError as problem:
        raise with_mistakes(problem) from problem
    answer = reconciliation_of(ready.reconciled(claims))
    repeated = list(_repeated(place.budget_unit, sha256, name, claims, ready))
    progress.tell(2, 3)
    basis = Basis(name, f"{place.budget_unit.name}贷款台账", tuple(map(edition_words, ready.book.schemes)))
    content = reconciliation_workbook(answer, basis, proposed_payments(answer, ledger))
    with transaction.atomic():
        _require_undecided(place.budget_unit, sha256)
        claim = _entered(place, person, sha256, name, answer, store_bytes(content))
        claim.first_day, claim.last_day = _days(claims)
        claim.repeated, claim.register = repeated, edition
        claim.save()
        words = outcome_words(claim)
        record(actor, claim.subject, "check", f"{actor}核对“{name}”：{words}", unit_year=place)
        reviewers = people_with(Role.UNIT_REVIEWER, place.budget_unit)
        tell(reviewers, f"{place.budget_unit.name}：银行申报“{name}”已核对，请审定。{words}", claim.get_absolute_url())
    return Result(words, answer_name(claim), content, EXCEL)


def outcome_words(claim: BankClaim) -> str:
    """「20行申报，18行一致；申报100.00元，应贴90.00元，差额10.00元，漏报0笔。」 and what is repeated."""
    told = (
        f"{claim.line_count}行申报，{claim.agreed_count}行一致；申报{to_the_fen(claim.claimed)}元，"
        f"应贴{to_the_fen(claim.due)}元，差额{to_the_fen(claim.difference)}元，漏报{claim.omitted_count}笔。"
    )
    return f"{told}有{len(claim.repeated)}处的日子别的申报已经报过。" if claim.repeated else told


def answer_name(claim: BankClaim) -> str:
    """What the workbook that answers the claim is called."""
    return f"{Path(claim.name).stem}（核对结果）.xlsx"


def _require_undecided(unit: BudgetUnit, sha256: str) -> None:
    decided = (ClaimState.APPROVED, ClaimState.PAID)
    known = BankClaim.objects.filter(unit_year__budget_unit=unit, sha256=sha256, state__in=decided).first()
    if known is not None:
        raise JobRefusedError(f"这份申报{known.get_state_display()}，不再重算；请到“银行申报”查看。")


def _lines(sha256: str, name: str) -> "Claims":
    from jiheng.subsidy.tables import claims_of

    with tempfile.TemporaryDirectory(prefix="jiheng-") as folder:
        path = copy_out(sha256, Path(folder) / name)
        return claims_of(read_claims(path, Findings(name)))


def _days(claims: "Claims") -> tuple[Any, Any]:
    return claims.lines["first_day"].min(), claims.lines["last_day"].max()


def _repeated(
    unit: BudgetUnit, sha256: str, name: str, claims: "Claims", ready: "ReadyLedger"
) -> Iterator[dict[str, Any]]:
    """Days that an earlier claim of the same time holds too, claim by claim, so that two are in memory at most."""
    from jiheng.subsidy.across_claims import claimed_twice

    first, last = _days(claims)
    if first is None:
        return
    earlier = BankClaim.objects.filter(unit_year__budget_unit=unit, first_day__lte=last, last_day__gte=first)
    left = MOST_REPEATED
    for other in earlier.exclude(state=ClaimState.RETURNED).exclude(sha256=sha256).order_by("pk"):
        told = f"“{other.name}”（{other.handed_in_at:%Y-%m-%d}交来）"
        lines = {told: _lines(other.sha256, other.name).lines, f"“{name}”": claims.lines}
        for each in claimed_twice(lines, ready.names)[:left]:
            left -= 1
            yield {"claim": other.pk, "words": each.words}


def _entered(
    place: UnitYear, person: Any, sha256: str, name: str, answer: "Reconciliation", answer_sha256: str
) -> BankClaim:
    """The claim as it stands after this check; one that was handed in before is told anew."""
    known = BankClaim.objects.select_for_update().filter(unit_year__budget_unit=place.budget_unit, sha256=sha256)
    claim = known.first() or BankClaim(unit_year=place, sha256=sha256)
    claim.name, claim.state, claim.handed_in_by = name, ClaimState.CHECKED, person
    claim.revision += 1
    claim.line_count, claim.agreed_count = answer.line_count, answer.agreed_count
    claim.omitted_count = len(answer.omissions)
    claim.claimed, claim.due = answer.claimed, answer.due
    claim.due_by_borrower_year = {str(year): str(amount) for year, amount in answer.due_by_borrower_year.items()}
    claim.causes = [[each.cause.label, each.lines, str(each.difference)] for each in answer.causes]
    claim.answer_sha256 = answer_sha256
    claim.save()
    return claim
